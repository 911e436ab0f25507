package dev.sallyport.flow;

import dev.sallyport.ir.Diagnostic;
import dev.sallyport.ir.SourceText;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What there is to say about a program.
 *
 * @param diagnostics the messages in the order of their places
 * @param sources the texts that the program consists of, the main one first
 */
public record FlowReport(List<Diagnostic> diagnostics, List<SourceText> sources) {
  /** Copies the lists. */
  public FlowReport {
    diagnostics = List.copyOf(diagnostics);
    sources = List.copyOf(sources);
  }

  /** Whether the program cannot be used. */
  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }

  /** All messages with their source lines, as one text; empty if there are none. */
  public String render() {
    return diagnostics.stream().map(this::render).collect(Collectors.joining("\n"));
  }

  private String render(Diagnostic diagnostic) {
    return sources.stream()
        .filter(s -> s.name().equals(diagnostic.span().file()))
        .findFirst()
        .map(diagnostic::render)
        .orElseGet(diagnostic::toString);
  }
}
