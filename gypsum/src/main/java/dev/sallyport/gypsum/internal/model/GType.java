package dev.sallyport.gypsum.internal.model;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A type of the language. Types are immutable; two are the same type if they are equal. */
public sealed interface GType {

  /** How many names a type may be made of. */
  int LARGEST = 5_000;

  /** Types whose values are no objects. */
  enum Primitive implements GType {
    /** The type with the one value {@code ()}. */
    UNIT("U", 0),
    /** Truth values. */
    BOOLEAN("Z", 1),
    /** Integers of 8 bits. */
    I8("B", 8),
    /** Integers of 16 bits. */
    I16("S", 16),
    /** Integers of 32 bits. */
    I32("I", 32),
    /** Integers of 64 bits. */
    I64("L", 64),
    /** Floating-point numbers of 32 bits. */
    F32("F", 32),
    /** Floating-point numbers of 64 bits. */
    F64("D", 64);

    private final String code;
    private final int bits;

    Primitive(String code, int bits) {
      this.code = code;
      this.bits = bits;
    }

    /** The letter of the type in signatures. */
    public String code() {
      return code;
    }

    /** How many bits a value has. */
    public int bits() {
      return bits;
    }

    /** Whether it is one of {@code i8} to {@code i64}. */
    public boolean isInteger() {
      return compareTo(I8) >= 0 && compareTo(I64) <= 0;
    }

    /** Whether it is {@code f32} or {@code f64}. */
    public boolean isFloat() {
      return this == F32 || this == F64;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Types that no program writes. */
  enum Special implements GType {
    /** What never gives a value, such as {@code throw}: below every type. */
    NONE("no type"),
    /** What was reported as wrong already: fits everywhere, so that it is reported once. */
    ERROR("unknown type");

    private final String shown;

    Special(String shown) {
      this.shown = shown;
    }

    @Override
    public String toString() {
      return shown;
    }
  }

  /** A class or trait with its type arguments. */
  record ClassType(ClassSymbol symbol, List<GType> arguments, boolean nullable) implements GType {
    /** Copies the list. */
    public ClassType {
      arguments = List.copyOf(arguments);
    }

    // Written out, here and in hashCode: what the JVM makes for records costs a short program a
    // twentieth of its time.
    @Override
    public boolean equals(Object other) {
      return other instanceof ClassType that
          && symbol == that.symbol
          && nullable == that.nullable
          && arguments.equals(that.arguments);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * symbol.hashCode() + arguments.hashCode()) + Boolean.hashCode(nullable);
    }

    @Override
    public String toString() {
      return symbol.name() + shown(arguments) + (nullable ? "?" : "");
    }

    private static String shown(List<GType> arguments) {
      return arguments.isEmpty()
          ? ""
          : arguments.stream().map(GType::toString).collect(Collectors.joining(", ", "[", "]"));
    }
  }

  /** A type parameter used as a type. */
  record VariableType(TypeParameter parameter, boolean nullable) implements GType {
    @Override
    public String toString() {
      return parameter.name() + (nullable ? "?" : "");
    }
  }

  /** A type that holds for some values of its own parameters. */
  record ExistentialType(List<TypeParameter> parameters, GType body) implements GType {
    /** Copies the list. */
    public ExistentialType {
      parameters = List.copyOf(parameters);
    }

    @Override
    public String toString() {
      return "forsome "
          + parameters.stream().map(TypeParameter::name).collect(Collectors.joining(", ", "[", "]"))
          + " "
          + body;
    }
  }

  /** Whether values are objects. */
  default boolean isObject() {
    return switch (this) {
      case ClassType _, VariableType _, ExistentialType _ -> true;
      case Primitive _, Special _ -> false;
    };
  }

  /** Whether it fits everywhere because there is no value, or because it is wrong already. */
  default boolean isSpecial() {
    return this instanceof Special;
  }

  /** Whether {@code null} is a value of it. */
  default boolean isNullable() {
    return switch (this) {
      case ClassType c -> c.nullable;
      case VariableType v -> v.nullable;
      case ExistentialType e -> e.body.isNullable();
      case Primitive _, Special _ -> false;
    };
  }

  /**
   * Whether a place of this type has a value only after it has been given one. Of a type parameter
   * nobody knows: it may stand for a nullable type.
   */
  default boolean mustBeSet() {
    return isObject() && !isNullable() && !(this instanceof VariableType);
  }

  /**
   * Whether writing it out would take thousands of names. A short program can make such types by
   * putting a type twice into another, again and again; no pass could go through them.
   */
  default boolean isHuge() {
    return this instanceof ClassType c && !c.arguments.isEmpty() && unspent(c, LARGEST) < 0;
  }

  private static int unspent(GType type, int budget) {
    int left = budget - 1;
    if (type instanceof ExistentialType e) {
      return unspent(e.body, left);
    }
    if (type instanceof ClassType c) {
      for (int i = 0; i < c.arguments.size() && left >= 0; i++) {
        left = unspent(c.arguments.get(i), left);
      }
    }
    return left;
  }

  /** The same type with or without {@code null}; primitives stay as they are. */
  default GType withNullable(boolean nullable) {
    return switch (this) {
      case ClassType c -> new ClassType(c.symbol, c.arguments, nullable);
      case VariableType v -> new VariableType(v.parameter, nullable);
      case ExistentialType e -> new ExistentialType(e.parameters, e.body.withNullable(nullable));
      case Primitive _, Special _ -> this;
    };
  }
}
