package dev.sallyport.gypsum.internal.gen;

import dev.sallyport.gypsum.internal.core.Core;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.gypsum.internal.model.GType;
import dev.sallyport.gypsum.internal.model.VariableSymbol;
import dev.sallyport.ir.FunctionBuilder;
import dev.sallyport.ir.Member;
import dev.sallyport.ir.Name;
import dev.sallyport.ir.Op;
import dev.sallyport.ir.TrapCode;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the body of a function. Parts that need more than a few lines have classes of their own.
 */
final class FunctionGenerator {

  private final ModuleGenerator.Context context;
  private final FunctionSymbol function;
  private final FunctionBuilder f;
  private final LocalVariables variables;
  private final ControlGenerator control;
  private final CallGenerator calls;
  private final ConditionGenerator conditions;
  private final ElementAccess elements;

  FunctionGenerator(ModuleGenerator.Context context, FunctionSymbol function, FunctionBuilder f) {
    this.context = context;
    this.function = function;
    this.f = f;
    this.variables = new LocalVariables(context, function, f);
    this.control = new ControlGenerator(this);
    this.calls = new CallGenerator(this);
    this.conditions = new ConditionGenerator(this);
    this.elements = new ElementAccess(this);
  }

  ModuleGenerator.Context context() {
    return context;
  }

  FunctionSymbol function() {
    return function;
  }

  FunctionBuilder builder() {
    return f;
  }

  LocalVariables variables() {
    return variables;
  }

  ConditionGenerator conditions() {
    return conditions;
  }

  ElementAccess elements() {
    return elements;
  }

  void generate(Core body) {
    f.at(body.pos().span());
    variables.parameters();
    elements.prepare(body);
    Value value = value(body);
    if (f.isOpen()) {
      finish(value, body.type());
    }
  }

  private void finish(Value value, GType type) {
    if (f.signature().isVoid()) {
      f.ret();
    } else if (value == null || type == GType.Special.NONE) {
      f.trap(TrapCode.UNREACHABLE);
    } else {
      f.ret(coerce(value, f.signature().result()));
    }
  }

  void generateAll(List<Core> parts) {
    for (Core part : parts) {
      variables.prepare(List.of(part));
      value(part);
    }
    if (f.isOpen()) {
      f.ret();
    }
  }

  Value coerce(Value value, Type type) {
    return Emit.coerce(f, context, value, type);
  }

  Type erase(GType type) {
    context.imported().types(type);
    return context.erasure().of(type);
  }

  /** The value as something that can be stored or passed: {@code ()} is a zero. */
  Value stored(Core core, Type type) {
    if (core instanceof Core.Null && type instanceof Type.Reference reference) {
      return f.constNull(reference);
    }
    Value value = value(core);
    if (!f.isOpen()) {
      return Emit.unreachable(f, type);
    }
    return value == null ? Emit.zero(f, type) : coerce(value, type);
  }

  List<Value> stored(List<Core> cores, List<Type> types) {
    var values = new ArrayList<Value>();
    for (int i = 0; i < cores.size(); i++) {
      values.add(stored(cores.get(i), types.get(i)));
    }
    return values;
  }

  /** Writes an expression; gives null for {@code ()} and where control does not come. */
  Value value(Core core) {
    f.at(core.pos().span());
    return switch (core) {
      case Core.Constant c -> f.emit(c.value()).getFirst();
      case Core.Null n -> f.constNull(context.erasure().reference(n.type()));
      case Core.UnitValue _ -> null;
      case Core.Erroneous _ -> throw new IllegalStateException("an error was not reported");
      case Core.Get g -> get(g);
      case Core.Set s -> set(s);
      case Core.Define d -> define(d);
      case Core.GetField g -> getField(g);
      case Core.SetField s -> setField(s);
      case Core.This t -> variables.object(t.of());
      case Core.Call c -> calls.call(c);
      case Core.Create c -> calls.create(c);
      case Core.Delegate d -> calls.delegate(d);
      case Core.Closure c -> calls.closure(c);
      case Core.Cast c -> coerce(stored(c.value(), erase(c.value().type())), erase(c.type()));
      case Core.IsInstance i -> conditions.isInstance(i);
      case Core.IsSame s -> conditions.isSame(s);
      case Core.Logical l -> conditions.value(l);
      case Core.If i -> control.ifElse(i);
      case Core.While w -> control.whileLoop(w);
      case Core.Break b -> control.breakLoop(b);
      case Core.Continue c -> control.continueLoop(c);
      case Core.Return r -> control.returning(r);
      case Core.Throw t -> control.throwing(t);
      case Core.Sequence s -> sequence(s);
      case Core.Match m -> control.match(m);
      case Core.Try t -> control.trying(t);
    };
  }

  private Value sequence(Core.Sequence sequence) {
    variables.prepare(sequence.parts());
    Value last = null;
    for (Core part : sequence.parts()) {
      last = value(part);
    }
    return sequence.type() == GType.Primitive.UNIT ? null : last;
  }

  private Value get(Core.Get get) {
    VariableSymbol variable = get.variable();
    if (variable.kind() != VariableSymbol.Kind.GLOBAL) {
      Value value = variables.get(variable);
      return checked(value, variable, mayBeUnset(variable), get.type());
    }
    Name name = context.imported().global(variable);
    return checked(f.getGlobal(name), variable, true, get.type());
  }

  private boolean mayBeUnset(VariableSymbol variable) {
    boolean early =
        function.kind() == FunctionSymbol.Kind.LOCAL
            && variable.function() != function
            && variable.kind() == VariableSymbol.Kind.LOCAL;
    return early || !variable.alwaysSet();
  }

  // What has no value yet is null, also where null is no value of the type.
  private Value checked(Value value, VariableSymbol variable, boolean mayBeUnset, GType type) {
    if (type == GType.Primitive.UNIT) {
      return null;
    }
    if (mayBeUnset && variable.type().isObject() && type.mustBeSet()) {
      Emit.checkSet(f, context, value);
    }
    return coerce(value, erase(type));
  }

  private Value set(Core.Set set) {
    VariableSymbol variable = set.variable();
    Value value = stored(set.value(), erase(variable.type()));
    if (variable.kind() == VariableSymbol.Kind.GLOBAL) {
      f.setGlobal(context.imported().global(variable), value);
    } else {
      variables.set(variable, value);
    }
    return null;
  }

  private Value define(Core.Define define) {
    VariableSymbol variable = define.variable();
    Type type = erase(variable.type());
    if (define.value().isEmpty()) {
      variables.define(variable, Emit.zero(f, type));
    } else {
      variables.define(variable, stored(define.value().get(), type));
      elements.defined(variable);
    }
    return null;
  }

  private Member member(VariableSymbol field) {
    context.imported().classOrTrait(field.owner());
    return new Member(context.names().of(field.owner()), context.names().field(field));
  }

  private Value object(Core object, VariableSymbol field) {
    return stored(object, context.erasure().of(field.owner()));
  }

  private Value getField(Core.GetField get) {
    Value object = object(get.object(), get.field());
    f.at(get.pos().span());
    Value value = f.getField(member(get.field()), object);
    return checked(value, get.field(), !isSetFirst(get.field()), get.type());
  }

  // A parameter of the only constructor is there before anybody sees the object.
  private static boolean isSetFirst(VariableSymbol field) {
    List<FunctionSymbol> constructors = field.owner().constructors();
    return constructors.size() == 1
        && constructors.getFirst().parameters().stream()
            .anyMatch(p -> p.name().equals(field.name()) && p.pos().equals(field.pos()));
  }

  private Value setField(Core.SetField set) {
    Value object = object(set.object(), set.field());
    Value value = stored(set.value(), erase(set.field().type()));
    f.at(set.pos().span());
    f.setField(member(set.field()), object, value);
    return null;
  }

  /** Writes an operation that gives one value or none. */
  Value emit(Op op) {
    List<Value> results = f.emit(op);
    return results.isEmpty() ? null : results.getFirst();
  }
}
