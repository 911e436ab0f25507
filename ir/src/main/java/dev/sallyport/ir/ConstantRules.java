package dev.sallyport.ir;

/** The rules of numbers, constants and the initial values of globals. */
final class ConstantRules {

  private final ModuleIndex index;
  private final Errors errors;

  ConstantRules(ModuleIndex index, Errors errors) {
    this.index = index;
    this.errors = errors;
  }

  /** Checks that a number has a type that can have it. */
  void checkInteger(Op.IntConst number, Errors.Spot spot) {
    Type.Scalar type = number.type();
    if (type.isFloat()) {
      errors.report(Rule.NUMBER_TYPE, spot, type);
    } else if (!fits(number.value(), type)) {
      errors.report(Rule.NUMBER_RANGE, spot, number.value(), type);
    }
  }

  /** Whether a value that is written with its sign is one of an integer type. */
  static boolean fits(long value, Type.Scalar type) {
    int rest = Long.SIZE - type.bits();
    return type == Type.Scalar.I1 ? value == 0 || value == 1 : value << rest >> rest == value;
  }

  void checkFloat(Op.FloatConst number, Errors.Spot spot) {
    Type.Scalar type = number.type();
    if (!type.isFloat()) {
      errors.report(Rule.NUMBER_TYPE, spot, type);
    } else if (type == Type.Scalar.F32 && number.bits() >>> Integer.SIZE != 0) {
      errors.report(Rule.NUMBER_RANGE, spot, Long.toHexString(number.bits()), type);
    }
  }

  void check(Global global, Errors.Spot spot) {
    Type type = plainType(global.initial());
    if (type == null || !index.isSubtype(type, global.type())) {
      String shown = type == null ? "this" : "a constant of type " + type;
      errors.report(Rule.GLOBAL_INITIAL, spot, shown, global.type());
    } else {
      checkNumber(global.initial(), spot);
    }
  }

  void check(Constant constant, Errors.Spot spot) {
    Type element = constant.element();
    if (!(element instanceof Type.Scalar) && element != Type.BuiltIn.STRING) {
      errors.report(Rule.CONSTANT_TYPE, spot, element);
      return;
    }
    for (int i = 0; i < constant.elements().size() && !errors.isFull(); i++) {
      Op.Leaf value = constant.elements().get(i);
      Type type = plainType(value);
      if (element.equals(type)) {
        checkNumber(value, spot.with("element " + i));
      } else {
        String shown = type == null ? "no plain constant" : "of type " + type;
        errors.report(Rule.CONSTANT_ELEMENT, spot, i, shown, element);
      }
    }
  }

  private void checkNumber(Op.Leaf value, Errors.Spot spot) {
    if (value instanceof Op.IntConst number) {
      checkInteger(number, spot);
    } else if (value instanceof Op.FloatConst number) {
      checkFloat(number, spot);
    }
  }

  /** The type of a constant that needs nothing else of the module, or null. */
  private static Type plainType(Op.Leaf value) {
    return switch (value) {
      case Op.IntConst c -> c.type();
      case Op.FloatConst c -> c.type();
      case Op.StringConst _ -> Type.BuiltIn.STRING;
      case Op.NullConst c -> c.type();
      case Op.FunctionConst _,
          Op.ArrayConst _,
          Op.StackAlloc _,
          Op.Fence _,
          Op.New _,
          Op.GetGlobal _ ->
          null;
    };
  }
}
