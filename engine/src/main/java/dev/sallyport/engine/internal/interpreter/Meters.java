package dev.sallyport.engine.internal.interpreter;

import dev.sallyport.border.Limit;
import java.util.Set;

/**
 * Which charges are made.
 *
 * @param fuel whether operations are counted
 * @param depth whether calls inside each other are counted
 * @param allocation whether bytes are counted
 */
record Meters(boolean fuel, boolean depth, boolean allocation) {

  Meters(Set<Limit> watched) {
    this(
        watched.contains(Limit.FUEL),
        watched.contains(Limit.STACK_DEPTH),
        watched.contains(Limit.ALLOCATION));
  }
}
