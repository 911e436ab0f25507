package dev.sallyport.gypsum.generated;

import dev.sallyport.gypsum.generated.Values.Frame;
import dev.sallyport.gypsum.generated.Values.Meaning;
import dev.sallyport.gypsum.generated.Values.Ref;
import dev.sallyport.gypsum.generated.Values.Thing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A class or trait of a generated program. */
final class Shape {

  private final String name;
  private final Form form;
  private final Shape base;
  private final List<Shape> traits;
  final List<Variable> parameters = new ArrayList<>();
  final List<Code> baseArguments = new ArrayList<>();
  final Map<Variable, Code> initializers = new LinkedHashMap<>();
  final Map<String, Routine> methods = new LinkedHashMap<>();
  final List<Routine> statics = new ArrayList<>();
  private Code description;

  /** What it is. */
  enum Form {
    CLASS,
    ABSTRACT,
    TRAIT,
    EXCEPTION
  }

  Shape(String name, Form form, Shape base, List<Shape> traits) {
    this.name = name;
    this.form = form;
    this.base = base;
    this.traits = List.copyOf(traits);
  }

  String name() {
    return name;
  }

  Form form() {
    return form;
  }

  Shape base() {
    return base;
  }

  List<Shape> traits() {
    return traits;
  }

  boolean isTrait() {
    return form == Form.TRAIT;
  }

  boolean isException() {
    return form == Form.EXCEPTION;
  }

  boolean isConcrete() {
    return form == Form.CLASS || form == Form.EXCEPTION;
  }

  boolean isBelow(Shape other) {
    return this == other
        || (base != null && base.isBelow(other))
        || traits.stream().anyMatch(t -> t.isBelow(other));
  }

  /** Its fields and those of the classes above. */
  List<Variable> fields() {
    var all = new ArrayList<Variable>(base == null ? List.of() : base.fields());
    all.addAll(parameters);
    all.addAll(initializers.keySet());
    return all;
  }

  /** The method that objects of this class have under a name; those of classes come first. */
  Optional<Routine> find(String method) {
    for (Shape at = this; at != null; at = at.base) {
      if (at.methods.containsKey(method) && !at.methods.get(method).isAbstract()) {
        return Optional.of(at.methods.get(method));
      }
    }
    return allTraits().stream()
        .flatMap(t -> Optional.ofNullable(t.methods.get(method)).stream())
        .filter(m -> !m.isAbstract())
        .findFirst();
  }

  private List<Shape> allTraits() {
    var all = new ArrayList<Shape>();
    for (Shape at = this; at != null; at = at.base) {
      for (Shape trait : at.traits) {
        all.add(trait);
        all.addAll(trait.allTraits());
      }
    }
    return all;
  }

  /** All methods by name, as calls with this static type see them. */
  Map<String, Routine> visible() {
    var all = new LinkedHashMap<String, Routine>();
    traits.forEach(t -> all.putAll(t.visible()));
    if (base != null) {
      all.putAll(base.visible());
    }
    all.putAll(methods);
    return all;
  }

  Code description() {
    return description;
  }

  void setDescription(Code description) {
    this.description = description;
  }

  /** What {@code to-string} gives. */
  String textOf(Thing object) {
    Shape at = this;
    while (at.description == null) {
      at = at.base;
    }
    return (String) at.description.meaning().in(new Frame(null, object, Map.of()));
  }

  /** A new object. */
  Thing create(Frame caller, List<Object> arguments) {
    var object = new Thing(this);
    fields().forEach(field -> object.fields.put(field.name(), field.kind().zero()));
    fill(caller, object, arguments);
    return object;
  }

  // Parameters first, then the class above, then the other fields.
  private void fill(Frame caller, Thing object, List<Object> arguments) {
    var variables = new HashMap<String, Ref>();
    for (int i = 0; i < parameters.size(); i++) {
      object.fields.put(parameters.get(i).name(), arguments.get(i));
      variables.put(parameters.get(i).name(), new Ref(arguments.get(i)));
    }
    var frame = new Frame(caller.machine(), object, variables);
    if (base != null) {
      base.fill(caller, object, values(baseArguments, frame));
    }
    initializers.forEach(
        (field, value) ->
            object.fields.put(
                field.name(),
                value.meaning().in(new Frame(caller.machine(), object, new HashMap<>()))));
  }

  /** The values of arguments, from left to right. */
  static List<Object> values(List<Code> arguments, Frame frame) {
    var values = new ArrayList<Object>();
    for (Code argument : arguments) {
      values.add(argument.meaning().in(frame));
    }
    return values;
  }

  /** A field of an object. */
  static Meaning field(Meaning object, Variable field) {
    return f -> {
      Thing thing = (Thing) Values.present(object.in(f));
      return Values.initialized(thing.fields.get(field.name()), field.kind());
    };
  }
}
