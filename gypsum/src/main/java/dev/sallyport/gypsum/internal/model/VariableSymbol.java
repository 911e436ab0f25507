package dev.sallyport.gypsum.internal.model;

import dev.sallyport.gypsum.internal.syntax.Pos;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/** A variable: global, field, parameter or local. */
public final class VariableSymbol implements Symbol {

  /** Where a variable lives. */
  public enum Kind {
    /** In the package. */
    GLOBAL,
    /** In an object. */
    FIELD,
    /** In a call, set by the caller. */
    PARAMETER,
    /** In a call. */
    LOCAL
  }

  private final String name;
  private final Kind kind;
  private final boolean mutable;
  private final Set<Flag> flags;
  private final Pos pos;
  private PackageSymbol home;
  private ClassSymbol owner;
  private FunctionSymbol function;
  private Supplier<GType> inference;
  private GType type;
  private boolean alwaysSet;

  /** A variable whose type is set later. */
  public VariableSymbol(String name, Kind kind, boolean mutable, Set<Flag> flags, Pos pos) {
    this.name = name;
    this.kind = kind;
    this.mutable = mutable;
    this.flags = flags.isEmpty() ? Set.of() : EnumSet.copyOf(flags);
    this.pos = pos;
  }

  /** A local constant that the compiler itself introduces, set where it is defined. */
  public static VariableSymbol temporary(
      String name, GType type, FunctionSymbol function, Pos pos) {
    var variable = new VariableSymbol(name, Kind.LOCAL, false, Set.of(), pos);
    variable.setType(type);
    variable.setFunction(function);
    variable.setAlwaysSet(true);
    return variable;
  }

  @Override
  public String name() {
    return name;
  }

  /** Where it lives. */
  public Kind kind() {
    return kind;
  }

  /** Whether it was defined with {@code var}. */
  public boolean mutable() {
    return mutable;
  }

  @Override
  public Pos pos() {
    return pos;
  }

  @Override
  public Set<Flag> flags() {
    return flags;
  }

  /** The package of a global or field. */
  public PackageSymbol home() {
    return home;
  }

  /** Sets the package. */
  public void setHome(PackageSymbol home) {
    this.home = home;
  }

  /** The class of a field, or null. */
  public ClassSymbol owner() {
    return owner;
  }

  /** Sets the class of a field. */
  public void setOwner(ClassSymbol owner) {
    this.owner = owner;
    this.home = owner.home();
  }

  /** The function of a parameter or local; null in an initializer of a package. */
  public FunctionSymbol function() {
    return function;
  }

  /** Sets the function of a parameter or local. */
  public void setFunction(FunctionSymbol function) {
    this.function = function;
  }

  /** The type; what is not declared is inferred now. */
  public GType type() {
    if (type == null && inference != null) {
      GType inferred = inference.get();
      type = type == null ? inferred : type;
    }
    return type == null ? GType.Special.ERROR : type;
  }

  /** Whether the type is known without inference. */
  public boolean hasType() {
    return type != null;
  }

  /** Sets the type. */
  public void setType(GType type) {
    this.type = type;
  }

  /** Says how to find the type when it is asked for. */
  public void inferBy(Supplier<GType> inference) {
    this.inference = inference;
  }

  /** Whether no one can see it before it is set, so that reading needs no check. */
  public boolean alwaysSet() {
    return alwaysSet;
  }

  /** Says whether no one can see it before it is set. */
  public void setAlwaysSet(boolean alwaysSet) {
    this.alwaysSet = alwaysSet;
  }
}
