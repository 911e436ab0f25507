package dev.sallyport.gypsum.internal.model;

import dev.sallyport.gypsum.internal.syntax.Pos;
import dev.sallyport.ir.internal.Lists;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A class or trait. The passes fill it in one after the other. */
public final class ClassSymbol implements Symbol {

  private final String name;
  private final boolean trait;
  private final Set<Flag> flags;
  private final Pos pos;
  private final PackageSymbol home;
  private final ClassSymbol outer;
  private final FunctionSymbol enclosing;
  private List<TypeParameter> typeParameters = List.of();
  private List<GType.ClassType> supertypes = List.of();
  private final Map<String, List<Symbol>> members = new LinkedHashMap<>();
  private final List<FunctionSymbol> constructors = new ArrayList<>();
  private final List<VariableSymbol> fields = new ArrayList<>();
  private Optional<Elements> elements = Optional.empty();
  private boolean incomplete;

  /**
   * The elements that objects of a class have.
   *
   * @param constant whether only the class itself sets them, while it makes an object
   */
  public record Elements(
      GType type,
      FunctionSymbol getter,
      FunctionSymbol setter,
      FunctionSymbol length,
      boolean constant) {}

  /**
   * A class without members yet.
   *
   * @param outer the class around it, or null
   * @param enclosing the function around it, or null
   */
  public ClassSymbol(
      String name,
      boolean trait,
      Set<Flag> flags,
      Pos pos,
      PackageSymbol home,
      ClassSymbol outer,
      FunctionSymbol enclosing) {
    this.name = name;
    this.trait = trait;
    this.flags = flags.isEmpty() ? Set.of() : EnumSet.copyOf(flags);
    this.pos = pos;
    this.home = home;
    this.outer = outer;
    this.enclosing = enclosing;
  }

  @Override
  public String name() {
    return name;
  }

  /** The name with those of the classes around it. */
  public String qualifiedName() {
    return outer == null || enclosing != null ? name : outer.qualifiedName() + "." + name;
  }

  /** Whether it is a trait. */
  public boolean isTrait() {
    return trait;
  }

  @Override
  public Set<Flag> flags() {
    return flags;
  }

  @Override
  public Pos pos() {
    return pos;
  }

  /** The package. */
  public PackageSymbol home() {
    return home;
  }

  /** The class around it, or null. */
  public ClassSymbol outer() {
    return outer;
  }

  /** The function around it, or null. */
  public FunctionSymbol enclosing() {
    return enclosing;
  }

  /** Whether every object belongs to an object of the class around it. */
  public boolean isInner() {
    return outer != null && enclosing == null && !trait && !is(Flag.STATIC);
  }

  /** The type parameters; those of the classes around it come first. */
  public List<TypeParameter> typeParameters() {
    return typeParameters;
  }

  /** Sets the type parameters. */
  public void setTypeParameters(List<TypeParameter> typeParameters) {
    this.typeParameters = List.copyOf(typeParameters);
  }

  /** What it inherits from directly; of a class, the superclass comes first. */
  public List<GType.ClassType> supertypes() {
    return supertypes;
  }

  /** Sets what it inherits from directly. */
  public void setSupertypes(List<GType.ClassType> supertypes) {
    this.supertypes = List.copyOf(supertypes);
  }

  /** Whether it names a supertype that is wrong, so that not all it inherits is known. */
  public boolean isIncomplete() {
    return incomplete;
  }

  /** A supertype is wrong and left out, which was reported. */
  public void setIncomplete() {
    incomplete = true;
  }

  /** The superclass; null for {@code Object}, {@code Nothing} and while it is not known. */
  public ClassSymbol superclass() {
    for (GType.ClassType type : supertypes) {
      if (!type.symbol().isTrait()) {
        return type.symbol();
      }
    }
    return null;
  }

  /** Adds a member. */
  public void add(Symbol member) {
    members.computeIfAbsent(member.name(), _ -> new ArrayList<>()).add(member);
    if (member instanceof VariableSymbol field) {
      fields.add(field);
    }
  }

  /** Adds a constructor. */
  public void addConstructor(FunctionSymbol constructor) {
    constructors.add(constructor);
  }

  /** Its own members by name. */
  public Map<String, List<Symbol>> members() {
    return members;
  }

  /** Its own members of a name. */
  public List<Symbol> own(String member) {
    return members.getOrDefault(member, List.of());
  }

  /** Its constructors. */
  public List<FunctionSymbol> constructors() {
    return constructors;
  }

  /** Its own fields, in the order in which they are set. */
  public List<VariableSymbol> fields() {
    return fields;
  }

  /** The elements, declared here. */
  public Optional<Elements> elements() {
    return elements;
  }

  /** Sets the elements. */
  public void setElements(Elements elements) {
    this.elements = Optional.of(elements);
  }

  /** Whether this class or one above it declares elements. */
  public boolean hasElements() {
    ClassSymbol up = superclass();
    return elements.isPresent() || (up != null && up != this && up.hasElements());
  }

  /** The class with its own parameters as arguments: what {@code this} is. */
  public GType.ClassType thisType() {
    return new GType.ClassType(this, Lists.map(typeParameters, TypeParameter::type), false);
  }
}
