package dev.sallyport.gypsum.internal.gen;

import dev.sallyport.gypsum.internal.check.Program;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.gypsum.internal.model.GType;
import dev.sallyport.gypsum.internal.model.Symbol;
import dev.sallyport.ir.Function;
import dev.sallyport.ir.FunctionBuilder;
import dev.sallyport.ir.Name;
import dev.sallyport.ir.Op;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.Value;
import java.util.List;

/** Functions under the names by which hosts know them: the entry, and what is not overloaded. */
final class Entries {

  private final ModuleGenerator.Context context;
  private final Program program;

  Entries(ModuleGenerator.Context context, Program program) {
    this.context = context;
    this.program = program;
  }

  void generate() {
    for (List<Symbol> same : program.home().definitions().values()) {
      if (same.size() == 1 && same.getFirst() instanceof FunctionSymbol function) {
        if (function.name().equals("main") && function.parameters().size() <= 1) {
          entry(function);
        } else {
          plain(function);
        }
      }
    }
  }

  private void entry(FunctionSymbol main) {
    context.module().at(main.pos().span());
    if (main.parameters().isEmpty()) {
      FunctionBuilder f = builder(Signature.of(Type.NoValue.VOID));
      f.emit(new Op.Call(context.names().of(main), List.of()));
      f.ret();
    } else if (main.parameterTypes().getFirst() instanceof GType.ClassType type
        && isArrayOfStrings(type)) {
      withArguments(main, type);
    }
  }

  private FunctionBuilder builder(Signature signature) {
    return context.module().function("$main", signature, Function.Attribute.ENTRY);
  }

  private static boolean isArrayOfStrings(GType.ClassType type) {
    return type.symbol().home().name().equals("std")
        && type.symbol().name().equals("Array")
        && type.arguments().getFirst() instanceof GType.ClassType element
        && element.symbol().home().isBuiltIn()
        && element.symbol().name().equals("String");
  }

  // What such a function gives as an i32 or i64 is the status of the program.
  private void withArguments(FunctionSymbol main, GType.ClassType type) {
    boolean hasStatus =
        main.result() == GType.Primitive.I32 || main.result() == GType.Primitive.I64;
    Type result = hasStatus ? context.erasure().of(main.result()) : Type.NoValue.VOID;
    FunctionBuilder f = builder(Signature.of(result, new Type.ArrayType(Type.BuiltIn.STRING)));
    context.imported().types(type);
    Value array = array(f, type);
    List<Value> results = f.emit(new Op.Call(context.names().of(main), List.of(array)));
    if (hasStatus) {
      f.ret(results.getFirst());
    } else {
      f.ret();
    }
  }

  private Value array(FunctionBuilder f, GType.ClassType type) {
    var strings = new Type.ArrayType(Type.BuiltIn.STRING);
    var objects = new Type.ArrayType(Type.BuiltIn.OBJECT);
    Name copy = context.imported().runtimeNative("objects", Signature.of(objects, strings));
    Value elements = f.call(copy, f.parameter(0));
    context.imported().classOrTrait(type.symbol());
    Value array = f.newObject(context.names().of(type.symbol()));
    f.setField(new ElementMethods(context).field(type.symbol()), array, elements);
    return array;
  }

  private void plain(FunctionSymbol function) {
    String name = function.name();
    if (name.equals(context.names().local(function))) {
      return;
    }
    Signature signature = context.erasure().signature(function);
    context.module().at(function.pos().span());
    FunctionBuilder f = context.module().function(name, signature, Function.Attribute.EXPORT);
    f.at(function.pos().span());
    Name target = context.names().of(function);
    List<Value> results = f.emit(new Op.Call(target, f.parameters()));
    if (results.isEmpty()) {
      f.ret();
    } else {
      f.ret(results.getFirst());
    }
  }
}
