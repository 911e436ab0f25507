package dev.sallyport.gypsum.internal.gen;

import dev.sallyport.gypsum.internal.core.Core;
import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.Flag;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.gypsum.internal.model.GType;
import dev.sallyport.gypsum.internal.model.VariableSymbol;
import dev.sallyport.ir.FunctionBuilder;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.Value;
import dev.sallyport.ir.Variable;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads and writes elements of objects whose class is final without a call. Where constants are
 * used so in loops, their arrays are fetched when the constants are defined: the compiler of the
 * JVM cannot know that an object keeps its array for life.
 */
final class ElementAccess {

  private final FunctionGenerator generator;
  private final FunctionBuilder f;
  private final ElementMethods methods;
  private final Map<VariableSymbol, ClassSymbol> used = new HashMap<>();
  private final Map<VariableSymbol, Variable> arrays = new HashMap<>();

  ElementAccess(FunctionGenerator generator) {
    this.generator = generator;
    this.f = generator.builder();
    this.methods = new ElementMethods(generator.context());
  }

  /** Looks what a body uses in loops; fetches the arrays of its parameters. */
  void prepare(Core body) {
    var open = new ArrayDeque<Core>();
    open.push(body);
    while (!open.isEmpty()) {
      Core part = open.pop();
      if (part instanceof Core.While) {
        CoreWalk.each(part, this::noteUse);
      } else {
        CoreWalk.parts(part).forEach(open::push);
      }
    }
    generator.function().parameters().forEach(this::defined);
  }

  private void noteUse(Core part) {
    if (part instanceof Core.Call call && isAccess(call)) {
      constant(call).ifPresent(v -> used.put(v, call.function().owner()));
    }
  }

  /** Whether a call is an access to elements that nobody overrides. */
  static boolean isAccess(Core.Call call) {
    ClassSymbol owner = call.function().owner();
    return owner != null
        && owner.is(Flag.FINAL)
        && call.receiver().isPresent()
        && owner.elements().filter(e -> isOneOf(e, call.function())).isPresent();
  }

  private static boolean isOneOf(ClassSymbol.Elements elements, FunctionSymbol function) {
    return function == elements.getter()
        || function == elements.setter()
        || function == elements.length();
  }

  // A variable that holds the same object for as long as it can be used.
  private Optional<VariableSymbol> constant(Core.Call call) {
    return call.receiver().orElseThrow() instanceof Core.Get get
            && get.type() instanceof GType.ClassType type
            && type.symbol() == call.function().owner()
            && keeps(get.variable())
        ? Optional.of(get.variable())
        : Optional.empty();
  }

  private boolean keeps(VariableSymbol variable) {
    return !variable.mutable()
        && variable.function() == generator.function()
        && (variable.kind() == VariableSymbol.Kind.PARAMETER
            || (variable.kind() == VariableSymbol.Kind.LOCAL && variable.alwaysSet()));
  }

  /** Fetches the array of a variable that now has its value. */
  void defined(VariableSymbol variable) {
    ClassSymbol owner = used.get(variable);
    if (owner == null || !f.isOpen()) {
      return;
    }
    Value object = generator.variables().get(variable);
    Value array = arrayOrNull(owner, object);
    Variable known = arrays.get(variable);
    if (known == null) {
      arrays.put(variable, f.declare(array, ""));
    } else {
      f.def(known, array);
    }
  }

  // Using the array of null fails as using null itself would.
  private Value arrayOrNull(ClassSymbol owner, Value object) {
    var type = new Type.ArrayType(generator.erase(owner.elements().orElseThrow().type()));
    Value isNull = f.same(object, f.constNull((Type.Reference) f.typeOf(object)));
    return f.ifValue(
        type, isNull, () -> f.constNull(type), () -> f.getField(methods.field(owner), object));
  }

  /** Writes an access: gives what the method would give. */
  Value access(Core.Call call) {
    ClassSymbol owner = call.function().owner();
    Optional<Variable> known = constant(call).map(arrays::get);
    Value array =
        known.isPresent()
            ? f.use(known.get())
            : generator.stored(
                call.receiver().orElseThrow(), generator.context().erasure().of(owner));
    List<Type> types = generator.context().erasure().signature(call.function()).parameters();
    List<Value> arguments = generator.stored(call.arguments(), types);
    f.at(call.pos().span());
    if (known.isEmpty()) {
      array = f.getField(methods.field(owner), array);
    }
    return methods.access(call.function(), array, arguments, f);
  }
}
