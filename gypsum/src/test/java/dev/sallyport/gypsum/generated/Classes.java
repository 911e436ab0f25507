package dev.sallyport.gypsum.generated;

import dev.sallyport.gypsum.generated.Kind.Basic;
import dev.sallyport.gypsum.generated.Shape.Form;
import dev.sallyport.gypsum.generated.Values.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The classes, traits and exceptions of a program. */
final class Classes {

  private final Choices choices;
  private final Expressions expressions;
  private final Statements statements;
  private final Kinds kinds;

  Classes(Choices choices, Expressions expressions, Statements statements) {
    this.choices = choices;
    this.expressions = expressions;
    this.statements = statements;
    this.kinds = expressions.kinds();
  }

  List<Shape> shapes() {
    return kinds.shapes();
  }

  /** Decides what there is, so that everything can use it. */
  void declare() {
    for (int i = choices.below(3); i > 0; i--) {
      kinds.add(new Shape(kinds.name("T"), Form.TRAIT, null, List.of()));
    }
    for (int i = choices.below(5); i > 0; i--) {
      kinds.add(shape());
    }
    for (int i = choices.below(3); i > 0; i--) {
      Shape base = choices.oneIn(2) ? choices.of(of(Form.EXCEPTION), null) : null;
      kinds.add(new Shape(kinds.name("E"), Form.EXCEPTION, base, List.of()));
    }
    shapes().forEach(this::parameters);
    shapes().stream().filter(s -> !s.isException()).forEach(this::methods);
  }

  private List<Shape> of(Form form) {
    return shapes().stream().filter(s -> s.form() == form).toList();
  }

  private Shape shape() {
    var bases = new ArrayList<Shape>(of(Form.CLASS));
    bases.addAll(of(Form.ABSTRACT));
    Shape base = bases.isEmpty() || choices.oneIn(3) ? null : choices.of(bases, null);
    List<Shape> traits = of(Form.TRAIT).stream().filter(_ -> choices.oneIn(2)).toList();
    List<Shape> added = traits.stream().filter(t -> base == null || !base.isBelow(t)).toList();
    Form form = choices.oneIn(4) ? Form.ABSTRACT : Form.CLASS;
    return new Shape(kinds.name("C"), form, base, added);
  }

  private void parameters(Shape shape) {
    if (shape.isTrait()) {
      return;
    }
    for (int i = choices.below(3); i > 0; i--) {
      Kind kind = choices.oneIn(3) ? kinds.maybe() : kinds.plain(kinds::any);
      shape.parameters.add(new Variable(kinds.name("a"), kind, choices.oneIn(2)));
    }
    if (shape.base() != null) {
      Scope scope = Scope.of(shape.parameters, null, null).with(Scope.Rules.QUIET);
      for (Variable parameter : shape.base().parameters) {
        shape.baseArguments.add(kinds.plain(() -> expressions.of(parameter.kind(), scope, 1)));
      }
    }
  }

  private void methods(Shape shape) {
    for (int i = choices.below(3); i > 0; i--) {
      add(shape, new Routine(kinds.name("m"), parameters(), kinds.shown()));
    }
    for (Routine inherited : List.copyOf(shape.visible().values())) {
      boolean own = shape.methods.containsKey(inherited.name());
      if (!own && choices.oneIn(3)) {
        add(shape, overriding(shape, inherited));
      }
    }
  }

  private static void add(Shape shape, Routine method) {
    shape.methods.put(method.name(), method);
  }

  private List<Variable> parameters() {
    var parameters = new ArrayList<Variable>();
    for (int i = choices.below(3); i > 0; i--) {
      parameters.add(new Variable(kinds.name("p"), kinds.any(), choices.oneIn(4)));
    }
    return parameters;
  }

  // Results may be more special, parameters more general.
  private Routine overriding(Shape shape, Routine inherited) {
    var parameters = new ArrayList<Variable>();
    for (Variable parameter : inherited.parameters()) {
      Kind kind = parameter.kind();
      boolean wider = kind instanceof Kind.Instance && choices.oneIn(3);
      parameters.add(
          new Variable(kinds.name("p"), wider ? new Kind.Maybe(kind) : kind, choices.oneIn(4)));
    }
    Kind result = inherited.result();
    boolean narrower =
        result instanceof Kind.Instance i && shape.isConcrete() && shape.isBelow(i.shape());
    return new Routine(
        inherited.name(),
        parameters,
        narrower && choices.oneIn(2) ? new Kind.Instance(shape) : result);
  }

  /** Makes what all methods do. */
  void complete(List<Variable> globals) {
    List<Shape> objects = shapes().stream().filter(s -> !s.isException()).toList();
    objects.stream().filter(s -> !s.isTrait()).forEach(this::fields);
    objects.stream().filter(s -> !s.isTrait()).forEach(this::describe);
    for (Shape shape : objects) {
      boolean mayLack = shape.form() != Form.CLASS;
      for (Routine method : List.copyOf(shape.methods.values())) {
        if (!mayLack || choices.oneIn(2) || overrides(shape, method)) {
          body(shape, method, globals);
        }
      }
    }
    shapes().stream().filter(Shape::isConcrete).forEach(s -> implement(s, globals));
  }

  // A class has every method that is only declared above it.
  private void implement(Shape shape, List<Variable> globals) {
    for (Routine method : List.copyOf(shape.visible().values())) {
      if (shape.find(method.name()).isEmpty()) {
        var own = new Routine(method.name(), renamed(method), method.result());
        add(shape, own);
        body(shape, own, globals);
      }
    }
  }

  private List<Variable> renamed(Routine method) {
    return method.parameters().stream()
        .map(p -> new Variable(kinds.name("p"), p.kind(), false))
        .toList();
  }

  private void body(Shape shape, Routine method, List<Variable> globals) {
    var visible = new ArrayList<Variable>(globals);
    visible.addAll(method.parameters());
    method.setBody(
        statements.guarded(method.result(), Scope.of(visible, shape, method.result()), 1));
  }

  private void fields(Shape shape) {
    for (int i = choices.below(3); i > 0; i--) {
      Kind kind = kinds.plain(kinds::any);
      var field = new Variable(kinds.name("a"), kind, choices.oneIn(2));
      Scope scope = Scope.of(List.of(), shape, null).with(Scope.Rules.QUIET);
      List<Routine> own = early(shape, kind);
      Code value =
          own.isEmpty() || !choices.oneIn(2)
              ? kinds.plain(() -> expressions.of(kind, scope, 2))
              : early(choices.of(own, null));
      shape.initializers.put(field, value);
    }
  }

  // Methods that run while the object is made may see fields without a value.
  private static List<Routine> early(Shape shape, Kind kind) {
    return shape.methods.values().stream()
        .filter(m -> m.result() == kind && m.parameters().isEmpty())
        .toList();
  }

  private static Code early(Routine method) {
    return new Code(
        method.name(),
        f ->
            f.self()
                .shape
                .find(method.name())
                .orElseThrow()
                .call(f, f.self(), java.util.Map.of(), List.of()));
  }

  private void describe(Shape shape) {
    if (shape.base() != null && !choices.oneIn(3)) {
      return;
    }
    List<Variable> shown =
        shape.fields().stream().filter(v -> v.kind() instanceof Basic b && !b.isFloat()).toList();
    String text = shown.stream().map(v -> " {" + v.name() + "}").collect(Collectors.joining());
    shape.setDescription(
        new Code(
            "override def to-string = cut($\"" + shape.name() + text + "\")",
            f -> text(shape, shown, f)));
  }

  private static String text(Shape shape, List<Variable> shown, Frame frame) {
    String fields =
        shown.stream()
            .map(v -> " " + Texts.textOf(Shape.field(Frame::self, v).in(frame)))
            .collect(Collectors.joining());
    return Values.cut(shape.name() + fields);
  }

  private static boolean overrides(Shape shape, Routine method) {
    return (shape.base() != null && shape.base().visible().containsKey(method.name()))
        || shape.traits().stream().anyMatch(t -> t.visible().containsKey(method.name()));
  }

  /** Writes a class. */
  void write(Shape shape, Block out) {
    out.line(header(shape));
    var members = new Block();
    shape.initializers.forEach(
        (field, value) ->
            members.line(
                (field.changes() ? "var " : "let ") + field.declaration() + " = " + value.text()));
    if (shape.description() != null) {
      members.line(shape.description().text());
    }
    shape.methods.values().forEach(m -> write(shape, m, members));
    shape.statics.forEach(s -> members.line("static def " + s.header() + " =").nest(s.body()));
    out.nest(members).line("");
  }

  private static void write(Shape shape, Routine method, Block members) {
    String override = overrides(shape, method) ? "override " : "";
    if (method.isAbstract()) {
      members.line((shape.isTrait() ? "" : "abstract ") + override + "def " + method.header());
    } else {
      members.line(override + "def " + method.header() + " =").nest(method.body());
    }
  }

  private static String header(Shape shape) {
    String word =
        shape.isTrait() ? "trait " : shape.form() == Form.ABSTRACT ? "abstract class " : "class ";
    var above = new ArrayList<String>();
    if (shape.base() != null) {
      List<Code> arguments = shape.baseArguments;
      above.add(shape.base().name() + (arguments.isEmpty() ? "" : Expressions.list(arguments)));
    } else if (shape.isException()) {
      above.add("Exception");
    }
    shape.traits().forEach(t -> above.add(t.name()));
    String parameters =
        shape.parameters.stream()
            .map(p -> (p.changes() ? "var " : "") + p.declaration())
            .collect(Collectors.joining(", "));
    return word
        + shape.name()
        + (parameters.isEmpty() ? "" : "(" + parameters + ")")
        + (above.isEmpty() ? "" : " <: " + String.join(", ", above));
  }
}
