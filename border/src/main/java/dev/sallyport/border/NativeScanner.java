package dev.sallyport.border;

import dev.sallyport.ir.Diagnostic;
import dev.sallyport.ir.Span;
import dev.sallyport.ir.internal.Lists;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Collects the methods of a class that have {@link Native}, those of its superclasses included.
 * Immutable.
 */
public final class NativeScanner {

  /** Takes public methods of public classes, for the package that {@link NativePackage} names. */
  public static final NativeScanner PUBLIC =
      new NativeScanner(MethodHandles.publicLookup(), Optional.empty());

  private final MethodHandles.Lookup lookup;
  private final Optional<String> packageName;

  private NativeScanner(MethodHandles.Lookup lookup, Optional<String> packageName) {
    this.lookup = lookup;
    this.packageName = packageName;
  }

  /** A scanner that takes every method that this lookup may call. */
  public NativeScanner with(MethodHandles.Lookup newLookup) {
    return new NativeScanner(newLookup, packageName);
  }

  /** A scanner that puts what it finds into this package, whatever {@link NativePackage} says. */
  public NativeScanner inPackage(String newPackageName) {
    return new NativeScanner(lookup, Optional.of(newPackageName));
  }

  /**
   * The static methods of a class.
   *
   * @return at least one, sorted by name
   * @throws LinkException with everything that is wrong with them
   */
  public List<NativeFunction> allOf(Class<?> type) {
    return scan(type, null);
  }

  /**
   * The methods of an object, static ones included.
   *
   * @return at least one, sorted by name
   * @throws LinkException with everything that is wrong with them
   */
  public List<NativeFunction> allOf(Object instance) {
    return instance instanceof Class<?> type
        ? scan(type, null)
        : scan(instance.getClass(), instance);
  }

  private List<NativeFunction> scan(Class<?> type, Object instance) {
    var problems = new ArrayList<Diagnostic>();
    List<Method> methods = natives(type);
    methods.sort(Comparator.comparing(NativeMethod::text));
    if (methods.isEmpty()) {
      problems.add(NativeCode.NO_NATIVES.at(Span.NONE, type.getTypeName()));
    }
    String owner = packageOf(type).orElse("");
    if (owner.isEmpty()) {
      problems.add(NativeCode.NO_PACKAGE.at(Span.NONE, type.getTypeName()));
    }
    var found = new ArrayList<NativeFunction>();
    for (Method method : methods) {
      var scan = new NativeMethod(method, lookup, instance);
      scan.function(owner.isEmpty() ? "?" : owner, problems).ifPresent(found::add);
    }
    problems.addAll(duplicates(found));
    if (!problems.isEmpty()) {
      throw new LinkException(problems);
    }
    found.sort(Comparator.comparing(NativeFunction::name));
    return List.copyOf(found);
  }

  private Optional<String> packageOf(Class<?> type) {
    return packageName.or(
        () ->
            Optional.ofNullable(type.getAnnotation(NativePackage.class)).map(NativePackage::value));
  }

  /** Whether the natives of a class or object are of a native package. */
  boolean isIn(String name, Object holder) {
    return packageOf(typeOf(holder)).filter(name::equals).isPresent();
  }

  /** The methods of a class or object that are natives; nothing about them is checked. */
  List<NativeMethod> methods(Object holder) {
    Object instance = holder instanceof Class<?> ? null : holder;
    return Lists.map(natives(typeOf(holder)), m -> new NativeMethod(m, lookup, instance));
  }

  private static Class<?> typeOf(Object holder) {
    return holder instanceof Class<?> type ? type : holder.getClass();
  }

  // Calling a method calls what overrides it, so the nearest annotation decides.
  private static List<Method> natives(Class<?> type) {
    var seen = new HashSet<String>();
    var methods = new ArrayList<Method>();
    for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
      for (Method method : at.getDeclaredMethods()) {
        if (isNative(method) && seen.add(NativeMethod.key(method))) {
          methods.add(method);
        }
      }
    }
    return methods;
  }

  // The compiler copies annotations to the bridges that it makes.
  private static boolean isNative(Method method) {
    return method.isAnnotationPresent(Native.class) && !method.isSynthetic();
  }

  /** A diagnostic for each native whose name an earlier one has. */
  static List<Diagnostic> duplicates(Collection<NativeFunction> functions) {
    var first = new HashMap<String, NativeFunction>();
    var problems = new ArrayList<Diagnostic>();
    for (NativeFunction function : functions) {
      NativeFunction other = first.putIfAbsent(function.fullName(), function);
      if (other != null) {
        problems.add(
            NativeCode.DUPLICATE.at(
                Span.NONE, function.fullName(), other.origin(), function.origin()));
      }
    }
    return problems;
  }
}
