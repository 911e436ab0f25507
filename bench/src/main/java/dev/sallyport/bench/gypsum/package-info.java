/** Programs in Gypsum beside the same programs in Java. */
package dev.sallyport.bench.gypsum;
