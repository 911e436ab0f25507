/** Crossing the border both ways, and computing on the guest's side of it. */
package dev.sallyport.bench.border;
