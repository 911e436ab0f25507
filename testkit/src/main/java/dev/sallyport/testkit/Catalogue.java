package dev.sallyport.testkit;

import dev.sallyport.ir.ClassDefinition;
import dev.sallyport.ir.IrModule;
import dev.sallyport.ir.Member;
import dev.sallyport.ir.ModuleIndex;
import dev.sallyport.ir.Name;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.Type.BuiltIn;
import dev.sallyport.ir.Type.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the functions of a module can name. Functions are added once they are finished. */
final class Catalogue {

  /**
   * A function that can be called.
   *
   * @param cost about how many operations a call runs through
   * @param kind what it calls in turn
   */
  record Callable(Name name, Signature signature, long cost, Kind kind) {
    /** Whether it calls no guest function, so that a value of it may be called from anywhere. */
    boolean isLeaf() {
      return kind != Kind.CALLS;
    }

    boolean isLeafNative() {
      return kind == Kind.NATIVE;
    }
  }

  /** What a function calls in turn. */
  enum Kind {
    /** Implemented by the host, which calls nothing. */
    NATIVE,
    /** Calls natives that call nothing. */
    LEAF,
    /** Calls anything. */
    CALLS
  }

  /** A virtual method all of whose implementations are finished. */
  record Virtual(Member member, Signature signature, long cost) {}

  /** A field, or a global whose owner means nothing. */
  record Variable(Member member, Type type) {}

  private final IrModule declarations;
  private final ModuleIndex index;
  private final List<Type.ClassType> classes = new ArrayList<>();
  private final List<Variable> fields = new ArrayList<>();
  private final List<Callable> callables = new ArrayList<>();
  private final List<Virtual> virtuals = new ArrayList<>();

  /** Reads the classes, globals and constants that a module declares and imports. */
  Catalogue(IrModule declarations) {
    this.declarations = declarations;
    this.index = new ModuleIndex(declarations);
    declarations.classes().forEach(c -> add(Name.local(c.name()), c));
    declarations
        .imports()
        .forEach(i -> i.classes().forEach(c -> add(Name.imported(i.packageName(), c.name()), c)));
  }

  private void add(Name name, ClassDefinition definition) {
    classes.add(new Type.ClassType(name));
    definition.fields().forEach(f -> fields.add(field(name, f)));
  }

  private static Variable field(Name owner, ClassDefinition.Field field) {
    return new Variable(new Member(owner, field.name()), field.type());
  }

  IrModule declarations() {
    return declarations;
  }

  void add(Callable callable) {
    callables.add(callable);
  }

  void add(Virtual virtual) {
    virtuals.add(virtual);
  }

  List<Callable> callables() {
    return callables;
  }

  List<Virtual> virtuals() {
    return virtuals;
  }

  List<Variable> fields() {
    return fields;
  }

  List<Type.ClassType> classes() {
    return classes;
  }

  boolean isSubtype(Type type, Type of) {
    return index.isSubtype(type, of);
  }

  /** The classes of which objects can be made, at or below a type. */
  List<Type.ClassType> concreteBelow(Type type) {
    return classes.stream().filter(c -> isConcrete(c) && isSubtype(c, type)).toList();
  }

  private boolean isConcrete(Type.ClassType type) {
    Optional<ClassDefinition> definition = index.classOf(type.name());
    return definition
        .map(d -> d.kind() == ClassDefinition.Kind.CLASS || d.kind() == ClassDefinition.Kind.FINAL)
        .orElse(false);
  }

  List<Callable> functionValues(Signature signature) {
    return callables.stream().filter(c -> c.isLeaf() && c.signature().equals(signature)).toList();
  }

  /** Any type that a value can have; scalars most often. */
  Type anyType(Dice dice) {
    return dice.chance(65) ? anyScalar(dice) : anyReference(dice);
  }

  Scalar anyScalar(Dice dice) {
    return dice.flip() ? dice.pick(Scalar.I32, Scalar.I64) : dice.pick(Scalar.values());
  }

  Type.Reference anyReference(Dice dice) {
    return switch (dice.below(6)) {
      case 0, 1 -> classes.isEmpty() ? BuiltIn.STRING : dice.pick(classes);
      case 2, 3 -> new Type.ArrayType(anyElement(dice));
      case 4 -> dice.chance(60) ? BuiltIn.STRING : dice.pick(BuiltIn.values());
      default -> dice.flip() ? TestNatives.LIST : anyFunctionType(dice);
    };
  }

  private Type anyElement(Dice dice) {
    return switch (dice.below(8)) {
      case 0 -> BuiltIn.STRING;
      case 1 -> classes.isEmpty() ? BuiltIn.OBJECT : dice.pick(classes);
      case 2 -> new Type.ArrayType(anyScalar(dice));
      default -> anyScalar(dice);
    };
  }

  private Type.FunctionType anyFunctionType(Dice dice) {
    List<Callable> leaves = callables.stream().filter(Callable::isLeaf).toList();
    return new Type.FunctionType(
        leaves.isEmpty() ? TestNatives.UNARY : dice.pick(leaves).signature());
  }
}
