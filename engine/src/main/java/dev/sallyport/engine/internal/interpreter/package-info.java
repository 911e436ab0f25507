/**
 * The interpreter: the oracle that every other executor is compared with. It is the simplest code
 * that is right, so nothing in it is there for speed but what keeps running time in proportion to
 * the work.
 *
 * <p>A value is a boxed carrier, a frame is an array of them, an object is an array of fields. Each
 * guest call is one Java frame of {@code Frame.run}, which is how stack traces find guest frames.
 */
package dev.sallyport.engine.internal.interpreter;
