package dev.sallyport.engine.internal.interpreter;

import dev.sallyport.engine.internal.ops.Atomics;
import dev.sallyport.engine.internal.ops.Memory;
import dev.sallyport.ir.Op.AtomicOp;
import dev.sallyport.ir.Type.Scalar;

/** Reads the operations on memory by address. */
final class MemoryReader {

  private MemoryReader() {}

  static Object load(Scalar type, long address) {
    return switch (type) {
      case I1 -> Memory.loadI1(address);
      case I8 -> Memory.loadI8(address);
      case I16 -> Memory.loadI16(address);
      case I32 -> Memory.loadI32(address);
      case I64, ADDR -> Memory.loadI64(address);
      case F32 -> Memory.loadF32(address);
      case F64 -> Memory.loadF64(address);
    };
  }

  static Object store(long address, Object value) {
    switch (value) {
      case Boolean v -> Memory.store(address, (boolean) v);
      case Byte v -> Memory.store(address, (byte) v);
      case Short v -> Memory.store(address, (short) v);
      case Integer v -> Memory.store(address, (int) v);
      case Float v -> Memory.store(address, (float) v);
      case Double v -> Memory.store(address, (double) v);
      default -> Memory.store(address, (long) value);
    }
    return null;
  }

  static Object atomicLoad(Scalar type, long address) {
    return switch (type) {
      case I1 -> Atomics.loadI1(address);
      case I8 -> Atomics.loadI8(address);
      case I16 -> Atomics.loadI16(address);
      case I32 -> Atomics.loadI32(address);
      case I64, ADDR -> Atomics.loadI64(address);
      case F32 -> Atomics.loadF32(address);
      case F64 -> Atomics.loadF64(address);
    };
  }

  static Object atomicStore(long address, Object value) {
    switch (value) {
      case Boolean v -> Atomics.store(address, (boolean) v);
      case Byte v -> Atomics.store(address, (byte) v);
      case Short v -> Atomics.store(address, (short) v);
      case Integer v -> Atomics.store(address, (int) v);
      case Float v -> Atomics.store(address, (float) v);
      case Double v -> Atomics.store(address, (double) v);
      default -> Atomics.store(address, (long) value);
    }
    return null;
  }

  static Object update(AtomicOp op, long address, Object value) {
    return value instanceof Integer v
        ? (Object) update(op, address, (int) v)
        : (Object) update(op, address, (long) value);
  }

  private static int update(AtomicOp op, long address, int value) {
    return switch (op) {
      case ADD -> Atomics.add(address, value);
      case AND -> Atomics.and(address, value);
      case OR -> Atomics.or(address, value);
      case XOR -> Atomics.xor(address, value);
      case XCHG -> Atomics.xchg(address, value);
    };
  }

  private static long update(AtomicOp op, long address, long value) {
    return switch (op) {
      case ADD -> Atomics.add(address, value);
      case AND -> Atomics.and(address, value);
      case OR -> Atomics.or(address, value);
      case XOR -> Atomics.xor(address, value);
      case XCHG -> Atomics.xchg(address, value);
    };
  }

  static Object compareExchange(long address, Object expected, Object replacement) {
    return expected instanceof Integer e
        ? (Object) Atomics.cas(address, (int) e, (int) replacement)
        : (Object) Atomics.cas(address, (long) expected, (long) replacement);
  }

  static Object fence() {
    Atomics.fence();
    return null;
  }
}
