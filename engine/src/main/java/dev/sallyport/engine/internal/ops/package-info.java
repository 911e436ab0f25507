/**
 * The one home of what an operation means: pure static methods on the carriers of values, without
 * any state but memory. The interpreter calls them; compiled code calls them, or inlines what they
 * say.
 *
 * <p>Where an operation is one Java operator or cast at a width, it has no method here: floating
 * point arithmetic and comparison, signed comparison, equality.
 */
package dev.sallyport.engine.internal.ops;
