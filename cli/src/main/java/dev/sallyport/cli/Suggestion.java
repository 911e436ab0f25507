package dev.sallyport.cli;

import dev.sallyport.ir.SimilarNames;
import java.util.List;

/** Asks which word was meant. */
final class Suggestion {

  private Suggestion() {}

  /** A question such as {@code ; did you mean --fuel?}, or nothing if no word is similar. */
  static String of(String given, List<String> known) {
    List<String> similar = SimilarNames.of(given, known);
    return similar.isEmpty() ? "" : "; did you mean " + similar.getFirst() + "?";
  }
}
