package dev.sallyport.border;

import dev.sallyport.ir.Diagnostic;
import dev.sallyport.ir.DiagnosticCode;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.Span;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.internal.Lists;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One method with {@link Native}, on its way to a native function.
 *
 * @param instance what to call it on, or null for none
 */
record NativeMethod(Method method, MethodHandles.Lookup lookup, Object instance) {

  /** The native function; or empty, and everything that is wrong with the method reported. */
  Optional<NativeFunction> function(String packageName, List<Diagnostic> problems) {
    int before = problems.size();
    checkForm(problems);
    Optional<MethodHandle> handle = problems.size() > before ? Optional.empty() : handle(problems);
    Optional<Signature> signature = signature(problems);
    if (problems.size() > before) {
      return Optional.empty();
    }
    Optional<Diagnostic> misfit =
        Fit.problem(
            packageName + "." + name(), signature.orElseThrow(), handle.orElseThrow().type());
    misfit.ifPresent(problems::add);
    return misfit.isPresent()
        ? Optional.empty()
        : Optional.of(
            new NativeFunction(
                packageName,
                name(),
                signature.orElseThrow(),
                handle.orElseThrow(),
                text(method),
                JavaSignature.of(method)));
  }

  /** What guests call it. */
  String name() {
    String given = annotation().value();
    return given.isEmpty() ? method.getName() : given;
  }

  private Native annotation() {
    return method.getAnnotation(Native.class);
  }

  private void checkForm(List<Diagnostic> problems) {
    check(method.isVarArgs(), NativeCode.VARIABLE_ARITY, problems);
    check(isGeneric(method), NativeCode.GENERIC, problems);
    check(
        instance == null && !Modifier.isStatic(method.getModifiers()),
        NativeCode.INSTANCE_METHOD,
        problems);
  }

  private void check(boolean wrong, DiagnosticCode code, List<Diagnostic> problems) {
    if (wrong) {
      problems.add(code.at(Span.NONE, text(method)));
    }
  }

  /** Whether a method has type parameters, or takes or gives what a type parameter stands for. */
  static boolean isGeneric(Method method) {
    return method.getTypeParameters().length > 0
        || Stream.concat(
                Arrays.stream(method.getGenericParameterTypes()),
                Stream.of(method.getGenericReturnType()))
            .anyMatch(TypeVariable.class::isInstance);
  }

  private Optional<MethodHandle> handle(List<Diagnostic> problems) {
    try {
      MethodHandle handle = accessible().asFixedArity();
      return Optional.of(
          Modifier.isStatic(method.getModifiers()) ? handle : handle.bindTo(instance));
    } catch (IllegalAccessException e) {
      problems.add(NativeCode.NOT_ACCESSIBLE.at(Span.NONE, text(method), e.getMessage()));
      return Optional.empty();
    }
  }

  // A package that is opened to this module, but not exported, is beyond the public lookup.
  private MethodHandle accessible() throws IllegalAccessException {
    int both = method.getModifiers() & method.getDeclaringClass().getModifiers();
    if (Modifier.isPublic(both)) {
      method.trySetAccessible();
    }
    return lookup.unreflect(method);
  }

  private Optional<Signature> signature(List<Diagnostic> problems) {
    if (annotation().signature().isEmpty()) {
      return derived(problems);
    }
    try {
      return Optional.of(Signature.parse(annotation().signature()));
    } catch (IllegalArgumentException e) {
      problems.add(NativeCode.BAD_SIGNATURE.at(Span.NONE, text(method), e.getMessage()));
      return Optional.empty();
    }
  }

  private Optional<Signature> derived(List<Diagnostic> problems) {
    List<Class<?>> parameters = passed();
    List<Class<?>> unsupported =
        Stream.concat(parameters.stream(), Stream.of(method.getReturnType()))
            .filter(type -> JavaTypes.guestType(type).isEmpty())
            .toList();
    unsupported.forEach(type -> problems.add(Lambdas.unsupported(text(method), type)));
    return unsupported.isEmpty()
        ? Optional.of(new Signature(guestTypes(parameters), guestType(method.getReturnType())))
        : Optional.empty();
  }

  private List<Class<?>> passed() {
    List<Class<?>> all = List.of(method.getParameterTypes());
    boolean context = !all.isEmpty() && CallContext.class.isAssignableFrom(all.getFirst());
    return context ? all.subList(1, all.size()) : all;
  }

  private static List<Type> guestTypes(List<Class<?>> types) {
    return Lists.map(types, NativeMethod::guestType);
  }

  private static Type guestType(Class<?> type) {
    return JavaTypes.guestType(type).orElseThrow();
  }

  /** The method for messages. */
  String text() {
    return text(method);
  }

  /** What overriding methods have in common. */
  static String key(Method method) {
    return method.getName() + parameters(method);
  }

  /** The method in messages: {@code com.acme.HostLog.log(java.lang.String)}. */
  static String text(Method method) {
    return method.getDeclaringClass().getTypeName() + "." + key(method);
  }

  private static String parameters(Method method) {
    return Arrays.stream(method.getParameterTypes())
        .map(Class::getTypeName)
        .collect(Collectors.joining(", ", "(", ")"));
  }
}
