package dev.sallyport.engine.internal.jvm;

import dev.sallyport.engine.Context;
import dev.sallyport.ir.ClassDefinition;
import dev.sallyport.ir.Name;
import dev.sallyport.ir.Op;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.Value;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/** Emits calls. Every callee takes the context first. */
final class Calls {

  private static final ClassDesc HANDLE = ConstantDescs.CD_MethodHandle;

  private final Emission method;
  private final CodeBuilder code;
  private final Unit unit;

  Calls(Emission method) {
    this.method = method;
    this.code = method.code();
    this.unit = method.unit();
  }

  void call(Op.Call call) {
    Signature signature = unit.index().signature(call.function()).orElseThrow();
    Unit.Place place = unit.place(call.function());
    method.loadContext();
    call.arguments().forEach(method::load);
    if (isNative(call.function())) {
      beforeNative();
    } else {
      method.meter().beforeGuestCall();
    }
    code.invokestatic(place.owner(), place.method(), unit.descriptors().function(signature));
    method.meter().afterCall();
  }

  private boolean isNative(Name function) {
    return !function.isImported()
        && unit.index().function(function.text()).orElseThrow().isNative();
  }

  private void beforeNative() {
    method.meter().storeFuel();
    method.traps().end();
  }

  // The receiver is checked after the arguments have run, and before the call, so that a trap there
  // cannot be confused with what the callee throws.
  void virtual(Op.CallVirtual call) {
    ClassDefinition.Method callee = unit.index().method(call.method()).orElseThrow();
    ClassDesc owner = unit.descriptors().guestClass(call.method().owner());
    method.load(call.receiver());
    method.loadContext();
    call.arguments().forEach(method::load);
    checkNotNull(call.receiver());
    method.meter().beforeGuestCall();
    String name = JvmNames.member(callee.name());
    MethodTypeDesc type = unit.descriptors().function(callee.signature());
    if (isTrait(call)) {
      code.invokeinterface(owner, name, type);
    } else {
      code.invokevirtual(owner, name, type);
    }
    method.meter().afterCall();
  }

  private void checkNotNull(Value receiver) {
    method.load(receiver);
    method.traps().mayTrap();
    code.invokevirtual(
        ConstantDescs.CD_Object, "getClass", MethodTypeDesc.of(ConstantDescs.CD_Class));
    code.pop();
  }

  private boolean isTrait(Op.CallVirtual call) {
    return unit.index().classOf(call.method().owner()).orElseThrow().kind()
        == ClassDefinition.Kind.TRAIT;
  }

  void indirect(Op.CallIndirect call) {
    method.load(call.function());
    method.traps().mayTrap();
    code.invokevirtual(Descriptors.FUNCTION_VALUE, "handle", MethodTypeDesc.of(HANDLE));
    method.loadContext();
    call.arguments().forEach(method::load);
    method.meter().beforeGuestCall();
    ClassDesc context = Descriptors.desc(Context.class);
    code.invokevirtual(HANDLE, "invokeExact", Descriptors.currency(context, call.signature()));
    method.meter().afterCall();
    castBack(call.signature().result());
  }

  void address(Op.CallAddress call) {
    code.ldc(new ConstantCode(code, method.unit()).asked("machineCode", HANDLE, call.signature()));
    method.load(call.address());
    call.arguments().forEach(method::load);
    beforeNative();
    MethodTypeDesc type = Descriptors.currency(ConstantDescs.CD_long, call.signature());
    code.invokevirtual(HANDLE, "invokeExact", type);
    method.meter().afterCall();
  }

  // Handles give erased references; inside the package they have their classes again.
  private void castBack(Type result) {
    if (result instanceof Type.ClassType) {
      method.traps().mayTrap();
      code.checkcast(unit.descriptors().of(result));
    }
  }

  /** The body of a native function: the border itself. */
  static void outcall(CodeBuilder code, Unit unit, dev.sallyport.ir.Function function) {
    Signature signature = function.signature();
    int slot = 0;
    code.aload(slot++);
    List<Type> parameters = signature.parameters();
    for (Type parameter : parameters) {
      code.loadLocal(Descriptors.kind(parameter), slot);
      slot += Descriptors.slots(parameter);
    }
    code.invokedynamic(OutcallSites.of(unit, function));
    if (signature.result() instanceof Type.ClassType) {
      code.checkcast(unit.descriptors().of(signature.result()));
    }
    code.return_(Descriptors.kind(signature.result()));
  }
}
