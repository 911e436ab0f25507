package dev.sallyport.ir;

import java.util.List;

/** Adds operations to a function. {@link FunctionBuilder} is the one that does. */
public sealed interface Emitter
    permits CallOps,
        ConstantOps,
        ConversionOps,
        FloatOps,
        FlowScopes,
        IntegerOps,
        MemoryOps,
        ObjectOps {

  /**
   * Adds any operation where the function stands now. Where control cannot come, behind a return
   * for instance, it checks the operation and drops it.
   *
   * @return the values that the operation gives: none, one, or two for {@link Op.Overflow}
   * @throws IllegalArgumentException if the operation names something unknown, or its operands are
   *     of wrong types; the message says which
   */
  List<Value> emit(Op op);

  /**
   * Adds an operation that gives one value.
   *
   * @throws IllegalArgumentException if it gives none or two, or as {@link #emit(Op)} does
   */
  default Value value(Op op) {
    List<Value> results = emit(op);
    if (results.size() != 1) {
      throw new IllegalArgumentException(
          Printer.text(op) + " gives " + results.size() + " values, not one");
    }
    return results.getFirst();
  }
}
