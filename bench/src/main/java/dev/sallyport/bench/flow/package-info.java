/** Programs in Flow beside the same logic in Java. */
package dev.sallyport.bench.flow;
