package dev.sallyport.engine.internal;

import dev.sallyport.border.LinkException;
import dev.sallyport.engine.Context;
import dev.sallyport.engine.MappedType;
import dev.sallyport.engine.NotConvertibleException;
import dev.sallyport.ir.Span;
import java.lang.invoke.MethodHandle;
import java.util.List;

/**
 * Converts single values that the host reads and writes. The watching of limits is around them,
 * since conversions run guest code.
 *
 * @param what what the value is, for messages
 * @param home the package that it belongs to
 */
record MappedValues(RunContext context, String what, String home) {

  /** What a value is in Java. */
  <T> T toJava(MappedType type, Object value, Class<T> java) {
    try {
      return java.cast(run(type.toJava(java), value));
    } catch (NotConvertibleException e) {
      throw refused(type, java, e);
    }
  }

  /** What a value of Java is in the guest. */
  Object toGuest(MappedType type, Object value) {
    try {
      return run(type.toGuest(Object.class), value);
    } catch (NotConvertibleException e) {
      throw refused(type, value.getClass(), e);
    }
  }

  private Object run(MethodHandle conversion, Object value) {
    try {
      return context.core().backcalls().watched(conversion).invoke((Context) context, value);
    } catch (Throwable thrown) {
      throw Backcall.unchecked(thrown);
    }
  }

  private LinkException refused(MappedType type, Class<?> java, NotConvertibleException why) {
    return new LinkException(List.of(Converting.problem(Span.NONE, what, home, type, java, why)));
  }
}
