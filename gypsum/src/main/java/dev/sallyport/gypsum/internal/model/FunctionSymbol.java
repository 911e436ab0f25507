package dev.sallyport.gypsum.internal.model;

import dev.sallyport.gypsum.internal.syntax.Pos;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A function, method, constructor or lambda. */
public final class FunctionSymbol implements Symbol {

  /** What calls of a function look like. */
  public enum Kind {
    /** Of a package. */
    GLOBAL,
    /** Of an object. */
    METHOD,
    /** Of a class, without an object. */
    STATIC,
    /** Makes the object ready that it is given. */
    CONSTRUCTOR,
    /** Inside another function. */
    LOCAL,
    /** A function as a value. */
    LAMBDA
  }

  private final String name;
  private final Kind kind;
  private final Set<Flag> flags;
  private final Pos pos;
  private final PackageSymbol home;
  private final ClassSymbol owner;
  private FunctionSymbol enclosing;
  private List<TypeParameter> typeParameters = List.of();
  private List<VariableSymbol> parameters = List.of();
  private GType result;
  private Supplier<GType> inference;
  private Optional<Intrinsic> intrinsic = Optional.empty();
  private boolean bodiless;
  private final List<FunctionSymbol> overridden = new ArrayList<>();

  /**
   * A function whose parameters and result are set later.
   *
   * @param home the package
   * @param owner the class around it, or null
   */
  public FunctionSymbol(
      String name, Kind kind, Set<Flag> flags, Pos pos, PackageSymbol home, ClassSymbol owner) {
    this.name = name;
    this.kind = kind;
    this.flags = flags.isEmpty() ? EnumSet.noneOf(Flag.class) : EnumSet.copyOf(flags);
    this.pos = pos;
    this.home = home;
    this.owner = owner;
  }

  @Override
  public String name() {
    return name;
  }

  /** What calls look like. */
  public Kind kind() {
    return kind;
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

  /** The class around it, also around the function that it is local to; or null. */
  public ClassSymbol owner() {
    return owner;
  }

  /** The function around a local function or lambda; null in an initializer. */
  public FunctionSymbol enclosing() {
    return enclosing;
  }

  /** Sets the function around it. */
  public void setEnclosing(FunctionSymbol enclosing) {
    this.enclosing = enclosing;
  }

  /** Its own type parameters. */
  public List<TypeParameter> typeParameters() {
    return typeParameters;
  }

  /** Sets its own type parameters. */
  public void setTypeParameters(List<TypeParameter> typeParameters) {
    this.typeParameters = List.copyOf(typeParameters);
  }

  /** The parameters, without the receiver. */
  public List<VariableSymbol> parameters() {
    return parameters;
  }

  /** Sets the parameters. */
  public void setParameters(List<VariableSymbol> parameters) {
    this.parameters = List.copyOf(parameters);
  }

  /** The types of the parameters. */
  public List<GType> parameterTypes() {
    // Asked for so often that a stream is felt.
    var types = new ArrayList<GType>(parameters.size());
    for (VariableSymbol parameter : parameters) {
      types.add(parameter.type());
    }
    return Collections.unmodifiableList(types);
  }

  /** The type of the result; what is not declared is inferred now. */
  public GType result() {
    if (result == null && inference != null) {
      GType inferred = inference.get();
      result = result == null ? inferred : result;
    }
    return result == null ? GType.Special.ERROR : result;
  }

  /** Whether the result type is known without inference. */
  public boolean hasResult() {
    return result != null;
  }

  /** Sets the type of the result. */
  public void setResult(GType result) {
    this.result = result;
  }

  /** Says how to find the type of the result when it is asked for. */
  public void inferBy(Supplier<GType> inference) {
    this.inference = inference;
  }

  /** What the compiler puts in place of a call. */
  public Optional<Intrinsic> intrinsic() {
    return intrinsic;
  }

  /** Says what the compiler puts in place of a call. */
  public void setIntrinsic(Intrinsic intrinsic) {
    this.intrinsic = Optional.of(intrinsic);
  }

  /** Whether it is a method without a body that subclasses are to write. */
  public boolean isAbstract() {
    return kind == Kind.METHOD && bodiless && !is(Flag.NATIVE);
  }

  /** Says that it has no body. */
  public void setBodiless() {
    bodiless = true;
  }

  /** The methods of supertypes that it takes the place of, directly. */
  public List<FunctionSymbol> overridden() {
    return overridden;
  }

  /** Whether it takes the place of another method, directly or not. */
  public boolean overrides(FunctionSymbol other) {
    return overridden.stream().anyMatch(o -> o == other || o.overrides(other));
  }

  /** Whether the object decides what runs. */
  public boolean isVirtual() {
    return kind == Kind.METHOD && !is(Flag.PRIVATE) && !is(Flag.NATIVE) && intrinsic.isEmpty();
  }

  /** Whether a call needs an object. */
  public boolean needsReceiver() {
    return kind == Kind.METHOD;
  }
}
