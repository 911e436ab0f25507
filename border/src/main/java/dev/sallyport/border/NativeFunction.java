package dev.sallyport.border;

import dev.sallyport.ir.Signature;
import dev.sallyport.ir.Span;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.function.LongSupplier;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;

/**
 * A function of the host that guest code can call. Immutable; the code behind it is called from
 * every thread that runs guest code.
 *
 * <p>Methods with {@link Native} become native functions by {@link #allOf(Class)}. For lambdas
 * there is one factory per kind of value, and in each at most one shape per number of parameters,
 * so that the compiler never has to ask which is meant: {@code of} for {@code i64}, {@code
 * ofDoubles} for {@code f64}, {@code ofObjects}, {@code ofAction}, {@code ofContext} and {@code
 * ofAny} for boxed values of every kind, and {@link #of(String, String, Signature, Class, Object)}
 * for an interface of one's own, which boxes nothing.
 *
 * <p>A reference to an overloaded method, such as {@code Math::abs}, can be ambiguous; a lambda
 * with types, such as {@code (long x) -> Math.abs(x)}, never is.
 *
 * @param packageName the package under which guest code declares it; not empty
 * @param name the name inside that package; not empty
 * @param signature what guest code passes and gets. A class without a package in it is one of the
 *     module that declares the native
 * @param handle what runs: the parameters of the signature in their {@link Carriers}, or types that
 *     those can be cast to, possibly behind a first {@link CallContext}
 * @param origin where it comes from, for messages: a Java method, or where it was registered
 * @param javaTypes the types of the handle as they were written, without a context
 */
public record NativeFunction(
    String packageName,
    String name,
    Signature signature,
    MethodHandle handle,
    String origin,
    JavaSignature javaTypes) {

  /**
   * Checks that the handle fits the signature.
   *
   * @throws LinkException if it does not, or a name is empty
   */
  public NativeFunction {
    Objects.requireNonNull(origin);
    Objects.requireNonNull(javaTypes);
    handle = handle.asFixedArity();
    String shown = packageName + "." + name;
    if (packageName.isEmpty() || name.isEmpty()) {
      throw new LinkException(List.of(NativeCode.EMPTY_NAME.at(Span.NONE, shown)));
    }
    Fit.problem(shown, signature, handle.type())
        .ifPresent(
            problem -> {
              throw new LinkException(List.of(problem));
            });
  }

  /** A native whose Java types have no type arguments that anybody knows. */
  public NativeFunction(
      String packageName, String name, Signature signature, MethodHandle handle, String origin) {
    this(packageName, name, signature, handle, origin, JavaSignature.of(handle.type()));
  }

  /** A native that a method handle implements. */
  public static NativeFunction of(
      String packageName, String name, Signature signature, MethodHandle handle) {
    return new NativeFunction(packageName, name, signature, handle, Lambdas.caller());
  }

  /** A native without parameters and result. */
  public static NativeFunction of(
      String packageName, String name, Signature signature, Runnable body) {
    return of(packageName, name, signature, Runnable.class, body);
  }

  /** A native {@code () -> i64}. */
  public static NativeFunction of(
      String packageName, String name, Signature signature, LongSupplier body) {
    return of(packageName, name, signature, LongSupplier.class, body);
  }

  /** A native {@code () -> ref String}. */
  public static NativeFunction of(
      String packageName, String name, Signature signature, Supplier<String> body) {
    return of(packageName, name, signature, Supplier.class, body);
  }

  /** A native {@code (i64) -> i64}. */
  public static NativeFunction of(
      String packageName, String name, Signature signature, LongUnaryOperator body) {
    return of(packageName, name, signature, LongUnaryOperator.class, body);
  }

  /** A native {@code (i64, i64) -> i64}. */
  public static NativeFunction of(
      String packageName, String name, Signature signature, LongBinaryOperator body) {
    return of(packageName, name, signature, LongBinaryOperator.class, body);
  }

  /**
   * A native of any shape, without boxing: a lambda of a public functional interface.
   *
   * @param shape the interface; its method may take the context first and may throw anything
   */
  public static <T> NativeFunction of(
      String packageName, String name, Signature signature, Class<? super T> shape, T body) {
    return new NativeFunction(
        packageName,
        name,
        signature,
        Lambdas.handle(shape, body),
        Lambdas.caller(),
        Lambdas.javaTypes(shape));
  }

  /** A native whose signature is the one that the Java types of its interface stand for. */
  public static <T> NativeFunction of(
      String packageName, String name, Class<? super T> shape, T body) {
    Signature signature = Lambdas.signature(packageName + "." + name, shape);
    return of(packageName, name, signature, shape, body);
  }

  /** A native {@code () -> f64}. */
  public static NativeFunction ofDoubles(
      String packageName, String name, Signature signature, DoubleSupplier body) {
    return of(packageName, name, signature, DoubleSupplier.class, body);
  }

  /** A native {@code (f64) -> f64}. */
  public static NativeFunction ofDoubles(
      String packageName, String name, Signature signature, DoubleUnaryOperator body) {
    return of(packageName, name, signature, DoubleUnaryOperator.class, body);
  }

  /** A native {@code (f64, f64) -> f64}. */
  public static NativeFunction ofDoubles(
      String packageName, String name, Signature signature, DoubleBinaryOperator body) {
    return of(packageName, name, signature, DoubleBinaryOperator.class, body);
  }

  /** A native of no parameters. */
  public static NativeFunction ofObjects(
      String packageName, String name, Signature signature, NativeBody.Of0<?> body) {
    return of(packageName, name, signature, NativeBody.Of0.class, body);
  }

  /** A native of one parameter. */
  public static <A> NativeFunction ofObjects(
      String packageName, String name, Signature signature, NativeBody.Of1<A, ?> body) {
    return of(packageName, name, signature, NativeBody.Of1.class, body);
  }

  /** A native of two parameters. */
  public static <A, B> NativeFunction ofObjects(
      String packageName, String name, Signature signature, NativeBody.Of2<A, B, ?> body) {
    return of(packageName, name, signature, NativeBody.Of2.class, body);
  }

  /** A native of three parameters. */
  public static <A, B, C> NativeFunction ofObjects(
      String packageName, String name, Signature signature, NativeBody.Of3<A, B, C, ?> body) {
    return of(packageName, name, signature, NativeBody.Of3.class, body);
  }

  /** A native of four parameters. */
  public static <A, B, C, D> NativeFunction ofObjects(
      String packageName, String name, Signature signature, NativeBody.Of4<A, B, C, D, ?> body) {
    return of(packageName, name, signature, NativeBody.Of4.class, body);
  }

  /** A native of one parameter and no result. */
  public static <A> NativeFunction ofAction(
      String packageName, String name, Signature signature, NativeBody.Action<A> body) {
    return of(packageName, name, signature, NativeBody.Action.class, body);
  }

  /** A native of no parameters that takes the context. */
  public static <X extends CallContext> NativeFunction ofContext(
      String packageName, String name, Signature signature, NativeBody.InContext0<X, ?> body) {
    return of(packageName, name, signature, NativeBody.InContext0.class, body);
  }

  /** A native of one parameter that takes the context. */
  public static <X extends CallContext, A> NativeFunction ofContext(
      String packageName, String name, Signature signature, NativeBody.InContext1<X, A, ?> body) {
    return of(packageName, name, signature, NativeBody.InContext1.class, body);
  }

  /** A native of two parameters that takes the context. */
  public static <X extends CallContext, A, B> NativeFunction ofContext(
      String packageName,
      String name,
      Signature signature,
      NativeBody.InContext2<X, A, B, ?> body) {
    return of(packageName, name, signature, NativeBody.InContext2.class, body);
  }

  /** A native of three parameters that takes the context. */
  public static <X extends CallContext, A, B, C> NativeFunction ofContext(
      String packageName,
      String name,
      Signature signature,
      NativeBody.InContext3<X, A, B, C, ?> body) {
    return of(packageName, name, signature, NativeBody.InContext3.class, body);
  }

  /** A native of any number of parameters, as an array. */
  public static NativeFunction ofAny(
      String packageName, String name, Signature signature, NativeBody.Any body) {
    int count = signature.parameters().size();
    MethodHandle handle = Lambdas.handle(NativeBody.Any.class, body);
    return of(packageName, name, signature, handle.asCollector(Object[].class, count));
  }

  /**
   * The static methods of a class that have {@link Native}, sorted by name.
   *
   * @throws LinkException with everything that is wrong with them
   */
  public static List<NativeFunction> allOf(Class<?> type) {
    return NativeScanner.PUBLIC.allOf(type);
  }

  /**
   * The methods of an object that have {@link Native}, static ones included, sorted by name.
   *
   * @throws LinkException with everything that is wrong with them
   */
  public static List<NativeFunction> allOf(Object instance) {
    return NativeScanner.PUBLIC.allOf(instance);
  }

  /** Whether the handle takes the context before the parameters of the signature. */
  public boolean takesContext() {
    return Fit.takesContext(handle.type());
  }

  /**
   * The handle that guest code calls: exactly {@link Carriers#methodType(Class, Signature)}.
   *
   * @param contextType the type of the context that callers pass; {@link #accepts} it
   */
  public MethodHandle adapt(Class<?> contextType) {
    return adapt(contextType, Carriers.of(signature.result()));
  }

  /**
   * The same with a check of the result, for executors that know its Java class better.
   *
   * @param resultType the Java class of the result that the signature speaks of: that of a guest
   *     class or a host type, or its carrier. A native that gives something else causes a {@link
   *     ClassCastException} that names it
   */
  public MethodHandle adapt(Class<?> contextType, Class<?> resultType) {
    MethodType exact = Carriers.methodType(contextType, signature);
    MethodHandle whole =
        takesContext() ? handle : MethodHandles.dropArguments(handle, 0, contextType);
    return ResultCheck.around(whole, this, resultType).asType(exact);
  }

  /** Whether every Java type is the carrier of what the signature says: nothing is to convert. */
  public boolean takesCarriers() {
    MethodType type = handle.type();
    return type.parameterList()
            .subList(takesContext() ? 1 : 0, type.parameterCount())
            .equals(Carriers.methodType(signature).parameterList())
        && (signature.isVoid() || type.returnType() == Carriers.of(signature.result()));
  }

  /** The same native with another signature, behind a handle that fits it. */
  public NativeFunction as(Signature other, MethodHandle converting) {
    return new NativeFunction(packageName, name, other, converting, origin);
  }

  /** Whether the native can work with contexts of this type. */
  public boolean accepts(Class<?> contextType) {
    return !takesContext() || Conversions.castable(contextType, handle.type().parameterType(0));
  }

  /** The name in messages and text: {@code host.log}. */
  public String fullName() {
    return packageName + "." + name;
  }

  /** {@code native host.log(ref String), a lambda at Main.main(Main.java:12)}. */
  @Override
  public String toString() {
    return "native " + fullName() + signature + ", " + origin;
  }
}
