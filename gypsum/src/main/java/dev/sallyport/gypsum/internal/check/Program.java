package dev.sallyport.gypsum.internal.check;

import dev.sallyport.gypsum.internal.core.Core;
import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.gypsum.internal.model.PackageSymbol;
import dev.sallyport.ir.VersionRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A package after checking: its symbols, and a body for every function that has one. */
public final class Program {

  private final PackageSymbol home;
  private final List<ClassSymbol> classes = new ArrayList<>();
  private final List<FunctionSymbol> functions = new ArrayList<>();
  private final Map<FunctionSymbol, Core> bodies = new LinkedHashMap<>();
  private final List<Core> initializers = new ArrayList<>();
  private final Map<String, VersionRange> needs = new LinkedHashMap<>();
  private FunctionSymbol initializer;

  Program(PackageSymbol home) {
    this.home = home;
  }

  /** The package. */
  public PackageSymbol home() {
    return home;
  }

  /** All classes: those of functions and closures too. */
  public List<ClassSymbol> classes() {
    return classes;
  }

  /** All functions, methods and constructors, without abstract ones' bodies. */
  public List<FunctionSymbol> functions() {
    return functions;
  }

  /** What each function does. */
  public Map<FunctionSymbol, Core> bodies() {
    return bodies;
  }

  /** What happens when the package is loaded, in order. */
  public List<Core> initializers() {
    return initializers;
  }

  /** Which versions of other packages will do, where anything is said about that. */
  public Map<String, VersionRange> needs() {
    return needs;
  }

  /** The function that stands for the initializers of the package. */
  public FunctionSymbol initializer() {
    return initializer;
  }

  void setInitializer(FunctionSymbol initializer) {
    this.initializer = initializer;
  }
}
