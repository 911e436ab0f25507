package dev.sallyport.gypsum.internal.model;

import dev.sallyport.gypsum.internal.syntax.Pos;
import dev.sallyport.ir.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A package: the one being compiled, one that it uses, or the nameless one of the built-ins. */
public final class PackageSymbol implements Symbol {

  private final String name;
  private final Version version;
  private final Map<String, List<Symbol>> definitions = new LinkedHashMap<>();

  /** A package without definitions yet. */
  public PackageSymbol(String name, Version version) {
    this.name = name;
    this.version = version;
  }

  @Override
  public String name() {
    return name;
  }

  /** The version. */
  public Version version() {
    return version;
  }

  @Override
  public Pos pos() {
    return Pos.NONE;
  }

  @Override
  public Set<Flag> flags() {
    return Set.of(Flag.PUBLIC);
  }

  /** Adds a definition. */
  public void add(Symbol symbol) {
    definitions.computeIfAbsent(symbol.name(), _ -> new ArrayList<>()).add(symbol);
  }

  /** The definitions with a name, public or not. */
  public List<Symbol> find(String name) {
    return definitions.getOrDefault(name, List.of());
  }

  /** All definitions by name, in the order of their first appearance. */
  public Map<String, List<Symbol>> definitions() {
    return definitions;
  }

  /** Whether it holds what every program sees without a package name. */
  public boolean isBuiltIn() {
    return name.isEmpty();
  }
}
