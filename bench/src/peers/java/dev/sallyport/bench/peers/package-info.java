/**
 * Other languages that can be embedded, each with the same small program. Built and run with the
 * Maven profile {@code peers} only, because it brings many libraries.
 */
package dev.sallyport.bench.peers;
