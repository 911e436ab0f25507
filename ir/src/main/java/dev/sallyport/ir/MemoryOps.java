package dev.sallyport.ir;

/**
 * The operations on raw memory that a {@link FunctionBuilder} writes. A module that uses any of
 * them, besides {@link #addressAdd}, is refused unless raw memory is granted to its package.
 */
public sealed interface MemoryOps extends Emitter permits FunctionBuilder {

  /** An address plus a signed {@code i64} number of bytes. */
  default Value addressAdd(Value base, Value bytes) {
    return value(new Op.AddressAdd(base, bytes));
  }

  /** Reads a scalar at an address plus an offset in bytes. */
  default Value load(Type.Scalar type, Value address, long offset) {
    return value(new Op.Load(type, address, offset));
  }

  /** Writes a scalar at an address plus an offset in bytes. */
  default void store(Value address, long offset, Value value) {
    emit(new Op.Store(address, offset, value));
  }

  /**
   * The address of zeroed memory that lives until the function ends.
   *
   * @param alignment a power of two up to 4096
   */
  default Value stackAlloc(int bytes, int alignment) {
    return value(new Op.StackAlloc(bytes, alignment));
  }

  /** Reads a scalar, sequentially consistent. */
  default Value atomicLoad(Type.Scalar type, Value address) {
    return value(new Op.AtomicLoad(type, address));
  }

  /** Writes a scalar, sequentially consistent. */
  default void atomicStore(Value address, Value value) {
    emit(new Op.AtomicStore(address, value));
  }

  /** Changes an {@code i32} or {@code i64} in one step; gives what was there before. */
  default Value atomicUpdate(Op.AtomicOp op, Value address, Value value) {
    return value(new Op.AtomicUpdate(op, address, value));
  }

  /** Replaces an {@code i32} or {@code i64} if it is as expected; gives what was there before. */
  default Value compareExchange(Value address, Value expected, Value replacement) {
    return value(new Op.CompareExchange(address, expected, replacement));
  }

  /** Keeps memory accesses before it from being reordered with those behind it. */
  default void fence() {
    emit(new Op.Fence());
  }
}
