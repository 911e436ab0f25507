/** What watching limits costs. */
package dev.sallyport.bench.limits;
