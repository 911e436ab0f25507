package dev.sallyport.gypsum.internal.syntax;

import java.util.List;
import java.util.Optional;

/** An expression as it is written. */
public sealed interface Expr extends Statement {

  /** An integer literal: digits, base and sign as written, and the width in bits. */
  record IntLiteral(Pos pos, long value, int width) implements Expr {}

  /** A floating-point literal. */
  record FloatLiteral(Pos pos, double value, int width) implements Expr {}

  /** A string literal, its escapes resolved. */
  record StringLiteral(Pos pos, String value) implements Expr {}

  /** A string with expressions inside; strings and expressions in order. */
  record Interpolation(Pos pos, List<Expr> parts) implements Expr {}

  /** {@code true} or {@code false}. */
  record BooleanLiteral(Pos pos, boolean value) implements Expr {}

  /** {@code null}. */
  record NullLiteral(Pos pos) implements Expr {}

  /** {@code ()}. */
  record UnitLiteral(Pos pos) implements Expr {}

  /** A name. */
  record Name(Pos pos, String name) implements Expr {}

  /** {@code this}. */
  record This(Pos pos) implements Expr {}

  /** {@code super}. */
  record Super(Pos pos) implements Expr {}

  /** A name behind a point. */
  record Property(Pos pos, Expr receiver, String name, Pos namePos) implements Expr {}

  /**
   * Type arguments or arguments behind an expression, or both.
   *
   * @param typeArguments empty if none are written
   * @param arguments empty if there are no parentheses
   */
  record Call(Pos pos, Expr callee, List<TypeTree> typeArguments, Optional<List<Expr>> arguments)
      implements Expr {}

  /** An object with elements. */
  record New(Pos pos, Expr length, TypeTree type, Optional<List<Expr>> arguments) implements Expr {}

  /** An operator before an operand. */
  record Unary(Pos pos, String operator, Pos operatorPos, Expr operand) implements Expr {}

  /** An operator between two operands; assignment operators are among them. */
  record Binary(Pos pos, String operator, Pos operatorPos, Expr left, Expr right) implements Expr {}

  /** {@code left = right}. */
  record Assign(Pos pos, Expr target, Expr value) implements Expr {}

  /** Two or more expressions with commas. */
  record Tuple(Pos pos, List<Expr> elements) implements Expr {}

  /** An expression in parentheses. */
  record Group(Pos pos, Expr inner) implements Expr {}

  /** An indented block; without statements if only comments stand in it. */
  record Block(Pos pos, List<Statement> statements) implements Expr {}

  /** {@code if}. */
  record If(Pos pos, Expr condition, Expr whenTrue, Optional<Expr> whenFalse) implements Expr {}

  /** {@code while}. */
  record While(Pos pos, Expr condition, Expr body) implements Expr {}

  /** {@code for (pattern in elements) body}. */
  record For(Pos pos, Pattern pattern, Expr elements, Expr body) implements Expr {}

  /** {@code break}. */
  record Break(Pos pos) implements Expr {}

  /** {@code continue}. */
  record Continue(Pos pos) implements Expr {}

  /** {@code match}. */
  record Match(Pos pos, Expr subject, List<Case> cases) implements Expr {}

  /** One case of a {@code match} or {@code catch}. */
  record Case(Pos pos, Pattern pattern, Optional<Expr> guard, Expr body) {}

  /** {@code throw}. */
  record Throw(Pos pos, Expr exception) implements Expr {}

  /** {@code try}; without handlers there is a {@code finally}. */
  record Try(Pos pos, Expr body, Optional<List<Case>> handlers, Optional<Expr> finalizer)
      implements Expr {}

  /** {@code lambda}. */
  record Lambda(Pos pos, List<Defn.Parameter> parameters, Expr body) implements Expr {}

  /** {@code return}. */
  record Return(Pos pos, Optional<Expr> value) implements Expr {}

  /** What stands where an expression could not be read. */
  record Erroneous(Pos pos) implements Expr {}
}
