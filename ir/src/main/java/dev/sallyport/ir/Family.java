package dev.sallyport.ir;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * The rows of one record of {@link Op} or {@link Terminator}: a single one, or one for each variant
 * that the mnemonic tells apart.
 *
 * @param type the record
 * @param variant tells the variant of an operation
 * @param rows the rows by variant
 * @param make makes a row for a variant
 * @param <O> the record
 * @param <V> what tells its variants apart
 */
record Family<O, V>(
    Class<O> type, Function<O, V> variant, Map<V, Row<O>> rows, Function<V, Row<O>> make) {

  static <O> Family<O, Boolean> one(Class<O> type, Row<O> row) {
    return each(type, _ -> true, List.of(true), _ -> row);
  }

  static <O, V> Family<O, V> each(
      Class<O> type, Function<O, V> variant, List<V> variants, Function<V, Row<O>> make) {
    Map<V, Row<O>> rows = new LinkedHashMap<>();
    variants.forEach(v -> rows.put(v, make.apply(v)));
    return new Family<>(type, variant, Collections.unmodifiableMap(rows), make);
  }

  /** An enum constant as mnemonics spell it. */
  static String lower(Enum<?> variant) {
    return variant.name().toLowerCase(Locale.ROOT);
  }

  /** Writes an operation; one that is not valid is written all the same, for messages. */
  void write(TextWriter out, Object operation) {
    O op = type.cast(operation);
    V found = variant.apply(op);
    Row<O> row = rows.get(found);
    (row != null ? row : make.apply(found)).write(out, op);
  }
}
