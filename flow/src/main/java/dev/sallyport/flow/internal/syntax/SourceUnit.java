package dev.sallyport.flow.internal.syntax;

import dev.sallyport.ir.Span;
import java.util.List;
import java.util.Optional;

/**
 * A program as it is written.
 *
 * @param imports what it imports
 * @param globals its variables outside handlers
 * @param handlers its handlers, with and without bodies
 */
public record SourceUnit(
    List<Import> imports, List<Statement.Variable> globals, List<Handler> handlers) {

  /** A module of the host. */
  public record Import(String name, Optional<String> path, Span span) {}

  /** A handler, or the promise of one. */
  public record Handler(String name, Optional<Statement> body, Span nameSpan) {}
}
