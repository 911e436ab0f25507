package dev.sallyport.ir;

import java.util.List;
import java.util.stream.Stream;

/** Guesses which operation was meant by a word that is none. */
final class Suggestion {

  private Suggestion() {}

  /** A hint for an unknown operation. */
  static String of(String word) {
    List<String> similar = SimilarNames.of(word, mnemonics().toList());
    return similar.isEmpty()
        ? "docs/ir.md lists all operations"
        : "did you mean '" + similar.getFirst() + "'?";
  }

  private static Stream<String> mnemonics() {
    return Stream.concat(
        OpTable.OPS.mnemonics().stream(), OpTable.TERMINATORS.mnemonics().stream());
  }
}
