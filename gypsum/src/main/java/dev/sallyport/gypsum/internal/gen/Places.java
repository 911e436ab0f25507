package dev.sallyport.gypsum.internal.gen;

import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.gypsum.internal.model.PackageSymbol;
import dev.sallyport.gypsum.internal.model.Symbol;
import dev.sallyport.gypsum.internal.model.TypeParameter;
import dev.sallyport.gypsum.internal.model.VariableSymbol;
import dev.sallyport.ir.ClassBuilder;
import dev.sallyport.ir.ClassDefinition;
import dev.sallyport.ir.Member;
import dev.sallyport.ir.Name;
import dev.sallyport.ir.Type;

/** Where captured things are kept: cells for what changes, fields of closures for the rest. */
final class Places {

  private static final String VALUE = "value";

  private final ModuleGenerator.Context context;

  Places(ModuleGenerator.Context context) {
    this.context = context;
  }

  /** The type under which something captured is passed on. */
  Type typeOf(Symbol key) {
    return switch (key) {
      case VariableSymbol v when context.captures().isShared(v) ->
          new Type.ClassType(cell(typeOfVariable(v)));
      case VariableSymbol v -> typeOfVariable(v);
      case ClassSymbol c -> context.erasure().of(c);
      case FunctionSymbol _, TypeParameter _, PackageSymbol _ ->
          throw new IllegalArgumentException("not captured: " + key.name());
    };
  }

  /** The type of a variable's value. */
  Type typeOfVariable(VariableSymbol variable) {
    context.imported().types(variable.type());
    return context.erasure().of(variable.type());
  }

  /** The class of cells for a type, made when it is first asked for. */
  Name cell(Type type) {
    String name = "$cell " + type;
    Name local = Name.local(name);
    return context.module().index().classOf(local).isPresent()
        ? local
        : context
            .module()
            .add(ClassBuilder.of(name, ClassDefinition.Kind.FINAL).field(VALUE, type).build());
  }

  /** The field of a cell. */
  Member cellField(Type type) {
    return new Member(cell(type), VALUE);
  }

  /** The field of a closure or local class for something that it captured. */
  String captureField(ClassSymbol holder, Symbol key) {
    int index = context.captures().of(holder).indexOf(key);
    return context.names().local(holder) + "." + index + " " + key.name();
  }
}
