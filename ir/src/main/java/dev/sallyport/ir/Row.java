package dev.sallyport.ir;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * How one operation or terminator is written: both the printer and the parser go by it.
 *
 * @param mnemonic the word that it begins with
 * @param parts what stands behind the word, in order
 * @param make puts it together from its parts
 * @param <O> what it is in memory
 */
record Row<O>(String mnemonic, List<Part<O, ?>> parts, Function<Object[], O> make) {

  O read(OperandParser in) {
    var read = new Object[parts.size()];
    for (int i = 0; i < read.length; i++) {
      read[i] = parts.get(i).read(in, i == 0);
    }
    return make.apply(read);
  }

  void write(TextWriter out, O op) {
    out.text(mnemonic);
    for (int i = 0; i < parts.size(); i++) {
      parts.get(i).write(out, op, i == 0);
    }
  }

  static <O> Row<O> row(String mnemonic, Supplier<O> make) {
    return new Row<>(mnemonic, List.of(), _ -> make.get());
  }

  @SuppressWarnings("unchecked") // each part reads what it is declared to give
  static <O, A> Row<O> row(String mnemonic, Part<O, A> first, Function<A, O> make) {
    return new Row<>(mnemonic, List.of(first), p -> make.apply((A) p[0]));
  }

  @SuppressWarnings("unchecked") // each part reads what it is declared to give
  static <O, A, B> Row<O> row(
      String mnemonic, Part<O, A> first, Part<O, B> second, BiFunction<A, B, O> make) {
    return new Row<>(mnemonic, List.of(first, second), p -> make.apply((A) p[0], (B) p[1]));
  }

  @SuppressWarnings("unchecked") // each part reads what it is declared to give
  static <O, A, B, C> Row<O> row(
      String mnemonic,
      Part<O, A> first,
      Part<O, B> second,
      Part<O, C> third,
      Three<A, B, C, O> make) {
    return new Row<>(
        mnemonic, List.of(first, second, third), p -> make.apply((A) p[0], (B) p[1], (C) p[2]));
  }

  /** A function of three arguments. */
  @FunctionalInterface
  interface Three<A, B, C, R> {
    R apply(A first, B second, C third);
  }
}
