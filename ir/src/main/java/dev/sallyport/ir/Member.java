package dev.sallyport.ir;

/**
 * A field or a virtual method as an operation names it.
 *
 * @param owner the class or trait in which it is looked up, its supertypes included
 * @param name the name, unique among the fields, or among the methods, of a class and its
 *     supertypes
 */
public record Member(Name owner, String name) {
  /** The text form: {@code "Account"."balance"}. */
  @Override
  public String toString() {
    return owner + "." + Name.quote(name);
  }
}
