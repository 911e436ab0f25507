package dev.sallyport.gypsum.generated;

import dev.sallyport.gypsum.generated.Values.Frame;
import dev.sallyport.gypsum.generated.Values.Jump;
import dev.sallyport.gypsum.generated.Values.Ref;
import dev.sallyport.gypsum.generated.Values.Thing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A function, method or local function of a generated program. */
final class Routine {

  private final String name;
  private final List<Variable> parameters;
  private final Kind result;
  private final Shape home;
  private Block body;

  Routine(String name, List<Variable> parameters, Kind result) {
    this(name, parameters, result, null);
  }

  /** A static one of a class; null for none. */
  Routine(String name, List<Variable> parameters, Kind result, Shape home) {
    this.home = home;
    this.name = name;
    this.parameters = List.copyOf(parameters);
    this.result = result;
  }

  String name() {
    return name;
  }

  /** The class that it is a static function of; null for none. */
  Shape home() {
    return home;
  }

  /** As a call names it. */
  String reference() {
    return home == null ? name : home.name() + "." + name;
  }

  /** Whether no call could mean both. */
  boolean isApartFrom(Routine other) {
    if (parameters.size() != other.parameters.size()) {
      return true;
    }
    for (int i = 0; i < parameters.size(); i++) {
      Kind one = parameters.get(i).kind();
      Kind two = other.parameters.get(i).kind();
      if (one instanceof Kind.Basic && two instanceof Kind.Basic && one != two) {
        return true;
      }
    }
    return false;
  }

  List<Variable> parameters() {
    return parameters;
  }

  Kind result() {
    return result;
  }

  Block body() {
    return body;
  }

  void setBody(Block body) {
    this.body = body;
  }

  boolean isAbstract() {
    return body == null;
  }

  /** As it is written, without the body. */
  String header() {
    String list = String.join(", ", parameters.stream().map(Routine::parameter).toList());
    return name + (list.isEmpty() ? "" : "(" + list + ")") + ": " + result.text();
  }

  private static String parameter(Variable parameter) {
    return (parameter.changes() ? "var " : "") + parameter.declaration();
  }

  /** Runs it. */
  Object call(Frame caller, Thing self, Map<String, Ref> captured, List<Object> arguments) {
    var frame = new Frame(caller.machine(), self, new HashMap<>(captured));
    for (int i = 0; i < arguments.size(); i++) {
      frame.variables().put(parameters.get(i).name(), new Ref(arguments.get(i)));
    }
    try {
      return body.meaning().in(frame);
    } catch (Jump jump) {
      return jump.value;
    }
  }
}
