package dev.sallyport.engine.internal.jvm;

import dev.sallyport.engine.internal.ops.Atomics;
import dev.sallyport.engine.internal.ops.Memory;
import dev.sallyport.engine.internal.ops.StackAlloc;
import dev.sallyport.ir.Op;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.Value;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Locale;

/** Emits access to raw memory, as calls of the methods that define it; HotSpot inlines them. */
final class RawMemory {

  private static final ClassDesc LONG = ConstantDescs.CD_long;
  private static final ClassDesc VOID = ConstantDescs.CD_void;

  private final Emission method;
  private final CodeBuilder code;

  RawMemory(Emission method) {
    this.method = method;
    this.code = method.code();
  }

  void load(Op.Load load) {
    address(load.address(), load.offset());
    method.help(Memory.class, loader(load.type()), MethodTypeDesc.of(carrier(load.type()), LONG));
  }

  void store(Op.Store store) {
    address(store.address(), store.offset());
    method.load(store.value());
    ClassDesc value = Descriptors.carrier(method.type(store.value()));
    method.help(Memory.class, "store", MethodTypeDesc.of(VOID, LONG, value));
  }

  private void address(Value base, long offset) {
    method.load(base);
    if (offset != 0) {
      code.loadConstant(offset).ladd();
    }
  }

  private static String loader(Type.Scalar type) {
    return "load" + (type == Type.Scalar.ADDR ? Type.Scalar.I64 : type).name();
  }

  private static ClassDesc carrier(Type.Scalar type) {
    return Descriptors.carrier(type);
  }

  void stackAlloc(Op.StackAlloc alloc) {
    method.meter().allocate(alloc.bytes());
    method.loadStackMemory();
    code.loadConstant((long) alloc.bytes()).loadConstant((long) alloc.alignment());
    code.invokevirtual(
        Descriptors.desc(StackAlloc.class), "allocate", MethodTypeDesc.of(LONG, LONG, LONG));
  }

  void atomicLoad(Op.AtomicLoad load) {
    method.load(load.address());
    method.help(Atomics.class, loader(load.type()), MethodTypeDesc.of(carrier(load.type()), LONG));
  }

  void atomicStore(Op.AtomicStore store) {
    method.load(store.address());
    method.load(store.value());
    ClassDesc value = Descriptors.carrier(method.type(store.value()));
    method.help(Atomics.class, "store", MethodTypeDesc.of(VOID, LONG, value));
  }

  void atomicUpdate(Op.AtomicUpdate update) {
    method.load(update.address());
    method.load(update.value());
    ClassDesc value = Descriptors.carrier(method.type(update.value()));
    String name = update.op().name().toLowerCase(Locale.ROOT);
    method.help(Atomics.class, name, MethodTypeDesc.of(value, LONG, value));
  }

  void compareExchange(Op.CompareExchange exchange) {
    method.load(exchange.address());
    method.load(exchange.expected());
    method.load(exchange.replacement());
    ClassDesc value = Descriptors.carrier(method.type(exchange.expected()));
    method.help(Atomics.class, "cas", MethodTypeDesc.of(value, LONG, value, value));
  }

  void fence() {
    method.help(Atomics.class, "fence", MethodTypeDesc.of(VOID));
  }
}
