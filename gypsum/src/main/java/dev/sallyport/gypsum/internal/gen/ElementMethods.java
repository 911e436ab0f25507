package dev.sallyport.gypsum.internal.gen;

import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.ir.FunctionBuilder;
import dev.sallyport.ir.Member;
import dev.sallyport.ir.Value;
import java.util.ArrayList;
import java.util.List;

/** The methods that {@code arrayelements} makes. */
final class ElementMethods {

  private final ModuleGenerator.Context context;

  ElementMethods(ModuleGenerator.Context context) {
    this.context = context;
  }

  void generate(FunctionSymbol method, FunctionBuilder f) {
    f.at(method.pos().span());
    Value array = f.getField(field(method.owner()), f.parameter(0));
    var arguments = new ArrayList<Value>();
    for (int i = 1; i <= method.parameters().size(); i++) {
      arguments.add(f.parameter(i));
    }
    Value result = access(method, array, arguments, f);
    if (result == null) {
      f.ret();
    } else {
      f.ret(result);
    }
  }

  /** Writes what a method does with an array; gives what it gives, null for nothing. */
  Value access(FunctionSymbol method, Value array, List<Value> arguments, FunctionBuilder f) {
    ClassSymbol.Elements elements = method.owner().elements().orElseThrow();
    if (method == elements.length()) {
      return f.arrayLength(array);
    }
    if (method == elements.getter()) {
      return get(elements, array, arguments.getFirst(), f);
    }
    f.arraySet(array, arguments.getFirst(), arguments.getLast());
    return null;
  }

  private Value get(ClassSymbol.Elements elements, Value array, Value index, FunctionBuilder f) {
    Value element = f.arrayGet(array, index);
    if (elements.type().mustBeSet()) {
      Emit.checkSet(f, context, element);
    }
    return element;
  }

  /** The field that holds the array of an object. */
  Member field(ClassSymbol symbol) {
    ClassSymbol at = symbol;
    while (at.elements().isEmpty()) {
      at = at.superclass();
    }
    return new Member(context.names().of(at), ClassShapes.ELEMENTS);
  }
}
