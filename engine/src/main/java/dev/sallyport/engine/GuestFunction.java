package dev.sallyport.engine;

import dev.sallyport.border.Limits;
import dev.sallyport.ir.Signature;
import java.lang.invoke.MethodHandle;

/**
 * A guest function in a context: a backcall whose arguments are checked at each call. Where the
 * Java types are known beforehand, {@link Context#bind} is faster and safer.
 *
 * <p>Arguments are given in their {@link dev.sallyport.border.Carriers}; a smaller integer type
 * will do for a larger one. Where the language of the function knows a {@link ValueMapping}, Java's
 * records, enums, arrays, lists, maps and optionals are converted to the guest's. What guest code
 * or a native throws comes out as itself, checked exceptions included.
 *
 * <p>Only the engine implements it.
 */
public interface GuestFunction {

  /** The name inside its package. */
  String name();

  /** What it takes and gives. */
  Signature signature();

  /**
   * Calls the function.
   *
   * @return the result in its carrier, or null if the function gives none
   * @throws IllegalArgumentException if the arguments do not fit the signature
   */
  Object call(Object... arguments);

  /**
   * Calls the function and converts what it gives.
   *
   * @param type a Java type that the result has a counterpart in: a record for an object with the
   *     same fields, an array for a list. {@code Object} stands for the natural counterpart
   * @throws IllegalArgumentException if the arguments do not fit the signature
   * @throws dev.sallyport.border.LinkException if the result has no counterpart in the type
   */
  <T> T callAs(Class<T> type, Object... arguments);

  /**
   * Calls a function that gives an integer.
   *
   * @throws IllegalArgumentException if the arguments do not fit, or the result is no integer
   */
  long callForI64(Object... arguments);

  /** Calls a function {@code () -> i64}; nothing is allocated. */
  long callForI64();

  /** Calls a function {@code (i64) -> i64}; nothing is allocated. */
  long callForI64(long first);

  /** Calls a function {@code (i64, i64) -> i64}; nothing is allocated. */
  long callForI64(long first, long second);

  /** Calls a function {@code (i64, i64, i64) -> i64}; nothing is allocated. */
  long callForI64(long first, long second, long third);

  /**
   * Calls a function that gives a floating-point number.
   *
   * @throws IllegalArgumentException if the arguments do not fit, or the result is no such number
   */
  double callForF64(Object... arguments);

  /**
   * Calls a function that gives a truth value.
   *
   * @throws IllegalArgumentException if the arguments do not fit, or the result is no {@code i1}
   */
  boolean callForBoolean(Object... arguments);

  /**
   * Calls a function that gives a string.
   *
   * @throws IllegalArgumentException if the arguments do not fit, or the result is no string
   */
  String callForString(Object... arguments);

  /**
   * The same function with bounds for each call of it. They come into force beside what the context
   * still has left, and end with the call.
   *
   * @throws IllegalStateException if the engine does not watch one of these limits
   */
  GuestFunction limitedTo(Limits limits);

  /**
   * The function as a handle: parameters and result in their carriers, the context bound. It is of
   * use on the thread that uses the context.
   */
  MethodHandle handle();
}
