package dev.sallyport.flow;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;

/**
 * Makes handles of what hosts bind: {@code (FlowContext, carriers...) -> carrier}, so that the JIT
 * can inline a host's code into a program.
 */
@SuppressWarnings("UnusedMethod") // found by name
final class Border {

  /** Whether a handle wants what the verifier attached, behind the context. */
  enum Attachment {
    NONE,
    TAKEN
  }

  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
  private static final MethodHandle VARIABLE =
      virtual(NativeBuilder.VariableBody.class, "read", FlowContext.class);
  private static final MethodHandle CALL =
      virtual(NativeBuilder.CallBody.class, "call", FlowContext.class, FlowArguments.class);
  private static final MethodHandle REQUEST =
      own("request", Object.class, Class.class, FlowContext.class);
  private static final MethodHandle ARGUMENTS =
      own("arguments", FlowArguments.class, Object.class, Object[].class);
  private static final MethodHandle TO_INT = own("toInt", int.class, long.class);

  private Border() {}

  private static MethodHandle virtual(Class<?> type, String name, Class<?>... parameters) {
    try {
      return LOOKUP.findVirtual(type, name, MethodType.methodType(Object.class, parameters));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(name, e);
    }
  }

  private static MethodHandle own(String name, Class<?> result, Class<?>... parameters) {
    try {
      return LOOKUP.findStatic(Border.class, name, MethodType.methodType(result, parameters));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(name, e);
    }
  }

  /** A body without parameters. */
  static MethodHandle of(NativeBuilder.VariableBody body, FlowType result) {
    return withResult(VARIABLE.bindTo(body), result);
  }

  /** A body that gets its arguments as an object; takes an attachment. */
  static MethodHandle of(NativeBuilder.CallBody body, List<FlowType> types, FlowType result) {
    Class<?>[] carriers = types.stream().map(FlowType::carrier).toArray(Class<?>[]::new);
    MethodHandle collected =
        ARGUMENTS
            .asCollector(Object[].class, carriers.length)
            .asType(
                MethodType.methodType(FlowArguments.class, carriers)
                    .insertParameterTypes(0, Object.class));
    return withResult(MethodHandles.collectArguments(CALL.bindTo(body), 1, collected), result);
  }

  private static FlowArguments arguments(Object attachment, Object[] values) {
    return new FlowArguments(attachment, values);
  }

  /** A Java method. */
  static MethodHandle of(MethodHandle target, String name, List<FlowType> types, FlowType result) {
    MethodHandle fixed = target.asFixedArity();
    int extra = fixed.type().parameterCount() - types.size();
    if (extra != 0 && extra != 1) {
      throw mismatch(name, fixed, types);
    }
    MethodHandle whole =
        extra == 0 ? MethodHandles.dropArguments(fixed, 0, FlowContext.class) : injected(fixed);
    for (int i = 0; i < types.size(); i++) {
      whole = withParameter(whole, i + 1, types.get(i), () -> mismatch(name, fixed, types));
    }
    return withResult(whole, result);
  }

  private static IllegalArgumentException mismatch(
      String name, MethodHandle target, List<FlowType> types) {
    return new IllegalArgumentException(
        name + " takes " + types + ", which does not fit the Java type " + target.type());
  }

  private static MethodHandle injected(MethodHandle target) {
    Class<?> type = target.type().parameterType(0);
    if (type.isAssignableFrom(FlowContext.class) && type != Object.class) {
      return target.asType(target.type().changeParameterType(0, FlowContext.class));
    }
    MethodHandle request =
        REQUEST.bindTo(type).asType(MethodType.methodType(type, FlowContext.class));
    return MethodHandles.filterArguments(target, 0, request);
  }

  private static Object request(Class<?> type, FlowContext context) {
    return context.request(type);
  }

  private static MethodHandle withParameter(
      MethodHandle target,
      int index,
      FlowType type,
      java.util.function.Supplier<IllegalArgumentException> mismatch) {
    Class<?> wanted = target.type().parameterType(index);
    if (wanted == type.carrier()) {
      return target;
    } else if (wanted == int.class && type == FlowType.INT) {
      return MethodHandles.filterArguments(target, index, TO_INT);
    } else if (!wanted.isAssignableFrom(type.carrier())) {
      throw mismatch.get();
    }
    return target.asType(target.type().changeParameterType(index, type.carrier()));
  }

  private static int toInt(long value) {
    return Math.toIntExact(value);
  }

  // ---- results

  // What a host leaves out is the empty value of the type: a missing header must end no run.
  private static MethodHandle withResult(MethodHandle target, FlowType type) {
    Class<?> given = target.type().returnType();
    Class<?> wanted = type.carrier();
    if (given == wanted && given.isPrimitive()) {
      return target;
    } else if (given == int.class && type == FlowType.INT) {
      return target.asType(target.type().changeReturnType(long.class));
    } else if (wanted == void.class) {
      return target.asType(target.type().changeReturnType(void.class));
    } else if (given.isPrimitive() || !mayBe(given, wanted)) {
      throw new IllegalArgumentException("a " + type + " is no " + given);
    }
    MethodHandle general = target.asType(target.type().changeReturnType(Object.class));
    return MethodHandles.filterReturnValue(general, emptyIfNull(type));
  }

  private static boolean mayBe(Class<?> given, Class<?> wanted) {
    Class<?> boxed = MethodType.methodType(wanted).wrap().returnType();
    boolean isNumber = boxed == Long.class && Number.class.isAssignableFrom(given);
    return isNumber || given.isAssignableFrom(boxed) || boxed.isAssignableFrom(given);
  }

  private static MethodHandle emptyIfNull(FlowType type) {
    return switch (type) {
      case BOOL -> own("toBoolean", boolean.class, Object.class);
      case INT -> own("toLong", long.class, Object.class);
      case STRING -> orDefault(String.class, "");
      case IP -> orDefault(IpAddress.class, IpAddress.ANY);
      case CIDR -> orDefault(Cidr.class, Cidr.NONE);
      case INT_ARRAY -> orDefault(long[].class, new long[0]);
      case STRING_ARRAY -> orDefault(String[].class, new String[0]);
      case IP_ARRAY -> orDefault(IpAddress[].class, new IpAddress[0]);
      case CIDR_ARRAY -> orDefault(Cidr[].class, new Cidr[0]);
      case VOID, REGEXP, HANDLER ->
          throw new IllegalArgumentException("a function of the host cannot give a " + type);
    };
  }

  private static MethodHandle orDefault(Class<?> type, Object byDefault) {
    MethodHandle general = own("orElse", Object.class, Object.class, Class.class, Object.class);
    return MethodHandles.insertArguments(general, 0, byDefault, type)
        .asType(MethodType.methodType(type, Object.class));
  }

  private static Object orElse(Object byDefault, Class<?> type, Object value) {
    return value == null ? byDefault : type.cast(value);
  }

  private static long toLong(Object value) {
    return value == null ? 0 : ((Number) value).longValue();
  }

  private static boolean toBoolean(Object value) {
    return value != null && (Boolean) value;
  }
}
