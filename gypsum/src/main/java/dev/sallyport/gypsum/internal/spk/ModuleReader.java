package dev.sallyport.gypsum.internal.spk;

import dev.sallyport.ir.Block;
import dev.sallyport.ir.BlockId;
import dev.sallyport.ir.ClassDefinition;
import dev.sallyport.ir.Constant;
import dev.sallyport.ir.Function;
import dev.sallyport.ir.Global;
import dev.sallyport.ir.Import;
import dev.sallyport.ir.Instruction;
import dev.sallyport.ir.IrModule;
import dev.sallyport.ir.Name;
import dev.sallyport.ir.Op;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.Target;
import dev.sallyport.ir.Terminator;
import dev.sallyport.ir.TrapCode;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.Value;
import dev.sallyport.ir.Version;
import dev.sallyport.ir.VersionRange;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads modules: the other side of {@link ModuleWriter}. What they mean is the verifier's work. */
final class ModuleReader extends OpReader {

  private static final List<ClassDefinition.Kind> KINDS = List.of(ClassDefinition.Kind.values());
  private static final List<Function.Attribute> ATTRIBUTES = List.of(Function.Attribute.values());
  private static final List<TrapCode> TRAPS = List.of(TrapCode.values());

  private int values;

  ModuleReader(BinaryReader in) {
    super(in);
  }

  IrModule module() {
    String name = in().text();
    Version version = version();
    String source = in().text();
    List<Import> imports = in().list(this::imported);
    List<ClassDefinition> classes = in().list(this::classDefinition);
    List<Global> globals = in().list(this::global);
    List<Constant> constants = in().list(this::constant);
    List<Function> functions = in().list(this::function);
    return new IrModule(name, version, source, imports, classes, globals, constants, functions);
  }

  private Version version() {
    List<Integer> numbers = in().list(in()::index);
    if (numbers.isEmpty()) {
      throw in().corrupt("a version is empty");
    }
    return new Version(numbers);
  }

  VersionRange versions() {
    Optional<Version> least = in().optional(this::version);
    return new VersionRange(least, in().optional(this::version));
  }

  private Import imported() {
    String name = in().text();
    VersionRange versions = versions();
    List<Import.ImportedFunction> functions = in().list(this::importedFunction);
    List<ClassDefinition> classes = in().list(this::classDefinition);
    List<Import.ImportedGlobal> globals = in().list(this::importedGlobal);
    return new Import(name, versions, functions, classes, globals, span());
  }

  private String definedName() {
    String name = in().text();
    if (name.isEmpty()) {
      throw in().corrupt("a name is empty");
    }
    return name;
  }

  private Import.ImportedFunction importedFunction() {
    String name = definedName();
    Signature signature = signature();
    boolean noReturn = in().flag();
    return new Import.ImportedFunction(name, signature, noReturn, span());
  }

  private Import.ImportedGlobal importedGlobal() {
    String name = definedName();
    Type type = type();
    return new Import.ImportedGlobal(name, type, span());
  }

  private ClassDefinition classDefinition() {
    String name = definedName();
    ClassDefinition.Kind kind = in().choice(KINDS);
    Type.Reference superclass = reference();
    List<Name> traits = in().list(this::name);
    List<ClassDefinition.Field> fields = in().list(this::field);
    List<ClassDefinition.Method> methods = in().list(this::method);
    boolean exported = in().flag();
    return new ClassDefinition(name, kind, superclass, traits, fields, methods, exported, span());
  }

  private ClassDefinition.Field field() {
    String name = definedName();
    return new ClassDefinition.Field(name, type());
  }

  private ClassDefinition.Method method() {
    String name = definedName();
    Signature signature = signature();
    return new ClassDefinition.Method(name, signature, in().optional(in()::text));
  }

  private Global global() {
    String name = definedName();
    Type type = type();
    Op.Leaf initial = leaf();
    boolean exported = in().flag();
    return new Global(name, type, initial, exported, span());
  }

  private Constant constant() {
    String name = definedName();
    Type element = type();
    List<Op.Leaf> elements = in().list(this::leaf);
    return new Constant(name, element, elements, span());
  }

  private Function function() {
    String name = definedName();
    Signature signature = signature();
    Set<Function.Attribute> attributes = attributes();
    List<Type> types = in().list(() -> in().optional(this::type).orElse(null));
    values = types.size();
    List<Block> blocks = in().list(this::block);
    Map<Value, String> names = names();
    if (blocks.isEmpty() != attributes.contains(Function.Attribute.NATIVE)) {
      throw in().corrupt("function " + name + " has no body");
    }
    return new Function(name, signature, attributes, blocks, types, names, span());
  }

  private Set<Function.Attribute> attributes() {
    var attributes = EnumSet.noneOf(Function.Attribute.class);
    attributes.addAll(in().list(() -> in().choice(ATTRIBUTES)));
    return attributes;
  }

  private Map<Value, String> names() {
    var names = new HashMap<Value, String>();
    in().list(() -> names.put(value(), in().text()) == null);
    return names;
  }

  private Block block() {
    var id = new BlockId(in().index());
    List<Value> parameters = values();
    Optional<Target> handler = in().optional(this::target);
    List<Instruction> instructions = in().list(this::instruction);
    Terminator terminator = terminator();
    return new Block(id, parameters, handler, instructions, terminator, span());
  }

  private Instruction instruction() {
    Op op = op();
    List<Value> results = values();
    return new Instruction(results, op, span());
  }

  private Target target() {
    var block = new BlockId(in().index());
    return new Target(block, values());
  }

  private Terminator terminator() {
    return switch (in().choice(ExitTag.ALL)) {
      case JUMP -> new Terminator.Jump(target());
      case BRANCH -> new Terminator.Branch(value(), target(), target());
      case SWITCH -> new Terminator.Switch(value(), in().list(this::arm), target());
      case RETURN -> new Terminator.Return(in().optional(this::value));
      case THROW -> new Terminator.Throw(value());
      case TRAP -> new Terminator.Trap(in().choice(TRAPS));
    };
  }

  private Terminator.Case arm() {
    long value = in().signed();
    return new Terminator.Case(value, target());
  }

  @Override
  Value value() {
    Value value = super.value();
    if (value.id() >= values) {
      throw in().corrupt("there is no value " + value);
    }
    return value;
  }
}
