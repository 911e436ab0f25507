package dev.sallyport.gypsum.generated;

import dev.sallyport.gypsum.generated.Kind.Basic;
import dev.sallyport.gypsum.generated.Values.Frame;
import dev.sallyport.gypsum.generated.Values.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Calls of functions, methods and function values, and fields of objects. */
final class Calls {

  private final Expressions expressions;
  private final Choices choices;

  Calls(Expressions expressions, Choices choices) {
    this.expressions = expressions;
    this.choices = choices;
  }

  /** Calls that give a value of a type. */
  List<Supplier<Code>> ways(Kind kind, Scope scope, int depth) {
    var ways = new ArrayList<Supplier<Code>>();
    if (!scope.mayCall()) {
      return ways;
    }
    for (Routine function : expressions.functions()) {
      if (function.result().fits(kind)) {
        ways.add(() -> function(function, scope, depth));
      }
    }
    for (Routine function : scope.functions()) {
      if (function.result().fits(kind)) {
        ways.add(() -> local(function, scope, depth));
      }
    }
    ofObjects(kind, scope, depth, ways);
    elements(kind, scope, depth, ways);
    if (scope.isFree()) {
      functionValues(kind, scope, depth, ways);
    }
    return ways;
  }

  private Code function(Routine function, Scope scope, int depth) {
    List<Code> arguments = expressions.arguments(function.parameters(), scope, depth);
    return new Code(
        call(function, arguments), f -> Expressions.invoke(function, f, null, arguments));
  }

  // A function without parameters may be called without parentheses.
  private String call(Routine function, List<Code> arguments) {
    boolean bare = arguments.isEmpty() && choices.oneIn(2);
    return function.reference() + (bare ? "" : Expressions.list(arguments));
  }

  private Code local(Routine function, Scope scope, int depth) {
    List<Code> arguments = expressions.arguments(function.parameters(), scope, depth);
    return new Code(
        call(function, arguments),
        f -> {
          List<Object> values = Shape.values(arguments, f);
          var captured = (Frame) f.variable(function.name()).value;
          return function.call(f, f.self(), captured.variables(), values);
        });
  }

  private void ofObjects(Kind kind, Scope scope, int depth, List<Supplier<Code>> ways) {
    if (scope.self() != null) {
      methods(scope.self(), "", Frame::self, kind, scope, depth, ways);
      inherited(kind, scope, depth, ways);
    }
    for (Variable variable : scope.variables()) {
      Kind of = variable.kind() instanceof Kind.Maybe m ? m.of() : variable.kind();
      if (of instanceof Kind.Instance i) {
        Code object = variable.code();
        methods(i.shape(), object.text() + ".", object.meaning(), kind, scope, depth, ways);
        fields(i.shape(), object, kind, ways);
      }
    }
  }

  private void fields(Shape shape, Code object, Kind kind, List<Supplier<Code>> ways) {
    for (Variable field : shape.fields()) {
      if (field.kind().fits(kind)) {
        ways.add(
            () ->
                new Code(object.text() + "." + field.name(), Shape.field(object.meaning(), field)));
      }
    }
  }

  private void methods(
      Shape shape,
      String prefix,
      Values.Meaning object,
      Kind kind,
      Scope scope,
      int depth,
      List<Supplier<Code>> ways) {
    for (Routine method : shape.visible().values()) {
      if (method.result().fits(kind)) {
        ways.add(
            () -> {
              List<Code> arguments = expressions.arguments(method.parameters(), scope, depth);
              return new Code(
                  prefix + call(method, arguments),
                  f -> virtual(method.name(), object, arguments, f));
            });
      }
    }
  }

  private static Object virtual(
      String name, Values.Meaning object, List<Code> arguments, Frame frame) {
    Object receiver = object.in(frame);
    List<Object> values = Shape.values(arguments, frame);
    var thing = (Thing) Values.present(receiver);
    return thing.shape.find(name).orElseThrow().call(frame, thing, Map.of(), values);
  }

  private void inherited(Kind kind, Scope scope, int depth, List<Supplier<Code>> ways) {
    Shape base = scope.self().base();
    if (base == null) {
      return;
    }
    for (Routine method : base.visible().values()) {
      Routine found = base.find(method.name()).orElse(null);
      if (found != null && method == found && method.result().fits(kind)) {
        ways.add(
            () -> {
              List<Code> arguments = expressions.arguments(method.parameters(), scope, depth);
              return new Code(
                  "super." + call(method, arguments),
                  f -> method.call(f, f.self(), Map.of(), Shape.values(arguments, f)));
            });
      }
    }
  }

  // What generic classes and arrays hold.
  private void elements(Kind kind, Scope scope, int depth, List<Supplier<Code>> ways) {
    for (Variable variable : scope.variables()) {
      Code object = variable.code();
      switch (variable.kind()) {
        case Kind.Pair p when p.first().fits(kind) ->
            ways.add(() -> object.then("%s._1", v -> ((Texts.Pair) v).first()));
        case Kind.Pair p when p.second().fits(kind) ->
            ways.add(() -> object.then("%s._2", v -> ((Texts.Pair) v).second()));
        case Kind.Box b when b.of().fits(kind) ->
            ways.add(() -> object.then(choices.among("%s.value", "%s.get"), Objects::unbox));
        case Kind.Array a when a.of() == kind ->
            ways.add(() -> element(object, scope, depth, "%s.get(%s)"));
        case Kind.Sequence s when s.of().fits(kind) ->
            ways.add(() -> element(object, scope, depth, "%s.get(%s)"));
        default -> {}
      }
    }
  }

  private Code element(Code object, Scope scope, int depth, String form) {
    return object.with(form, expressions.of(Basic.I32, scope, depth), Calls::at);
  }

  /** The element at an index. */
  static Object at(Object elements, Object index) {
    int size = elements instanceof List<?> l ? l.size() : ((Object[]) elements).length;
    int i = index(index, size);
    return elements instanceof List<?> l ? l.get(i) : ((Object[]) elements)[i];
  }

  static int index(Object index, int size) {
    long i = (Long) index;
    if (i < 0 || i >= size) {
      throw new Values.Thrown("ArrayIndexOutOfBoundsException");
    }
    return (int) i;
  }

  private void functionValues(Kind kind, Scope scope, int depth, List<Supplier<Code>> ways) {
    for (Variable variable : scope.variables()) {
      if (variable.kind() instanceof Kind.Function(Kind from, Kind to) && to.fits(kind)) {
        ways.add(
            () ->
                variable
                    .code()
                    .with(
                        choices.among("%s(%s)", "%s.call(%s)"),
                        expressions.of(from, scope, depth),
                        (f, a) -> ((Values.Function) f).call(a)));
      }
    }
    if (kind instanceof Basic b && b.isObject()) {
      ways.add(
          () ->
              expressions
                  .of(new Kind.Function(kind, kind), scope, depth)
                  .with(
                      "twice[" + kind.text() + "](%s, %s)",
                      expressions.of(kind, scope, depth),
                      (f, a) -> ((Values.Function) f).call(((Values.Function) f).call(a))));
    }
  }
}
