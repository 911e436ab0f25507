package dev.sallyport.flow.internal.runtime;

import dev.sallyport.flow.FlowContext;
import dev.sallyport.flow.FlowType;
import dev.sallyport.flow.TraceEvent;
import dev.sallyport.flow.internal.check.NativeCall;
import dev.sallyport.ir.Span;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.function.Consumer;

/** Makes the handles of natives that tell a listener what happens. Speed does not matter here. */
final class TraceHandles {

  @SuppressWarnings("UnusedMethod") // found by name
  private record Reporter(Consumer<TraceEvent> listener, Span span, String name) {

    void statement() {
      listener.accept(new TraceEvent.Statement(span));
    }

    void condition(boolean value) {
      listener.accept(new TraceEvent.Condition(span, value));
    }

    void choice(String subject, long index) {
      listener.accept(new TraceEvent.Choice(span, subject, (int) index));
    }

    void assignment(Object value) {
      listener.accept(new TraceEvent.Assignment(span, name, value));
    }

    Object call(MethodHandle spread, FlowContext context, Object[] arguments) throws Throwable {
      var list = new ArrayList<Object>(Arrays.asList(arguments));
      try {
        Object result = spread.invokeExact(context, arguments);
        listener.accept(new TraceEvent.Call(span, name, list, result, null));
        return result;
      } catch (Throwable thrown) {
        listener.accept(new TraceEvent.Call(span, name, list, null, thrown));
        throw thrown;
      }
    }
  }

  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

  private TraceHandles() {}

  private static MethodHandle reporter(
      Linkage linkage, Span span, String name, String method, Class<?>... parameters) {
    return bound(new Reporter(linkage.trace().orElse(_ -> {}), span, name), method, parameters);
  }

  private static MethodHandle bound(Reporter reporter, String method, Class<?>... parameters) {
    try {
      Class<?> result = method.equals("call") ? Object.class : void.class;
      return LOOKUP
          .findVirtual(Reporter.class, method, MethodType.methodType(result, parameters))
          .bindTo(reporter);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(method, e);
    }
  }

  static MethodHandle statement(Span span, Linkage linkage) {
    return reporter(linkage, span, "", "statement");
  }

  static MethodHandle condition(Span span, Linkage linkage) {
    return reporter(linkage, span, "", "condition", boolean.class);
  }

  static MethodHandle choice(Span span, Linkage linkage) {
    return reporter(linkage, span, "", "choice", String.class, long.class);
  }

  static MethodHandle assignment(Span span, String variable, FlowType type, Linkage linkage) {
    return reporter(linkage, span, variable, "assignment", Object.class)
        .asType(MethodType.methodType(void.class, type.carrier()));
  }

  /** Around a body of the host: {@code (FlowContext, carriers...) -> carrier}. */
  static MethodHandle host(MethodHandle body, NativeCall call, Consumer<TraceEvent> listener) {
    int count = body.type().parameterCount() - 1;
    MethodHandle spread =
        body.asSpreader(Object[].class, count)
            .asType(MethodType.methodType(Object.class, FlowContext.class, Object[].class));
    var reporter = new Reporter(listener, call.span(), call.target().signature());
    return bound(reporter, "call", MethodHandle.class, FlowContext.class, Object[].class)
        .bindTo(spread)
        .asCollector(Object[].class, count)
        .asType(body.type());
  }
}
