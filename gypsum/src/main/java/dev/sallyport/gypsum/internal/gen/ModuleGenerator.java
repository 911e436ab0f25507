package dev.sallyport.gypsum.internal.gen;

import dev.sallyport.gypsum.internal.check.Program;
import dev.sallyport.gypsum.internal.core.Core;
import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.Flag;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.gypsum.internal.model.PackageSymbol;
import dev.sallyport.gypsum.internal.model.Symbol;
import dev.sallyport.gypsum.internal.model.VariableSymbol;
import dev.sallyport.ir.Function;
import dev.sallyport.ir.FunctionBuilder;
import dev.sallyport.ir.Global;
import dev.sallyport.ir.IrModule;
import dev.sallyport.ir.ModuleBuilder;
import dev.sallyport.ir.Name;
import dev.sallyport.ir.Op;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a module of a checked package. */
public final class ModuleGenerator {

  /** The function that gives globals their values. */
  private static final String INITIALIZER = "$init";

  private final Program program;
  private final ModuleBuilder module;
  private final Context context;

  private ModuleGenerator(Program program, String source) {
    this.program = program;
    PackageSymbol home = program.home();
    this.module = new ModuleBuilder(home.name(), home.version()).source(source);
    var names = new IrNames(home);
    var erasure = new Erasure(names);
    var slots = new Slots(names, erasure);
    var imported = new Imported(module, home, names, erasure, slots);
    this.context = new Context(module, names, erasure, slots, imported, new Captures(program));
  }

  /** What all parts of the generator share. */
  record Context(
      ModuleBuilder module,
      IrNames names,
      Erasure erasure,
      Slots slots,
      Imported imported,
      Captures captures) {
    ClassShapes shapes() {
      return new ClassShapes(names, erasure, imported);
    }
  }

  /** The module of a package without errors. */
  public static IrModule generate(Program program, String source) {
    return new ModuleGenerator(program, source).generate();
  }

  private IrModule generate() {
    program.needs().forEach((name, versions) -> module.importing(name).versions(versions));
    var classes = new ClassGenerator(context);
    program.classes().forEach(classes::define);
    program.home().definitions().values().forEach(same -> same.forEach(this::global));
    Map<FunctionSymbol, FunctionBuilder> builders = new LinkedHashMap<>();
    program.functions().forEach(f -> declare(f, builders));
    program.classes().forEach(classes::bridges);
    builders.forEach(this::body);
    initializers();
    new Entries(context, program).generate();
    return module.build();
  }

  private void global(Symbol symbol) {
    if (symbol instanceof VariableSymbol v) {
      context.imported().types(v.type());
      Type type = context.erasure().of(v.type());
      module.add(new Global(v.name(), type, zero(type), true, v.pos().span()));
    }
  }

  static Op.Leaf zero(Type type) {
    return switch (type) {
      case Type.Scalar s when s.isFloat() -> new Op.FloatConst(s, 0);
      case Type.Scalar s -> new Op.IntConst(s, 0);
      case Type.Reference r -> new Op.NullConst(r);
      case Type.NoValue _ -> throw new IllegalArgumentException("no value has no zero");
    };
  }

  private void declare(FunctionSymbol function, Map<FunctionSymbol, FunctionBuilder> builders) {
    function.parameterTypes().forEach(context.imported()::types);
    context.imported().types(function.result());
    module.at(function.pos().span());
    Signature signature = signature(function);
    String name = context.names().local(function);
    if (!function.isAbstract()) {
      builders.put(function, module.function(name, signature, attributes(function)));
    }
  }

  private Signature signature(FunctionSymbol function) {
    boolean onObject =
        function.needsReceiver() || function.kind() == FunctionSymbol.Kind.CONSTRUCTOR;
    Signature signature =
        onObject ? context.erasure().withReceiver(function) : context.erasure().signature(function);
    List<Symbol> captured =
        function.kind() == FunctionSymbol.Kind.LOCAL ? context.captures().of(function) : List.of();
    var parameters = new ArrayList<>(signature.parameters());
    captured.forEach(key -> parameters.add(new Places(context).typeOf(key)));
    return new Signature(parameters, signature.result());
  }

  private static Function.Attribute[] attributes(FunctionSymbol function) {
    boolean hidden =
        function.is(Flag.PRIVATE)
            || function.kind() == FunctionSymbol.Kind.LOCAL
            || (function.owner() != null && function.owner().enclosing() != null);
    return hidden
        ? new Function.Attribute[0]
        : new Function.Attribute[] {Function.Attribute.EXPORT};
  }

  private void body(FunctionSymbol function, FunctionBuilder builder) {
    Core body = program.bodies().get(function);
    if (function.is(Flag.NATIVE)) {
      new NativeGenerator(context).generate(function, builder);
    } else if (body == null) {
      new ElementMethods(context).generate(function, builder);
    } else {
      new FunctionGenerator(context, function, builder).generate(body);
    }
  }

  private void initializers() {
    if (program.initializers().isEmpty()) {
      return;
    }
    List<List<Core>> parts = partsByFile(program.initializers());
    var init = initializer(INITIALIZER, parts.getFirst(), Function.Attribute.INIT);
    if (parts.size() == 1) {
      initialize(init, parts.getFirst());
      return;
    }
    for (int i = 0; i < parts.size(); i++) {
      List<Core> part = parts.get(i);
      FunctionBuilder ofFile = initializer(INITIALIZER + "-" + (i + 1), part);
      initialize(ofFile, part);
      init.at(part.getFirst().pos().span());
      init.emit(new Op.Call(Name.local(ofFile.name()), List.of()));
    }
    init.ret();
  }

  // A function has one source file, so each file has a function of its own.
  private static List<List<Core>> partsByFile(List<Core> initializers) {
    var parts = new ArrayList<List<Core>>();
    String last = null;
    for (Core core : initializers) {
      String file = core.pos().span().file();
      if (!file.equals(last)) {
        parts.add(new ArrayList<>());
      }
      parts.getLast().add(core);
      last = file;
    }
    return parts;
  }

  private FunctionBuilder initializer(
      String name, List<Core> part, Function.Attribute... attributes) {
    module.at(part.getFirst().pos().span());
    return module.function(name, Signature.of(Type.NoValue.VOID), attributes);
  }

  private void initialize(FunctionBuilder builder, List<Core> part) {
    new FunctionGenerator(context, program.initializer(), builder).generateAll(part);
  }

  /** The function of a class that makes the array of the names of its supertypes. */
  static String supertypesFunction(ClassSymbol symbol, IrNames names) {
    return names.local(symbol) + "." + RuntimeClasses.SUPERTYPES;
  }
}
