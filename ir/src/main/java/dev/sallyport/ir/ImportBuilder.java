package dev.sallyport.ir;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects what a module uses of another package. Naming the same thing again is fine, so that a
 * front end can import at each use; naming it with another type is an {@link
 * IllegalArgumentException}. Made by {@link ModuleBuilder#importing}.
 */
public final class ImportBuilder {

  private final String packageName;
  private final ModuleIndex index;
  private final Span span;
  private final Map<String, Import.ImportedFunction> functions = new LinkedHashMap<>();
  private final Map<String, ClassDefinition> classes = new LinkedHashMap<>();
  private final Map<String, Import.ImportedGlobal> globals = new LinkedHashMap<>();
  private VersionRange versions = VersionRange.ANY;

  ImportBuilder(String packageName, ModuleIndex index, Span span) {
    this.packageName = packageName;
    this.index = index;
    this.span = span;
    index.addPackage(packageName);
  }

  /** The versions that will do; any, until this is called. */
  public ImportBuilder versions(VersionRange range) {
    versions = range;
    return this;
  }

  /** A function that the package exports; gives the name to call it by. */
  public Name function(String name, Signature signature) {
    return function(new Import.ImportedFunction(name, signature, false, span));
  }

  /** A function that the package exports; gives the name to call it by. */
  public Name function(Import.ImportedFunction function) {
    var known = functions.putIfAbsent(function.name(), function);
    Name name = Name.imported(packageName, function.name());
    refuse(known != null && !known.signature().equals(function.signature()), name);
    index.addFunction(name, function.signature(), function.noReturn());
    return name;
  }

  /** A global that the package exports; gives the name to use it by. */
  public Name global(String name, Type type) {
    var known = globals.putIfAbsent(name, new Import.ImportedGlobal(name, type, span));
    Name full = Name.imported(packageName, name);
    refuse(known != null && !known.type().equals(type), full);
    index.addGlobal(full, type);
    return full;
  }

  /** A class that the package exports, with what the module relies on; gives its name. */
  public Name add(ClassDefinition declared) {
    var known = classes.putIfAbsent(declared.name(), declared);
    Name name = Name.imported(packageName, declared.name());
    refuse(known != null && !known.equals(declared), name);
    index.add(name, declared);
    return name;
  }

  private static void refuse(boolean different, Name name) {
    if (different) {
      throw new IllegalArgumentException(name + " was imported before, as something else");
    }
  }

  Import build() {
    return new Import(
        packageName,
        versions,
        List.copyOf(functions.values()),
        List.copyOf(classes.values()),
        List.copyOf(globals.values()),
        span);
  }
}
