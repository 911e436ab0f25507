package dev.sallyport.gypsum.internal.check;

import dev.sallyport.gypsum.GypsumCode;
import dev.sallyport.gypsum.internal.core.Core;
import dev.sallyport.gypsum.internal.model.GType;
import dev.sallyport.gypsum.internal.model.Substitution;
import dev.sallyport.gypsum.internal.model.VariableSymbol;
import dev.sallyport.gypsum.internal.syntax.Expr;
import dev.sallyport.gypsum.internal.syntax.Pos;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Assignments: plain, with an operator, and of several values at once. */
final class Assignments {

  private final Elaborator elaborator;

  Assignments(Elaborator elaborator) {
    this.elaborator = elaborator;
  }

  Core assign(Expr.Assign tree, Env env) {
    if (tree.target() instanceof Expr.Tuple targets && tree.value() instanceof Expr.Tuple values) {
      return together(tree, targets, values, env);
    }
    Core target = elaborator.expression(tree.target(), env);
    Core value = elaborator.expression(tree.value(), env, target.type());
    return store(target, value, tree.pos(), GypsumCode.WRONG_VALUE_TYPE);
  }

  // All values are known before the first target changes.
  private Core together(Expr.Assign tree, Expr.Tuple targets, Expr.Tuple values, Env env) {
    if (targets.elements().size() != values.elements().size()) {
      return elaborator.wrong(
          GypsumCode.ASSIGNMENT_COUNT,
          tree.pos(),
          targets.elements().size(),
          values.elements().size());
    }
    var before = new ArrayList<Core>();
    var stores = new ArrayList<Core>();
    for (int i = 0; i < values.elements().size(); i++) {
      Core target = once(elaborator.expression(targets.elements().get(i), env), before, env);
      Core value = elaborator.expression(values.elements().get(i), env, target.type());
      Core kept = temporary(value, before, env);
      stores.add(store(target, kept, tree.pos(), GypsumCode.WRONG_VALUE_TYPE));
    }
    before.addAll(stores);
    return new Core.Sequence(tree.pos(), GType.Primitive.UNIT, before);
  }

  /** {@code target op= value}: the operator itself if it exists, else what it is short for. */
  Core compound(Expr.Binary tree, Env env) {
    Core target = elaborator.expression(tree.left(), env);
    Core value = elaborator.expression(tree.right(), env);
    if (target.type() == GType.Special.ERROR || value.type() == GType.Special.ERROR) {
      return new Core.Erroneous(tree.pos());
    }
    return elaborator
        .operators()
        .apply(tree.operator(), tree.operatorPos(), tree.pos(), target, value, env)
        .orElseGet(() -> expanded(tree, target, value, env));
  }

  private Core expanded(Expr.Binary tree, Core target, Core value, Env env) {
    String operator = tree.operator().substring(0, tree.operator().length() - 1);
    var parts = new ArrayList<Core>();
    Core place = once(target, parts, env);
    Optional<Core> result =
        operator.isEmpty()
            ? Optional.empty()
            : elaborator
                .operators()
                .apply(operator, tree.operatorPos(), tree.pos(), place, value, env);
    if (result.isEmpty()) {
      return elaborator.wrong(
          GypsumCode.NO_FITTING_OPERATOR,
          tree.operatorPos(),
          tree.operator(),
          target.type(),
          value.type(),
          elaborator.access().hints().operands(target, value));
    }
    parts.add(store(place, result.get(), tree.pos(), GypsumCode.OPERATOR_RESULT));
    return parts.size() == 1
        ? parts.getFirst()
        : new Core.Sequence(tree.pos(), GType.Primitive.UNIT, parts);
  }

  // A place whose object is evaluated once, before it is read or written.
  private Core once(Core target, List<Core> before, Env env) {
    if (target instanceof Core.GetField field && !isSimple(field.object())) {
      return new Core.GetField(
          field.pos(), field.type(), temporary(field.object(), before, env), field.field());
    }
    return target;
  }

  private static boolean isSimple(Core object) {
    return object instanceof Core.This;
  }

  private static Core temporary(Core value, List<Core> before, Env env) {
    if (value instanceof Core.Constant || value.type().isSpecial()) {
      return value;
    }
    VariableSymbol variable =
        VariableSymbol.temporary("", value.type(), env.function(), value.pos());
    before.add(new Core.Define(value.pos(), variable, Optional.of(value)));
    return new Core.Get(value.pos(), value.type(), variable);
  }

  private Core store(Core target, Core value, Pos pos, GypsumCode mismatch) {
    VariableSymbol variable = variable(target);
    if (target.type() == GType.Special.ERROR) {
      return target;
    }
    if (variable == null) {
      return elaborator.wrong(GypsumCode.NOT_ASSIGNABLE, target.pos());
    }
    if (!variable.mutable()) {
      return elaborator.wrong(GypsumCode.CONSTANT_ASSIGNED, target.pos(), variable.name());
    }
    GType type = target instanceof Core.GetField field ? stored(field) : target.type();
    if (!elaborator.require(value, type, mismatch)) {
      return new Core.Erroneous(pos);
    }
    return target instanceof Core.GetField field
        ? new Core.SetField(pos, field.object(), field.field(), value)
        : new Core.Set(pos, variable, value);
  }

  // What may be stored through an object of an existential type is not what may be read.
  private GType stored(Core.GetField field) {
    return elaborator
        .world()
        .types()
        .asSuper(field.object().type(), field.field().owner())
        .map(Substitution::of)
        .map(s -> s.apply(field.field().type()))
        .orElse(field.type());
  }

  private static VariableSymbol variable(Core target) {
    if (target instanceof Core.Get get) {
      return get.variable();
    }
    return target instanceof Core.GetField get ? get.field() : null;
  }
}
