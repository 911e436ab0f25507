package dev.sallyport.engine;

import dev.sallyport.border.CallContext;
import dev.sallyport.border.FunctionValue;
import dev.sallyport.border.Limit;
import dev.sallyport.ir.Signature;
import java.lang.invoke.MethodHandles;

/**
 * Everything about running guest code that changes: the globals of the packages used in it, what is
 * left of its limits, the host's own data.
 *
 * <p>One thread uses a context at a time; different contexts run in parallel on any kind of thread.
 * A context with limits checks this, one without only if the engine was told to. A context is
 * cheap: make one per tenant or per request. A package's globals are initialised on its first use
 * in a context, after those of the packages that it imports; they stay until the context is closed,
 * even if the package is closed before.
 *
 * <p>Only the engine implements it.
 */
public interface Context extends CallContext, AutoCloseable {

  /** The engine that made the context. */
  Engine engine();

  /**
   * An exported function, to be called with arguments that are checked at each call.
   *
   * @throws dev.sallyport.border.LinkException if the package exports no such function
   */
  GuestFunction function(GuestPackage guest, String name);

  /**
   * An exported function of a certain signature.
   *
   * @throws dev.sallyport.border.LinkException if the package exports no such function, or one of
   *     another signature
   */
  GuestFunction function(GuestPackage guest, String name, Signature signature);

  /**
   * An exported function of a language that has overloads, by its name and its type signature in
   * that language.
   *
   * @param typeSignature as the language writes it, for example {@code (C::String,L)} in Gypsum
   * @throws dev.sallyport.border.LinkException if the package exports no such function
   */
  default GuestFunction function(GuestPackage guest, String name, String typeSignature) {
    return function(guest, name + typeSignature);
  }

  /** A function value that guest code passed, to be called here. */
  GuestFunction function(FunctionValue value);

  /**
   * The function that a package declares as its entry.
   *
   * @throws dev.sallyport.border.LinkException if it declares none
   */
  GuestFunction entry(GuestPackage guest);

  /**
   * Implements a public interface by exported functions of a package. The whole interface is
   * checked here; each call then costs what a call of a Java class costs.
   *
   * @throws dev.sallyport.border.LinkException naming every method that has no fitting function
   */
  <T> T bind(GuestPackage guest, Class<T> type);

  /**
   * Implements an interface that the given lookup can access.
   *
   * @throws dev.sallyport.border.LinkException naming every method that has no fitting function
   */
  <T> T bind(GuestPackage guest, Class<T> type, MethodHandles.Lookup lookup);

  /**
   * A new object of an exported class, its fields zero or null.
   *
   * @throws dev.sallyport.border.LinkException if the package exports no such concrete class
   */
  GuestObject newObject(GuestPackage guest, String className);

  /**
   * An exported class whose objects are made by its constructors.
   *
   * @throws dev.sallyport.border.LinkException if the package exports no such class
   */
  default GuestType type(GuestPackage guest, String className) {
    return GuestType.of(this, guest, className);
  }

  /**
   * An object that guest code passed, with its fields and methods.
   *
   * @throws IllegalArgumentException if the object is null or not of a guest class of this engine
   */
  GuestObject object(Object object);

  /**
   * What a value of guest code is in Java: a copy, where the language of its class knows a {@link
   * ValueMapping}. What has no counterpart is itself.
   *
   * @param value what a guest function gave, or null
   * @param type as for {@link GuestFunction#callAs}
   * @throws dev.sallyport.border.LinkException if the value has no counterpart in the type
   */
  <T> T toJava(Object value, Class<T> type);

  /**
   * Reads an exported global of this context.
   *
   * @throws dev.sallyport.border.LinkException if the package exports no such global
   */
  Object global(GuestPackage guest, String name);

  /**
   * Writes an exported global of this context. Java's own values are converted as arguments of
   * functions are.
   *
   * @throws dev.sallyport.border.LinkException if the package exports no such global, or it is
   *     constant in its language
   * @throws ClassCastException if the value is of another type
   */
  void setGlobal(GuestPackage guest, String name, Object value);

  /**
   * What is left of a limit in the running call, or after the last one, in the limit's unit; {@link
   * Long#MAX_VALUE} if it is unbounded. Time and interrupts have no remainder.
   */
  long remaining(Limit limit);

  /**
   * Makes the running call end with a {@link dev.sallyport.border.LimitException}; does nothing if
   * none is running. May be called by any thread.
   *
   * @throws IllegalStateException if the engine does not watch {@link Limit#INTERRUPT}
   */
  void interrupt();

  /**
   * Ends the use of the context: what it held can be collected, calls throw {@link
   * IllegalStateException}.
   */
  @Override
  void close();
}
