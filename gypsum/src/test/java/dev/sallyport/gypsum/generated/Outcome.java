package dev.sallyport.gypsum.generated;

/**
 * What a program does.
 *
 * @param printed its output
 * @param end {@code ""}, the name of the exception or limit that ended it, or what went wrong with
 *     us
 */
record Outcome(String printed, String end) {

  /** How the end of a program begins that was not compiled. */
  static final String REFUSED = "is refused: ";

  /** How the end of a program begins that was stopped by a mistake of ours. */
  static final String FAILS = "fails with ";

  /** Whether it did not even compile. */
  boolean isRefused() {
    return end.startsWith(REFUSED);
  }

  private boolean isEarly() {
    return isRefused() || end.startsWith(FAILS);
  }

  /** The first thing in which another is different. */
  String firstDifference(Outcome other) {
    int at = 0;
    int length = Math.min(printed.length(), other.printed.length());
    while (at < length && printed.charAt(at) == other.printed.charAt(at)) {
      at++;
    }
    int from = Math.max(0, at - 20);
    return printed.equals(other.printed) || other.isEarly()
        ? "ends with '" + other.end + "', not with '" + end + "'"
        : "prints ... " + part(other.printed, from) + " ... not ... " + part(printed, from);
  }

  private static String part(String text, int from) {
    return text.substring(from, Math.min(text.length(), from + 60)).replace("\n", "\\n");
  }
}
