package dev.sallyport.flow.internal.check;

import dev.sallyport.flow.internal.syntax.Statement.MatchKind;
import dev.sallyport.ir.Span;
import java.util.List;
import java.util.Optional;

/** A statement, all names resolved and types checked. */
public sealed interface Step {

  /** Where it stands. */
  Span span();

  /** Calls a function of the host and drops what it gives. */
  record Invoke(NativeCall call, Span span) implements Step {}

  /** Calls a handler of the host; if it answers true, the run ends. */
  record Decide(NativeCall call, Span span) implements Step {}

  /** Calls a handler of the program; if it answers true, the run ends. */
  record Run(Handler handler, Span span) implements Step {}

  /** Gives a variable a value, its first one included. */
  record Assign(Variable variable, Value value, Span span) implements Step {}

  /** The body of the first condition that holds. */
  record If(List<Branch> branches, Optional<Step> otherwise, Span span) implements Step {}

  /** A Boolean and what runs if it is true. */
  record Branch(Value condition, Step body) {}

  /** Repeats as long as a Boolean is true. */
  record Loop(Value condition, Step body, Span span) implements Step {}

  /** Chooses by a table. */
  record Match(Value subject, MatchKind kind, List<Case> cases, Optional<Step> otherwise, Span span)
      implements Step {}

  /** One choice: strings, or regular expressions for that kind of match. */
  record Case(List<Object> labels, Step body) {}

  /** One after the other. */
  record Sequence(List<Step> steps, Span span) implements Step {}
}
