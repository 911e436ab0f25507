package dev.sallyport.gypsum.generated;

import dev.sallyport.gypsum.generated.Kind.Basic;
import dev.sallyport.gypsum.generated.Values.Frame;
import dev.sallyport.gypsum.generated.Values.Thing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Expressions whose values are objects of classes, generic ones included. */
final class Objects {

  /** The one field of a box. */
  static final String BOXED = "value";

  private static final Shape BOX = new Shape("Box", Shape.Form.CLASS, null, List.of());

  private final Expressions expressions;
  private final Choices choices;

  static {
    BOX.setDescription(new Code("", f -> Values.cut("Box(" + Texts.textOf(unbox(f.self())) + ")")));
  }

  Objects(Expressions expressions, Choices choices) {
    this.expressions = expressions;
    this.choices = choices;
  }

  static Object unbox(Object box) {
    return ((Thing) Values.present(box)).fields.get(BOXED);
  }

  static Object box(Object value) {
    var box = new Thing(BOX);
    box.fields.put(BOXED, value);
    return box;
  }

  /** The shortest expression of a type. */
  Code leaf(Kind kind, Scope scope) {
    return switch (kind) {
      case Kind.Maybe _ -> Code.literal("null", null);
      case Kind.Instance i -> created(concrete(i.shape()), scope, 0);
      case Kind.Option _ -> Code.literal("None", Optional.empty());
      case Kind.Sequence _ -> new Code(kind.text() + "()", _ -> new ArrayList<Object>());
      case Kind.Array a -> array(a);
      case Kind.Box b -> boxed(b, expressions.leaf(b.of(), scope));
      case Kind.Pair p ->
          pair(expressions.leaf(p.first(), scope), expressions.leaf(p.second(), scope));
      case Kind.Function f -> expressions.lambda(f, scope, 0);
      case Basic _ -> throw new IllegalArgumentException(kind.text());
    };
  }

  private Shape concrete(Shape shape) {
    return choices.of(expressions.kinds().concrete(shape), null);
  }

  private Code array(Kind.Array kind) {
    int length = 1 + choices.below(4);
    return new Code(
        "new(" + length + "i32) " + kind.text(),
        _ -> {
          var elements = new Object[length];
          Arrays.fill(elements, kind.of().zero());
          return elements;
        });
  }

  private static Code pair(Code first, Code second) {
    return first.with("(%s, %s)", second, Texts.Pair::new);
  }

  private Code boxed(Kind.Box kind, Code value) {
    return value.then(
        (choices.oneIn(3) && kind.of() instanceof Basic ? "Box" : kind.text()) + "(%s)",
        Objects::box);
  }

  /** A new object. */
  Code created(Shape shape, Scope scope, int depth) {
    List<Code> arguments = expressions.arguments(shape.parameters, scope, depth);
    return new Code(
        shape.name() + Expressions.list(arguments),
        f -> shape.create(f, Shape.values(arguments, f)));
  }

  /** Ways to make an object from parts. */
  List<Supplier<Code>> ways(Kind kind, Scope scope, int depth) {
    return switch (kind) {
      case Kind.Maybe m ->
          scope.mayCall() || m.of() instanceof Basic
              ? List.of(() -> expressions.of(m.of(), scope, depth))
              : List.of();
      case Kind.Instance i -> instances(i.shape(), scope, depth);
      case Kind.Option o ->
          List.of(
              () ->
                  expressions
                      .of(o.of(), scope, depth)
                      .then("Some[" + o.of().text() + "](%s)", Optional::of));
      case Kind.Box b -> boxes(b, scope, depth);
      case Kind.Pair p ->
          List.of(
              () ->
                  pair(
                      expressions.of(p.first(), scope, depth),
                      expressions.of(p.second(), scope, depth)));
      case Kind.Function f -> List.of(() -> expressions.lambda(f, scope, depth));
      case Kind.Sequence _, Kind.Array _, Basic _ -> List.of();
    };
  }

  private List<Supplier<Code>> instances(Shape shape, Scope scope, int depth) {
    var ways = new ArrayList<Supplier<Code>>();
    if (scope.mayCall()) {
      ways.add(() -> created(concrete(shape), scope, depth));
      if (scope.self() != null && scope.self().isBelow(shape)) {
        ways.add(() -> new Code("this", Frame::self));
      }
    }
    return ways;
  }

  private List<Supplier<Code>> boxes(Kind.Box kind, Scope scope, int depth) {
    var ways = new ArrayList<Supplier<Code>>();
    ways.add(() -> boxed(kind, expressions.of(kind.of(), scope, depth)));
    if (scope.isFree()) {
      ways.add(
          () ->
              expressions
                  .of(kind, scope, depth)
                  .with(
                      "%s.map(%s)",
                      expressions.of(new Kind.Function(kind.of(), kind.of()), scope, depth),
                      (b, f) -> box(((Values.Function) f).call(unbox(b)))));
    }
    return ways;
  }
}
