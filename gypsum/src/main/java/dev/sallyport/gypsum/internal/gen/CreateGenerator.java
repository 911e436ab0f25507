package dev.sallyport.gypsum.internal.gen;

import dev.sallyport.gypsum.internal.core.Core;
import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.gypsum.internal.model.Symbol;
import dev.sallyport.ir.FunctionBuilder;
import dev.sallyport.ir.Member;
import dev.sallyport.ir.Name;
import dev.sallyport.ir.Op;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.Value;
import java.util.ArrayList;
import java.util.List;

/** New objects: room first, then what they hold before any of their code runs, then that code. */
final class CreateGenerator {

  // No array of the language is larger, whatever the memory of the machine.
  private static final long MOST_BYTES = 1L << 31;

  private final FunctionGenerator generator;
  private final ModuleGenerator.Context context;
  private final FunctionBuilder f;

  CreateGenerator(FunctionGenerator generator) {
    this.generator = generator;
    this.context = generator.context();
    this.f = generator.builder();
  }

  Value create(Core.Create core) {
    ClassSymbol symbol = core.constructor().owner();
    context.imported().classOrTrait(symbol);
    core.constructor().parameterTypes().forEach(context.imported()::types);
    if (symbol.home().isBuiltIn()) {
      return builtIn(core, symbol);
    }
    // First, as Java does: a tree whose parents lie before their children is gone through faster.
    Value object = f.newObject(context.names().of(symbol));
    Value length = core.length().map(l -> generator.stored(l, Type.Scalar.I32)).orElse(null);
    Value outer =
        core.outer()
            .map(o -> generator.stored(o, context.erasure().of(symbol.outer())))
            .orElse(null);
    List<Type> types = context.erasure().signature(core.constructor()).parameters();
    List<Value> arguments = generator.stored(core.arguments(), types);
    f.at(core.pos().span());
    if (length != null) {
      elements(symbol, object, length);
    }
    fill(symbol, object, outer);
    construct(core.constructor(), object, arguments);
    return object;
  }

  private void elements(ClassSymbol symbol, Value object, Value length) {
    ClassSymbol at = symbol;
    while (at.elements().isEmpty()) {
      at = at.superclass();
    }
    Type element = context.erasure().of(at.elements().orElseThrow().type());
    int bytes = element instanceof Type.Scalar s ? s.bytes() : Long.BYTES;
    Value most = f.constI32((int) (MOST_BYTES / bytes - 1));
    f.ifThen(f.ugt(length, most), () -> Emit.raise(f, context, "OutOfMemoryException"));
    Value array = f.newArray(element, length);
    f.setField(new Member(context.names().of(at), ClassShapes.ELEMENTS), object, array);
  }

  // What the class and those above it captured, and the objects that they belong to.
  private void fill(ClassSymbol symbol, Value object, Value outer) {
    var places = new Places(context);
    for (ClassSymbol at = symbol; at != null; at = at.superclass()) {
      for (Symbol key : context.captures().of(at)) {
        var field = new Member(context.names().of(at), places.captureField(at, key));
        f.setField(field, object, generator.variables().held(key));
      }
      if (at.isInner()) {
        Value belongs =
            at == symbol && outer != null ? outer : generator.variables().object(at.outer());
        var field = new Member(context.names().of(at), context.shapes().outerField(at));
        f.setField(field, object, belongs);
      }
    }
  }

  private void construct(FunctionSymbol constructor, Value object, List<Value> arguments) {
    Signature signature = context.erasure().withReceiver(constructor);
    var all = new ArrayList<Value>();
    all.add(generator.coerce(object, signature.parameters().getFirst()));
    all.addAll(arguments);
    Name name = context.imported().function(constructor, signature);
    generator.emit(new Op.Call(name, all));
  }

  private Value builtIn(Core.Create core, ClassSymbol symbol) {
    return switch (symbol.name()) {
      case "Object" ->
          f.call(context.imported().runtime("new-object", Signature.of(Type.BuiltIn.OBJECT)));
      case "Type" -> type(core);
      default -> exception(core, symbol);
    };
  }

  private Value type(Core.Create core) {
    Value of = generator.stored(core.arguments().getFirst(), Type.BuiltIn.OBJECT);
    var signature = Signature.of(Type.BuiltIn.OBJECT, Type.BuiltIn.OBJECT);
    return f.call(context.imported().runtime("typeof", signature), of);
  }

  private Value exception(Core.Create core, ClassSymbol symbol) {
    var type =
        ClassShapes.isException(symbol)
            ? context.imported().exceptionClass()
            : (Type.ClassType) context.erasure().of(symbol);
    Value exception = f.newObject(type.name());
    message(core.arguments(), exception);
    return exception;
  }

  private void message(List<Core> arguments, Value exception) {
    if (!arguments.isEmpty()) {
      Value text = generator.stored(arguments.getFirst(), Type.BuiltIn.STRING);
      var signature = Signature.of(Type.NoValue.VOID, Type.BuiltIn.THROWABLE, Type.BuiltIn.STRING);
      Name setMessage = context.imported().runtimeNative("set_message", signature);
      generator.emit(new Op.Call(setMessage, List.of(exception, text)));
    }
  }

  Value delegate(Core.Delegate core) {
    FunctionSymbol constructor = core.constructor();
    Value object = f.parameter(0);
    if (constructor.owner().home().isBuiltIn()) {
      message(core.arguments(), object);
      return null;
    }
    context.imported().classOrTrait(constructor.owner());
    List<Type> types = context.erasure().signature(constructor).parameters();
    List<Value> arguments = generator.stored(core.arguments(), types);
    f.at(core.pos().span());
    construct(constructor, object, arguments);
    return null;
  }

  Value closure(Core.Closure core) {
    Value object = f.newObject(context.names().of(core.lambda()));
    fill(core.lambda(), object, null);
    return object;
  }
}
