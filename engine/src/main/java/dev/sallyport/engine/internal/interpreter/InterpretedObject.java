package dev.sallyport.engine.internal.interpreter;

/** An object whose class has {@code Object} for its root. */
final class InterpretedObject implements GuestInstance {

  private final InterpretedClass type;
  private final Object[] fields;

  InterpretedObject(InterpretedClass type) {
    this.type = type;
    this.fields = type.zeros();
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
  public String toString() {
    return type.toString();
  }
}
