package dev.sallyport.gypsum.internal.check;

import dev.sallyport.gypsum.GypsumCode;
import dev.sallyport.gypsum.internal.core.Core;
import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.gypsum.internal.model.GType;
import dev.sallyport.gypsum.internal.model.PackageSymbol;
import dev.sallyport.gypsum.internal.model.TypeParameter;
import dev.sallyport.gypsum.internal.model.VariableSymbol;
import dev.sallyport.gypsum.internal.syntax.Expr;
import dev.sallyport.gypsum.internal.syntax.OperatorRules;
import dev.sallyport.gypsum.internal.syntax.Pos;
import java.util.List;
import java.util.Optional;

/** Operators: functions of the scope, or methods of the left operand. */
final class OperatorCalls {

  private final Elaborator elaborator;

  OperatorCalls(Elaborator elaborator) {
    this.elaborator = elaborator;
  }

  Core binary(Expr.Binary tree, Env env) {
    if (tree.operator().equals("&&") || tree.operator().equals("||")) {
      Core left = elaborator.condition(tree.left(), env);
      Core right = elaborator.condition(tree.right(), env);
      return new Core.Logical(tree.pos(), tree.operator().equals("&&"), left, right);
    }
    if (isAssignment(tree.operator())) {
      return elaborator.assignments().compound(tree, env);
    }
    Core left = elaborator.expression(tree.left(), env);
    Core right = elaborator.expression(tree.right(), env);
    return apply(tree.operator(), tree.operatorPos(), tree.pos(), left, right, env)
        .orElseGet(() -> none(tree, left, right));
  }

  static boolean isAssignment(String operator) {
    return OperatorRules.isAssignment(operator);
  }

  private Core none(Expr.Binary tree, Core left, Core right) {
    if (left.type() == GType.Special.ERROR || right.type() == GType.Special.ERROR) {
      return new Core.Erroneous(tree.pos());
    }
    return elaborator.wrong(
        GypsumCode.NO_FITTING_OPERATOR,
        tree.operatorPos(),
        tree.operator(),
        left.type(),
        right.type(),
        elaborator.access().hints().operands(left, right));
  }

  /** Applies an operator; empty if there is none that fits, which is not reported. */
  Optional<Core> apply(String operator, Pos operatorPos, Pos pos, Core left, Core right, Env env) {
    if (left.type().isSpecial() && left.type() != GType.Special.NONE) {
      return Optional.empty();
    }
    var asFunction = new Calls.Written(pos, List.of(), List.of(left, right), null);
    Optional<Core> byScope = inScope(operator, asFunction, env);
    var asMethod = new Calls.Written(pos, List.of(), List.of(right), null);
    Optional<Core> byMember = ofOperand(operator, left, asMethod, env);
    if (byScope.isPresent() && byMember.isPresent()) {
      return Optional.of(elaborator.wrong(GypsumCode.AMBIGUOUS_OPERATOR, operatorPos, operator));
    }
    return byScope.or(() -> byMember);
  }

  private Optional<Core> inScope(String operator, Calls.Written written, Env env) {
    Scope.Found found = env.scope().find(operator);
    if (found == null) {
      return Optional.empty();
    }
    return switch (found.first()) {
      case FunctionSymbol _ ->
          elaborator.names().named(operator, written.pos(), env) instanceof Meaning.Functions f
              ? elaborator.calls().tryFunction(f, written, env)
              : Optional.empty();
      case ClassSymbol _ ->
          elaborator.names().named(operator, written.pos(), env) instanceof Meaning.OfClass c
              ? Optional.of(elaborator.calls().create(c, written, null, env))
              : Optional.empty();
      case VariableSymbol _, TypeParameter _, PackageSymbol _ -> Optional.empty();
    };
  }

  private Optional<Core> ofOperand(String operator, Core operand, Calls.Written written, Env env) {
    List<FunctionSymbol> members =
        Names.functionsOf(elaborator.names().members(operand.type(), operator)).stream()
            .filter(f -> f.needsReceiver() && elaborator.access().isAllowed(f, env.scope()))
            .toList();
    if (members.isEmpty()) {
      return Optional.empty();
    }
    var found =
        new Meaning.Functions(members, Optional.of(operand), Optional.of(operand.type()), false);
    return elaborator.calls().tryFunction(found, written, env);
  }

  Core unary(Expr.Unary tree, Env env) {
    Core operand = elaborator.expression(tree.operand(), env);
    if (operand.type() == GType.Special.ERROR) {
      return new Core.Erroneous(tree.pos());
    }
    var asFunction = new Calls.Written(tree.pos(), List.of(), List.of(operand), null);
    Optional<Core> byScope = inScope(tree.operator(), asFunction, env);
    var asMethod = new Calls.Written(tree.pos(), List.of(), List.of(), null);
    Optional<Core> byMember = ofOperand(tree.operator(), operand, asMethod, env);
    if (byScope.isPresent() && byMember.isPresent()) {
      return elaborator.wrong(GypsumCode.AMBIGUOUS_OPERATOR, tree.operatorPos(), tree.operator());
    }
    return byScope
        .or(() -> byMember)
        .orElseGet(
            () ->
                elaborator.wrong(
                    GypsumCode.NO_FITTING_UNARY,
                    tree.operatorPos(),
                    tree.operator(),
                    operand.type()));
  }

  /** A string with values in it: each value's {@code to-string}, put together. */
  Core interpolation(Expr.Interpolation tree, Env env) {
    Core whole = elaborator.string(tree.pos(), "");
    boolean first = true;
    for (Expr part : tree.parts()) {
      Core text = text(elaborator.expression(part, env), env);
      whole = first ? text : concatenate(whole, text, tree.pos(), env);
      first = false;
    }
    return whole;
  }

  private Core concatenate(Core left, Core right, Pos pos, Env env) {
    return apply("+", pos, pos, left, right, new Env(new Scope.Names(null), env.body()))
        .orElse(new Core.Erroneous(pos));
  }

  private Core text(Core value, Env env) {
    GType string = elaborator.world().builtIns().type("String");
    if (value.type().isSpecial() || value.type().equals(string)) {
      return value;
    }
    List<FunctionSymbol> functions =
        Names.functionsOf(elaborator.names().members(value.type(), "to-string"));
    var found =
        new Meaning.Functions(functions, Optional.of(value), Optional.of(value.type()), false);
    return elaborator.calls().nullary(found, value.pos(), env);
  }
}
