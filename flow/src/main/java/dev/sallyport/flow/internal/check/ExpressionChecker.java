package dev.sallyport.flow.internal.check;

import dev.sallyport.flow.Cidr;
import dev.sallyport.flow.FlowCode;
import dev.sallyport.flow.FlowType;
import dev.sallyport.flow.internal.syntax.Arguments;
import dev.sallyport.flow.internal.syntax.Expression;
import dev.sallyport.flow.internal.syntax.Messages;
import dev.sallyport.ir.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Resolves names and finds the types of expressions. */
final class ExpressionChecker {

  private final Names names;
  private final Messages messages;
  private final Operations operations;
  private final Resolution resolution;

  /** Names, messages; lambdas become handlers of the program by way of {@link Names}. */
  ExpressionChecker(Names names, Messages messages) {
    this.names = names;
    this.messages = messages;
    this.operations = new Operations(messages);
    this.resolution = new Resolution(messages);
  }

  /** What an expression is, names being looked up from a scope. */
  Value check(Expression expression, Scope scope) {
    return switch (expression) {
      case Expression.Literal literal -> literal(literal);
      case Expression.Interpolation(List<Expression> parts, Span span) ->
          operations.interpolation(all(parts, scope), span);
      case Expression.Group(int number, Span span) -> new Value.Group(number, span);
      case Expression.Cast(FlowType to, Expression operand, Span span) ->
          operations.cast(to, check(operand, scope), span);
      case Expression.Array array -> array(array, scope);
      case Expression.Lambda lambda -> new Value.Reference(names.lambda(lambda), lambda.span());
      case Expression.Use use -> use(use, scope);
      case Expression.Unary(Expression.Prefix operator, Expression operand, Span span) ->
          operations.unary(operator, check(operand, scope), span);
      case Expression.Binary binary -> chain(binary, scope);
      case Expression.Missing(Span span) -> new Value.Bad(span);
    };
  }

  /** A condition of a kind of statement. */
  Value condition(String statement, Expression expression, Scope scope) {
    return operations.condition(statement, check(expression, scope));
  }

  List<Value> all(List<Expression> expressions, Scope scope) {
    var values = new ArrayList<Value>(expressions.size());
    expressions.forEach(e -> values.add(check(e, scope)));
    return values;
  }

  // Down the left side in a loop: chains may be longer than any stack.
  private Value chain(Expression.Binary last, Scope scope) {
    Deque<Expression.Binary> spine = new ArrayDeque<>();
    Expression first = last;
    while (first instanceof Expression.Binary inner) {
      spine.push(inner);
      first = inner.left();
    }
    Value left = check(first, scope);
    for (Expression.Binary binary : spine) {
      left =
          operations.binary(binary.operator(), left, check(binary.right(), scope), binary.span());
    }
    return left;
  }

  private Value literal(Expression.Literal literal) {
    if (literal.value() instanceof Cidr network && !network.network().equals(network)) {
      messages.add(FlowCode.HOST_BITS, literal.span(), network, network.network());
    }
    return new Value.Constant(literal.type(), literal.value(), literal.span());
  }

  // ---- arrays

  private Value array(Expression.Array array, Scope scope) {
    List<Value> elements = all(array.elements(), scope);
    if (elements.isEmpty()) {
      return bad(array.span(), FlowCode.EMPTY_ARRAY);
    } else if (elements.stream().anyMatch(Value.Bad.class::isInstance)) {
      return new Value.Bad(array.span());
    }
    Optional<Value> wrong = elements.stream().filter(e -> !isElement(e)).findFirst();
    if (wrong.isPresent()) {
      return bad(wrong.get().span(), FlowCode.ARRAY_ELEMENT_TYPE, wrong.get().type());
    }
    FlowType type = elements.getFirst().type();
    Optional<Value> other = elements.stream().filter(e -> e.type() != type).findFirst();
    if (other.isPresent()) {
      return bad(other.get().span(), FlowCode.MIXED_ARRAY, type, other.get().type());
    }
    return constants(elements, type, array.span());
  }

  private static boolean isElement(Value value) {
    FlowType type = value.type();
    return type.array().isPresent() && type != FlowType.VOID;
  }

  private Value constants(List<Value> elements, FlowType type, Span span) {
    Object array = java.lang.reflect.Array.newInstance(type.carrier(), elements.size());
    for (int i = 0; i < elements.size(); i++) {
      if (!(elements.get(i) instanceof Value.Constant(_, Object value, _))) {
        return bad(elements.get(i).span(), FlowCode.VARIABLE_ARRAY_ELEMENT);
      }
      java.lang.reflect.Array.set(array, i, value);
    }
    return new Value.Constant(type.array().orElseThrow(), array, span);
  }

  private Value bad(Span span, FlowCode code, Object... arguments) {
    messages.add(code, span, arguments);
    return new Value.Bad(span);
  }

  // ---- names

  private Value use(Expression.Use use, Scope scope) {
    boolean alone = use.arguments().form() == Arguments.Form.NONE;
    Optional<Variable> variable = scope.find(use.name());
    if (variable.isPresent()) {
      return alone ? read(variable.get(), use) : notCallable(use, "a variable");
    }
    Optional<Handler> handler = names.handler(use.name());
    if (handler.isPresent()) {
      return alone
          ? new Value.Reference(handler.get(), use.span())
          : notCallable(use, "a handler, which gives no value");
    }
    return function(use, scope);
  }

  private Value notCallable(Expression.Use use, String what) {
    return bad(use.nameSpan(), FlowCode.NOT_CALLABLE, use.name(), what);
  }

  private Value read(Variable variable, Expression.Use use) {
    variable.markRead();
    return variable.type() == FlowType.VOID
        ? new Value.Bad(use.span())
        : new Value.Read(variable, use.span());
  }

  private Value function(Expression.Use use, Scope scope) {
    List<Callable> candidates = names.callables(use.name());
    if (candidates.isEmpty()) {
      use.arguments().values().forEach(a -> check(a, scope));
      return unknown(use);
    }
    List<Callable> functions =
        candidates.stream().filter(c -> c.kind() == Callable.Kind.FUNCTION).toList();
    if (functions.isEmpty()) {
      return bad(
          use.nameSpan(), FlowCode.UNSUPPORTED_SYMBOL, use.name(), "a handler, not a function");
    }
    Value value = call(use, functions, scope);
    return value.type() == FlowType.VOID && !(value instanceof Value.Bad)
        ? bad(use.span(), FlowCode.VOID_VALUE, use.name())
        : value;
  }

  private Value unknown(Expression.Use use) {
    Optional<Span> later = names.later(use.name());
    return later.isPresent()
        ? bad(use.nameSpan(), FlowCode.USED_BEFORE_INITIALIZED, use.name(), later.get().toString())
        : bad(use.nameSpan(), FlowCode.UNKNOWN_SYMBOL, use.name(), names.suggestion(use.name()));
  }

  /** A call of one of several candidates; {@link Value.Bad} after a message. */
  Value call(Expression.Use use, List<Callable> candidates, Scope scope) {
    List<Value> values = all(use.arguments().values(), scope);
    if (values.stream().anyMatch(Value.Bad.class::isInstance)) {
      return new Value.Bad(use.span());
    }
    return resolution
        .resolve(use.name(), candidates, use.arguments(), values, use.span())
        .map(this::verified)
        .orElseGet(() -> new Value.Bad(use.span()));
  }

  private Value verified(NativeCall call) {
    Callable target = call.target();
    if (!target.capability().isEmpty() && !names.capabilities().contains(target.capability())) {
      return bad(call.span(), FlowCode.CAPABILITY_DENIED, target.signature(), target.capability());
    }
    if (target.verifier().isEmpty()) {
      return new Value.Call(call);
    }
    var site = new Site(call, messages);
    target.verifier().get().verify(site);
    return site.outcome();
  }
}
