package dev.sallyport.flow.internal.check;

import dev.sallyport.flow.internal.syntax.Expression;
import dev.sallyport.ir.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What names mean outside of blocks: handlers of the program, callables of the host. */
final class Names {

  private final Host host;
  private final Map<String, Handler> handlers = new LinkedHashMap<>();
  private final Map<Handler, Expression.Lambda> lambdas = new LinkedHashMap<>();
  private Map<String, Span> later = Map.of();

  Names(Host host) {
    this.host = host;
  }

  /** A handler of the program, by its name. */
  Optional<Handler> handler(String name) {
    return Optional.ofNullable(handlers.get(name));
  }

  void declare(Handler handler) {
    handlers.put(handler.name(), handler);
  }

  /** The named handlers, in the order of their declaration. */
  List<Handler> handlers() {
    return List.copyOf(handlers.values());
  }

  /** A handler for code written in place; its body is checked when its turn comes. */
  Handler lambda(Expression.Lambda lambda) {
    String name = "{" + lambda.span().line() + ":" + lambda.span().column() + "}";
    var handler = new Handler(name + lambdas.size(), lambda.span());
    lambdas.put(handler, lambda);
    return handler;
  }

  /** The handlers without a name so far, with what they are to do. */
  Map<Handler, Expression.Lambda> lambdas() {
    return lambdas;
  }

  List<Callable> callables(String name) {
    return host.named(name);
  }

  Set<String> capabilities() {
    return host.capabilities();
  }

  /** What was probably meant by an unknown name. */
  String suggestion(String name) {
    var known = new ArrayList<String>(handlers.keySet());
    known.addAll(host.names());
    return Hints.near(name, known);
  }

  /**
   * While the globals are made, those further down have no value yet.
   *
   * @param globals these; what is removed from it later has its value
   */
  void later(Map<String, Span> globals) {
    later = Collections.unmodifiableMap(globals);
  }

  /** Where a global is declared that has no value yet. */
  Optional<Span> later(String name) {
    return Optional.ofNullable(later.get(name));
  }
}
