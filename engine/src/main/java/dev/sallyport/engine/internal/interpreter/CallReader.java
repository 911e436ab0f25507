package dev.sallyport.engine.internal.interpreter;

import dev.sallyport.border.FunctionValue;
import dev.sallyport.engine.internal.ops.References;
import dev.sallyport.ir.Op;
import dev.sallyport.ir.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the calls. What was counted so far is charged before control leaves the function, thus
 * behind the check for null.
 */
final class CallReader {

  private final Frame frame;

  CallReader(Frame frame) {
    this.frame = frame;
  }

  Object call(Op.Call op) throws Throwable {
    frame.flush();
    return frame.home().functions().call(frame.context(), op.function(), frame.get(op.arguments()));
  }

  Object virtual(Op.CallVirtual op) throws Throwable {
    Object receiver = References.nonNull(frame.get(op.receiver()));
    frame.flush();
    Object[] arguments = frame.get(op.arguments());
    return frame.home().functions().callVirtual(frame.context(), op.method(), receiver, arguments);
  }

  Object indirect(Op.CallIndirect op) throws Throwable {
    var function = (FunctionValue) References.nonNull(frame.get(op.function()));
    frame.flush();
    List<Object> arguments = prepend(frame.context(), op.arguments());
    Object result = function.handle().invokeWithArguments(arguments);
    return frame.home().types().checked(op.signature().result(), result);
  }

  Object address(Op.CallAddress op) throws Throwable {
    frame.flush();
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
