/** Programs after checking: every name resolved, every type known. */
package dev.sallyport.gypsum.internal.core;
