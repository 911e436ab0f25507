package dev.sallyport.flow;

import dev.sallyport.flow.internal.check.Callable;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the declarations of annotated methods. */
final class Annotated {

  private record Declaration(
      Callable.Kind kind, String name, Set<NativeAttribute> attributes, String capability) {}

  private static final Map<String, Boolean> TRUTHS =
      Map.of("true", true, "yes", true, "false", false, "no", false);

  private Annotated() {}

  /** The declarations, sorted by name; those of one name by their signature. */
  static List<Callable> methods(MethodHandles.Lookup lookup, Class<?> type, Object receiver) {
    var found = new ArrayList<Callable>();
    for (Method method : type.getMethods()) {
      declaration(method).ifPresent(d -> found.add(callable(lookup, method, receiver, d)));
    }
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          type.getName() + " has no public method with @HostFunction or @HostHandler");
    }
    found.sort(Comparator.comparing(Callable::signature));
    return found;
  }

  private static Optional<Declaration> declaration(Method method) {
    HostFunction function = method.getAnnotation(HostFunction.class);
    HostHandler handler = method.getAnnotation(HostHandler.class);
    if (function != null) {
      return Optional.of(
          new Declaration(
              Callable.Kind.FUNCTION,
              nameOf(method, function.value()),
              Set.of(function.attributes()),
              function.requires()));
    }
    return Optional.ofNullable(handler)
        .map(
            h ->
                new Declaration(
                    Callable.Kind.HANDLER,
                    nameOf(method, h.value()),
                    Set.of(h.attributes()),
                    h.requires()));
  }

  private static String nameOf(Method method, String given) {
    return HostNames.checkedCallable(given.isEmpty() ? method.getName() : given);
  }

  private static Callable callable(
      MethodHandles.Lookup lookup, Method method, Object receiver, Declaration declared) {
    boolean injected =
        method.getParameterCount() > 0 && FlowType.of(method.getParameterTypes()[0]).isEmpty();
    List<Parameter> own =
        Arrays.asList(method.getParameters()).subList(injected ? 1 : 0, method.getParameterCount());
    HostNames.checkCount(method.toString(), own.size());
    List<Callable.Parameter> parameters = own.stream().map(p -> parameter(method, p)).toList();
    FlowType result = typeOf(method, method.getReturnType());
    if (declared.kind == Callable.Kind.HANDLER && result != FlowType.BOOL) {
      throw new IllegalArgumentException(method + " is a handler, so it must give a boolean");
    }
    List<FlowType> types = parameters.stream().map(Callable.Parameter::type).toList();
    return new Callable(
        declared.kind,
        declared.name,
        parameters,
        own.stream().allMatch(Parameter::isNamePresent),
        result,
        declared.attributes,
        declared.capability,
        Optional.empty(),
        Border.of(handle(lookup, method, receiver), declared.name, types, result),
        false);
  }

  private static MethodHandle handle(MethodHandles.Lookup lookup, Method method, Object receiver) {
    boolean isStatic = Modifier.isStatic(method.getModifiers());
    if (!isStatic && receiver == null) {
      throw new IllegalArgumentException(method + " needs an object: use nativesOf");
    }
    try {
      MethodHandle handle = lookup.unreflect(method);
      return isStatic ? handle : handle.bindTo(receiver);
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException(
          method + " cannot be called: its class must be public and exported", e);
    }
  }

  private static FlowType typeOf(Method method, Class<?> type) {
    return FlowType.of(type)
        .orElseThrow(() -> new IllegalArgumentException(method + ": Flow has no type for " + type));
  }

  private static Callable.Parameter parameter(Method method, Parameter parameter) {
    FlowType type = HostNames.value(typeOf(method, parameter.getType()));
    Default byDefault = parameter.getAnnotation(Default.class);
    String name = parameter.isNamePresent() ? HostNames.checkedParameter(parameter.getName()) : "";
    return new Callable.Parameter(
        name, type, Optional.ofNullable(byDefault).map(d -> parsed(method, type, d.value())));
  }

  private static Optional<Long> number(String text) {
    try {
      return Optional.of(Long.parseLong(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Object parsed(Method method, FlowType type, String text) {
    Optional<?> value =
        switch (type) {
          case BOOL -> Optional.ofNullable(TRUTHS.get(text));
          case INT -> number(text);
          case STRING -> Optional.of(text);
          case IP -> IpAddress.parse(text);
          case CIDR -> Cidr.parse(text);
          case VOID, REGEXP, HANDLER, INT_ARRAY, STRING_ARRAY, IP_ARRAY, CIDR_ARRAY ->
              Optional.empty();
        };
    return value.orElseThrow(
        () -> new IllegalArgumentException(method + ": no " + type + " is \"" + text + "\""));
  }
}
