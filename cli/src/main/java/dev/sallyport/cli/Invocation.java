package dev.sallyport.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A command line that was understood: operands, and the values of options. */
final class Invocation {

  private final List<String> operands;
  private final Map<Option<?>, List<Object>> values;

  Invocation(List<String> operands, Map<Option<?>, List<Object>> values) {
    this.operands = List.copyOf(operands);
    this.values = values;
  }

  String operand(int index) {
    return operands.get(index);
  }

  List<String> operandsFrom(int index) {
    return operands.subList(Math.min(index, operands.size()), operands.size());
  }

  boolean has(Option<?> option) {
    return values.containsKey(option);
  }

  /** What an option was given, each time that it was written. */
  @SuppressWarnings("unchecked") // The reader put in only what the option's own function gave.
  <T> List<T> all(Option<T> option) {
    return (List<T>) values.getOrDefault(option, List.of());
  }

  /** What an option was given last. */
  <T> Optional<T> last(Option<T> option) {
    List<T> all = all(option);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }
}
