package dev.sallyport.engine;

/**
 * An object of a guest class in a context, with its fields and methods by name.
 *
 * <p>A field or method is found by its name in the IR or, if that of exactly one ends so, by what
 * the program calls it: languages with overloads and private members qualify names. In Gypsum
 * {@code deposit} stands for {@code rules::Account.deposit(C:Account,L)}; of several overloads the
 * number of arguments chooses, and the type signature behind the name if that is not enough.
 *
 * <p>Values are given and come in their {@link dev.sallyport.border.Carriers}; guest objects are
 * given and come as what {@link #object} answers. Where the language knows a {@link ValueMapping},
 * records, lists and the like are converted when they are given, and come where they are asked for
 * by {@link #getAs} and {@link #callAs}.
 *
 * <p>Only the engine implements it.
 */
public interface GuestObject {

  /** The object itself, as natives see it and as functions take it. */
  Object object();

  /** The name of its class, as {@code package.Class}. */
  String className();

  /**
   * Reads a field.
   *
   * @throws dev.sallyport.border.LinkException if the class has no such field
   */
  Object get(String field);

  /**
   * Reads a field and converts what it holds.
   *
   * @param type as for {@link GuestFunction#callAs}
   * @throws dev.sallyport.border.LinkException if the class has no such field, or its type no
   *     counterpart in the Java type
   */
  <T> T getAs(Class<T> type, String field);

  /**
   * Writes a field.
   *
   * @throws dev.sallyport.border.LinkException if the class has no such field
   * @throws ClassCastException if the value is of another type
   */
  void set(String field, Object value);

  /**
   * Calls a method; if it is virtual, that of the class of the object. Private ones are found too.
   *
   * @return the result, or null if the method gives none
   * @throws dev.sallyport.border.LinkException if the class has no such method
   * @throws IllegalArgumentException if the arguments do not fit
   */
  Object call(String method, Object... arguments);

  /**
   * Calls a virtual method and converts what it gives.
   *
   * @param type as for {@link GuestFunction#callAs}
   * @throws dev.sallyport.border.LinkException if the class has no such method, or the result no
   *     counterpart in the Java type
   * @throws IllegalArgumentException if the arguments do not fit
   */
  <T> T callAs(Class<T> type, String method, Object... arguments);
}
