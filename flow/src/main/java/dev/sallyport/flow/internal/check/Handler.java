package dev.sallyport.flow.internal.check;

import dev.sallyport.ir.Span;

/** A handler of a program, named or not; compared by identity. Its body is known after checking. */
public final class Handler {

  private final String name;
  private final Span span;
  private Step body;

  Handler(String name, Span span) {
    this.name = name;
    this.span = span;
  }

  /** The name; for a handler written in place, one that no program can write. */
  public String name() {
    return name;
  }

  /** Where it was declared. */
  public Span span() {
    return span;
  }

  /** What it does; null until it was checked. */
  public Step body() {
    return body;
  }

  void complete(Step body) {
    this.body = body;
  }
}
