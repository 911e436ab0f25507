package dev.sallyport.gypsum.generated;

import java.util.HashMap;
import java.util.Map;

/**
 * What the programs compute with, in Java: integers of all widths are {@code Long}, strings are
 * strings, {@code I64} is a {@code Long} too, a list is an {@code ArrayList}, a tuple a {@code
 * List}, an array an {@code Object[]}.
 */
final class Values {

  /** The value of what gives nothing. */
  static final Object UNIT = "unit";

  private static final int LONGEST_TEXT = 40;

  private Values() {}

  /** A variable while the program runs. */
  static final class Ref {
    Object value;

    Ref(Object value) {
      this.value = value;
    }
  }

  /** An object of a class of the program. */
  static final class Thing {
    final Shape shape;
    final Map<String, Object> fields = new HashMap<>();

    Thing(Shape shape) {
      this.shape = shape;
    }
  }

  /** A function value. */
  interface Function {
    Object call(Object argument);
  }

  /** What an expression or statement means. */
  interface Meaning {
    Object in(Frame frame);
  }

  /** What the whole program shares while it runs. */
  static final class Machine {
    final StringBuilder out = new StringBuilder();
    final Map<String, Ref> globals = new HashMap<>();
    private int fuel;

    Machine(int fuel) {
      this.fuel = fuel;
    }

    boolean spent() {
      fuel--;
      return fuel < 0;
    }
  }

  /** A function that runs: its object and its variables, those of functions around it included. */
  record Frame(Machine machine, Thing self, Map<String, Ref> variables) {
    /** The same variables, but later ones are its own. */
    Frame inner() {
      return new Frame(machine, self, new HashMap<>(variables));
    }

    Ref variable(String name) {
      Ref local = variables.get(name);
      return local != null ? local : machine.globals.get(name);
    }
  }

  /** An exception of the program: an object, or the name of a class of the language. */
  static final class Thrown extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final transient Object what;

    Thrown(Object what) {
      super(null, null, false, false);
      this.what = what;
    }

    String name() {
      return what instanceof Thing t ? t.shape.name() : (String) what;
    }
  }

  /** Control that goes elsewhere. */
  static final class Jump extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final Target target;
    final transient Object value;

    enum Target {
      BREAK,
      CONTINUE,
      RETURN
    }

    Jump(Target target, Object value) {
      super(null, null, false, false);
      this.target = target;
      this.value = value;
    }
  }

  /** What is there. */
  static <T> T present(T object) {
    if (object == null) {
      throw new Thrown("NullPointerException");
    }
    return object;
  }

  /** What a variable of a kind holds. */
  static Object initialized(Object value, Kind kind) {
    if (value == null && !(kind instanceof Kind.Maybe)) {
      throw new Thrown("UninitializedException");
    }
    return value;
  }

  /** A text that is not too long. */
  static String cut(String text) {
    return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
  }

  /** An integer that was computed with 64 bits, at its own width. */
  static long narrow(Kind.Basic kind, long value) {
    int unused = Long.SIZE - kind.bits();
    return value << unused >> unused;
  }
}
