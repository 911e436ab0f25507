package dev.sallyport.gypsum.internal.gen;

import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.ir.FunctionBuilder;
import dev.sallyport.ir.Member;
import dev.sallyport.ir.Value;

/** The methods that {@code arrayelements} makes. */
final class ElementMethods {

  private final ModuleGenerator.Context context;

  ElementMethods(ModuleGenerator.Context context) {
    this.context = context;
  }

  void generate(FunctionSymbol method, FunctionBuilder f) {
    ClassSymbol owner = method.owner();
    ClassSymbol.Elements elements = owner.elements().orElseThrow();
    f.at(method.pos().span());
    Value array = f.getField(field(owner), f.parameter(0));
    if (method == elements.length()) {
      f.ret(f.arrayLength(array));
    } else if (method == elements.getter()) {
      get(elements, array, f);
    } else {
      f.arraySet(array, f.parameter(1), f.parameter(2));
      f.ret();
    }
  }

  private void get(ClassSymbol.Elements elements, Value array, FunctionBuilder f) {
    Value element = f.arrayGet(array, f.parameter(1));
    if (elements.type().mustBeSet()) {
      Emit.checkSet(f, context, element);
    }
    f.ret(element);
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
