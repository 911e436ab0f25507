package dev.sallyport.gypsum.internal.check;

import dev.sallyport.gypsum.internal.core.Core;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.gypsum.internal.model.GType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What is known about the function whose body is being checked. */
final class Body {

  private final FunctionSymbol function;
  private final Optional<GType> declared;
  private final boolean mayReturn;
  private final List<Core> returned = new ArrayList<>();
  private final Deque<Core.Loop> loops = new ArrayDeque<>();

  /**
   * A body of a function.
   *
   * @param function the function; for initializers one that the compiler makes
   * @param declared the type of its result, if that is written
   * @param mayReturn whether {@code return} makes sense
   */
  Body(FunctionSymbol function, Optional<GType> declared, boolean mayReturn) {
    this.function = function;
    this.declared = declared;
    this.mayReturn = mayReturn;
  }

  FunctionSymbol function() {
    return function;
  }

  Optional<GType> declared() {
    return declared;
  }

  boolean mayReturn() {
    return mayReturn;
  }

  boolean isConstructor() {
    return function.kind() == FunctionSymbol.Kind.CONSTRUCTOR;
  }

  /** The values that {@code return} statements give. */
  List<Core> returned() {
    return returned;
  }

  /** The loops around this place, the innermost first. */
  Deque<Core.Loop> loops() {
    return loops;
  }
}
