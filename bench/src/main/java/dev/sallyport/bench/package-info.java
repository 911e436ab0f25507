/**
 * Benchmarks, each beside the same thing in plain Java, and the command that runs them and prints
 * ratios. {@code docs/benchmarks.md} says how to run and read them.
 */
package dev.sallyport.bench;
