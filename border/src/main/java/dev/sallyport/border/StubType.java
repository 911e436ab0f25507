package dev.sallyport.border;

import java.lang.invoke.MethodHandle;

/**
 * An implementation of an interface by the functions of a package, for any context. Immutable and
 * safe for use from many threads.
 *
 * @param <T> the interface
 */
public final class StubType<T> {

  private final Class<T> type;
  private final Class<?> contextType;
  private final MethodHandle constructor;

  StubType(Class<T> type, Class<?> contextType, MethodHandle constructor) {
    this.type = type;
    this.contextType = contextType;
    this.constructor = constructor;
  }

  /** The interface. */
  public Class<T> type() {
    return type;
  }

  /**
   * A stub that passes this context with every call. As many threads may use it as may use the
   * context.
   *
   * @throws ClassCastException if the context is not of the type that the functions take
   * @throws NullPointerException if it is null
   */
  public T bind(Object context) {
    if (!contextType.isInstance(context)) {
      throw new ClassCastException(
          "a stub needs a " + contextType.getTypeName() + ", not a " + context.getClass());
    }
    try {
      return type.cast((Object) constructor.invokeExact(context));
    } catch (Throwable thrown) {
      throw new IllegalStateException("a stub's constructor only stores its context", thrown);
    }
  }
}
