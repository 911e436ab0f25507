package dev.sallyport.ir;

/**
 * One kind of message. Each phase has an enum of them; programs compare codes, people read the text
 * that {@link Diagnostic} makes of them. Every code has an example file that yields exactly it.
 */
public interface DiagnosticCode {

  /** The stable name, for example {@code SIR-1004}: the same in every release. */
  String id();

  /** Whether it stops the work. */
  Severity severity();

  /** What is wrong, one sentence; {@code {0}}, {@code {1}} ... stand for the arguments. */
  String template();

  /** What was expected or what to do, or empty; with the same placeholders. */
  String hint();

  /** How much a message matters. */
  enum Severity {
    /** The input cannot be used. */
    ERROR,
    /** The input can be used, but probably does not do what its author wants. */
    WARNING
  }

  /** A message of this kind. */
  default Diagnostic at(Span span, Object... arguments) {
    return new Diagnostic(this, span, java.util.List.of(arguments));
  }
}
