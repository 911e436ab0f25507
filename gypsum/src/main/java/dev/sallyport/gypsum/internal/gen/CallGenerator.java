package dev.sallyport.gypsum.internal.gen;

import dev.sallyport.gypsum.internal.core.Core;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.gypsum.internal.model.GType;
import dev.sallyport.gypsum.internal.model.Symbol;
import dev.sallyport.ir.FunctionBuilder;
import dev.sallyport.ir.Member;
import dev.sallyport.ir.Name;
import dev.sallyport.ir.Op;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.TrapCode;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.Value;
import java.util.ArrayList;
import java.util.List;

/** Calls, new objects, closures. */
final class CallGenerator {

  private final FunctionGenerator generator;
  private final ModuleGenerator.Context context;
  private final FunctionBuilder f;
  private final IntrinsicGenerator intrinsics;
  private final CreateGenerator creation;

  CallGenerator(FunctionGenerator generator) {
    this.generator = generator;
    this.context = generator.context();
    this.f = generator.builder();
    this.intrinsics = new IntrinsicGenerator(generator);
    this.creation = new CreateGenerator(generator);
  }

  Value create(Core.Create core) {
    return creation.create(core);
  }

  Value closure(Core.Closure core) {
    return creation.closure(core);
  }

  Value delegate(Core.Delegate core) {
    return creation.delegate(core);
  }

  Value call(Core.Call call) {
    FunctionSymbol function = call.function();
    if (function.intrinsic().isPresent()) {
      return intrinsics.call(call, function.intrinsic().get());
    }
    if (isToString(function)) {
      return toString(call);
    }
    declareTypes(function);
    if (ElementAccess.isAccess(call)) {
      return finish(generator.elements().access(call), call);
    }
    List<Type> types = context.erasure().signature(function).parameters();
    Value result =
        call.virtual()
            ? virtual(call, types)
            : function.needsReceiver() ? direct(call, types) : plain(call, types);
    return finish(result, call);
  }

  private void declareTypes(FunctionSymbol function) {
    if (function.owner() != null) {
      context.imported().classOrTrait(function.owner());
    }
    function.parameterTypes().forEach(context.imported()::types);
    context.imported().types(function.result());
  }

  // A function that never returns gives no value, whatever its signature says.
  private Value finish(Value result, Core.Call call) {
    if (call.type() instanceof GType.ClassType c
        && c.symbol().home().isBuiltIn()
        && c.symbol().name().equals("Nothing")
        && !c.nullable()) {
      f.trap(TrapCode.UNREACHABLE);
      return null;
    }
    if (result == null) {
      return null;
    }
    if (isGenericElement(call.function()) && call.type().mustBeSet()) {
      Emit.checkSet(f, context, result);
    }
    return generator.coerce(result, generator.erase(call.type()));
  }

  // Only who reads the element knows whether null is one of the values of its type.
  private static boolean isGenericElement(FunctionSymbol function) {
    return function.result() instanceof GType.VariableType
        && function.owner() != null
        && function.owner().elements().filter(e -> e.getter() == function).isPresent();
  }

  private static boolean isToString(FunctionSymbol function) {
    return function.home().isBuiltIn() && function.name().equals(Slots.TO_STRING);
  }

  private Value toString(Core.Call call) {
    Core receiver = call.receiver().orElseThrow();
    Value object = generator.stored(receiver, generator.erase(receiver.type()));
    f.at(call.pos().span());
    if (call.virtual() && f.typeOf(object) instanceof Type.ClassType) {
      return f.callVirtual(new Member(context.imported().root(), Slots.TO_STRING), object);
    }
    String function = call.virtual() ? "to-string" : "default-to-string";
    var signature = Signature.of(Type.BuiltIn.STRING, Type.BuiltIn.OBJECT);
    return f.call(context.imported().runtime(function, signature), object);
  }

  private Value virtual(Core.Call call, List<Type> types) {
    Slots.Slot slot = context.slots().of(call.function());
    Type owner = context.erasure().of(call.function().owner());
    Value receiver = generator.stored(call.receiver().orElseThrow(), owner);
    List<Value> arguments = generator.stored(call.arguments(), types);
    f.at(call.pos().span());
    Name through = context.names().of(call.function().owner());
    return generator.emit(
        new Op.CallVirtual(new Member(through, slot.name()), receiver, arguments));
  }

  // The object does not decide, but it must be there.
  private Value direct(Core.Call call, List<Type> types) {
    Core receiver = call.receiver().orElseThrow();
    FunctionSymbol function = call.function();
    var arguments = new ArrayList<Value>();
    Value object = generator.stored(receiver, context.erasure().of(function.owner()));
    arguments.add(object);
    arguments.addAll(generator.stored(call.arguments(), types));
    f.at(call.pos().span());
    if (!(receiver instanceof Core.This)) {
      checkNull(object);
    }
    Name name = context.imported().function(function, context.erasure().withReceiver(function));
    return generator.emit(new Op.Call(name, arguments));
  }

  private void checkNull(Value object) {
    if (f.typeOf(object) instanceof Type.Reference type) {
      f.ifThen(f.same(object, f.constNull(type)), () -> f.trap(TrapCode.NULL_REFERENCE));
    }
  }

  private Value plain(Core.Call call, List<Type> types) {
    FunctionSymbol function = call.function();
    var arguments = new ArrayList<>(generator.stored(call.arguments(), types));
    if (function.kind() == FunctionSymbol.Kind.LOCAL) {
      for (Symbol key : context.captures().of(function)) {
        arguments.add(generator.variables().held(key));
      }
    }
    f.at(call.pos().span());
    Name name = context.imported().function(function, context.erasure().signature(function));
    return generator.emit(new Op.Call(name, arguments));
  }
}
