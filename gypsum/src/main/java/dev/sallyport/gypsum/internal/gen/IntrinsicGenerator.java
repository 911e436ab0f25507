package dev.sallyport.gypsum.internal.gen;

import dev.sallyport.gypsum.internal.core.Core;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.gypsum.internal.model.GType;
import dev.sallyport.gypsum.internal.model.Intrinsic;
import dev.sallyport.ir.FunctionBuilder;
import dev.sallyport.ir.Op;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.Value;
import dev.sallyport.ir.internal.Lists;
import java.util.ArrayList;
import java.util.List;

/** What the compiler puts in place of calls of built-in methods. */
final class IntrinsicGenerator {

  private final FunctionGenerator generator;
  private final FunctionBuilder f;

  IntrinsicGenerator(FunctionGenerator generator) {
    this.generator = generator;
    this.f = generator.builder();
  }

  Value call(Core.Call call, Intrinsic intrinsic) {
    List<Value> operands = operands(call);
    f.at(call.pos().span());
    return switch (intrinsic) {
      case Intrinsic.Integers i ->
          generator.emit(new Op.IntBinary(i.op(), operands.get(0), operands.get(1)));
      case Intrinsic.Shift s -> shift(s.op(), operands.get(0), operands.get(1));
      case Intrinsic.Floats o ->
          generator.emit(new Op.FloatBinary(o.op(), operands.get(0), operands.get(1)));
      case Intrinsic.CompareIntegers c ->
          generator.emit(new Op.IntCompare(c.relation(), operands.get(0), operands.get(1)));
      case Intrinsic.CompareFloats c ->
          generator.emit(new Op.FloatCompare(c.relation(), operands.get(0), operands.get(1)));
      case Intrinsic.Negate _ -> negate(operands.getFirst());
      case Intrinsic.Invert _ -> invert(operands.getFirst());
      case Intrinsic.Convert c -> convert(c, operands.getFirst());
      case Intrinsic.Same s -> same(s.same(), operands.get(0), operands.get(1));
      case Intrinsic.OfRuntime r -> runtime(r.function(), call, operands);
    };
  }

  private List<Value> operands(Core.Call call) {
    var operands = new ArrayList<Value>();
    call.receiver().ifPresent(r -> operands.add(generator.stored(r, generator.erase(r.type()))));
    List<Type> types = Lists.map(call.function().parameterTypes(), generator::erase);
    operands.addAll(generator.stored(call.arguments(), types));
    return operands;
  }

  // Types below 32 bits are shifted as 32-bit ones, whose count is taken modulo 32.
  private Value shift(Op.IntOp op, Value value, Value count) {
    Type.Scalar type = (Type.Scalar) f.typeOf(value);
    if (type.bits() >= Type.Scalar.I32.bits()) {
      return generator.emit(new Op.IntBinary(op, value, count));
    }
    Value wide =
        op == Op.IntOp.USHR ? f.zext(Type.Scalar.I32, value) : f.sext(Type.Scalar.I32, value);
    Value by = f.sext(Type.Scalar.I32, count);
    return f.trunc(type, generator.emit(new Op.IntBinary(op, wide, by)));
  }

  private Value negate(Value operand) {
    Type.Scalar type = (Type.Scalar) f.typeOf(operand);
    return type.isFloat() ? f.fneg(operand) : f.sub(f.constant(type, 0), operand);
  }

  private Value invert(Value operand) {
    Type.Scalar type = (Type.Scalar) f.typeOf(operand);
    return f.xor(operand, f.constant(type, type == Type.Scalar.I1 ? 1 : -1));
  }

  private Value convert(Intrinsic.Convert convert, Value operand) {
    Value value = operand;
    for (Intrinsic.Step step : convert.steps()) {
      value = generator.emit(new Op.Convert(step.conversion(), step.to(), value));
    }
    return value;
  }

  private Value same(boolean same, Value left, Value right) {
    Value result = f.same(left, right);
    return same ? result : f.xor(result, f.constI1(true));
  }

  // The receiver comes first, under the type that the function knows it by.
  private Value runtime(String function, Core.Call call, List<Value> operands) {
    FunctionSymbol symbol = call.function();
    var types = new ArrayList<Type>();
    var values = new ArrayList<>(operands);
    call.receiver().ifPresent(r -> types.add(receiverType(symbol, r)));
    symbol.parameterTypes().forEach(t -> types.add(generator.erase(t)));
    if (call.receiver().isPresent() && symbol.owner() != null) {
      values.set(0, generator.coerce(values.getFirst(), types.getFirst()));
    }
    GType unit = GType.Primitive.UNIT;
    if (call.receiver().filter(r -> r.type() == unit).isPresent()) {
      types.removeFirst();
      values.removeFirst();
    }
    Type result = generator.context().erasure().result(symbol.result());
    var signature = new Signature(types, result);
    return switch (function) {
      case "Object__typeof" ->
          f.call(generator.context().imported().runtime("typeof", signature), array(values));
      case "Type__is_subtype_of", "Type__name", "String__from_utf8" ->
          f.call(generator.context().imported().runtime(function, signature), array(values));
      default ->
          generator.emit(
              new Op.Call(
                  generator.context().imported().runtimeNative(function, signature), values));
    };
  }

  private Type receiverType(FunctionSymbol symbol, Core receiver) {
    return symbol.owner() == null
        ? generator.erase(receiver.type())
        : generator.context().erasure().of(symbol.owner());
  }

  private static Value[] array(List<Value> values) {
    return values.toArray(Value[]::new);
  }
}
