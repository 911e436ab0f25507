package dev.sallyport.border;

import dev.sallyport.ir.Diagnostic;
import dev.sallyport.ir.Span;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;

/**
 * Implements Java interfaces by guest functions.
 *
 * <p>Each abstract method calls the exported function of its name, or of the name that {@link
 * GuestName} gives. Parameters and results are the {@link Carriers} of the function's signature;
 * where the carrier is {@code Object}, for guest classes and host types, the method may say any
 * class, and a result that is not of it causes a {@link ClassCastException}. Default and static
 * methods stay as they are.
 *
 * <p>What a guest function throws leaves a stub unchanged, but for a {@link StackOverflowError},
 * which becomes a {@link LimitException} of {@link Limit#STACK_DEPTH}.
 */
public final class Stubs {

  private Stubs() {}

  /**
   * What is wrong with an interface; empty if {@link #define} will implement it.
   *
   * @param lookup as for {@link #define}
   */
  public static List<Diagnostic> check(
      MethodHandles.Lookup lookup, Class<?> type, Exports exports) {
    var problems = new ArrayList<Diagnostic>();
    if (isImplementable(type, problems)) {
      home(lookup, type, new StubCheck(type, exports, problems).methods(), problems);
    }
    return problems;
  }

  /**
   * Makes an implementation of an interface, to be bound to any number of contexts. It holds on to
   * the handles of the functions that it calls, and to nothing else of the package.
   *
   * @param lookup a full lookup of the interface's module, for one that is not public; {@link
   *     MethodHandles#publicLookup()} is enough for one that is, and for any on the class path if
   *     Sallyport is there too
   * @param contextType what the first parameter of the handles is
   * @throws LinkException with everything that is wrong with the interface
   */
  public static <T> StubType<T> define(
      MethodHandles.Lookup lookup, Class<T> type, Exports exports, Class<?> contextType) {
    var problems = new ArrayList<Diagnostic>();
    if (!isImplementable(type, problems)) {
      throw new LinkException(problems);
    }
    List<StubMethod> methods = new StubCheck(type, exports, problems).methods();
    MethodHandles.Lookup home = home(lookup, type, methods, problems);
    if (!problems.isEmpty()) {
      throw new LinkException(problems);
    }
    return new StubClass<>(type, exports, contextType, home).define(methods);
  }

  private static boolean isImplementable(Class<?> type, List<Diagnostic> problems) {
    String reason =
        type.isAnnotation()
            ? "an annotation"
            : !type.isInterface()
                ? "no interface"
                : type.isSealed() ? "sealed" : type.isHidden() ? "hidden" : "";
    if (!reason.isEmpty()) {
      problems.add(StubCode.NOT_IMPLEMENTABLE.at(Span.NONE, type.getTypeName(), reason));
    }
    return reason.isEmpty();
  }

  private static MethodHandles.Lookup home(
      MethodHandles.Lookup lookup,
      Class<?> type,
      List<StubMethod> methods,
      List<Diagnostic> problems) {
    try {
      MethodHandles.Lookup home = StubHome.find(lookup, type);
      for (StubMethod method : methods) {
        StubHome.checkTypes(home, method);
      }
      return home;
    } catch (IllegalAccessException e) {
      problems.add(StubCode.NOT_ACCESSIBLE.at(Span.NONE, type.getTypeName(), e.getMessage()));
      return null;
    }
  }
}
