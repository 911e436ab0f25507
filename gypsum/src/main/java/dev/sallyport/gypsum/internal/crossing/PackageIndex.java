package dev.sallyport.gypsum.internal.crossing;

import dev.sallyport.gypsum.internal.gen.HostNames;
import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.Flag;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.gypsum.internal.model.PackageSymbol;
import dev.sallyport.gypsum.internal.model.Symbol;
import dev.sallyport.gypsum.internal.model.TypeParameter;
import dev.sallyport.gypsum.internal.model.VariableSymbol;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The definitions of a package by their names in its module. */
final class PackageIndex {

  private final PackageSymbol home;
  private final HostNames names;
  private final Map<String, FunctionSymbol> functions = new HashMap<>();
  private final Map<String, FunctionSymbol> natives = new HashMap<>();
  private final Map<String, ClassSymbol> classes = new HashMap<>();

  PackageIndex(PackageSymbol home, HostNames names) {
    this.home = home;
    this.names = names;
    home.definitions().values().forEach(this::addAll);
    home.definitions().values().forEach(this::addPlain);
  }

  private void addAll(Collection<? extends Symbol> symbols) {
    symbols.forEach(this::add);
  }

  private void add(Symbol symbol) {
    switch (symbol) {
      case FunctionSymbol function -> function(function);
      case ClassSymbol type -> {
        classes.put(names.className(type), type);
        addAll(type.constructors());
        type.members().values().forEach(this::addAll);
      }
      case VariableSymbol _, TypeParameter _, PackageSymbol _ -> {}
    }
  }

  private void function(FunctionSymbol function) {
    functions.put(names.function(function), function);
    if (function.is(Flag.NATIVE)) {
      natives.put(names.nativeFunction(function), function);
    }
  }

  // What is not overloaded is known to hosts by its name alone.
  private void addPlain(List<Symbol> same) {
    if (same.size() == 1 && same.getFirst() instanceof FunctionSymbol function) {
      functions.putIfAbsent(function.name(), function);
    }
  }

  PackageSymbol home() {
    return home;
  }

  Optional<FunctionSymbol> function(String name) {
    return Optional.ofNullable(functions.get(name));
  }

  Optional<FunctionSymbol> nativeFunction(String name) {
    return Optional.ofNullable(natives.get(name));
  }

  Optional<ClassSymbol> classNamed(String name) {
    return Optional.ofNullable(classes.get(name));
  }
}
