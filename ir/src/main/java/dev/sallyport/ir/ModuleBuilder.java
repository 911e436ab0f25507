package dev.sallyport.ir;

import dev.sallyport.ir.internal.Lists;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Writes a module. Names are declared before function bodies use them; the bodies may be filled in
 * any order, and late. Used by one thread. What makes no sense is an {@link
 * IllegalArgumentException} or {@link IllegalStateException} that says why; what a builder cannot
 * see is left to the {@link Verifier}.
 */
public final class ModuleBuilder {

  private final String name;
  private final Version version;
  private final ModuleIndex index = new ModuleIndex(ModuleIndex.Imported.DECLARED);
  private final Map<String, ImportBuilder> imports = new LinkedHashMap<>();
  private final List<ClassDefinition> classes = new ArrayList<>();
  private final List<Global> globals = new ArrayList<>();
  private final List<Constant> constants = new ArrayList<>();
  private final Map<String, Supplier<Function>> functions = new LinkedHashMap<>();
  private String source;
  private Span span = Span.NONE;

  /** Begins a module; its source is called like the package until {@link #source} is called. */
  public ModuleBuilder(String name, Version version) {
    this.name = name;
    this.version = version;
    source = name;
  }

  /** The name of the source file as messages and stack traces show it. */
  public ModuleBuilder source(String file) {
    source = file;
    return this;
  }

  /** What is declared from here on comes from a place in the source. */
  public ModuleBuilder at(Span place) {
    span = place;
    return this;
  }

  /** What the module uses of another package; one builder for each package. */
  public ImportBuilder importing(String packageName) {
    return imports.computeIfAbsent(packageName, p -> new ImportBuilder(p, index, span));
  }

  /** Declares a class or trait; gives its name. */
  public Name add(ClassDefinition declared) {
    Name local = Name.local(declared.name());
    refuse(index.classOf(local).isPresent(), "class", declared.name());
    index.add(local, declared);
    classes.add(declared);
    return local;
  }

  /** Declares a global; gives its name. */
  public Name add(Global global) {
    Name local = Name.local(global.name());
    refuse(index.globalType(local).isPresent(), "global", global.name());
    index.addGlobal(local, global.type());
    globals.add(global);
    return local;
  }

  /** Declares an array of constants. */
  public void add(Constant constant) {
    refuse(index.constant(constant.name()).isPresent(), "constant", constant.name());
    index.add(constant);
    constants.add(constant);
  }

  /** Declares a function that the host implements; gives its name. */
  public Name nativeFunction(
      String function, Signature signature, Function.Attribute... attributes) {
    var made = Function.nativeFunction(function, signature, Set.of(attributes), span);
    return declare(function, signature, made.attributes(), () -> made);
  }

  /**
   * Declares a function, and gives the builder of its body, which may be filled later.
   *
   * @param attributes all but {@link Function.Attribute#NATIVE}
   */
  public FunctionBuilder function(
      String function, Signature signature, Function.Attribute... attributes) {
    Set<Function.Attribute> all = Set.of(attributes);
    if (all.contains(Function.Attribute.NATIVE)) {
      throw new IllegalArgumentException(function + " is native: it has no body to build");
    }
    var body = new FunctionBuilder(function, signature, all, span, index);
    declare(function, signature, all, body::build);
    return body;
  }

  private Name declare(
      String function,
      Signature signature,
      Set<Function.Attribute> attributes,
      Supplier<Function> body) {
    refuse(functions.putIfAbsent(function, body) != null, "function", function);
    boolean never = attributes.contains(Function.Attribute.NORETURN);
    index.addFunction(Name.local(function), signature, never);
    return Name.local(function);
  }

  private static void refuse(boolean taken, String kind, String name) {
    if (taken) {
      throw new IllegalArgumentException("there is already a " + kind + " " + Name.quote(name));
    }
  }

  /** What is declared and imported so far, by name. It grows as the module does. */
  public ModuleIndex index() {
    return index;
  }

  /**
   * The module with everything declared so far, its functions finished. More may be added, and the
   * module built again.
   *
   * @throws IllegalStateException if a body is not finished, or uses a variable that nothing was
   *     put into
   */
  public IrModule build() {
    return new IrModule(
        name,
        version,
        source,
        Lists.map(imports.values(), ImportBuilder::build),
        classes,
        globals,
        constants,
        Lists.map(functions.values(), Supplier::get));
  }
}
