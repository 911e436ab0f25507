package dev.sallyport.gypsum.internal.gen;

import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.gypsum.internal.model.GType;
import dev.sallyport.gypsum.internal.model.Symbol;
import dev.sallyport.ir.ClassBuilder;
import dev.sallyport.ir.Constant;
import dev.sallyport.ir.FunctionBuilder;
import dev.sallyport.ir.Op;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Classes, their methods' places, and the bridges between places of different shape. */
final class ClassGenerator {

  private final ModuleGenerator.Context context;

  ClassGenerator(ModuleGenerator.Context context) {
    this.context = context;
  }

  /** Declares a class. */
  void define(ClassSymbol symbol) {
    ClassBuilder builder = context.shapes().begin(symbol);
    symbol.fields().forEach(f -> context.imported().types(f.type()));
    symbol
        .fields()
        .forEach(f -> builder.field(context.names().field(f), context.erasure().of(f.type())));
    symbol.elements().ifPresent(e -> elements(symbol, e, builder));
    var places = new Places(context);
    for (Symbol key : context.captures().of(symbol)) {
      builder.field(places.captureField(symbol, key), places.typeOf(key));
    }
    symbol.members().values().forEach(same -> same.forEach(m -> method(m, builder)));
    if (!symbol.isTrait()) {
      builder.method(
          RuntimeClasses.SUPERTYPES,
          RuntimeClasses.NAMES,
          ModuleGenerator.supertypesFunction(symbol, context.names()));
    }
    context.module().add(builder.build());
  }

  private void elements(ClassSymbol symbol, ClassSymbol.Elements elements, ClassBuilder builder) {
    context.imported().types(elements.type());
    Type element = context.erasure().of(elements.type());
    builder.field(ClassShapes.ELEMENTS, new Type.ArrayType(element));
    if (element == Type.Scalar.I8) {
      builder.implementing(context.imported().bytes());
      builder.method(RuntimeClasses.BYTES, RuntimeClasses.ARRAY_OF_BYTES, bytesFunction(symbol));
    }
  }

  private void method(Symbol member, ClassBuilder builder) {
    if (!(member instanceof FunctionSymbol method) || !method.isVirtual()) {
      return;
    }
    method.parameterTypes().forEach(context.imported()::types);
    context.imported().types(method.result());
    method.overridden().forEach(base -> context.imported().classOrTrait(base.owner()));
    Slots.Slot slot = context.slots().of(method);
    if (method.isAbstract()) {
      builder.method(slot.name(), slot.signature());
    } else {
      builder.method(slot.name(), slot.signature(), context.names().local(method));
    }
    for (Slots.Slot bridge : context.slots().bridges(method).values()) {
      builder.method(bridge.name(), bridge.signature(), bridgeName(method, bridge));
    }
  }

  private String bridgeName(FunctionSymbol method, Slots.Slot bridge) {
    return context.names().local(method) + " as " + bridge.name();
  }

  /** Writes the functions that the class's methods need besides those of the program. */
  void bridges(ClassSymbol symbol) {
    for (List<Symbol> same : symbol.members().values()) {
      for (Symbol member : same) {
        if (member instanceof FunctionSymbol method && method.isVirtual()) {
          context.slots().bridges(method).values().forEach(b -> bridge(method, b));
        }
      }
    }
    if (!symbol.isTrait()) {
      supertypes(symbol);
    }
    if (symbol.elements().filter(e -> e.type() == GType.Primitive.I8).isPresent()) {
      bytes(symbol);
    }
  }

  private String bytesFunction(ClassSymbol symbol) {
    return context.names().local(symbol) + "." + RuntimeClasses.BYTES;
  }

  private void bytes(ClassSymbol symbol) {
    Type.Reference self = context.erasure().of(symbol);
    var signature = new Signature(List.of(self), RuntimeClasses.ARRAY_OF_BYTES.result());
    FunctionBuilder f = context.module().function(bytesFunction(symbol), signature);
    f.ret(f.getField(new ElementMethods(context).field(symbol), f.parameter(0)));
  }

  // Calls the method in its own place, whatever class the object is of.
  private void bridge(FunctionSymbol method, Slots.Slot bridge) {
    var parameters = new ArrayList<Type>();
    parameters.add(context.erasure().of(method.owner()));
    parameters.addAll(bridge.signature().parameters());
    Signature signature = new Signature(parameters, bridge.signature().result());
    context.module().at(method.pos().span());
    FunctionBuilder f = context.module().function(bridgeName(method, bridge), signature);
    f.at(method.pos().span());
    Slots.Slot own = context.slots().of(method);
    var arguments = new ArrayList<Value>();
    List<Type> expected = own.signature().parameters();
    for (int i = 0; i < expected.size(); i++) {
      arguments.add(Emit.coerce(f, context, f.parameter(i + 1), expected.get(i)));
    }
    List<Value> results = f.emit(new Op.CallVirtual(own.member(), f.parameter(0), arguments));
    if (results.isEmpty()) {
      f.ret();
    } else {
      f.ret(Emit.coerce(f, context, results.getFirst(), bridge.signature().result()));
    }
  }

  private void supertypes(ClassSymbol symbol) {
    String function = ModuleGenerator.supertypesFunction(symbol, context.names());
    Set<String> all = new LinkedHashSet<>();
    collect(symbol, all);
    List<Op.Leaf> names = all.stream().<Op.Leaf>map(Op.StringConst::new).toList();
    context.module().add(new Constant(function, Type.BuiltIn.STRING, names, symbol.pos().span()));
    var signature =
        new Signature(List.of(context.erasure().of(symbol)), RuntimeClasses.NAMES.result());
    FunctionBuilder f = context.module().function(function, signature);
    f.ret(f.constArray(function));
  }

  private void collect(ClassSymbol symbol, Set<String> into) {
    String home = symbol.home().isBuiltIn() ? "" : symbol.home().name() + ":";
    if (into.add(home + context.names().local(symbol))) {
      for (GType.ClassType up : symbol.supertypes()) {
        collect(up.symbol(), into);
      }
    }
  }
}
