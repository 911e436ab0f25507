package dev.sallyport.testkit;

import dev.sallyport.border.Limit;
import dev.sallyport.ir.TrapCode;

/** What a run in a case file is to end with. */
public sealed interface Expectation {

  /** A result, in the notation that {@code cases/README.md} describes. */
  record Gives(String literal) implements Expectation {}

  /** No result, and nothing thrown. */
  record GivesNothing() implements Expectation {}

  /** A trap. */
  record Traps(TrapCode code) implements Expectation {}

  /** An exception, by the name of its guest or Java class. */
  record Throws(String className) implements Expectation {}

  /** A limit that is reached. */
  record Reaches(Limit limit) implements Expectation {}

  /** A diagnostic when something is linked. */
  record Fails(String code) implements Expectation {}
}
