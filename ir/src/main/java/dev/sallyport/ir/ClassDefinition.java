package dev.sallyport.ir;

import java.util.List;
import java.util.Optional;

/**
 * A class or trait. Methods are virtual; what is not virtual is an ordinary function.
 *
 * @param name the name inside the module
 * @param kind what it is
 * @param superclass a class of this module or an imported one, or {@code Object} or {@code
 *     Exception}; {@code Object} for a trait
 * @param traits the traits that it implements or, for a trait, extends
 * @param fields its own fields; none for a trait
 * @param methods its own virtual methods: new ones, and those that override
 * @param exported whether importing packages may use it
 * @param span where it was declared, or {@link Span#NONE}
 */
public record ClassDefinition(
    String name,
    Kind kind,
    Type.Reference superclass,
    List<Name> traits,
    List<Field> fields,
    List<Method> methods,
    boolean exported,
    Span span) {

  /** The kinds of class. */
  public enum Kind {
    /** Can be instantiated. */
    CLASS,
    /** Can be inherited, not instantiated. */
    ABSTRACT,
    /** Can be instantiated, not inherited. */
    FINAL,
    /** A set of methods that any class can implement. */
    TRAIT
  }

  /**
   * A field of every object of the class.
   *
   * @param name unique in the class and its superclasses
   * @param type the type
   */
  public record Field(String name, Type type) {}

  /**
   * A virtual method.
   *
   * @param name identifies it through the whole hierarchy: a method of the same name overrides
   * @param signature what it takes and gives, without the receiver
   * @param implementation the function of this module that runs, its first parameter being the
   *     receiver as {@code ref} this class; empty for an abstract method
   */
  public record Method(String name, Signature signature, Optional<String> implementation) {}

  /** Copies the lists. */
  public ClassDefinition {
    traits = List.copyOf(traits);
    fields = List.copyOf(fields);
    methods = List.copyOf(methods);
  }
}
