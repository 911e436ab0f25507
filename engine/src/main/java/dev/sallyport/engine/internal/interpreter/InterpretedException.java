package dev.sallyport.engine.internal.interpreter;

import dev.sallyport.border.GuestException;

/** An object whose class has {@code Exception} for its root. */
final class InterpretedException extends GuestException implements GuestInstance {
  private static final long serialVersionUID = 1L;

  private final transient InterpretedClass type;
  private final transient Object[] fields;
  private final String className;

  InterpretedException(InterpretedClass type) {
    this.type = type;
    this.fields = type.zeros();
    this.className = type.toString();
  }

  @Override
  public InterpretedClass type() {
    return type;
  }

  @Override
  public Object[] fields() {
    return fields;
  }

  @Override
  public String guestClass() {
    return className;
  }
}
