package dev.sallyport.gypsum.generated;

import java.util.Set;

/** The types of generated programs. */
sealed interface Kind {

  /** As programs write it. */
  String text();

  /** Types without arguments. */
  enum Basic implements Kind {
    UNIT,
    BOOLEAN,
    I64,
    I32,
    I16,
    I8,
    F64,
    F32,
    STRING("String"),
    /** The class of {@code std} that holds an {@code i64}. */
    NUMBER("I64");

    private final String text;

    Basic() {
      this.text = name().toLowerCase(java.util.Locale.ROOT);
    }

    Basic(String text) {
      this.text = text;
    }

    @Override
    public String text() {
      return text;
    }

    boolean isInteger() {
      return Set.of(I64, I32, I16, I8).contains(this);
    }

    boolean isFloat() {
      return this == F64 || this == F32;
    }

    boolean isObject() {
      return this == STRING || this == NUMBER;
    }

    int bits() {
      return Integer.parseInt(text.substring(1));
    }
  }

  /** A class or trait of the program. */
  record Instance(Shape shape) implements Kind {
    @Override
    public String text() {
      return shape.name();
    }
  }

  /** The same or null. */
  record Maybe(Kind of) implements Kind {
    @Override
    public String text() {
      return of.text() + "?";
    }
  }

  /** A function value. */
  record Function(Kind from, Kind to) implements Kind {
    @Override
    public String text() {
      return "(" + from.text() + " -> " + to.text() + ")";
    }
  }

  /** A tuple of two. */
  record Pair(Kind first, Kind second) implements Kind {
    @Override
    public String text() {
      return "(" + first.text() + ", " + second.text() + ")";
    }
  }

  /** The generic class of the program. */
  record Box(Kind of) implements Kind {
    @Override
    public String text() {
      return "Box[" + of.text() + "]";
    }
  }

  /** {@code std.Option}. */
  record Option(Kind of) implements Kind {
    @Override
    public String text() {
      return "Option[" + of.text() + "]";
    }
  }

  /** {@code std.List}. */
  record Sequence(Kind of) implements Kind {
    @Override
    public String text() {
      return "List[" + of.text() + "]";
    }
  }

  /** An array of numbers or truth values. */
  record Array(Basic of) implements Kind {
    @Override
    public String text() {
      String name = of.text();
      return Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Array";
    }
  }

  /** Whether a value of this kind is one of the other. */
  default boolean fits(Kind place) {
    return switch (place) {
      case Instance wanted -> this instanceof Instance i && i.shape.isBelow(wanted.shape);
      case Maybe wanted -> fits(wanted.of) || (this instanceof Maybe m && m.of.fits(wanted.of));
      case Basic _, Function _, Pair _, Box _, Option _, Sequence _, Array _ -> equals(place);
    };
  }

  /** Whether the compiler finds this type where two branches with values of it meet. */
  default boolean isJoined() {
    return switch (this) {
      case Instance i -> !i.shape.isTrait();
      case Maybe m -> m.of.isJoined();
      case Function _ -> false;
      case Pair p -> p.first.isJoined() && p.second.isJoined();
      case Option o -> o.of.isJoined();
      case Basic _, Box _, Sequence _, Array _ -> true;
    };
  }

  /** Whether an expression of this kind has exactly this type. */
  default boolean isExact() {
    return this instanceof Basic || this instanceof Box || this instanceof Sequence;
  }

  /** What a variable holds before it gets a value; null for objects. */
  default Object zero() {
    return switch (this) {
      case Basic.UNIT -> Values.UNIT;
      case Basic.BOOLEAN -> false;
      case Basic.F64 -> 0.0;
      case Basic.F32 -> 0.0f;
      case Basic b when b.isInteger() -> 0L;
      case Basic _, Instance _, Maybe _, Function _, Pair _ -> null;
      case Box _, Option _, Sequence _, Array _ -> null;
    };
  }
}
