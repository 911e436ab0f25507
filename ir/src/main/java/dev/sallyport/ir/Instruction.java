package dev.sallyport.ir;

import dev.sallyport.ir.internal.Lists;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * An operation in its place.
 *
 * @param results the values that it defines: none, one, or two for {@link Op.Overflow}
 * @param op what it does
 * @param span where it came from, or {@link Span#NONE}
 */
public record Instruction(List<Value> results, Op op, Span span) {
  /** Copies the list. */
  public Instruction {
    results = List.copyOf(results);
  }

  /** The same instruction with other values, results included. */
  public Instruction map(UnaryOperator<Value> replacement) {
    List<Value> mapped =
        results.size() == 1
            ? List.of(replacement.apply(results.getFirst()))
            : Lists.map(results, replacement);
    return new Instruction(mapped, op.map(replacement), span);
  }
}
