package dev.sallyport.gypsum.generated;

import java.util.ArrayList;
import java.util.List;

/**
 * What can be used at a place of a program.
 *
 * @param variables locals, parameters and globals
 * @param functions local functions
 * @param self the class whose object {@code this} is, or null
 * @param result what {@code return} gives, or null where there is none
 * @param inLoop whether {@code break} has a meaning
 * @param rules what may be called
 */
record Scope(
    List<Variable> variables,
    List<Routine> functions,
    Shape self,
    Kind result,
    boolean inLoop,
    Rules rules) {

  /** What keeps programs finite: only functions count how often they are called. */
  enum Rules {
    /** Everything is allowed. */
    FREE,
    /** No function values, since nothing counts how often they call each other. */
    LAMBDA,
    /** No calls and no new objects: this runs while an object is made. */
    QUIET
  }

  static Scope of(List<Variable> variables, Shape self, Kind result) {
    return new Scope(
        new ArrayList<>(variables), new ArrayList<>(), self, result, false, Rules.FREE);
  }

  /** A block inside: what it defines is gone behind it. */
  Scope inner() {
    return new Scope(
        new ArrayList<>(variables), new ArrayList<>(functions), self, result, inLoop, rules);
  }

  Scope loop() {
    return new Scope(
        new ArrayList<>(variables), new ArrayList<>(functions), self, result, true, rules);
  }

  Scope with(Rules other) {
    return new Scope(
        new ArrayList<>(variables), new ArrayList<>(functions), self, null, false, other);
  }

  /** A local function: it has a result of its own. */
  Scope local(Kind ofFunction) {
    return new Scope(
        new ArrayList<>(variables), new ArrayList<>(functions), self, ofFunction, false, rules);
  }

  boolean isFree() {
    return rules == Rules.FREE;
  }

  boolean mayCall() {
    return rules != Rules.QUIET;
  }
}
