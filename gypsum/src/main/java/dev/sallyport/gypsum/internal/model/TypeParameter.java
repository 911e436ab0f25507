package dev.sallyport.gypsum.internal.model;

import dev.sallyport.gypsum.internal.syntax.Pos;
import java.util.Set;

/** A type parameter of a class, a function or an existential type. */
public final class TypeParameter implements Symbol {

  /** How subtyping of the whole follows from subtyping of the argument. */
  public enum Variance {
    /** Only the same argument will do. */
    INVARIANT,
    /** With the argument. */
    COVARIANT,
    /** Against the argument. */
    CONTRAVARIANT;

    /** The variance seen from inside a position of another variance. */
    public Variance within(Variance outer) {
      if (this == INVARIANT || outer == INVARIANT) {
        return INVARIANT;
      }
      return this == outer ? COVARIANT : CONTRAVARIANT;
    }
  }

  private final String name;
  private final Variance variance;
  private final Pos pos;
  private GType upper;
  private GType lower;

  /** A parameter whose bounds are not known yet. */
  public TypeParameter(String name, Variance variance, Pos pos) {
    this.name = name;
    this.variance = variance;
    this.pos = pos;
  }

  /** Sets the bounds, once. */
  public void bound(GType upper, GType lower) {
    this.upper = upper;
    this.lower = lower;
  }

  /** The type that every argument is below; null until bounded. */
  public GType upper() {
    return upper;
  }

  /** The type that every argument is above; null until bounded. */
  public GType lower() {
    return lower;
  }

  @Override
  public String name() {
    return name;
  }

  /** The variance. */
  public Variance variance() {
    return variance;
  }

  @Override
  public Pos pos() {
    return pos;
  }

  @Override
  public Set<Flag> flags() {
    return Set.of(Flag.STATIC);
  }

  /** The parameter as a type. */
  public GType type() {
    return new GType.VariableType(this, false);
  }
}
