package dev.sallyport.flow.internal.check;

import dev.sallyport.flow.FlowCode;
import dev.sallyport.flow.internal.syntax.Expression;
import dev.sallyport.flow.internal.syntax.Messages;
import dev.sallyport.flow.internal.syntax.SourceUnit;
import dev.sallyport.flow.internal.syntax.Statement;
import dev.sallyport.ir.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resolves and types a whole program; reports everything that is wrong with it. */
public final class Checker {

  private final SourceUnit unit;
  private final Messages messages;
  private final Names names;
  private final ExpressionChecker expressions;
  private final StatementChecker statements;
  private final Scope globals = new Scope(Optional.empty());
  private final List<Variable> variables = new ArrayList<>();

  /** Over a program as it was read, and what the host offers to it. */
  public Checker(SourceUnit unit, Host host, Messages messages) {
    this.unit = unit;
    this.messages = messages;
    this.names = new Names(host);
    this.expressions = new ExpressionChecker(names, messages);
    this.statements = new StatementChecker(names, expressions, messages, variables);
  }

  /** The program; it means something only if there is no error among the messages. */
  public Program check() {
    Map<Handler, Statement> bodies = declareHandlers();
    List<Step.Assign> initial = globalVariables();
    bodies.forEach((handler, body) -> handler.complete(statements.body(body, globals)));
    completeLambdas();
    var program = new Program(initial, names.handlers(), List.copyOf(names.lambdas().keySet()));
    new CallGraph(messages).check(program);
    if (!messages.hasErrors()) {
      new Reachability(messages).check(program);
    }
    variables.stream()
        .filter(v -> !v.isRead())
        .forEach(v -> messages.add(FlowCode.UNUSED_VARIABLE, v.span(), v.name()));
    return program;
  }

  // ---- handlers

  private Map<Handler, Statement> declareHandlers() {
    var bodies = new LinkedHashMap<Handler, Statement>();
    for (SourceUnit.Handler declared : unit.handlers()) {
      if (!names.callables(declared.name()).isEmpty()) {
        messages.add(
            FlowCode.REDEFINED_NAME, declared.nameSpan(), declared.name(), "a name of the host");
      } else {
        declare(declared, bodies);
      }
    }
    for (Handler handler : names.handlers()) {
      if (!bodies.containsKey(handler)) {
        messages.add(FlowCode.MISSING_IMPLEMENTATION, handler.span(), handler.name());
      }
    }
    return bodies;
  }

  private void declare(SourceUnit.Handler declared, Map<Handler, Statement> bodies) {
    Optional<Handler> known = names.handler(declared.name());
    Handler handler = known.orElseGet(() -> new Handler(declared.name(), declared.nameSpan()));
    names.declare(handler);
    if (declared.body().isPresent() && bodies.putIfAbsent(handler, declared.body().get()) != null) {
      messages.add(
          FlowCode.REDECLARED_HANDLER,
          declared.nameSpan(),
          declared.name(),
          handler.span().toString());
    }
  }

  // Lambdas may stand in lambdas: each round finds those of the round before.
  private void completeLambdas() {
    for (int done = 0; done < names.lambdas().size(); ) {
      var round = new ArrayList<>(names.lambdas().entrySet());
      for (Map.Entry<Handler, Expression.Lambda> entry : round.subList(done, round.size())) {
        entry.getKey().complete(statements.body(entry.getValue().body(), globals));
      }
      done = round.size();
    }
  }

  // ---- globals

  private List<Step.Assign> globalVariables() {
    var later = new HashMap<String, Span>();
    unit.globals().forEach(g -> later.put(g.name(), g.nameSpan()));
    names.later(later);
    var initial = new ArrayList<Step.Assign>();
    for (Statement.Variable global : unit.globals()) {
      Value value = expressions.check(global.value(), globals);
      later.remove(global.name());
      var variable = new Variable(global.name(), value.type(), global.nameSpan(), true);
      declare(variable, value);
      initial.add(new Step.Assign(variable, value, global.span()));
    }
    names.later(Map.of());
    return initial;
  }

  private void declare(Variable variable, Value value) {
    String taken =
        !names.callables(variable.name()).isEmpty()
            ? "a name of the host"
            : names.handler(variable.name()).isPresent() ? "a handler" : "";
    if (!taken.isEmpty()) {
      messages.add(FlowCode.REDEFINED_NAME, variable.span(), variable.name(), taken);
    } else {
      statements.declare(variable, value, globals);
    }
  }
}
