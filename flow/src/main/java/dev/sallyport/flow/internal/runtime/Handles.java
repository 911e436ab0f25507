package dev.sallyport.flow.internal.runtime;

import com.google.re2j.Pattern;
import dev.sallyport.border.CallContext;
import dev.sallyport.flow.FlowContext;
import dev.sallyport.flow.FlowType;
import dev.sallyport.flow.Regex;
import dev.sallyport.flow.internal.check.Callable;
import dev.sallyport.flow.internal.check.NativeCall;
import dev.sallyport.ir.Span;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.StringConcatException;
import java.lang.invoke.StringConcatFactory;
import java.util.List;

/** Makes the handles of natives that are bound to something. */
final class Handles {

  /** What a call of the host costs beside the operations of the call itself. */
  private static final long HOST_CALL_PRICE = 5;

  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
  private static final MethodHandle FIND =
      RuntimePackage.virtual(FlowRun.class, "find", boolean.class, Pattern.class, String.class);
  private static final MethodHandle MATCH =
      RuntimePackage.virtual(MatchTable.class, "find", long.class, String.class);
  private static final MethodHandle MATCH_REGEX =
      RuntimePackage.virtual(RegexTable.class, "find", long.class, FlowRun.class, String.class);
  private static final MethodHandle CHARGE =
      MethodHandles.insertArguments(
          RuntimePackage.virtual(CallContext.class, "chargeFuel", void.class, long.class),
          1,
          HOST_CALL_PRICE);

  private Handles() {}

  static MethodHandle constant(FlowType type, Object value) {
    return MethodHandles.constant(type.carrier(), value);
  }

  static MethodHandle find(Regex regex) {
    Pattern pattern = Pattern.compile(regex.text());
    return MethodHandles.filterArguments(
        MethodHandles.insertArguments(FIND, 1, pattern), 0, RuntimePackage.RUN);
  }

  static MethodHandle match(MatchTable table) {
    return MATCH.bindTo(table);
  }

  static MethodHandle match(RegexTable table) {
    return MethodHandles.filterArguments(MATCH_REGEX.bindTo(table), 0, RuntimePackage.RUN);
  }

  static MethodHandle toNumber(Span span) {
    try {
      return LOOKUP
          .findStatic(
              Numbers.class,
              "toNumber",
              MethodType.methodType(long.class, Span.class, String.class))
          .bindTo(span);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("toNumber", e);
    }
  }

  static MethodHandle concat(List<Object> pieces) {
    var recipe = new StringBuilder();
    Object[] constants = pieces.stream().filter(String.class::isInstance).toArray();
    Class<?>[] types =
        pieces.stream()
            .filter(FlowType.class::isInstance)
            .map(t -> ((FlowType) t).carrier())
            .toArray(Class<?>[]::new);
    pieces.forEach(p -> recipe.append(p instanceof FlowType ? '\1' : '\2'));
    try {
      return StringConcatFactory.makeConcatWithConstants(
              LOOKUP,
              "concat",
              MethodType.methodType(String.class, types),
              recipe.toString(),
              constants)
          .dynamicInvoker();
    } catch (StringConcatException e) {
      throw new AssertionError(e);
    }
  }

  /** A call of the host: the context becomes the run, what the verifier attached is bound. */
  static MethodHandle host(NativeCall call, Linkage linkage) {
    Callable target = linkage.host(call.target());
    MethodHandle body = target.target();
    if (target.takesAttachment()) {
      body = MethodHandles.insertArguments(body, 1, call.attachment());
    }
    if (linkage.trace().isPresent()) {
      body = TraceHandles.host(body, call, linkage.trace().get());
    }
    MethodHandle run =
        RuntimePackage.RUN.asType(MethodType.methodType(FlowContext.class, CallContext.class));
    MethodHandle whole = MethodHandles.filterArguments(body, 0, run);
    return linkage.isMetered() ? MethodHandles.foldArguments(whole, CHARGE) : whole;
  }
}
