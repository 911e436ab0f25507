package dev.sallyport.ir;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The table of how operations, or terminators, are written. Printer and parser both go by it, so
 * that they cannot disagree.
 *
 * @param <T> {@link Op} or {@link Terminator}
 */
final class OpTable<T> {

  /** The operations. */
  static final OpTable<Op> OPS =
      new OpTable<>(
          Stream.of(
                  ConstantRows.ALL,
                  ArithmeticRows.ALL,
                  MemoryRows.ALL,
                  ObjectRows.ALL,
                  ObjectRows.CALLS)
              .flatMap(List::stream)
              .toList());

  /** The terminators. */
  static final OpTable<Terminator> TERMINATORS = new OpTable<>(TerminatorRows.ALL);

  private final Map<Class<?>, Family<? extends T, ?>> families;
  private final Map<String, Row<? extends T>> rows;

  private OpTable(List<Family<? extends T, ?>> all) {
    Map<String, Row<? extends T>> found = new LinkedHashMap<>();
    for (Family<? extends T, ?> family : all) {
      family.rows().values().forEach(row -> found.put(row.mnemonic(), row));
    }
    rows = Collections.unmodifiableMap(found);
    families = all.stream().collect(Collectors.toUnmodifiableMap(Family::type, f -> f));
  }

  /** How what begins with a word is written, or null. */
  Row<? extends T> row(String mnemonic) {
    return rows.get(mnemonic);
  }

  /** All words that something begins with, in the order of the table. */
  Set<String> mnemonics() {
    return rows.keySet();
  }

  /** The records that are written by this table. */
  Set<Class<?>> types() {
    return families.keySet();
  }

  void write(TextWriter out, T operation) {
    families.get(operation.getClass()).write(out, operation);
  }
}
