package dev.sallyport.gypsum.generated;

import dev.sallyport.gypsum.generated.Kind.Basic;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The types that a program has. */
final class Kinds {

  private static final List<Basic> BASIC =
      List.of(
          Basic.I64,
          Basic.STRING,
          Basic.BOOLEAN,
          Basic.I32,
          Basic.I16,
          Basic.I8,
          Basic.F64,
          Basic.F32,
          Basic.NUMBER);

  private final Choices choices;
  private final List<Shape> shapes = new ArrayList<>();
  private boolean plain;
  private int names;

  Kinds(Choices choices) {
    this.choices = choices;
  }

  /** A name that nothing else has. */
  String name(String start) {
    names++;
    return start + names;
  }

  /** Makes something without types of the program's own classes. */
  <T> T plain(Supplier<T> work) {
    plain = true;
    try {
      return work.get();
    } finally {
      plain = false;
    }
  }

  void add(Shape shape) {
    shapes.add(shape);
  }

  /** All classes and traits so far. */
  List<Shape> shapes() {
    return shapes;
  }

  /** Classes that have objects and are below another. */
  List<Shape> concrete(Shape above) {
    return shapes.stream().filter(s -> s.isConcrete() && s.isBelow(above)).toList();
  }

  Basic basic() {
    return choices.of(BASIC, Basic.I64);
  }

  /** A type whose values are objects, so that it can be a type argument. */
  Kind object() {
    List<Shape> usable = instances();
    return switch (choices.below(4)) {
      case 0, 1 -> Basic.STRING;
      case 2 -> Basic.NUMBER;
      default -> usable.isEmpty() ? Basic.STRING : new Kind.Instance(choices.of(usable, null));
    };
  }

  private List<Shape> instances() {
    if (plain) {
      return List.of();
    }
    return shapes.stream().filter(s -> !s.isException() && !concrete(s).isEmpty()).toList();
  }

  Kind maybe() {
    List<Shape> usable = instances();
    return new Kind.Maybe(
        usable.isEmpty() || choices.oneIn(2)
            ? Basic.STRING
            : new Kind.Instance(choices.of(usable, null)));
  }

  /** A type whose values can be told from each other when they are printed. */
  Kind shown() {
    return switch (choices.below(10)) {
      case 7 -> new Kind.Pair(object(), object());
      case 8 -> generic();
      case 9 -> object();
      case 6 -> maybe();
      default -> basic();
    };
  }

  private Kind generic() {
    Kind of = object();
    return switch (choices.below(3)) {
      case 0 -> new Kind.Option(of);
      case 1 -> new Kind.Sequence(of);
      default -> new Kind.Box(of);
    };
  }

  /** Any type that a variable can have. */
  Kind any() {
    return switch (choices.below(8)) {
      case 6 -> new Kind.Function(object(), object());
      case 7 ->
          new Kind.Array(choices.among(Basic.I64, Basic.I32, Basic.I16, Basic.BOOLEAN, Basic.F64));
      default -> shown();
    };
  }
}
