package dev.sallyport.gypsum.internal.gen;

import dev.sallyport.gypsum.internal.core.Core;
import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.gypsum.internal.model.Symbol;
import dev.sallyport.gypsum.internal.model.VariableSymbol;
import dev.sallyport.ir.FunctionBuilder;
import dev.sallyport.ir.Member;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.Value;
import dev.sallyport.ir.Variable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The variables of a function, and the way to those of the functions around it. */
final class LocalVariables {

  private final ModuleGenerator.Context context;
  private final FunctionSymbol function;
  private final FunctionBuilder f;
  private final Places places;
  private final Map<Symbol, Variable> variables = new HashMap<>();

  LocalVariables(ModuleGenerator.Context context, FunctionSymbol function, FunctionBuilder f) {
    this.context = context;
    this.function = function;
    this.f = f;
    this.places = new Places(context);
  }

  private boolean hasReceiver() {
    return function.owner() != null
        && (function.needsReceiver() || function.kind() == FunctionSymbol.Kind.CONSTRUCTOR);
  }

  /** Makes variables of the parameters, captured ones included. */
  void parameters() {
    int index = hasReceiver() ? 1 : 0;
    if (hasReceiver()) {
      f.name(f.parameter(0), "this");
    }
    for (VariableSymbol parameter : function.parameters()) {
      define(parameter, f.parameter(index++));
    }
    if (function.kind() == FunctionSymbol.Kind.LOCAL) {
      for (Symbol key : context.captures().of(function)) {
        variables.put(key, f.declare(f.parameter(index++), key.name()));
      }
    }
  }

  /** Captured variables of a block exist from its start, since functions may run before. */
  void prepare(List<Core> parts) {
    for (Core part : parts) {
      if (part instanceof Core.Define define && context.captures().isCaptured(define.variable())) {
        define(define.variable(), Emit.zero(f, places.typeOfVariable(define.variable())));
      }
    }
  }

  /** Begins the life of a variable. */
  void define(VariableSymbol variable, Value value) {
    Variable known = variables.get(variable);
    if (!context.captures().isShared(variable)) {
      if (known == null) {
        Type type = places.typeOfVariable(variable);
        known = f.declare(type, variable.name());
        variables.put(variable, known);
      }
      f.def(known, value);
      return;
    }
    Type type = places.typeOfVariable(variable);
    Value cell = known == null ? f.newObject(places.cell(type)) : f.use(known);
    f.setField(places.cellField(type), cell, value);
    if (known == null) {
      variables.put(variable, f.declare(cell, variable.name()));
    }
  }

  Value get(VariableSymbol variable) {
    Value held = held(variable);
    return context.captures().isShared(variable)
        ? f.getField(places.cellField(places.typeOfVariable(variable)), held)
        : held;
  }

  void set(VariableSymbol variable, Value value) {
    if (context.captures().isShared(variable)) {
      f.setField(places.cellField(places.typeOfVariable(variable)), held(variable), value);
    } else {
      f.def(variables.get(variable), value);
    }
  }

  /** What is passed on to functions that capture: the value, the cell, or the object. */
  Value held(Symbol key) {
    Variable own = variables.get(key);
    if (own != null) {
      return f.use(own);
    }
    return key instanceof ClassSymbol c ? object(c) : captured(key);
  }

  /** The object that {@code this} means in a class around the function. */
  Value object(ClassSymbol of) {
    Variable own = variables.get(of);
    return own != null ? f.use(own) : captured(of);
  }

  // Goes outwards from the object of the function until one has what is looked for.
  private Value captured(Symbol key) {
    Value object = f.parameter(0);
    ClassSymbol at = function.owner();
    while (at != null) {
      if (at == key) {
        return object;
      }
      if (context.captures().of(at).contains(key)) {
        return f.getField(new Member(context.names().of(at), places.captureField(at, key)), object);
      }
      object =
          f.getField(new Member(context.names().of(at), context.shapes().outerField(at)), object);
      at = at.outer();
    }
    throw new IllegalStateException("nothing holds " + key.name());
  }
}
