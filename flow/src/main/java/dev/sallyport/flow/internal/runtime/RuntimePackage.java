package dev.sallyport.flow.internal.runtime;

import dev.sallyport.border.CallContext;
import dev.sallyport.flow.Cidr;
import dev.sallyport.flow.IpAddress;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.Optional;

/**
 * Flow's own package of natives: what the language does with texts, numbers and addresses. Compiled
 * programs call it like any other host. What depends on a constant of the program, such as a table
 * or a regular expression, is a native of its own with the constant bound to it: see {@link
 * ProgramNatives}.
 */
@SuppressWarnings("UnusedMethod") // found by name
final class RuntimePackage {

  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

  /** From the engine's context to the run whose context it is. */
  static final MethodHandle RUN = find("run", FlowRun.class, CallContext.class);

  private static final Map<String, MethodHandle> FIXED =
      Map.ofEntries(
          Map.entry("textEquals", of("textEquals", boolean.class, String.class, String.class)),
          Map.entry(
              "textCompare", of(Text.class, "compare", int.class, String.class, String.class)),
          Map.entry("startsWith", of("startsWith", boolean.class, String.class, String.class)),
          Map.entry("endsWith", of("endsWith", boolean.class, String.class, String.class)),
          Map.entry("isIn", of(Text.class, "isIn", boolean.class, String.class, String.class)),
          Map.entry("isNotEmpty", of(Text.class, "isNotEmpty", boolean.class, String.class)),
          Map.entry("power", of(Text.class, "power", long.class, long.class, long.class)),
          Map.entry("divide", of(Numbers.class, "divide", long.class, long.class, long.class)),
          Map.entry(
              "remainder", of(Numbers.class, "remainder", long.class, long.class, long.class)),
          Map.entry("addressEquals", of("same", boolean.class, IpAddress.class, IpAddress.class)),
          Map.entry("networkEquals", of("same", boolean.class, Cidr.class, Cidr.class)),
          Map.entry("addressIn", of("isIn", boolean.class, IpAddress.class, Cidr.class)),
          Map.entry("networkIn", of("isIn", boolean.class, Cidr.class, Cidr.class)),
          Map.entry("group", of("group", String.class, CallContext.class, long.class)));

  private RuntimePackage() {}

  /** A native that is the same for all programs. */
  static Optional<MethodHandle> fixed(String name) {
    return Optional.ofNullable(FIXED.get(name));
  }

  private static MethodHandle of(String name, Class<?> result, Class<?>... parameters) {
    return of(RuntimePackage.class, name, result, parameters);
  }

  private static MethodHandle of(
      Class<?> owner, String name, Class<?> result, Class<?>... parameters) {
    try {
      return LOOKUP.findStatic(owner, name, MethodType.methodType(result, parameters));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(name, e);
    }
  }

  /** A static method of this class. */
  static MethodHandle find(String name, Class<?> result, Class<?>... parameters) {
    return of(name, result, parameters);
  }

  /** A method of an instance. */
  static MethodHandle virtual(
      Class<?> owner, String name, Class<?> result, Class<?>... parameters) {
    try {
      return LOOKUP.findVirtual(owner, name, MethodType.methodType(result, parameters));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(name, e);
    }
  }

  private static FlowRun run(CallContext context) {
    return context.hostData(FlowRun.class);
  }

  private static boolean textEquals(String left, String right) {
    return left.equals(right);
  }

  private static boolean startsWith(String text, String start) {
    return text.startsWith(start);
  }

  private static boolean endsWith(String text, String end) {
    return text.endsWith(end);
  }

  private static boolean same(IpAddress left, IpAddress right) {
    return left.equals(right);
  }

  private static boolean same(Cidr left, Cidr right) {
    return left.equals(right);
  }

  private static boolean isIn(IpAddress address, Cidr network) {
    return network.contains(address);
  }

  private static boolean isIn(Cidr inner, Cidr network) {
    return network.contains(inner);
  }

  private static String group(CallContext context, long number) {
    return run(context).group(number);
  }
}
