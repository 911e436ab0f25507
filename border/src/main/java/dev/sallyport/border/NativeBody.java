package dev.sallyport.border;

/**
 * Shapes of lambdas that implement natives on values of any type; numbers are boxed. Each may throw
 * what it likes; it reaches the guest code unchanged.
 *
 * <p>Natives without boxing are made by {@link NativeFunction#of} and {@link
 * NativeFunction#ofDoubles}, or of an interface of one's own.
 */
public final class NativeBody {

  private NativeBody() {}

  /** Takes nothing. */
  @FunctionalInterface
  public interface Of0<R> {
    /** Runs the native. */
    R call() throws Throwable;
  }

  /** Takes one value. */
  @FunctionalInterface
  public interface Of1<A, R> {
    /** Runs the native. */
    R call(A a) throws Throwable;
  }

  /** Takes two values. */
  @FunctionalInterface
  public interface Of2<A, B, R> {
    /** Runs the native. */
    R call(A a, B b) throws Throwable;
  }

  /** Takes three values. */
  @FunctionalInterface
  public interface Of3<A, B, C, R> {
    /** Runs the native. */
    R call(A a, B b, C c) throws Throwable;
  }

  /** Takes four values. */
  @FunctionalInterface
  public interface Of4<A, B, C, D, R> {
    /** Runs the native. */
    R call(A a, B b, C c, D d) throws Throwable;
  }

  /** Takes one value and gives none. */
  @FunctionalInterface
  public interface Action<A> {
    /** Runs the native. */
    void call(A a) throws Throwable;
  }

  /** Takes the context only. */
  @FunctionalInterface
  public interface InContext0<X extends CallContext, R> {
    /** Runs the native. */
    R call(X context) throws Throwable;
  }

  /** Takes the context and one value. */
  @FunctionalInterface
  public interface InContext1<X extends CallContext, A, R> {
    /** Runs the native. */
    R call(X context, A a) throws Throwable;
  }

  /** Takes the context and two values. */
  @FunctionalInterface
  public interface InContext2<X extends CallContext, A, B, R> {
    /** Runs the native. */
    R call(X context, A a, B b) throws Throwable;
  }

  /** Takes the context and three values. */
  @FunctionalInterface
  public interface InContext3<X extends CallContext, A, B, C, R> {
    /** Runs the native. */
    R call(X context, A a, B b, C c) throws Throwable;
  }

  /** Takes the context and any number of values. */
  @FunctionalInterface
  public interface Any {
    /**
     * Runs the native.
     *
     * @param arguments a fresh array of what guest code passed
     * @return the result; ignored where the signature has none
     */
    Object call(CallContext context, Object[] arguments) throws Throwable;
  }
}
