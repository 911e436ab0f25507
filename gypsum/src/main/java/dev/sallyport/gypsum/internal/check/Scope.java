package dev.sallyport.gypsum.internal.check;

import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.gypsum.internal.model.PackageSymbol;
import dev.sallyport.gypsum.internal.model.Symbol;
import dev.sallyport.gypsum.internal.model.TypeParameter;
import dev.sallyport.gypsum.internal.syntax.Pos;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where names are looked up: from the inside outwards, and the first scope that has one wins. */
abstract sealed class Scope {

  private final Scope parent;

  Scope(Scope parent) {
    this.parent = parent;
  }

  /** The scope around this one, or null. */
  Scope parent() {
    return parent;
  }

  /** What this scope itself binds. */
  abstract List<Symbol> own(String name);

  /** What this scope itself binds, in a fixed order. */
  abstract Collection<String> names();

  /** What a name means, and where that was found. */
  record Found(Scope scope, List<Symbol> symbols) {
    Symbol first() {
      return symbols.getFirst();
    }
  }

  /** Looks a name up from here outwards; null if nothing binds it. */
  final Found find(String name) {
    for (Scope at = this; at != null; at = at.parent) {
      List<Symbol> symbols = at.own(name);
      if (!symbols.isEmpty()) {
        return new Found(at, symbols);
      }
    }
    return null;
  }

  /** The first components of package names. */
  static final class Packages extends Scope {
    private final World world;

    Packages(World world) {
      super(null);
      this.world = world;
    }

    @Override
    Collection<String> names() {
      return List.of("std");
    }

    @Override
    List<Symbol> own(String name) {
      return isPackageName(name)
          ? world.packageNamed(name).<List<Symbol>>map(List::of).orElse(List.of())
          : List.of();
    }

    private static boolean isPackageName(String name) {
      return Character.isLetter(name.charAt(0))
          && name.chars().allMatch(c -> c == '_' || Character.isLetterOrDigit(c));
    }
  }

  /** All files of a package, or the built-ins. */
  static final class OfPackage extends Scope {
    private final PackageSymbol symbol;

    OfPackage(PackageSymbol symbol, Scope parent) {
      super(parent);
      this.symbol = symbol;
    }

    PackageSymbol symbol() {
      return symbol;
    }

    @Override
    Collection<String> names() {
      return symbol.definitions().keySet();
    }

    @Override
    List<Symbol> own(String name) {
      return symbol.find(name);
    }
  }

  /** Names in a table: a file with its imports, the imports of a class, or a block. */
  static final class Names extends Scope {
    private final Map<String, List<Symbol>> names = new HashMap<>();
    private final Map<Symbol, Integer> visibleFrom = new HashMap<>();

    Names(Scope parent) {
      super(parent);
    }

    @Override
    Collection<String> names() {
      return names.keySet().stream().sorted().toList();
    }

    @Override
    List<Symbol> own(String name) {
      return names.getOrDefault(name, List.of());
    }

    void add(String name, Symbol symbol) {
      names.computeIfAbsent(name, _ -> new ArrayList<>(1)).add(symbol);
    }

    /** Adds a variable that is seen only behind its definition. */
    void addFrom(Symbol symbol, Pos definition) {
      add(symbol.name(), symbol);
      visibleFrom.put(symbol, definition.end());
    }

    boolean isPending(Symbol symbol, Pos use) {
      return use.start() < visibleFrom.getOrDefault(symbol, 0);
    }
  }

  /** The members of a class, inherited ones included, and its type parameters. */
  static final class OfClass extends Scope {
    private final ClassSymbol symbol;
    private final Members members;

    OfClass(ClassSymbol symbol, Members members, Scope parent) {
      super(parent);
      this.symbol = symbol;
      this.members = members;
    }

    ClassSymbol symbol() {
      return symbol;
    }

    @Override
    Collection<String> names() {
      return Stream.concat(
              members.names(symbol).stream(),
              symbol.typeParameters().stream().map(TypeParameter::name))
          .toList();
    }

    @Override
    List<Symbol> own(String name) {
      List<Symbol> found = members.of(symbol, name);
      return found.isEmpty() ? typeParameter(name) : found;
    }

    private List<Symbol> typeParameter(String name) {
      for (TypeParameter parameter : symbol.typeParameters()) {
        if (parameter.name().equals(name)) {
          return List.of(parameter);
        }
      }
      return List.of();
    }
  }

  /** Parameters and type parameters of a function. */
  static final class OfFunction extends Scope {
    private final FunctionSymbol symbol;
    private final boolean isStatic;
    private final Map<String, List<Symbol>> names = new HashMap<>();

    OfFunction(FunctionSymbol symbol, boolean isStatic, Scope parent) {
      super(parent);
      this.symbol = symbol;
      this.isStatic = isStatic;
    }

    FunctionSymbol symbol() {
      return symbol;
    }

    /** Whether there is no object of the class around it. */
    boolean isStatic() {
      return isStatic;
    }

    void add(Symbol symbol) {
      names.computeIfAbsent(symbol.name(), _ -> new ArrayList<>(1)).add(symbol);
    }

    @Override
    Collection<String> names() {
      return names.keySet().stream().sorted().toList();
    }

    @Override
    List<Symbol> own(String name) {
      return names.getOrDefault(name, List.of());
    }
  }
}
