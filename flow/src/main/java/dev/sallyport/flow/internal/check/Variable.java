package dev.sallyport.flow.internal.check;

import dev.sallyport.flow.FlowType;
import dev.sallyport.ir.Span;

/** A variable of a program; compared by identity. */
public final class Variable {

  private final String name;
  private final FlowType type;
  private final Span span;
  private final boolean global;
  private boolean read;

  Variable(String name, FlowType type, Span span, boolean global) {
    this.name = name;
    this.type = type;
    this.span = span;
    this.global = global;
  }

  /** The name in the program. */
  public String name() {
    return name;
  }

  /** The type of its first value, for ever. */
  public FlowType type() {
    return type;
  }

  /** Where it was declared. */
  public Span span() {
    return span;
  }

  /** Whether it belongs to the program and not to one run of a block. */
  public boolean isGlobal() {
    return global;
  }

  boolean isRead() {
    return read;
  }

  void markRead() {
    read = true;
  }
}
