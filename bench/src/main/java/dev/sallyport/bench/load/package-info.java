/** Loading packages: how fast, and what becomes of large functions. */
package dev.sallyport.bench.load;
