package dev.sallyport.ir;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds what a front end asks of a builder against the verifier's rules, at once. */
final class OpCheck {

  private final String function;
  private final List<Type> types;
  private final TypeRules typeRules;
  private final Errors errors = new Errors();
  private final Operands operands;
  private final OpRules rules;

  OpCheck(String function, ModuleIndex index, List<Type> types) {
    this.function = function;
    this.types = types;
    typeRules = new TypeRules(index, errors);
    operands = new Operands(types, index, errors);
    rules = new OpRules(index, typeRules, operands, errors);
  }

  /** The value, if it is one of the function. */
  Value known(Value value) {
    if (value.id() < 0 || value.id() >= types.size()) {
      throw new IllegalArgumentException(value + " is not a value of the function " + function);
    }
    return value;
  }

  void check(Op op) {
    op.operands().forEach(this::known);
    var spot = new Errors.Spot(Span.NONE, () -> "function " + function + ", " + Printer.text(op));
    Optional<Type> named = OpTypes.namedBy(op);
    if (named.isEmpty() || typeRules.check(named.get(), "", spot)) {
      rules.check(op, spot);
    }
    throwFirst();
  }

  void check(Terminator.Switch choice) {
    if (!operands.isInteger(choice.selector())) {
      throw new IllegalArgumentException("a switch takes an integer, not " + choice.selector());
    }
    var type = (Type.Scalar) operands.type(choice.selector());
    Set<Long> seen = new HashSet<>();
    for (Terminator.Case one : choice.cases()) {
      if (!seen.add(one.value()) || !ConstantRules.fits(one.value(), type)) {
        throw new IllegalArgumentException(
            "the case " + one.value() + " is repeated or no " + type);
      }
    }
  }

  void expect(Value value, Type expected) {
    operands.expect(
        known(value), expected, new Errors.Spot(Span.NONE, () -> "function " + function));
    throwFirst();
  }

  void checkResult(Signature signature, Optional<Value> value) {
    if (value.isPresent() == signature.isVoid()) {
      throw new IllegalArgumentException("function " + function + " gives " + signature.result());
    }
    value.ifPresent(v -> expect(v, signature.result()));
  }

  private void throwFirst() {
    if (!errors.isEmpty()) {
      Diagnostic first = errors.sorted().getFirst();
      errors.clear();
      String hint = first.hint().isEmpty() ? "" : "; " + first.hint();
      throw new IllegalArgumentException(first.message() + hint);
    }
  }
}
