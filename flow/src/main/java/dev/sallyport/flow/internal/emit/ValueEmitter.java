package dev.sallyport.flow.internal.emit;

import dev.sallyport.flow.FlowType;
import dev.sallyport.flow.internal.check.Handler;
import dev.sallyport.flow.internal.check.NativeCall;
import dev.sallyport.flow.internal.check.Value;
import dev.sallyport.flow.internal.check.Variable;
import dev.sallyport.flow.internal.runtime.IrTypes;
import dev.sallyport.flow.internal.syntax.Operator;
import dev.sallyport.ir.BlockId;
import dev.sallyport.ir.FunctionBuilder;
import dev.sallyport.ir.Name;
import dev.sallyport.ir.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes what calculates the values of one function. */
final class ValueEmitter {

  // The JVM joins at most 200 values at once.
  private static final int MOST_JOINED = 100;

  private final FunctionBuilder code;
  private final Natives natives;
  private final Map<Handler, Integer> numbers;
  private final boolean traced;
  private final Map<Variable, dev.sallyport.ir.Variable> locals = new HashMap<>();

  ValueEmitter(
      FunctionBuilder code, Natives natives, Map<Handler, Integer> numbers, boolean traced) {
    this.code = code;
    this.natives = natives;
    this.numbers = numbers;
    this.traced = traced;
  }

  dev.sallyport.ir.Value emit(Value value) {
    return switch (value) {
      case Value.Constant constant -> constant(constant);
      case Value.Read(Variable variable, _) -> read(variable);
      case Value.Call(NativeCall call) -> call(call);
      case Value.Not(Value operand, _) -> not(emit(operand));
      case Value.Negate(Value operand, _) -> code.sub(code.constI64(0), emit(operand));
      case Value.Complement(Value operand, _) -> code.xor(emit(operand), code.constI64(-1));
      case Value.Arithmetic arithmetic -> arithmetic(arithmetic);
      case Value.Compare compare -> compare(compare);
      case Value.Logic logic -> logic(logic);
      case Value.Concat concat -> concat(concat);
      case Value.ToNumber(Value operand, var span) ->
          natively(natives.program().toNumber(span), emit(operand));
      case Value.Truth(Value operand, _) -> truth(operand);
      case Value.Find find -> find(find);
      case Value.Group(int number, _) -> fixed("group", Type.BuiltIn.STRING, code.constI64(number));
      case Value.Reference(Handler handler, _) ->
          natively(natives.program().reference(numbers.get(handler)));
      case Value.Bad bad -> throw new IllegalArgumentException("an error at " + bad.span());
    };
  }

  // ---- natives

  private dev.sallyport.ir.Value natively(String name, dev.sallyport.ir.Value... arguments) {
    return code.call(natives.declared(name), arguments);
  }

  private dev.sallyport.ir.Value fixed(
      String name, Type result, dev.sallyport.ir.Value... arguments) {
    Type[] types = Arrays.stream(arguments).map(code::typeOf).toArray(Type[]::new);
    return natively(natives.program().fixed(name, result, types), arguments);
  }

  private dev.sallyport.ir.Value test(String name, dev.sallyport.ir.Value... arguments) {
    return fixed(name, Type.Scalar.I1, arguments);
  }

  /** A call that gives a value. */
  dev.sallyport.ir.Value call(NativeCall call) {
    dev.sallyport.ir.Value[] arguments = arguments(call);
    code.at(call.span());
    return natively(natives.program().host(call, traced), arguments);
  }

  /** A call whose value, if there is one, is dropped. */
  void run(NativeCall call) {
    dev.sallyport.ir.Value[] arguments = arguments(call);
    code.at(call.span());
    code.run(natives.declared(natives.program().host(call, traced)), arguments);
  }

  private dev.sallyport.ir.Value[] arguments(NativeCall call) {
    var arguments = new dev.sallyport.ir.Value[call.arguments().size()];
    call.order().forEach(i -> arguments[i] = emit(call.arguments().get(i)));
    return arguments;
  }

  // ---- constants and variables

  private dev.sallyport.ir.Value constant(Value.Constant constant) {
    return switch (constant.type()) {
      case BOOL -> code.constI1((Boolean) constant.value());
      case INT -> code.constI64((Long) constant.value());
      case STRING -> code.constString((String) constant.value());
      case VOID, IP, CIDR, REGEXP, HANDLER, INT_ARRAY, STRING_ARRAY, IP_ARRAY, CIDR_ARRAY ->
          natively(natives.program().value(constant.type(), constant.value()));
    };
  }

  private dev.sallyport.ir.Value read(Variable variable) {
    return variable.isGlobal()
        ? code.getGlobal(Name.local(variable.name()))
        : code.use(locals.get(variable));
  }

  /** Gives a variable a value. */
  void assign(Variable variable, dev.sallyport.ir.Value value) {
    if (variable.isGlobal()) {
      code.setGlobal(Name.local(variable.name()), value);
    } else {
      code.def(
          locals.computeIfAbsent(variable, v -> code.declare(IrTypes.of(v.type()), v.name())),
          value);
    }
  }

  // ---- numbers and relations

  private dev.sallyport.ir.Value not(dev.sallyport.ir.Value operand) {
    return code.xor(operand, code.constI1(true));
  }

  private dev.sallyport.ir.Value find(Value.Find find) {
    dev.sallyport.ir.Value subject = emit(find.subject());
    code.at(find.span());
    return natively(natives.program().find(find.regex(), find.span()), subject);
  }

  private dev.sallyport.ir.Value truth(Value operand) {
    dev.sallyport.ir.Value value = emit(operand);
    return operand.type() == FlowType.INT
        ? code.ne(value, code.constI64(0))
        : test("isNotEmpty", value);
  }

  // Down the left side in a loop: chains may be longer than any stack.
  private dev.sallyport.ir.Value arithmetic(Value.Arithmetic last) {
    Deque<Value.Arithmetic> spine = new ArrayDeque<>();
    Value first = last;
    while (first instanceof Value.Arithmetic inner) {
      spine.push(inner);
      first = inner.left();
    }
    dev.sallyport.ir.Value left = emit(first);
    for (Value.Arithmetic step : spine) {
      dev.sallyport.ir.Value right = emit(step.right());
      code.at(step.span());
      left = mayTrap(step) ? division(step, left, right) : arithmetic(step.operator(), left, right);
    }
    return left;
  }

  private static boolean mayTrap(Value.Arithmetic step) {
    boolean divides = step.operator() == Operator.DIVIDE || step.operator() == Operator.REMAINDER;
    return divides && !(step.right() instanceof Value.Constant);
  }

  private dev.sallyport.ir.Value division(
      Value.Arithmetic step, dev.sallyport.ir.Value left, dev.sallyport.ir.Value right) {
    String name = step.operator() == Operator.DIVIDE ? "divide" : "remainder";
    return natives
        .program()
        .division(name, step.span())
        .map(other -> natively(other, left, right))
        .orElseGet(() -> arithmetic(step.operator(), left, right));
  }

  private dev.sallyport.ir.Value arithmetic(
      Operator operator, dev.sallyport.ir.Value left, dev.sallyport.ir.Value right) {
    return switch (operator) {
      case ADD -> code.add(left, right);
      case SUBTRACT -> code.sub(left, right);
      case MULTIPLY -> code.mul(left, right);
      case DIVIDE -> code.sdiv(left, right);
      case REMAINDER -> code.srem(left, right);
      case SHIFT_LEFT -> code.shl(left, right);
      case SHIFT_RIGHT -> code.sshr(left, right);
      case POWER -> fixed("power", Type.Scalar.I64, left, right);
      case AND, OR, XOR, EQ, NE, LT, GT, LE, GE, PREFIX, SUFFIX, REGEX_MATCH, IN ->
          throw new IllegalArgumentException(operator + " calculates nothing");
    };
  }

  private dev.sallyport.ir.Value compare(Value.Compare compare) {
    dev.sallyport.ir.Value left = emit(compare.left());
    dev.sallyport.ir.Value right = emit(compare.right());
    FlowType type = compare.left().type();
    return switch (compare.operator()) {
      case EQ -> equal(type, left, right);
      case NE -> type == FlowType.INT ? code.ne(left, right) : not(equal(type, left, right));
      case LT, GT, LE, GE ->
          type == FlowType.INT
              ? order(compare.operator(), left, right)
              : order(
                  compare.operator(),
                  fixed("textCompare", Type.Scalar.I32, left, right),
                  code.constI32(0));
      case PREFIX -> test("startsWith", left, right);
      case SUFFIX -> test("endsWith", left, right);
      case IN -> isIn(type, left, right);
      case AND,
          OR,
          XOR,
          ADD,
          SUBTRACT,
          MULTIPLY,
          DIVIDE,
          REMAINDER,
          SHIFT_LEFT,
          SHIFT_RIGHT,
          POWER,
          REGEX_MATCH ->
          throw new IllegalArgumentException(compare.operator() + " compares nothing");
    };
  }

  private dev.sallyport.ir.Value equal(
      FlowType type, dev.sallyport.ir.Value left, dev.sallyport.ir.Value right) {
    return switch (type) {
      case BOOL, INT -> code.eq(left, right);
      case STRING -> test("textEquals", left, right);
      case IP -> test("addressEquals", left, right);
      case CIDR -> test("networkEquals", left, right);
      case VOID, REGEXP, HANDLER, INT_ARRAY, STRING_ARRAY, IP_ARRAY, CIDR_ARRAY ->
          throw new IllegalArgumentException(type + " is not compared");
    };
  }

  private dev.sallyport.ir.Value order(
      Operator operator, dev.sallyport.ir.Value left, dev.sallyport.ir.Value right) {
    if (operator == Operator.LT) {
      return code.slt(left, right);
    } else if (operator == Operator.GT) {
      return code.sgt(left, right);
    }
    return operator == Operator.LE ? code.sle(left, right) : code.sge(left, right);
  }

  private dev.sallyport.ir.Value isIn(
      FlowType type, dev.sallyport.ir.Value left, dev.sallyport.ir.Value right) {
    String name =
        type == FlowType.STRING ? "isIn" : type == FlowType.IP ? "addressIn" : "networkIn";
    return test(name, left, right);
  }

  // ---- texts

  private dev.sallyport.ir.Value concat(Value.Concat concat) {
    var pieces = new ArrayList<Object>();
    var values = new ArrayList<dev.sallyport.ir.Value>();
    for (Value part : concat.parts()) {
      if (part instanceof Value.Constant(_, Object text, _)) {
        pieces.add(String.valueOf(text));
      } else {
        pieces.add(part.type());
        values.add(emit(part));
      }
      if (pieces.size() >= MOST_JOINED) {
        join(pieces, values);
      }
    }
    return pieces.size() == 1 && pieces.getFirst() == FlowType.STRING
        ? values.getFirst()
        : joined(pieces, values);
  }

  // What was joined so far is the first piece of what comes next.
  private void join(List<Object> pieces, List<dev.sallyport.ir.Value> values) {
    dev.sallyport.ir.Value soFar = joined(pieces, values);
    pieces.clear();
    values.clear();
    pieces.add(FlowType.STRING);
    values.add(soFar);
  }

  private dev.sallyport.ir.Value joined(List<Object> pieces, List<dev.sallyport.ir.Value> values) {
    return natively(
        natives.program().concat(List.copyOf(pieces)),
        values.toArray(dev.sallyport.ir.Value[]::new));
  }

  // ---- truth

  private dev.sallyport.ir.Value logic(Value.Logic last) {
    Deque<Value.Logic> spine = new ArrayDeque<>();
    for (Value next = last; next instanceof Value.Logic inner; next = inner.left()) {
      spine.push(inner);
    }
    dev.sallyport.ir.Value result = emit(spine.element().left());
    for (Value.Logic step : spine) {
      result =
          step.operator() == Operator.XOR
              ? code.xor(result, emit(step.right()))
              : shortCircuit(step, result);
    }
    return result;
  }

  private dev.sallyport.ir.Value shortCircuit(Value.Logic step, dev.sallyport.ir.Value left) {
    var result = code.declare(left, "");
    BlockId more = code.newBlock();
    BlockId end = code.newBlock();
    boolean needsTrue = step.operator() == Operator.AND;
    code.branch(left, needsTrue ? more : end, needsTrue ? end : more);
    code.start(more);
    code.def(result, emit(step.right()));
    code.jump(end);
    code.start(end);
    return code.use(result);
  }

  private record Pending(Value right, BlockId start, BlockId ifTrue, BlockId ifFalse) {}

  /** Goes to one of two blocks by a Boolean, without making a value of it where it can. */
  void branch(Value condition, BlockId ifTrue, BlockId ifFalse) {
    Deque<Pending> pending = new ArrayDeque<>();
    Value value = condition;
    BlockId yes = ifTrue;
    BlockId no = ifFalse;
    while (value instanceof Value.Logic logic && logic.operator() != Operator.XOR) {
      BlockId more = code.newBlock();
      pending.push(new Pending(logic.right(), more, yes, no));
      boolean needsTrue = logic.operator() == Operator.AND;
      yes = needsTrue ? more : yes;
      no = needsTrue ? no : more;
      value = logic.left();
    }
    leaf(value, yes, no);
    for (Pending next : pending) {
      code.start(next.start);
      branch(next.right, next.ifTrue, next.ifFalse);
    }
  }

  private void leaf(Value value, BlockId ifTrue, BlockId ifFalse) {
    if (value instanceof Value.Not(Value operand, _)) {
      branch(operand, /* ifTrue= */ ifFalse, /* ifFalse= */ ifTrue);
    } else if (value instanceof Value.Constant(_, Object known, _)) {
      code.jump((Boolean) known ? ifTrue : ifFalse);
    } else {
      code.branch(emit(value), ifTrue, ifFalse);
    }
  }
}
