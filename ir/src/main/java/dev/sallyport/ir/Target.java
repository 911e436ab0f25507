package dev.sallyport.ir;

import dev.sallyport.ir.internal.Lists;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Where control goes, and what it takes along: the arguments become the parameters of the block.
 *
 * @param block the block that runs next
 * @param arguments one for each parameter; for a handler, one for each parameter behind the first,
 *     which receives what was thrown
 */
public record Target(BlockId block, List<Value> arguments) {
  /** Copies the list. */
  public Target {
    arguments = List.copyOf(arguments);
  }

  /** The same target with other arguments. */
  public Target map(UnaryOperator<Value> replacement) {
    return arguments.isEmpty() ? this : new Target(block, Lists.map(arguments, replacement));
  }

  /** The text form: {@code b1(v0, v1)}, or {@code b1} without arguments. */
  @Override
  public String toString() {
    return arguments.isEmpty()
        ? block.toString()
        : arguments.stream()
            .map(Value::toString)
            .collect(Collectors.joining(", ", block + "(", ")"));
  }
}
