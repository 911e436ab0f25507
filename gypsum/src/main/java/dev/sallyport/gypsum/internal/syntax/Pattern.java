package dev.sallyport.gypsum.internal.syntax;

import java.util.List;
import java.util.Optional;

/** A pattern as it is written. */
public sealed interface Pattern {

  /** Where. */
  Pos pos();

  /** A literal. */
  record Literal(Pos pos, Expr value) implements Pattern {}

  /** {@code _}, perhaps with a type. */
  record Blank(Pos pos, Optional<TypeTree> type) implements Pattern {}

  /** A single name, perhaps with a type: binds or compares. */
  record Variable(Pos pos, String name, Pos namePos, Optional<TypeTree> type) implements Pattern {}

  /** A dotted name: compares. */
  record Value(Pos pos, List<TypeTree.Part> parts) implements Pattern {}

  /** A name with patterns in parentheses. */
  record Destructure(Pos pos, List<TypeTree.Part> parts, List<Pattern> elements)
      implements Pattern {}

  /** An operator before a pattern. */
  record Unary(Pos pos, String operator, Pos operatorPos, Pattern operand) implements Pattern {}

  /** An operator between two patterns. */
  record Binary(Pos pos, String operator, Pos operatorPos, Pattern left, Pattern right)
      implements Pattern {}

  /** Two or more patterns with commas. */
  record Tuple(Pos pos, List<Pattern> elements) implements Pattern {}

  /** A pattern in parentheses. */
  record Group(Pos pos, Pattern inner) implements Pattern {}
}
