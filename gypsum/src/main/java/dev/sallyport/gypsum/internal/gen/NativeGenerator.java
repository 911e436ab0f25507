package dev.sallyport.gypsum.internal.gen;

import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.Flag;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.gypsum.internal.model.GType;
import dev.sallyport.ir.FunctionBuilder;
import dev.sallyport.ir.Member;
import dev.sallyport.ir.Name;
import dev.sallyport.ir.Op;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.TrapCode;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.Value;
import dev.sallyport.ir.internal.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Native functions: what the host implements, and the function that guest code calls in its place.
 * Objects that are nothing but elements cross as the arrays inside them.
 */
final class NativeGenerator {

  private final ModuleGenerator.Context context;

  NativeGenerator(ModuleGenerator.Context context) {
    this.context = context;
  }

  void generate(FunctionSymbol function, FunctionBuilder f) {
    List<GType> types = new ArrayList<>();
    if (function.needsReceiver()) {
      types.add(function.owner().thisType());
    }
    types.addAll(function.parameterTypes());
    context.module().at(function.pos().span());
    Name target =
        context
            .module()
            .nativeFunction(
                context.names().nativeName(function), signature(types, function.result()));
    f.at(function.pos().span());
    var arguments = new ArrayList<Value>();
    for (int i = 0; i < types.size(); i++) {
      arguments.add(toHost(f, types.get(i), f.parameter(i)));
    }
    List<Value> results = f.emit(new Op.Call(target, arguments));
    if (results.isEmpty()) {
      f.ret();
    } else {
      f.ret(fromHost(f, function.result(), results.getFirst()));
    }
  }

  private Signature signature(List<GType> types, GType result) {
    Type given = result == GType.Primitive.UNIT ? Type.NoValue.VOID : crossing(result);
    return new Signature(Lists.map(types, this::crossing), given);
  }

  private Type crossing(GType type) {
    return elements(type)
        .<Type>map(e -> new Type.ArrayType(context.erasure().of(e.type())))
        .orElseGet(() -> context.erasure().of(type));
  }

  // The elements of a class that has nothing else.
  static Optional<ClassSymbol.Elements> elements(GType type) {
    return type instanceof GType.ClassType c
            && c.symbol().is(Flag.FINAL)
            && c.symbol().fields().isEmpty()
            && c.symbol().supertypes().size() == 1
        ? c.symbol().elements()
        : Optional.empty();
  }

  private Value toHost(FunctionBuilder f, GType type, Value value) {
    if (elements(type).isEmpty()) {
      return value;
    }
    Type array = crossing(type);
    Value isNull = f.same(value, f.constNull((Type.Reference) f.typeOf(value)));
    if (!type.isNullable()) {
      f.ifThen(isNull, () -> f.trap(TrapCode.NULL_REFERENCE));
      return f.getField(field(type), value);
    }
    return f.ifValue(
        array,
        isNull,
        () -> f.constNull((Type.Reference) array),
        () -> f.getField(field(type), value));
  }

  private Value fromHost(FunctionBuilder f, GType type, Value value) {
    if (elements(type).isEmpty()) {
      return value;
    }
    Type.Reference object = context.erasure().reference(type);
    Value isNull = f.same(value, f.constNull((Type.Reference) f.typeOf(value)));
    return f.ifValue(object, isNull, () -> f.constNull(object), () -> wrapped(f, type, value));
  }

  private Value wrapped(FunctionBuilder f, GType type, Value array) {
    Value object = f.newObject(context.names().of(((GType.ClassType) type).symbol()));
    f.setField(field(type), object, array);
    return object;
  }

  private Member field(GType type) {
    ClassSymbol symbol = ((GType.ClassType) type).symbol();
    return new Member(context.names().of(symbol), ClassShapes.ELEMENTS);
  }
}
