package dev.sallyport.engine.internal.ops;

import dev.sallyport.ir.Signature;
import dev.sallyport.ir.Type;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Calls machine code with the platform's C convention. One for an executor; thread-safe. */
public final class NativeCalls {

  private static final MethodHandle TO_SEGMENT = toSegment();

  private final Map<Signature, MethodHandle> handles = new ConcurrentHashMap<>();

  /**
   * A handle that takes the address of the code, then the parameters in their carriers.
   *
   * @param signature of scalars only; the result may be void
   */
  public MethodHandle handle(Signature signature) {
    return handles.computeIfAbsent(signature, NativeCalls::link);
  }

  private static MethodHandle link(Signature signature) {
    MethodHandle call = Linker.nativeLinker().downcallHandle(descriptor(signature));
    return MethodHandles.filterArguments(call, 0, TO_SEGMENT);
  }

  private static FunctionDescriptor descriptor(Signature signature) {
    var parameters =
        signature.parameters().stream().map(NativeCalls::layout).toArray(MemoryLayout[]::new);
    return signature.isVoid()
        ? FunctionDescriptor.ofVoid(parameters)
        : FunctionDescriptor.of(layout(signature.result()), parameters);
  }

  private static MemoryLayout layout(Type type) {
    return switch ((Type.Scalar) type) {
      case I1 -> ValueLayout.JAVA_BOOLEAN;
      case I8 -> ValueLayout.JAVA_BYTE;
      case I16 -> ValueLayout.JAVA_SHORT;
      case I32 -> ValueLayout.JAVA_INT;
      case I64, ADDR -> ValueLayout.JAVA_LONG;
      case F32 -> ValueLayout.JAVA_FLOAT;
      case F64 -> ValueLayout.JAVA_DOUBLE;
    };
  }

  private static MethodHandle toSegment() {
    try {
      return MethodHandles.lookup()
          .findStatic(
              MemorySegment.class,
              "ofAddress",
              MethodType.methodType(MemorySegment.class, long.class));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("MemorySegment.ofAddress", e);
    }
  }
}
