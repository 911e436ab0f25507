package dev.sallyport.ir;

import dev.sallyport.ir.ClassDefinition.Kind;
import dev.sallyport.ir.Errors.Spot;

/** The rules of operations on objects, arrays and globals. */
final class ObjectRules {

  private final ModuleIndex index;
  private final TypeRules types;
  private final Operands operands;
  private final Errors errors;

  ObjectRules(ModuleIndex index, TypeRules types, Operands operands, Errors errors) {
    this.index = index;
    this.types = types;
    this.operands = operands;
    this.errors = errors;
  }

  void check(Op.New create, Spot spot) {
    Kind kind = index.classOf(create.type().name()).orElseThrow().kind();
    if (kind == Kind.ABSTRACT || kind == Kind.TRAIT) {
      errors.report(Rule.NEW_OF_ABSTRACT, spot, create.type().name());
    }
  }

  void checkField(Member field, Value object, Spot spot) {
    if (!types.checkClass(field.owner(), "", spot)) {
      return;
    }
    if (index.field(field).isEmpty()) {
      String hint = Similar.hint(field.name(), index.fieldsOf(field.owner()));
      errors.report(Rule.UNKNOWN_FIELD, spot, field, hint);
    }
    operands.expect(object, new Type.ClassType(field.owner()), spot);
  }

  void check(Op.SetField set, Spot spot) {
    checkField(set.field(), set.object(), spot);
    index.field(set.field()).ifPresent(f -> operands.expect(set.value(), f.type(), spot));
  }

  void checkArray(Value array, Spot spot) {
    operands.expect(array, operands.type(array) instanceof Type.ArrayType, "an array", spot);
  }

  void check(Op.ArrayGet get, Spot spot) {
    checkArray(get.array(), spot);
    operands.expect(get.index(), Type.Scalar.I32, spot);
  }

  void check(Op.ArraySet set, Spot spot) {
    checkArray(set.array(), spot);
    operands.expect(set.index(), Type.Scalar.I32, spot);
    if (operands.type(set.array()) instanceof Type.ArrayType array) {
      operands.expect(set.value(), array.element(), spot);
    }
  }

  void checkGlobal(Name global, Spot spot) {
    if (index.globalType(global).isEmpty()) {
      types.reportUnknown(Rule.UNKNOWN_GLOBAL, global, index.globalNames(), spot);
    }
  }

  void check(Op.SetGlobal set, Spot spot) {
    checkGlobal(set.global(), spot);
    index.globalType(set.global()).ifPresent(t -> operands.expect(set.value(), t, spot));
  }

  void checkConstant(String constant, Spot spot) {
    if (index.constant(constant).isEmpty()) {
      String hint = Similar.hint(constant, index.constantNames());
      errors.report(Rule.UNKNOWN_CONSTANT, spot, Name.quote(constant), hint);
    }
  }
}
