package dev.sallyport.gypsum.internal.syntax;

/** What the next lines of a source begin with. */
final class Lookahead {

  private final String text;
  private final int end;

  Lookahead(String text, int end) {
    this.text = text;
    this.end = end;
  }

  /** The first character from a place on that is neither a blank nor a line end. */
  int skipBlankLines(int from) {
    int at = from;
    while (at < end && (text.charAt(at) <= ' ') && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  /** Whether a definition begins there that can stand in no brackets. */
  boolean isDefinition(int at) {
    int start = at;
    TokenKind kind = wordAt(start);
    while (kind != null && kind.isAttribute()) {
      start = skipBlankLines(Lexer.wordEnd(text, start, end));
      kind = wordAt(start);
    }
    return kind == TokenKind.DEF
        || kind == TokenKind.CLASS
        || kind == TokenKind.TRAIT
        || kind == TokenKind.IMPORT;
  }

  /** Whether a definition of variables begins there. */
  boolean isVariable(int at) {
    return wordAt(at) == TokenKind.LET || wordAt(at) == TokenKind.VAR;
  }

  private TokenKind wordAt(int start) {
    int stop = Lexer.wordEnd(text, start, end);
    return stop > start ? TokenKind.ofWord(text.substring(start, stop)) : null;
  }
}
