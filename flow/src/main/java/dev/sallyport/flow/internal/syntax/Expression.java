package dev.sallyport.flow.internal.syntax;

import dev.sallyport.flow.FlowType;
import dev.sallyport.ir.Span;
import java.util.List;

/** An expression as it is written. */
public sealed interface Expression {

  /** Where it stands. */
  Span span();

  /**
   * A constant.
   *
   * @param value a {@link Long}, {@link Boolean}, {@link String}, address, network or, for a
   *     regular expression, {@link dev.sallyport.flow.Regex}
   */
  record Literal(FlowType type, Object value, Span span) implements Expression {}

  /** A string with expressions inside; the parts that are plain text are literals. */
  record Interpolation(List<Expression> parts, Span span) implements Expression {}

  /** A group of the last regular expression that matched. */
  record Group(int number, Span span) implements Expression {}

  /** A conversion. */
  record Cast(FlowType to, Expression operand, Span span) implements Expression {}

  /** An array of constants. */
  record Array(List<Expression> elements, Span span) implements Expression {}

  /** A handler without a name. */
  record Lambda(Statement.Block body, Span span) implements Expression {}

  /** A name alone, or with arguments: which of the two it may be is known from what it names. */
  record Use(String name, Arguments arguments, Span nameSpan, Span span) implements Expression {}

  /** An operator in front of its operand. */
  record Unary(Prefix operator, Expression operand, Span span) implements Expression {}

  /** An operator between its operands. Chains lean to the left and may be long. */
  record Binary(Operator operator, Expression left, Expression right, Span span)
      implements Expression {}

  /** Stands where a message was given. */
  record Missing(Span span) implements Expression {}

  /** The operators in front of their operand. */
  enum Prefix {
    NOT("not"),
    NEGATE("neg"),
    COMPLEMENT("not");

    private final String text;

    Prefix(String text) {
      this.text = text;
    }

    /** How messages name it. */
    public String text() {
      return text;
    }
  }
}
