package dev.sallyport.ir;

import java.util.List;

/**
 * The calls that a {@link FunctionBuilder} writes. The methods called {@code call...} are for
 * callees that give a value; {@link #run} takes any call, and drops what it gives.
 */
public sealed interface CallOps extends Emitter permits FunctionBuilder {

  /** Calls a function of the module and gives its result. */
  default Value call(String function, Value... arguments) {
    return call(Name.local(function), arguments);
  }

  /** Calls a function of the module or an imported one and gives its result. */
  default Value call(Name function, Value... arguments) {
    return value(new Op.Call(function, List.of(arguments)));
  }

  /** Calls the method that the receiver's class has, and gives its result; traps on null. */
  default Value callVirtual(Member method, Value receiver, Value... arguments) {
    return value(new Op.CallVirtual(method, receiver, List.of(arguments)));
  }

  /** Calls a function value and gives its result; traps on null. */
  default Value callIndirect(Signature signature, Value function, Value... arguments) {
    return value(new Op.CallIndirect(signature, function, List.of(arguments)));
  }

  /** Calls machine code at an address and gives its result; needs raw memory. */
  default Value callAddress(Signature signature, Value address, Value... arguments) {
    return value(new Op.CallAddress(signature, address, List.of(arguments)));
  }

  /** Calls a function of the module for what it does. */
  default void run(String function, Value... arguments) {
    run(new Op.Call(Name.local(function), List.of(arguments)));
  }

  /** Does something for its effect; what it gives is dropped. */
  default void run(Op op) {
    emit(op);
  }
}
