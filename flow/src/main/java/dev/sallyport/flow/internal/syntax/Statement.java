package dev.sallyport.flow.internal.syntax;

import dev.sallyport.ir.Span;
import java.util.List;
import java.util.Optional;

/** A statement as it is written. */
public sealed interface Statement {

  /** Where it stands. */
  Span span();

  /** A variable and its first value. */
  record Variable(String name, Expression value, Span nameSpan, Span span) {}

  /** Statements in braces, with the variables that they share. */
  record Block(List<Variable> variables, List<Statement> statements, Span span)
      implements Statement {}

  /** A semicolon alone. */
  record Empty(Span span) implements Statement {}

  /** {@code if}, with all that hangs on its {@code else if}. */
  record If(List<Branch> branches, Optional<Statement> otherwise, Span span) implements Statement {}

  /** A condition and what runs if it holds. */
  record Branch(Expression condition, Statement body) {}

  /** A loop. */
  record While(Expression condition, Statement body, Span span) implements Statement {}

  /** A choice by what a string is, begins or ends with, or matches. */
  record Match(
      Expression subject,
      MatchKind kind,
      List<Case> cases,
      Optional<Statement> otherwise,
      Span span)
      implements Statement {}

  /** One choice; the labels are literals or {@link Expression.Missing}. */
  record Case(List<Expression> labels, Statement body) {}

  /** How a match compares. */
  enum MatchKind {
    EQUAL,
    PREFIX,
    SUFFIX,
    REGEX
  }

  /** A call of a function or handler. */
  record Call(Expression.Use use, Span span) implements Statement {}

  /** A variable that gets a value. */
  record Assign(String name, Expression value, Span nameSpan, Span span) implements Statement {}

  /** A statement with its condition behind it. */
  record Guarded(Statement body, Expression condition, boolean unless, Span span)
      implements Statement {}
}
