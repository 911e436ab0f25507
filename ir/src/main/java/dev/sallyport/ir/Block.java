package dev.sallyport.ir;

import java.util.List;
import java.util.Optional;

/**
 * Instructions that run one after the other.
 *
 * @param id the name
 * @param parameters the values that a branch to the block passes
 * @param handler where control goes when something is thrown inside the block. The target's
 *     arguments must be known where the block begins; the handler block's first parameter receives
 *     what was thrown, as a {@code ref Throwable}
 * @param instructions what runs, in order
 * @param terminator how it ends
 * @param span where the terminator came from, or {@link Span#NONE}
 */
public record Block(
    BlockId id,
    List<Value> parameters,
    Optional<Target> handler,
    List<Instruction> instructions,
    Terminator terminator,
    Span span) {
  /** Copies the lists. */
  public Block {
    parameters = List.copyOf(parameters);
    instructions = List.copyOf(instructions);
  }

  /** Where its code begins in the source: its first instruction, or its terminator. */
  public Span start() {
    return instructions.isEmpty() ? span : instructions.getFirst().span();
  }
}
