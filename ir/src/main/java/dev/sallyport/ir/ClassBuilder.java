package dev.sallyport.ir;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Writes a {@link ClassDefinition} step by step. A new one extends {@code Object}, implements
 * nothing and is not exported.
 */
public final class ClassBuilder {

  private final String name;
  private final ClassDefinition.Kind kind;
  private final List<Name> traits = new ArrayList<>();
  private final List<ClassDefinition.Field> fields = new ArrayList<>();
  private final List<ClassDefinition.Method> methods = new ArrayList<>();
  private Type.Reference superclass = Type.BuiltIn.OBJECT;
  private boolean exported;
  private Span span = Span.NONE;

  private ClassBuilder(String name, ClassDefinition.Kind kind) {
    this.name = name;
    this.kind = kind;
  }

  /** Begins a class or trait. */
  public static ClassBuilder of(String name, ClassDefinition.Kind kind) {
    return new ClassBuilder(name, kind);
  }

  /** What it extends: a class, {@code Object} or {@code Exception}. */
  public ClassBuilder extending(Type.Reference above) {
    superclass = above;
    return this;
  }

  /** The traits that it implements or, for a trait, extends; added to those named before. */
  public ClassBuilder implementing(Name... more) {
    traits.addAll(Arrays.asList(more));
    return this;
  }

  /** One more field. */
  public ClassBuilder field(String fieldName, Type type) {
    fields.add(new ClassDefinition.Field(fieldName, type));
    return this;
  }

  /**
   * One more method.
   *
   * @param signature without the receiver
   * @param function the function of the module that runs, whose first parameter is the receiver
   */
  public ClassBuilder method(String methodName, Signature signature, String function) {
    methods.add(new ClassDefinition.Method(methodName, signature, Optional.of(function)));
    return this;
  }

  /** One more method without an implementation. */
  public ClassBuilder method(String methodName, Signature signature) {
    methods.add(new ClassDefinition.Method(methodName, signature, Optional.empty()));
    return this;
  }

  /** Lets importing packages use it. */
  public ClassBuilder exported() {
    exported = true;
    return this;
  }

  /** Where it was declared. */
  public ClassBuilder at(Span place) {
    span = place;
    return this;
  }

  /** The class as it is now. */
  public ClassDefinition build() {
    return new ClassDefinition(name, kind, superclass, traits, fields, methods, exported, span);
  }
}
