package dev.sallyport.testkit;

import dev.sallyport.ir.Block;
import dev.sallyport.ir.ClassDefinition;
import dev.sallyport.ir.Constant;
import dev.sallyport.ir.Function;
import dev.sallyport.ir.Function.Attribute;
import dev.sallyport.ir.Global;
import dev.sallyport.ir.IrModule;
import dev.sallyport.ir.Member;
import dev.sallyport.ir.Name;
import dev.sallyport.ir.Op;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.Span;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.Type.BuiltIn;
import dev.sallyport.ir.Type.Scalar;
import dev.sallyport.ir.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Makes valid modules by chance, the same from the same seed: every operation, loops that surely
 * end, handlers, classes with virtual calls, calls of natives that keep a record ({@link
 * TestNatives}).
 *
 * <p>Where the IR leaves something open, the programs do not look: the bits of a NaN that
 * arithmetic made, whether two equal strings are one object, and the addresses of memory.
 */
public final class ProgramGenerator {

  private static final String PACKAGE = "generated";

  private final Dice dice;
  private final GeneratorOptions options;
  private final Namer namer;
  private final List<Function> functions = new ArrayList<>();
  private Catalogue catalogue;

  private ProgramGenerator(long seed, GeneratorOptions options) {
    this.dice = new Dice(seed);
    this.options = options;
    this.namer = new Namer(dice);
  }

  /** The module of a seed. All of its functions but methods are exported, and all globals. */
  public static IrModule generate(long seed, GeneratorOptions options) {
    return new ProgramGenerator(seed, options).module();
  }

  private IrModule module() {
    List<ClassDefinition> classes = new ClassWriter(dice, namer).write();
    IrModule declarations =
        new IrModule(
            PACKAGE,
            new Version(List.of(1, 0)),
            "generated.sir",
            List.of(),
            classes,
            globals(classes),
            constants(),
            List.of());
    catalogue = new Catalogue(declarations);
    TestNatives.declarations().forEach(this::addNative);
    leaves();
    methods();
    ordinary();
    dice.shuffle(functions);
    return Modules.withFunctions(declarations, withoutUnusedNatives());
  }

  private List<Function> withoutUnusedNatives() {
    var named = new HashSet<Name>();
    for (Function function : functions) {
      for (Block block : function.blocks()) {
        block.instructions().forEach(i -> addName(named, i.op()));
      }
    }
    return functions.stream()
        .filter(f -> !f.isNative() || named.contains(Name.local(f.name())))
        .toList();
  }

  private static void addName(Set<Name> named, Op op) {
    if (op instanceof Op.Call call) {
      named.add(call.function());
    } else if (op instanceof Op.FunctionConst value) {
      named.add(value.function());
    }
  }

  private List<Global> globals(List<ClassDefinition> classes) {
    return IntStream.range(0, dice.below(6)).mapToObj(_ -> global(classes)).toList();
  }

  private Global global(List<ClassDefinition> classes) {
    Type type =
        switch (dice.below(8)) {
          case 0 -> BuiltIn.STRING;
          case 1 ->
              classes.isEmpty()
                  ? BuiltIn.OBJECT
                  : new Type.ClassType(Name.local(dice.pick(classes).name()));
          case 2 -> new Type.ArrayType(Scalar.I64);
          case 3 -> new Type.FunctionType(TestNatives.UNARY);
          default -> dice.pick(Scalar.values());
        };
    return new Global(namer.name("g"), type, initial(type), true, Span.NONE);
  }

  private Op.Leaf initial(Type type) {
    var edges = new EdgeValues(dice);
    return switch (type) {
      case Scalar scalar -> edges.scalar(scalar);
      case BuiltIn b when b == BuiltIn.STRING && dice.flip() -> new Op.StringConst(edges.string());
      case Type.Reference reference -> new Op.NullConst(reference);
      case Type.NoValue _ -> throw new IllegalArgumentException("no global is void");
    };
  }

  private List<Constant> constants() {
    return IntStream.range(0, dice.below(4)).mapToObj(_ -> constant()).toList();
  }

  private Constant constant() {
    Type element = dice.chance(25) ? BuiltIn.STRING : dice.pick(Scalar.values());
    List<Op.Leaf> elements =
        IntStream.range(0, dice.below(6)).mapToObj(_ -> initial(element)).toList();
    return new Constant(namer.name("k"), element, elements, Span.NONE);
  }

  private void addNative(Function function) {
    functions.add(function);
    boolean calls = function.name().equals(TestNatives.APPLY.text());
    if (!function.attributes().contains(Attribute.NORETURN)) {
      catalogue.add(
          new Catalogue.Callable(
              Name.local(function.name()),
              function.signature(),
              calls ? FunctionWriter.LEAF_WORK : 1,
              calls ? Catalogue.Kind.CALLS : Catalogue.Kind.NATIVE));
    }
  }

  private void leaves() {
    int count = dice.between(1, 3);
    var small = new GeneratorOptions(1, 15, FunctionWriter.LEAF_WORK, options.memory());
    for (int i = 0; i < count; i++) {
      Signature signature = dice.flip() ? TestNatives.UNARY : signature(3);
      add(namer.name("leaf"), signature, FunctionWriter.Role.LEAF, small, Set.of(Attribute.EXPORT));
    }
  }

  // Method by method, all implementations of one before the next: so each calls only earlier ones.
  private void methods() {
    var half =
        new GeneratorOptions(1, options.operations() / 2 + 1, options.work() / 4, options.memory());
    List<String> names =
        catalogue.declarations().classes().stream()
            .flatMap(c -> c.methods().stream())
            .map(ClassDefinition.Method::name)
            .distinct()
            .toList();
    names.forEach(name -> implementations(name, half));
  }

  private void implementations(String method, GeneratorOptions half) {
    long cost = 1;
    var owners = new ArrayList<Catalogue.Virtual>();
    for (ClassDefinition owner : catalogue.declarations().classes()) {
      for (ClassDefinition.Method m : owner.methods()) {
        if (m.name().equals(method)) {
          Name name = Name.local(owner.name());
          owners.add(new Catalogue.Virtual(new Member(name, method), m.signature(), 0));
          cost =
              Math.max(
                  cost, m.implementation().map(i -> implementation(i, name, m, half)).orElse(1L));
        }
      }
    }
    for (Catalogue.Virtual v : owners) {
      catalogue.add(new Catalogue.Virtual(v.member(), v.signature(), cost));
    }
  }

  private long implementation(
      String name, Name owner, ClassDefinition.Method method, GeneratorOptions half) {
    var parameters = new ArrayList<Type>(List.of(new Type.ClassType(owner)));
    parameters.addAll(method.signature().parameters());
    var signature = new Signature(parameters, method.signature().result());
    return add(name, signature, FunctionWriter.Role.ORDINARY, half, Set.of());
  }

  private void ordinary() {
    int count = dice.between(1, options.functions());
    for (int i = 0; i < count; i++) {
      Signature signature = i == count - 1 ? simpleSignature() : signature(dice.chance(5) ? 20 : 5);
      add(
          namer.name("f"),
          signature,
          FunctionWriter.Role.ORDINARY,
          options,
          Set.of(Attribute.EXPORT));
    }
    if (dice.chance(15)) {
      var init = Signature.of(Type.NoValue.VOID);
      add(namer.name("init"), init, FunctionWriter.Role.LEAF, options, Set.of(Attribute.INIT));
    }
  }

  private long add(
      String name,
      Signature signature,
      FunctionWriter.Role role,
      GeneratorOptions limits,
      Set<Attribute> attributes) {
    var site = new Site(dice, catalogue, limits.work());
    var writer = new FunctionWriter(site, role, signature, limits);
    functions.add(writer.write(name, attributes));
    boolean isLeaf = role == FunctionWriter.Role.LEAF;
    if (!attributes.contains(Attribute.INIT)) {
      catalogue.add(
          new Catalogue.Callable(
              Name.local(name),
              signature,
              writer.cost(),
              isLeaf ? Catalogue.Kind.LEAF : Catalogue.Kind.CALLS));
    }
    return writer.cost();
  }

  private Signature signature(int most) {
    List<Type> parameters =
        IntStream.range(0, dice.below(most + 1)).mapToObj(_ -> catalogue.anyType(dice)).toList();
    return new Signature(parameters, result());
  }

  private Type result() {
    return dice.chance(10) ? Type.NoValue.VOID : catalogue.anyType(dice);
  }

  /** One whose parameters the host can make without knowing the package. */
  private Signature simpleSignature() {
    List<Type> parameters =
        IntStream.range(0, dice.between(1, 4))
            .<Type>mapToObj(_ -> dice.chance(15) ? BuiltIn.STRING : catalogue.anyScalar(dice))
            .toList();
    return new Signature(parameters, result());
  }
}
