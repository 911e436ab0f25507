package dev.sallyport.engine.internal.interpreter;

import dev.sallyport.border.Carriers;
import dev.sallyport.engine.internal.ops.ArrayOps;
import dev.sallyport.engine.internal.ops.Sizes;
import dev.sallyport.ir.Op;
import dev.sallyport.ir.Type;

/** Reads the operations on objects, arrays and globals. */
final class ObjectReader {

  private final Frame frame;

  ObjectReader(Frame frame) {
    this.frame = frame;
  }

  Object create(Op.New op) {
    InterpretedClass type = frame.home().classes().find(op.type().name());
    frame.charge(Sizes.object(type.fieldCount()));
    return InterpretedPackage.instantiate(frame.context(), type);
  }

  Object getField(Op.GetField op) {
    return frame.home().classes().getField(op.field(), frame.get(op.object()));
  }

  Object setField(Op.SetField op) {
    Object object = frame.get(op.object());
    frame.home().classes().setField(op.field(), object, frame.get(op.value()));
    return null;
  }

  Object newArray(Op.NewArray op) {
    int length = ArrayOps.nonNegative((int) frame.get(op.length()));
    frame.charge(Sizes.array(Sizes.element(op.element()), length));
    return ArrayOps.create(Carriers.elementCarrier(op.element()), length);
  }

  Object getElement(Op.ArrayGet op) {
    Object element = ArrayOps.get(frame.get(op.array()), (int) frame.get(op.index()));
    var type = (Type.ArrayType) frame.typeOf(op.array());
    return frame.home().types().checked(type.element(), element);
  }

  Object setElement(Op.ArraySet op) {
    int index = (int) frame.get(op.index());
    ArrayOps.set(frame.get(op.array()), index, frame.get(op.value()));
    return null;
  }

  Object setGlobal(Op.SetGlobal op) {
    frame.home().globals().set(frame.context(), op.global(), frame.get(op.value()));
    return null;
  }
}
