package dev.sallyport.engine.internal.interpreter;

import dev.sallyport.border.FunctionValue;
import dev.sallyport.engine.internal.ops.References;
import dev.sallyport.ir.Op;
import dev.sallyport.ir.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the calls. Fuel must be enough before guest code is called, thus behind the check for null.
 */
final class CallReader {

  private final Frame frame;

  CallReader(Frame frame) {
    this.frame = frame;
  }

  Object call(Op.Call op) throws Throwable {
    if (!frame.home().functions().isOwnNative(op.function())) {
      frame.checkFuel();
    }
    return frame.home().functions().call(frame.context(), op.function(), frame.get(op.arguments()));
  }

  Object virtual(Op.CallVirtual op) throws Throwable {
    Object receiver = References.nonNull(frame.get(op.receiver()));
    frame.checkFuel();
    Object[] arguments = frame.get(op.arguments());
    return frame.home().functions().callVirtual(frame.context(), op.method(), receiver, arguments);
  }

  Object indirect(Op.CallIndirect op) throws Throwable {
    var function = (FunctionValue) References.nonNull(frame.get(op.function()));
    frame.checkFuel();
    List<Object> arguments = prepend(frame.context(), op.arguments());
    Object result = function.handle().invokeWithArguments(arguments);
    return frame.home().types().checked(op.signature().result(), result);
  }

  Object address(Op.CallAddress op) throws Throwable {
    return frame
        .home()
        .nativeCalls()
        .handle(op.signature())
        .invokeWithArguments(prepend(frame.get(op.address()), op.arguments()));
  }

  private List<Object> prepend(Object first, List<Value> rest) {
    var all = new ArrayList<Object>(rest.size() + 1);
    all.add(first);
    rest.forEach(value -> all.add(frame.get(value)));
    return all;
  }
}
