package dev.sallyport.ir;

import java.util.Objects;

/**
 * The type of a {@link Value}, a field, a global, a parameter or a result.
 *
 * <p>Types are immutable and compare by value. {@link Object#toString()} gives the text form that
 * the {@code .sir} language uses, for example {@code i64}, {@code ref String}, {@code ref
 * "math"::"Matrix"}, {@code array i32} or {@code func (i64) -> i64}.
 */
public sealed interface Type {

  /** Numbers, truth values and raw addresses: everything that is not an object. */
  enum Scalar implements Type {
    /** A truth value, 0 or 1. */
    I1(1),
    /** An 8-bit integer without a sign of its own: the operation decides how it is read. */
    I8(8),
    /** A 16-bit integer. */
    I16(16),
    /** A 32-bit integer. */
    I32(32),
    /** A 64-bit integer. */
    I64(64),
    /** An IEEE 754 binary32 number. */
    F32(32),
    /** An IEEE 754 binary64 number. */
    F64(64),
    /** A raw 64-bit memory address. Only modules that are granted raw memory may access it. */
    ADDR(64);

    private final int bits;

    Scalar(int bits) {
      this.bits = bits;
    }

    /** The width in bits, 1 to 64. */
    public int bits() {
      return bits;
    }

    /** The width in bytes when stored in raw memory, 1 to 8; an {@code i1} takes a whole byte. */
    public int bytes() {
      return Math.max(1, bits / 8);
    }

    /** Whether this is one of {@code i1} to {@code i64}. */
    public boolean isInteger() {
      return compareTo(I64) <= 0;
    }

    /** Whether this is {@code f32} or {@code f64}. */
    public boolean isFloat() {
      return this == F32 || this == F64;
    }

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** The absence of a value; legal only as the result of a {@link Signature}. */
  enum NoValue implements Type {
    /** The only instance. */
    VOID;

    @Override
    public String toString() {
      return "void";
    }
  }

  /** The type of an object. Every reference may be null. */
  sealed interface Reference extends Type {}

  /** The classes that exist without being declared. */
  enum BuiltIn implements Reference {
    /** The root of every other reference type. */
    OBJECT("Object"),
    /** An immutable sequence of UTF-16 code units. */
    STRING("String"),
    /** Whatever can be thrown: what a handler block receives. */
    THROWABLE("Throwable"),
    /** The superclass of exceptions that guest code declares; a {@link #THROWABLE}. */
    EXCEPTION("Exception");

    private final String text;

    BuiltIn(String text) {
      this.text = text;
    }

    /** The name without {@code ref}, for example {@code String}. */
    public String text() {
      return text;
    }

    @Override
    public String toString() {
      return "ref " + text;
    }
  }

  /**
   * A class or trait of this module or of an imported package.
   *
   * @param name the name under which the module declares or imports it
   */
  record ClassType(Name name) implements Reference {
    /** Checks that the name is present. */
    public ClassType {
      Objects.requireNonNull(name);
    }

    @Override
    public String toString() {
      return "ref " + name;
    }
  }

  /**
   * A type of the host that guest code can hold, pass and test, but not look into.
   *
   * @param className the binary name of the Java class, for example {@code java.util.List}
   */
  record HostType(String className) implements Reference {
    /** Checks that the name is present. */
    public HostType {
      Objects.requireNonNull(className);
    }

    @Override
    public String toString() {
      return "ref host " + Name.quote(className);
    }
  }

  /**
   * An array of fixed length. Array types are invariant.
   *
   * @param element the type of each element; not {@code void}
   */
  record ArrayType(Type element) implements Reference {
    /** Checks that the element type is present. */
    public ArrayType {
      Objects.requireNonNull(element);
    }

    @Override
    public String toString() {
      return "array " + element;
    }
  }

  /**
   * A function as a value; called by {@link Op.CallIndirect}.
   *
   * @param signature what it takes and gives
   */
  record FunctionType(Signature signature) implements Reference {
    /** Checks that the signature is present. */
    public FunctionType {
      Objects.requireNonNull(signature);
    }

    @Override
    public String toString() {
      return "func " + signature;
    }
  }
}
