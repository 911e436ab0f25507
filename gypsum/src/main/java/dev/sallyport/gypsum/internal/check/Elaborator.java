package dev.sallyport.gypsum.internal.check;

import dev.sallyport.gypsum.GypsumCode;
import dev.sallyport.gypsum.internal.core.Core;
import dev.sallyport.gypsum.internal.model.GType;
import dev.sallyport.gypsum.internal.syntax.Expr;
import dev.sallyport.gypsum.internal.syntax.Pos;
import dev.sallyport.ir.Op;
import dev.sallyport.ir.Type;
import java.util.List;

/** The pass over expressions: one small class for each group of them, which meet here. */
final class Elaborator {

  private static final int DEEPEST = 10_000;

  private final World world;
  private final Access access;
  private final TypeResolver resolver;
  private final Program program;
  private final Names names;
  private final Calls calls;
  private final OperatorCalls operators;
  private final Assignments assignments;
  private final Blocks blocks;
  private final Controls controls;
  private final Patterns patterns;
  private final Functions functions;
  private final Constructors constructors;
  private final Passes passes;
  private int depth;

  Elaborator(World world, Access access, TypeResolver resolver, Program program) {
    this.world = world;
    this.access = access;
    this.resolver = resolver;
    this.program = program;
    this.names = new Names(this);
    this.calls = new Calls(this);
    this.operators = new OperatorCalls(this);
    this.assignments = new Assignments(this);
    this.blocks = new Blocks(this);
    this.controls = new Controls(this);
    this.patterns = new Patterns(this);
    this.functions = new Functions(this);
    this.constructors = new Constructors(this);
    this.passes = new Passes(this);
  }

  World world() {
    return world;
  }

  Access access() {
    return access;
  }

  TypeResolver resolver() {
    return resolver;
  }

  Program program() {
    return program;
  }

  Names names() {
    return names;
  }

  Calls calls() {
    return calls;
  }

  OperatorCalls operators() {
    return operators;
  }

  Blocks blocks() {
    return blocks;
  }

  Controls controls() {
    return controls;
  }

  Patterns patterns() {
    return patterns;
  }

  Functions functions() {
    return functions;
  }

  Constructors constructors() {
    return constructors;
  }

  Passes passes() {
    return passes;
  }

  /** Reports a problem and gives what stands in its place. */
  Core wrong(GypsumCode code, Pos pos, Object... arguments) {
    world.problems().add(code, pos, arguments);
    return new Core.Erroneous(pos);
  }

  /** Reports a value of another type than the place wants. */
  boolean require(Core value, GType expected, GypsumCode code) {
    boolean fits = world.types().isSubtype(value.type(), expected);
    if (!fits) {
      List<Core> wrong = Results.of(value).stream().filter(r -> !fits(r, expected)).toList();
      wrong.forEach(w -> misfit(w, expected, code));
      if (wrong.isEmpty()) {
        misfit(value, expected, code);
      }
    }
    return fits;
  }

  private boolean fits(Core value, GType expected) {
    return world.types().isSubtype(value.type(), expected);
  }

  private void misfit(Core value, GType expected, GypsumCode code) {
    String hint = access.hints().type(value, expected);
    world.problems().add(code, value.pos(), value.type(), expected, hint);
  }

  /** A condition: a truth value. */
  Core condition(Expr tree, Env env) {
    if (tree instanceof Expr.Assign) {
      return wrong(GypsumCode.CONDITION_NOT_BOOLEAN, tree.pos(), GType.Primitive.UNIT);
    }
    Core condition = expression(tree, env);
    require(condition, GType.Primitive.BOOLEAN, GypsumCode.CONDITION_NOT_BOOLEAN);
    return condition;
  }

  Core expression(Expr tree, Env env) {
    return expression(tree, env, null);
  }

  /**
   * Checks an expression.
   *
   * @param expected the type that the place wants, null if that is open, or {@link
   *     Controls#UNUSED}; helps to find type arguments
   */
  Core expression(Expr tree, Env env, GType expected) {
    if (depth >= DEEPEST) {
      return wrong(GypsumCode.NESTED_TOO_DEEPLY, tree.pos(), DEEPEST);
    }
    depth++;
    try {
      Core core = dispatch(tree, env, expected);
      return core.type().isHuge() ? tooLarge(tree, core) : core;
    } finally {
      depth--;
    }
  }

  private Core tooLarge(Expr tree, Core core) {
    String name = world.types().classOf(core.type()).symbol().name();
    return wrong(GypsumCode.TYPE_TOO_LARGE, tree.pos(), name, GType.LARGEST);
  }

  private Core dispatch(Expr tree, Env env, GType expected) {
    GType wanted = expected == Controls.UNUSED ? null : expected;
    return switch (tree) {
      case Expr.IntLiteral l -> integer(l);
      case Expr.FloatLiteral l -> floating(l);
      case Expr.StringLiteral l -> string(l.pos(), l.value());
      case Expr.Interpolation i -> operators.interpolation(i, env);
      case Expr.BooleanLiteral l ->
          constant(l.pos(), GType.Primitive.BOOLEAN, Type.Scalar.I1, l.value() ? 1 : 0);
      case Expr.NullLiteral l ->
          new Core.Null(l.pos(), world.types().nothingType().withNullable(true));
      case Expr.UnitLiteral l -> new Core.UnitValue(l.pos());
      case Expr.Name n -> calls.value(n, env, wanted);
      case Expr.Property p -> calls.value(p, env, wanted);
      case Expr.This t -> thisObject(t, env);
      case Expr.Super s -> wrong(GypsumCode.SUPER_ALONE, s.pos());
      case Expr.Call c -> calls.call(c, env, wanted);
      case Expr.New n -> calls.newElements(n, env);
      case Expr.Unary u -> operators.unary(u, env);
      case Expr.Binary b -> operators.binary(b, env);
      case Expr.Assign a -> assignments.assign(a, env);
      case Expr.Tuple t -> controls.tuple(t, env);
      case Expr.Group g -> expression(g.inner(), env, expected);
      case Expr.Block b -> blocks.block(b, env, expected);
      case Expr.If i -> controls.ifElse(i, env, expected);
      case Expr.While w -> controls.whileLoop(w, env);
      case Expr.For f -> controls.forLoop(f, env);
      case Expr.Break b -> controls.breakLoop(b, env);
      case Expr.Continue c -> controls.continueLoop(c, env);
      case Expr.Match m -> controls.match(m, env, expected);
      case Expr.Throw t -> controls.throwing(t, env);
      case Expr.Try t -> controls.trying(t, env, expected);
      case Expr.Lambda l -> functions.lambda(l, env);
      case Expr.Return r -> controls.returning(r, env);
      case Expr.Erroneous e -> new Core.Erroneous(e.pos());
    };
  }

  private Core thisObject(Expr.This tree, Env env) {
    Core object = names.current(tree.pos(), env);
    return object == null ? new Core.Erroneous(tree.pos()) : object;
  }

  Assignments assignments() {
    return assignments;
  }

  static Core constant(Pos pos, GType type, Type.Scalar scalar, long value) {
    return new Core.Constant(pos, type, new Op.IntConst(scalar, value));
  }

  private static Core integer(Expr.IntLiteral literal) {
    var scalar = Type.Scalar.valueOf("I" + literal.width());
    return constant(
        literal.pos(), GType.Primitive.valueOf("I" + literal.width()), scalar, literal.value());
  }

  private static Core floating(Expr.FloatLiteral literal) {
    boolean wide = literal.width() == GType.Primitive.F64.bits();
    var op =
        wide
            ? new Op.FloatConst(Type.Scalar.F64, Double.doubleToRawLongBits(literal.value()))
            : new Op.FloatConst(
                Type.Scalar.F32,
                Integer.toUnsignedLong(Float.floatToRawIntBits((float) literal.value())));
    return new Core.Constant(literal.pos(), wide ? GType.Primitive.F64 : GType.Primitive.F32, op);
  }

  Core string(Pos pos, String value) {
    return new Core.Constant(pos, world.builtIns().type("String"), new Op.StringConst(value));
  }
}
