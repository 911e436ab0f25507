package dev.sallyport.engine.internal;

import dev.sallyport.border.Carriers;
import dev.sallyport.border.Limit;
import dev.sallyport.border.LimitException;
import dev.sallyport.border.Limits;
import dev.sallyport.engine.Context;
import dev.sallyport.engine.GuestFunction;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.Type;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A guest function in a context. */
public final class Backcall implements GuestFunction {

  private static final int NOT_ALL_I64 = -1;

  private final RunContext context;
  private final String name;
  private final Signature signature;
  private final MethodHandle handle;
  private final int longs;
  private final MappedCalls mapped;
  private final boolean takesObjects;
  private MethodHandle generic;
  private MethodHandle dynamic;

  /**
   * A function whose handle is of type {@code (Context, carriers...) -> carrier}.
   *
   * @param mapped what takes Java's own values, or null if nothing does
   */
  Backcall(
      RunContext context,
      String name,
      Signature signature,
      MethodHandle handle,
      MappedCalls mapped) {
    this.mapped = mapped;
    this.context = context;
    this.name = name;
    this.signature = signature;
    this.handle = handle;
    this.longs = countLongs(signature);
    this.takesObjects =
        mapped != null
            && signature.parameters().stream().anyMatch(Type.Reference.class::isInstance);
  }

  private static int countLongs(Signature signature) {
    boolean all =
        Stream.concat(signature.parameters().stream(), Stream.of(signature.result()))
            .allMatch(type -> type == Type.Scalar.I64 || type == Type.Scalar.ADDR);
    return all ? signature.parameters().size() : NOT_ALL_I64;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Signature signature() {
    return signature;
  }

  @Override
  public MethodHandle handle() {
    return MethodHandles.insertArguments(handle, 0, context);
  }

  @Override
  public Object call(Object... arguments) {
    Object[] given = MappedCalls.unwrapped(arguments);
    boolean converts = takesObjects && mapped.concerns(given) && dynamic() != null;
    checkArguments(converts, given);
    return invoke(converts ? dynamic : generic(), given);
  }

  @Override
  public <T> T callAs(Class<T> type, Object... arguments) {
    Optional<MethodHandle> converting = mapped == null ? Optional.empty() : mapped.giving(type);
    if (converting.isEmpty()) {
      return type.cast(call(arguments));
    }
    Object[] given = MappedCalls.unwrapped(arguments);
    checkArguments(true, given);
    return type.cast(invoke(spreading(converting.get()), given));
  }

  private Object invoke(MethodHandle spreading, Object... arguments) {
    try {
      return spreading.invokeExact((Context) context, arguments);
    } catch (Throwable thrown) {
      throw unchecked(thrown);
    }
  }

  private MethodHandle generic() {
    if (generic == null) {
      generic = spreading(handle);
    }
    return generic;
  }

  private MethodHandle dynamic() {
    if (dynamic == null) {
      dynamic = mapped.dynamic().map(this::spreading).orElse(null);
    }
    return dynamic;
  }

  private MethodHandle spreading(MethodHandle target) {
    return target
        .asType(target.type().generic().changeParameterType(0, Context.class))
        .asSpreader(Object[].class, signature.parameters().size());
  }

  private void checkArguments(boolean converts, Object[] arguments) {
    List<Type> parameters = signature.parameters();
    boolean fit = arguments.length == parameters.size();
    for (int i = 0; fit && i < arguments.length; i++) {
      fit =
          (converts && Converting.isLookedAt(parameters.get(i)))
              || fits(arguments[i], Carriers.of(parameters.get(i)));
    }
    if (!fit) {
      throw mismatch(arguments);
    }
  }

  private static boolean fits(Object argument, Class<?> carrier) {
    if (!carrier.isPrimitive()) {
      return argument == null || carrier.isInstance(argument);
    }
    return switch (argument) {
      case null -> false;
      case Boolean _ -> carrier == boolean.class;
      case Byte _ -> carrier != boolean.class && isIntegral(carrier);
      case Short _ -> carrier == short.class || carrier == int.class || carrier == long.class;
      case Integer _ -> carrier == int.class || carrier == long.class;
      case Long _ -> carrier == long.class;
      case Float _ -> carrier == float.class || carrier == double.class;
      case Double _ -> carrier == double.class;
      default -> false;
    };
  }

  private static boolean isIntegral(Class<?> carrier) {
    return carrier != float.class && carrier != double.class;
  }

  private IllegalArgumentException mismatch(Object... arguments) {
    String given =
        Stream.of(arguments)
            .map(a -> a == null ? "null" : a.getClass().getSimpleName())
            .collect(Collectors.joining(", ", "(", ")"));
    return new IllegalArgumentException(
        "function " + name + " is " + signature + " and cannot be called with " + given);
  }

  private IllegalArgumentException wrongResult(String wanted) {
    return new IllegalArgumentException(
        "function " + name + " is " + signature + " and does not give " + wanted);
  }

  @Override
  public long callForI64(Object... arguments) {
    if (!(signature.result() instanceof Type.Scalar scalar)
        || scalar == Type.Scalar.I1
        || scalar.isFloat()) {
      throw wrongResult("an integer");
    }
    return ((Number) call(arguments)).longValue();
  }

  @Override
  public long callForI64() {
    if (longs != 0) {
      return callForI64(new Object[0]);
    }
    try {
      return (long) handle.invokeExact((Context) context);
    } catch (Throwable thrown) {
      throw unchecked(thrown);
    }
  }

  @Override
  public long callForI64(long first) {
    if (longs != 1) {
      return callForI64(new Object[] {first});
    }
    try {
      return (long) handle.invokeExact((Context) context, first);
    } catch (Throwable thrown) {
      throw unchecked(thrown);
    }
  }

  @Override
  public long callForI64(long first, long second) {
    if (longs != 2) {
      return callForI64(new Object[] {first, second});
    }
    try {
      return (long) handle.invokeExact((Context) context, first, second);
    } catch (Throwable thrown) {
      throw unchecked(thrown);
    }
  }

  @Override
  public long callForI64(long first, long second, long third) {
    if (longs != 3) {
      return callForI64(new Object[] {first, second, third});
    }
    try {
      return (long) handle.invokeExact((Context) context, first, second, third);
    } catch (Throwable thrown) {
      throw unchecked(thrown);
    }
  }

  @Override
  public double callForF64(Object... arguments) {
    if (!(signature.result() instanceof Type.Scalar scalar) || !scalar.isFloat()) {
      throw wrongResult("a floating-point number");
    }
    return ((Number) call(arguments)).doubleValue();
  }

  @Override
  public boolean callForBoolean(Object... arguments) {
    if (signature.result() != Type.Scalar.I1) {
      throw wrongResult("an i1");
    }
    return (Boolean) call(arguments);
  }

  @Override
  public String callForString(Object... arguments) {
    if (signature.result() != Type.BuiltIn.STRING) {
      throw wrongResult("a string");
    }
    return (String) call(arguments);
  }

  @Override
  public GuestFunction limitedTo(Limits limits) {
    limits.watched().forEach(context.core()::requireWatched);
    return new Backcall(
        context,
        name,
        signature,
        Guard.backcall(handle, limits),
        mapped == null ? null : mapped.within(inner -> Guard.backcall(inner, limits)));
  }

  /**
   * What a call ends with. A stack overflow of the JVM becomes the limit that it is; everything
   * else leaves as itself, checked exceptions included.
   */
  static RuntimeException unchecked(Throwable thrown) {
    if (thrown instanceof StackOverflowError) {
      throw new LimitException(Limit.STACK_DEPTH, "the thread's stack is full", thrown);
    }
    Backcall.<RuntimeException>throwAsItself(thrown);
    throw new IllegalStateException("unreachable");
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> void throwAsItself(Throwable thrown) throws E {
    throw (E) thrown;
  }
}
