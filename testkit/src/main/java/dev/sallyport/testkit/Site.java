package dev.sallyport.testkit;

import dev.sallyport.ir.Op;
import dev.sallyport.ir.Terminator;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.Type.BuiltIn;
import dev.sallyport.ir.Type.Scalar;
import dev.sallyport.ir.Value;
import java.util.List;

/**
 * The place where a function is being written: what can be used there, and how often it will run.
 */
final class Site {

  private static final int GREATEST_LENGTH = 6;

  private final Dice dice;
  private final Catalogue catalogue;
  private final EdgeValues edges;
  private final Body body = new Body();
  private final Scope scope = new Scope();
  private final long work;
  private long cost;
  private long weight = 1;

  Site(Dice dice, Catalogue catalogue, long work) {
    this.dice = dice;
    this.catalogue = catalogue;
    this.edges = new EdgeValues(dice);
    this.work = work;
  }

  Dice dice() {
    return dice;
  }

  Catalogue catalogue() {
    return catalogue;
  }

  Body body() {
    return body;
  }

  Scope scope() {
    return scope;
  }

  long cost() {
    return cost;
  }

  /** Whether something that runs so many operations fits into what a call may run through. */
  boolean affords(long operations) {
    return cost + weight * operations <= work;
  }

  /** Counts operations that run elsewhere, in a function that is called. */
  void charge(long operations) {
    cost += weight * operations;
  }

  /** What is written from now on runs so many times as often; 1/n to go back. */
  void enterLoop(int times) {
    weight *= times;
  }

  void leaveLoop(int times) {
    weight /= times;
  }

  void emit(Op op) {
    charge(1);
    body.emit(op);
  }

  Value emit(Type type, Op op) {
    Value result = hidden(type, op);
    scope.add(result, type);
    return result;
  }

  /** A value that only its maker uses. */
  Value hidden(Type type, Op op) {
    charge(1);
    return body.emit(type, op);
  }

  void emitOverflow(Type type, Op.Overflow op) {
    charge(1);
    Value result = body.emitOverflow(type, op);
    scope.add(result, type);
    scope.add(new Value(result.id() + 1), Scalar.I1);
  }

  void end(Terminator terminator) {
    charge(1);
    body.end(terminator);
  }

  Value number(Scalar type, long value) {
    return hidden(type, new Op.IntConst(type, value));
  }

  /** A value of exactly this type: one that is there, or a new one. */
  Value exact(Type type) {
    Value known = dice.chance(85) ? scope.pick(dice, type::equals) : null;
    return known != null ? known : fresh(type);
  }

  List<Value> exact(List<? extends Type> types) {
    return types.stream().map(this::exact).toList();
  }

  /** A value that may stand where the type is expected. */
  Value fitting(Type type) {
    Value known = dice.chance(85) ? scope.pick(dice, t -> catalogue.isSubtype(t, type)) : null;
    return known != null ? known : fresh(type);
  }

  List<Value> fitting(List<? extends Type> types) {
    return types.stream().map(this::fitting).toList();
  }

  /** A value that is there, or null. */
  Value known(java.util.function.Predicate<Type> accepted) {
    return scope.pick(dice, accepted);
  }

  /** A new value of exactly this type. */
  Value fresh(Type type) {
    return switch (type) {
      case Scalar scalar -> emit(scalar, edges.scalar(scalar));
      case BuiltIn builtIn -> freshBuiltIn(builtIn);
      case Type.ClassType c -> freshObject(c);
      case Type.ArrayType array -> freshArray(array);
      case Type.FunctionType function -> freshFunction(function);
      case Type.HostType host -> nothing(host);
      case Type.NoValue _ -> throw new IllegalArgumentException("no value is void");
    };
  }

  private Value nothing(Type.Reference type) {
    return emit(type, new Op.NullConst(type));
  }

  private Value freshBuiltIn(BuiltIn type) {
    if (type == BuiltIn.STRING && dice.chance(90)) {
      return emit(type, new Op.StringConst(edges.string()));
    }
    return type == BuiltIn.STRING ? nothing(type) : freshObject(type);
  }

  private Value freshObject(Type.Reference type) {
    List<Type.ClassType> classes = catalogue.concreteBelow(type);
    if (classes.isEmpty() || dice.chance(8)) {
      return nothing(type);
    }
    Type.ClassType chosen = dice.pick(classes);
    Value object = emit(chosen, new Op.New(chosen));
    return chosen.equals(type) ? object : emit(type, new Op.Cast(type, object));
  }

  private Value freshArray(Type.ArrayType type) {
    List<String> constants =
        catalogue.declarations().constants().stream()
            .filter(c -> c.element().equals(type.element()))
            .map(dev.sallyport.ir.Constant::name)
            .toList();
    if (!constants.isEmpty() && dice.chance(40)) {
      return emit(type, new Op.ArrayConst(dice.pick(constants)));
    }
    if (dice.chance(5)) {
      return nothing(type);
    }
    Value length = number(Scalar.I32, dice.below(GREATEST_LENGTH));
    return emit(type, new Op.NewArray(type.element(), length));
  }

  private Value freshFunction(Type.FunctionType type) {
    List<Catalogue.Callable> found = catalogue.functionValues(type.signature());
    return found.isEmpty() || dice.chance(10)
        ? nothing(type)
        : emit(type, new Op.FunctionConst(dice.pick(found).name()));
  }
}
