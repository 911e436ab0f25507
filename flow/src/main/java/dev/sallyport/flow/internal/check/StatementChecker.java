package dev.sallyport.flow.internal.check;

import dev.sallyport.flow.FlowCode;
import dev.sallyport.flow.FlowType;
import dev.sallyport.flow.NativeAttribute;
import dev.sallyport.flow.internal.syntax.Arguments;
import dev.sallyport.flow.internal.syntax.Expression;
import dev.sallyport.flow.internal.syntax.Messages;
import dev.sallyport.flow.internal.syntax.Statement;
import dev.sallyport.ir.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Resolves and types statements. */
final class StatementChecker {

  /** Whether an unknown name in a statement promises a handler. */
  private enum Promise {
    /** A name with nothing but a semicolon does. */
    IF_ALONE,
    /** With a condition behind it, it does not. */
    NEVER
  }

  private final Names names;
  private final ExpressionChecker expressions;
  private final Messages messages;
  private final List<Variable> variables;
  private final Set<String> missing = new HashSet<>();

  /** The last argument collects every variable. */
  StatementChecker(
      Names names, ExpressionChecker expressions, Messages messages, List<Variable> variables) {
    this.names = names;
    this.expressions = expressions;
    this.messages = messages;
    this.variables = variables;
  }

  /** What a handler does. It sees globals, but nothing of where it stands. */
  Step body(Statement statement, Scope globals) {
    return check(statement, globals.inner());
  }

  private Step check(Statement statement, Scope scope) {
    return switch (statement) {
      case Statement.Block block -> block(block, scope.inner());
      case Statement.Empty(Span span) -> nothing(span);
      case Statement.If conditional -> conditional(conditional, scope);
      case Statement.While loop -> loop(loop, scope);
      case Statement.Match match -> match(match, scope);
      case Statement.Call call -> call(call, Promise.IF_ALONE, scope);
      case Statement.Assign assign -> assign(assign, scope);
      case Statement.Guarded guarded -> guarded(guarded, scope);
    };
  }

  private static Step nothing(Span span) {
    return new Step.Sequence(List.of(), span);
  }

  private Step block(Statement.Block block, Scope scope) {
    var steps = new ArrayList<Step>();
    for (Statement.Variable declared : block.variables()) {
      Value value = expressions.check(declared.value(), scope);
      var variable = new Variable(declared.name(), value.type(), declared.nameSpan(), false);
      declare(variable, value, scope);
      steps.add(new Step.Assign(variable, value, declared.span()));
    }
    block.statements().forEach(s -> steps.add(check(s, scope)));
    return new Step.Sequence(steps, block.span());
  }

  /** Adds a variable to a scope. */
  void declare(Variable variable, Value value, Scope scope) {
    Optional<Variable> before = scope.declare(variable);
    if (before.isPresent()) {
      messages.add(
          FlowCode.REDEFINED_NAME,
          variable.span(),
          variable.name(),
          "a variable declared at " + before.get().span());
    } else if (value instanceof Value.Bad) {
      variable.markRead();
    } else {
      variables.add(variable);
    }
  }

  // ---- choices and loops

  private Step conditional(Statement.If conditional, Scope scope) {
    var branches = new ArrayList<Step.Branch>();
    for (Statement.Branch branch : conditional.branches()) {
      Value condition = expressions.condition("If", branch.condition(), scope);
      branches.add(new Step.Branch(condition, check(branch.body(), scope)));
    }
    Optional<Step> otherwise = conditional.otherwise().map(s -> check(s, scope));
    return new Step.If(branches, otherwise, conditional.span());
  }

  private Step guarded(Statement.Guarded guarded, Scope scope) {
    String word = guarded.unless() ? "Unless" : "If";
    Value condition = expressions.condition(word, guarded.condition(), scope);
    if (guarded.unless() && !(condition instanceof Value.Bad)) {
      condition = Operations.not(condition, condition.span());
    }
    Step body =
        guarded.body() instanceof Statement.Call call
            ? call(call, Promise.NEVER, scope)
            : check(guarded.body(), scope);
    var branch = new Step.Branch(condition, body);
    return new Step.If(List.of(branch), Optional.empty(), guarded.span());
  }

  private Step loop(Statement.While loop, Scope scope) {
    Value condition = expressions.condition("While", loop.condition(), scope);
    return new Step.Loop(condition, check(loop.body(), scope), loop.span());
  }

  private Step match(Statement.Match match, Scope scope) {
    Value subject = expressions.check(match.subject(), scope);
    if (!(subject instanceof Value.Bad) && subject.type() != FlowType.STRING) {
      messages.add(FlowCode.MATCH_SUBJECT, subject.span(), FlowType.STRING, subject.type());
    }
    var cases = new ArrayList<Step.Case>();
    var seen = new HashSet<Object>();
    for (Statement.Case one : match.cases()) {
      List<Object> labels = labels(one, match.kind(), seen);
      cases.add(new Step.Case(labels, check(one.body(), scope)));
    }
    Optional<Step> otherwise = match.otherwise().map(s -> check(s, scope));
    return new Step.Match(subject, match.kind(), cases, otherwise, match.span());
  }

  private List<Object> labels(Statement.Case one, Statement.MatchKind kind, Set<Object> seen) {
    FlowType wanted = kind == Statement.MatchKind.REGEX ? FlowType.REGEXP : FlowType.STRING;
    var labels = new ArrayList<Object>();
    for (Expression label : one.labels()) {
      if (label instanceof Expression.Literal(FlowType type, Object value, Span span)) {
        if (type != wanted) {
          messages.add(FlowCode.MATCH_LABEL, span, wanted, type);
        } else if (seen.add(value)) {
          labels.add(value);
        } else {
          messages.add(FlowCode.DUPLICATE_LABEL, span, shown(type, value));
        }
      }
    }
    return labels;
  }

  private static String shown(FlowType type, Object label) {
    return type == FlowType.REGEXP ? "/" + label + "/" : "\"" + label + "\"";
  }

  // ---- assignments and calls

  private Step assign(Statement.Assign assign, Scope scope) {
    Value value = expressions.check(assign.value(), scope);
    Optional<Variable> variable = scope.find(assign.name());
    if (variable.isEmpty()) {
      return notAssignable(assign);
    }
    FlowType expected = variable.get().type();
    boolean known = !(value instanceof Value.Bad) && expected != FlowType.VOID;
    if (known && value.type() != expected) {
      messages.add(FlowCode.ASSIGNMENT_TYPE, value.span(), expected, value.type());
    }
    return new Step.Assign(variable.get(), value, assign.span());
  }

  private Step notAssignable(Statement.Assign assign) {
    boolean ofHost = !names.callables(assign.name()).isEmpty();
    if (ofHost || names.handler(assign.name()).isPresent()) {
      String what = ofHost ? "a name of the host" : "a handler";
      messages.add(FlowCode.NOT_ASSIGNABLE, assign.nameSpan(), assign.name(), what);
    } else {
      messages.add(
          FlowCode.UNKNOWN_SYMBOL,
          assign.nameSpan(),
          assign.name(),
          names.suggestion(assign.name()));
    }
    return nothing(assign.span());
  }

  private Step call(Statement.Call call, Promise promise, Scope scope) {
    Expression.Use use = call.use();
    if (scope.find(use.name()).isPresent()) {
      messages.add(FlowCode.NOT_CALLABLE, use.nameSpan(), use.name(), "a variable");
      return nothing(call.span());
    }
    Optional<Handler> handler = names.handler(use.name());
    if (handler.isPresent()) {
      return run(handler.get(), use, scope);
    }
    List<Callable> candidates = names.callables(use.name());
    return candidates.isEmpty() ? unknown(call, promise, scope) : ofHost(use, candidates, scope);
  }

  private Step run(Handler handler, Expression.Use use, Scope scope) {
    if (!use.arguments().values().isEmpty()) {
      List<Value> values = expressions.all(use.arguments().values(), scope);
      String passed = Resolution.signatureOf(use.name(), values);
      messages.add(FlowCode.SIGNATURE_MISMATCH, use.span(), passed, use.name() + "()B");
    }
    return new Step.Run(handler, use.span());
  }

  private Step unknown(Statement.Call call, Promise promise, Scope scope) {
    Expression.Use use = call.use();
    boolean alone = use.arguments().form() == Arguments.Form.NONE;
    if (!alone || promise == Promise.NEVER) {
      expressions.check(use, scope);
    } else if (missing.add(use.name())) {
      messages.add(FlowCode.MISSING_IMPLEMENTATION, use.nameSpan(), use.name());
    }
    return nothing(call.span());
  }

  private Step ofHost(Expression.Use use, List<Callable> candidates, Scope scope) {
    Value value = expressions.call(use, candidates, scope);
    if (!(value instanceof Value.Call(NativeCall call))) {
      return nothing(use.span());
    }
    if (call.target().kind() == Callable.Kind.HANDLER) {
      return new Step.Decide(call, use.span());
    }
    boolean useless =
        call.target().is(NativeAttribute.READONLY) && call.target().result() != FlowType.VOID;
    if (useless) {
      messages.add(FlowCode.UNUSED_RESULT, use.span(), call.target().signature());
    }
    return useless && call.arguments().stream().allMatch(Purity::isPure)
        ? nothing(use.span())
        : new Step.Invoke(call, use.span());
  }
}
