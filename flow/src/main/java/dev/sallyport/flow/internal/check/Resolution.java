package dev.sallyport.flow.internal.check;

import dev.sallyport.flow.FlowCode;
import dev.sallyport.flow.FlowType;
import dev.sallyport.flow.NativeAttribute;
import dev.sallyport.flow.internal.syntax.Arguments;
import dev.sallyport.flow.internal.syntax.Messages;
import dev.sallyport.ir.Diagnostic;
import dev.sallyport.ir.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds the overload that a call means: one that fits as it stands, or else the only one that fits
 * after named arguments were put in order and defaults were filled in.
 */
final class Resolution {

  /**
   * What a candidate makes of the arguments.
   *
   * @param values one for each parameter; null where the call does not fit
   * @param order the order in which they are written
   * @param why the reason if it does not fit
   */
  private record Attempt(
      Callable target, List<Value> values, List<Integer> order, Optional<Diagnostic> why) {}

  private final Messages messages;

  Resolution(Messages messages) {
    this.messages = messages;
  }

  /** The call, without a verifier's opinion; empty after a message. */
  Optional<NativeCall> resolve(
      String name, List<Callable> candidates, Arguments written, List<Value> values, Span span) {
    if (hasDuplicateName(written)) {
      return Optional.empty();
    }
    Optional<Callable> direct =
        candidates.stream().filter(c -> fitsDirectly(c, written, values)).findFirst();
    if (direct.isPresent()) {
      List<Integer> order = IntStream.range(0, values.size()).boxed().toList();
      return Optional.of(called(new Attempt(direct.get(), values, order, Optional.empty()), span));
    }
    List<Attempt> attempts =
        candidates.stream().map(c -> attempt(c, written, values, span)).toList();
    List<Attempt> fitting = attempts.stream().filter(a -> a.why.isEmpty()).toList();
    if (fitting.size() == 1) {
      return Optional.of(called(fitting.getFirst(), span));
    }
    report(name, values, fitting, attempts, span);
    return Optional.empty();
  }

  private boolean hasDuplicateName(Arguments written) {
    var seen = new java.util.HashSet<String>();
    for (int i = 0; i < written.names().size(); i++) {
      if (!seen.add(written.names().get(i))) {
        messages.add(
            FlowCode.DUPLICATE_ARGUMENT, written.nameSpans().get(i), written.names().get(i));
        return true;
      }
    }
    return false;
  }

  private NativeCall called(Attempt attempt, Span span) {
    Callable target = attempt.target;
    if (target.is(NativeAttribute.EXPERIMENTAL)) {
      messages.add(FlowCode.EXPERIMENTAL, span, target.signature());
    }
    return new NativeCall(target, attempt.values, attempt.order, null, span);
  }

  private void report(
      String name, List<Value> values, List<Attempt> fitting, List<Attempt> all, Span span) {
    if (fitting.isEmpty()) {
      messages.add(FlowCode.NO_MATCHING_SIGNATURE, span, signatureOf(name, values));
      all.forEach(a -> messages.add(a.why.orElseThrow()));
      return;
    }
    String which =
        fitting.stream().map(a -> a.target.signature()).collect(Collectors.joining(" or "));
    messages.add(FlowCode.AMBIGUOUS_CALL, span, which);
  }

  /** How messages name a call: as if it gave nothing. */
  static String signatureOf(String name, List<Value> values) {
    return values.stream()
        .map(v -> String.valueOf(v.type().code()))
        .collect(Collectors.joining("", name + "(", ")V"));
  }

  private static boolean fitsDirectly(Callable target, Arguments written, List<Value> values) {
    List<Callable.Parameter> parameters = target.parameters();
    if (parameters.size() != values.size() || (written.isNamed() && !target.isNamed())) {
      return false;
    }
    for (int i = 0; i < parameters.size(); i++) {
      boolean named = !written.isNamed() || parameters.get(i).name().equals(written.names().get(i));
      if (!named || parameters.get(i).type() != values.get(i).type()) {
        return false;
      }
    }
    return true;
  }

  private static Attempt attempt(
      Callable target, Arguments written, List<Value> values, Span span) {
    return written.isNamed()
        ? named(target, written, values, span)
        : positional(target, values, span);
  }

  private static Attempt no(Callable target, FlowCode code, Span span, Object... arguments) {
    return new Attempt(target, List.of(), List.of(), Optional.of(code.at(span, arguments)));
  }

  private static Value byDefault(Callable.Parameter parameter, Span span) {
    return new Value.Constant(parameter.type(), parameter.byDefault().orElseThrow(), span);
  }

  // ---- by position

  private static Attempt positional(Callable target, List<Value> values, Span span) {
    List<Callable.Parameter> parameters = target.parameters();
    if (values.size() > parameters.size()) {
      return no(target, FlowCode.SUPERFLUOUS_PARAMETERS, span, target.signature());
    }
    var all = new ArrayList<Value>(values);
    for (int i = 0; i < parameters.size(); i++) {
      Callable.Parameter parameter = parameters.get(i);
      if (i < values.size() && values.get(i).type() != parameter.type()) {
        Span place = values.get(i).span();
        return no(target, FlowCode.POSITIONAL_TYPE, place, i + 1, target.signature());
      } else if (i >= values.size() && parameter.byDefault().isEmpty()) {
        return no(target, FlowCode.NO_DEFAULT, span, i + 1, target.signature());
      } else if (i >= values.size()) {
        all.add(byDefault(parameter, span));
      }
    }
    List<Integer> order = IntStream.range(0, all.size()).boxed().toList();
    return new Attempt(target, all, order, Optional.empty());
  }

  // ---- by name

  private static Attempt named(Callable target, Arguments written, List<Value> values, Span span) {
    if (!target.isNamed()) {
      return no(target, FlowCode.NO_PARAMETER_NAMES, span, target.name());
    }
    String superfluous =
        written.names().stream()
            .filter(name -> target.parameters().stream().noneMatch(p -> p.name().equals(name)))
            .map(name -> "\"" + name + "\"")
            .collect(Collectors.joining(", "));
    if (!superfluous.isEmpty()) {
      return no(target, FlowCode.SUPERFLUOUS_ARGUMENTS, span, target.name(), superfluous);
    }
    return reordered(target, written, values, span);
  }

  private static Attempt reordered(
      Callable target, Arguments written, List<Value> values, Span span) {
    var all = new ArrayList<Value>();
    for (Callable.Parameter parameter : target.parameters()) {
      int at = written.names().indexOf(parameter.name());
      if (at < 0 && parameter.byDefault().isEmpty()) {
        return no(target, FlowCode.MISSING_NAMED_PARAMETER, span, target.name(), parameter.name());
      }
      Value value = at < 0 ? byDefault(parameter, span) : values.get(at);
      if (value.type() != parameter.type()) {
        return no(target, FlowCode.NAMED_TYPE, value.span(), parameter.name(), target.signature());
      }
      all.add(value);
    }
    return new Attempt(target, all, order(target, written), Optional.empty());
  }

  // As written; defaults are constants, so it does not matter that they come last.
  private static List<Integer> order(Callable target, Arguments written) {
    List<String> declared = target.parameters().stream().map(Callable.Parameter::name).toList();
    var order = new ArrayList<Integer>();
    written.names().forEach(name -> order.add(declared.indexOf(name)));
    IntStream.range(0, declared.size()).filter(i -> !order.contains(i)).forEach(order::add);
    return order;
  }

  /** The type of a value as the one of a constant may be. */
  static boolean isOf(FlowType type, Object value) {
    return switch (type) {
      case BOOL -> value instanceof Boolean;
      case INT -> value instanceof Long;
      case VOID, HANDLER, REGEXP -> false;
      case STRING, IP, CIDR, INT_ARRAY, STRING_ARRAY, IP_ARRAY, CIDR_ARRAY ->
          type.carrier().isInstance(value);
    };
  }
}
