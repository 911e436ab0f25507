package dev.sallyport.ir;

import java.util.List;

/** The types of values, and the rule that they are what an operation expects. */
final class Operands {

  private final List<Type> types;
  private final ModuleIndex index;
  private final Errors errors;

  /**
   * Checks values of one function.
   *
   * @param types the type of each value by its number; may grow later
   */
  Operands(List<Type> types, ModuleIndex index, Errors errors) {
    this.types = types;
    this.index = index;
    this.errors = errors;
  }

  /** The type of a value, or null if it has none: then nothing more is said about it. */
  Type type(Value value) {
    int id = value.id();
    return id >= 0 && id < types.size() ? types.get(id) : null;
  }

  /** Checks that a value can be used where a type is expected. */
  void expect(Value value, Type expected, Errors.Spot spot) {
    expect(value, expected, Rule.OPERAND_TYPE, spot);
  }

  /** The same, reported under another rule. */
  void expect(Value value, Type expected, Rule rule, Errors.Spot spot) {
    Type type = type(value);
    if (type != null
        && expected != null
        && !index.isSubtype(type, expected)
        && isKnown(type)
        && isKnown(expected)) {
      errors.report(rule, spot, value, type, expected);
    }
  }

  // Types of classes that do not exist have been reported where they were named.
  private boolean isKnown(Type type) {
    return !(type instanceof Type.ClassType c) || index.classOf(c.name()).isPresent();
  }

  /** Reports an operand that is not what is described; answers whether it is. */
  boolean expect(Value value, boolean holds, String expected, Errors.Spot spot) {
    Type type = type(value);
    if (!holds && type != null) {
      errors.report(Rule.OPERAND_TYPE, spot, value, type, expected);
    }
    return holds;
  }

  void expectReference(Value value, Errors.Spot spot) {
    expect(value, type(value) instanceof Type.Reference, "a reference", spot);
  }

  void expectScalar(Value value, Errors.Spot spot) {
    expect(value, type(value) instanceof Type.Scalar, "a scalar", spot);
  }

  /** Two operands of the same type, which the first gives. */
  void expectSame(Value first, Value second, Errors.Spot spot) {
    expect(second, type(first), spot);
  }

  boolean isInteger(Value value) {
    return type(value) instanceof Type.Scalar s && s.isInteger();
  }

  boolean isFloat(Value value) {
    return type(value) instanceof Type.Scalar s && s.isFloat();
  }
}
