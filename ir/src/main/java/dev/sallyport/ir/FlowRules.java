package dev.sallyport.ir;

import dev.sallyport.ir.Errors.Spot;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules of terminators, targets and handlers of one function. */
final class FlowRules {

  private final Function function;
  private final Map<BlockId, Integer> positions;
  private final Operands operands;
  private final Errors errors;
  private final Set<BlockId> handlers = new HashSet<>();

  FlowRules(Function function, Map<BlockId, Integer> positions, Operands operands, Errors errors) {
    this.function = function;
    this.positions = positions;
    this.operands = operands;
    this.errors = errors;
    function.blocks().forEach(b -> b.handler().ifPresent(h -> handlers.add(h.block())));
    handlers.remove(function.entry().id());
  }

  /** Checks a handler, which gets what was thrown before the arguments. */
  void checkHandler(Target handler, Spot spot) {
    if (isTarget(handler.block(), spot) && isHandler(handler.block(), spot)) {
      List<Value> parameters = block(handler.block()).parameters();
      if (parameters.isEmpty() || !isThrowable(parameters.getFirst())) {
        errors.report(Rule.HANDLER_PARAMETER, spot, handler.block());
      } else {
        checkArguments(handler, parameters.subList(1, parameters.size()), spot);
      }
    }
  }

  private boolean isHandler(BlockId id, Spot spot) {
    if (positions.get(id) == 0) {
      errors.report(Rule.ENTRY_AS_HANDLER, spot, id);
      return false;
    }
    return true;
  }

  private boolean isThrowable(Value value) {
    Type type = operands.type(value);
    return type == null || type == Type.BuiltIn.THROWABLE;
  }

  void check(Terminator terminator, Spot spot) {
    switch (terminator) {
      case Terminator.Jump _, Terminator.Trap _ -> {}
      case Terminator.Branch b -> operands.expect(b.condition(), Type.Scalar.I1, spot);
      case Terminator.Switch s -> checkSwitch(s, spot);
      case Terminator.Return r -> checkReturn(r.value(), spot);
      case Terminator.Throw t -> operands.expect(t.exception(), Type.BuiltIn.THROWABLE, spot);
    }
    terminator.targets().forEach(target -> checkTarget(target, spot));
  }

  private void checkSwitch(Terminator.Switch choice, Spot spot) {
    Value selector = choice.selector();
    operands.expect(selector, operands.isInteger(selector), "an integer", spot);
    Set<Long> seen = HashSet.newHashSet(choice.cases().size());
    for (Terminator.Case one : choice.cases()) {
      if (!seen.add(one.value())) {
        errors.report(Rule.DUPLICATE_CASE, spot, one.value());
      }
      if (operands.type(selector) instanceof Type.Scalar type
          && type.isInteger()
          && !ConstantRules.fits(one.value(), type)) {
        errors.report(Rule.CASE_RANGE, spot, one.value(), type);
      }
    }
  }

  private void checkReturn(Optional<Value> value, Spot spot) {
    Type result = function.signature().result();
    if (function.attributes().contains(Function.Attribute.NORETURN)) {
      errors.report(Rule.RETURN_FROM_NORETURN, spot);
    } else if (value.isPresent() == function.signature().isVoid()) {
      errors.report(Rule.RETURN_VALUE, spot, function.signature().isVoid() ? "nothing" : result);
    } else {
      value.ifPresent(v -> operands.expect(v, result, spot));
    }
  }

  private void checkTarget(Target target, Spot spot) {
    if (handlers.contains(target.block())) {
      errors.report(Rule.HANDLER_AS_TARGET, spot, target.block());
    } else if (isTarget(target.block(), spot)) {
      checkArguments(target, block(target.block()).parameters(), spot);
    }
  }

  private boolean isTarget(BlockId id, Spot spot) {
    Integer position = positions.get(id);
    if (position == null) {
      errors.report(Rule.UNKNOWN_BLOCK, spot, id);
      return false;
    }
    return true;
  }

  private Block block(BlockId id) {
    return function.blocks().get(positions.get(id));
  }

  private void checkArguments(Target target, List<Value> parameters, Spot spot) {
    List<Value> arguments = target.arguments();
    if (arguments.size() != parameters.size()) {
      errors.report(
          Rule.TARGET_ARGUMENTS, spot, target.block(), arguments.size(), parameters.size());
      return;
    }
    for (int i = 0; i < arguments.size(); i++) {
      operands.expect(arguments.get(i), operands.type(parameters.get(i)), spot);
    }
  }
}
