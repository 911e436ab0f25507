package dev.sallyport.ir;

import dev.sallyport.ir.Errors.Spot;
import java.util.List;

/** The rules of calls: the callee exists, and gets what it takes. */
final class CallRules {

  private final ModuleIndex index;
  private final TypeRules types;
  private final Operands operands;
  private final Errors errors;

  CallRules(ModuleIndex index, TypeRules types, Operands operands, Errors errors) {
    this.index = index;
    this.types = types;
    this.operands = operands;
    this.errors = errors;
  }

  void checkFunction(Name function, Spot spot) {
    if (index.signature(function).isEmpty()) {
      types.reportUnknown(Rule.UNKNOWN_FUNCTION, function, index.functionNames(), spot);
    }
  }

  void check(Op.Call call, Spot spot) {
    checkFunction(call.function(), spot);
    index.signature(call.function()).ifPresent(s -> checkArguments(call.arguments(), s, spot));
  }

  void check(Op.CallVirtual call, Spot spot) {
    if (!types.checkClass(call.method().owner(), "", spot)) {
      return;
    }
    operands.expect(call.receiver(), new Type.ClassType(call.method().owner()), spot);
    var method = index.method(call.method());
    if (method.isEmpty()) {
      String hint = Similar.hint(call.method().name(), index.methodsOf(call.method().owner()));
      errors.report(Rule.UNKNOWN_METHOD, spot, call.method(), hint);
    } else {
      checkArguments(call.arguments(), method.get().signature(), spot);
    }
  }

  void check(Op.CallIndirect call, Spot spot) {
    operands.expect(call.function(), new Type.FunctionType(call.signature()), spot);
    checkArguments(call.arguments(), call.signature(), spot);
  }

  void check(Op.CallAddress call, Spot spot) {
    operands.expect(call.address(), Type.Scalar.ADDR, spot);
    call.signature().parameters().forEach(t -> checkScalar(t, spot));
    if (!call.signature().isVoid()) {
      checkScalar(call.signature().result(), spot);
    }
    checkArguments(call.arguments(), call.signature(), spot);
  }

  private void checkScalar(Type type, Spot spot) {
    if (!(type instanceof Type.Scalar)) {
      errors.report(Rule.SCALARS_ONLY, spot, type);
    }
  }

  private void checkArguments(List<Value> arguments, Signature signature, Spot spot) {
    List<Type> expected = signature.parameters();
    if (arguments.size() != expected.size()) {
      errors.report(Rule.ARGUMENT_COUNT, spot, arguments.size(), expected.size(), signature);
      return;
    }
    for (int i = 0; i < arguments.size(); i++) {
      operands.expect(arguments.get(i), expected.get(i), spot);
    }
  }
}
