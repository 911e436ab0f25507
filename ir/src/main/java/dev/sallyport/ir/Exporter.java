package dev.sallyport.ir;

import dev.sallyport.ir.internal.Lists;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A package that others import: what it has by name, written as others write it. */
final class Exporter {

  private static final int MOST_LISTED = 10;

  private final IrModule module;
  private final ModuleIndex index;
  private final Map<String, Global> globals = new HashMap<>();

  Exporter(IrModule module) {
    this.module = module;
    index = new ModuleIndex(module);
    module.globals().forEach(g -> globals.putIfAbsent(g.name(), g));
  }

  String name() {
    return module.name();
  }

  ModuleIndex index() {
    return index;
  }

  /** A global of the package, or null. */
  Global global(String name) {
    return globals.get(name);
  }

  /** A type that the package mentions, with the package's name on what is the package's own. */
  Type qualified(Type type) {
    return qualified(type, name());
  }

  Signature qualified(Signature signature) {
    return qualified(signature, name());
  }

  /** A type that a package mentions, as every package can write it. */
  static Type qualified(Type type, String home) {
    return switch (type) {
      case Type.ClassType c -> new Type.ClassType(qualified(c.name(), home));
      case Type.ArrayType a -> new Type.ArrayType(qualified(a.element(), home));
      case Type.FunctionType f -> new Type.FunctionType(qualified(f.signature(), home));
      case Type.Scalar _, Type.NoValue _, Type.BuiltIn _, Type.HostType _ -> type;
    };
  }

  static Signature qualified(Signature signature, String home) {
    var parameters = Lists.map(signature.parameters(), p -> qualified(p, home));
    return new Signature(parameters, qualified(signature.result(), home));
  }

  static Name qualified(Name name, String home) {
    return name.isImported() ? name : Name.imported(home, name.text());
  }

  /** Says what there is instead of something that is missing: similar names before others. */
  static String instead(String wanted, Collection<String> exported) {
    if (exported.isEmpty()) {
      return "it exports none";
    }
    String similar = Similar.hint(wanted, exported);
    List<String> first = exported.stream().sorted().limit(MOST_LISTED).map(Name::quote).toList();
    String more = exported.size() > MOST_LISTED ? ", ..." : "";
    return similar + "it exports " + String.join(", ", first) + more;
  }

  List<String> functionNames() {
    return module.functions().stream().filter(Function::isExported).map(Function::name).toList();
  }

  List<String> globalNames() {
    return module.globals().stream().filter(Global::exported).map(Global::name).toList();
  }

  List<String> classNames() {
    return module.classes().stream()
        .filter(ClassDefinition::exported)
        .map(ClassDefinition::name)
        .toList();
  }
}
