package dev.sallyport.ir;

/** Reads the places in the source that declarations and instructions may end with. */
final class PlaceParser {

  private final Cursor in;
  private final NumberParser numbers;
  private String source;

  PlaceParser(Cursor in, NumberParser numbers, String source) {
    this.in = in;
    this.numbers = numbers;
    this.source = source;
  }

  /** The source that the module declares, and that places speak of unless they name another. */
  void source(String declared) {
    source = declared;
  }

  String source() {
    return source;
  }

  /** The place that is written here, else that of what began there and was read last. */
  Span place(Cursor.Start start) {
    return place(start.line(), start.column());
  }

  /**
   * The place that is written here, else that of what was read last.
   *
   * @param line where what was read last begins
   * @param column where what was read last begins
   */
  Span place(int line, int column) {
    if (!in.at(Token.AT)) {
      return in.spanFrom(line, column);
    }
    in.lexer().advance();
    return in.acceptWord("none") ? Span.NONE : written();
  }

  private Span written() {
    String file = source;
    if (in.at(Token.STRING)) {
      file = in.string();
      in.expect(Token.COLON);
    }
    int line = numbers.position(1);
    in.expect(Token.COLON);
    int column = numbers.position(0);
    if (!in.accept(Token.MINUS)) {
      return Span.at(file, line, column);
    }
    int endLine = numbers.position(1);
    in.expect(Token.COLON);
    return new Span(file, line, column, endLine, numbers.position(0));
  }
}
