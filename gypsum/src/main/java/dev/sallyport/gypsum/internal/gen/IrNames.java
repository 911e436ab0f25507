package dev.sallyport.gypsum.internal.gen;

import dev.sallyport.border.Mangling;
import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.Flag;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.gypsum.internal.model.PackageSymbol;
import dev.sallyport.gypsum.internal.model.VariableSymbol;
import dev.sallyport.ir.Name;
import java.util.HashMap;
import java.util.Map;

/** What definitions are called in the module. Names that others see depend on nothing but them. */
final class IrNames {

  /** The package that implements the built-ins. */
  static final String RUNTIME = "gypsum";

  private final PackageSymbol home;
  private final Map<Object, String> inner = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();

  IrNames(PackageSymbol home) {
    this.home = home;
  }

  /** A class as operations of this module name it. */
  Name of(ClassSymbol symbol) {
    return in(symbol.home(), local(symbol));
  }

  /** A function as operations of this module name it. */
  Name of(FunctionSymbol function) {
    return in(function.home(), local(function));
  }

  /** A global as operations of this module name it. */
  Name of(VariableSymbol global) {
    return in(global.home(), global.name());
  }

  private Name in(PackageSymbol where, String text) {
    if (where == home) {
      return Name.local(text);
    }
    return Name.imported(where.isBuiltIn() ? RUNTIME : where.name(), text);
  }

  /** The name of a class inside its package. */
  String local(ClassSymbol symbol) {
    return symbol.enclosing() == null
        ? symbol.qualifiedName()
        : inner.computeIfAbsent(symbol, _ -> numbered(symbol.name()));
  }

  /** The name of a function inside its package. */
  String local(FunctionSymbol function) {
    return switch (function.kind()) {
      case LOCAL -> inner.computeIfAbsent(function, _ -> numbered(function.name()));
      case GLOBAL, METHOD, STATIC, CONSTRUCTOR, LAMBDA -> stable(function);
    };
  }

  private String stable(FunctionSymbol function) {
    String owner = function.owner() == null ? "" : local(function.owner()) + ".";
    return owner + function.name() + TypeSignatures.of(function);
  }

  /** The name of what the host implements: the package, and the symbol in it. */
  String nativeName(FunctionSymbol function) {
    String owner = function.owner() == null ? "" : local(function.owner()) + ".";
    return home.name() + "." + Mangling.mangled(owner + function.name());
  }

  private String numbered(String name) {
    return name + "$" + counts.merge(name, 1, Integer::sum);
  }

  /** The name under which a method is looked up in objects, where it is first defined. */
  static String slot(FunctionSymbol method, String local) {
    return method.home().name() + "::" + local;
  }

  /** The name of a field: private ones cannot meet others of the same name below. */
  String field(VariableSymbol field) {
    return field.is(Flag.PRIVATE) ? local(field.owner()) + "." + field.name() : field.name();
  }
}
