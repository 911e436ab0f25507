package dev.sallyport.ir;

/** What every part of the parser does with tokens: looks, takes, complains. */
final class Cursor {

  private final SourceText source;
  private final Lexer lexer;
  private final Problems problems;

  Cursor(SourceText source, Problems problems) {
    this.source = source;
    this.problems = problems;
    this.lexer = new Lexer(source.text(), problems);
  }

  Lexer lexer() {
    return lexer;
  }

  boolean at(Token token) {
    return lexer.token() == token;
  }

  boolean atWord(String word) {
    return lexer.token() == Token.WORD && lexer.string().equals(word);
  }

  boolean accept(Token token) {
    boolean found = lexer.token() == token;
    if (found) {
      lexer.advance();
    }
    return found;
  }

  boolean acceptWord(String word) {
    boolean found = atWord(word);
    if (found) {
      lexer.advance();
    }
    return found;
  }

  void expect(Token token) {
    if (!accept(token)) {
      throw expected(token.description());
    }
  }

  void expectWord(String word) {
    if (!acceptWord(word)) {
      throw expected("'" + word + "'");
    }
  }

  /** Takes the brace that closes something, or reports what was opened. */
  void close(int brace, String what) {
    if (!accept(Token.RIGHT_BRACE)) {
      problems.report(brace, brace + 1, SyntaxCode.UNCLOSED, what);
    }
  }

  /** Whether a declaration of a module begins here; none of these words occur inside functions. */
  boolean startsDeclaration() {
    if (lexer.token() != Token.WORD) {
      return false;
    }
    return switch (lexer.string()) {
      case "package", "import", "class", "trait", "global", "constant" -> true;
      // Also begins the type of a function.
      case "func" -> lexer.next() == '"';
      default -> Modifiers.isModifier(lexer.string());
    };
  }

  /** Takes a value; gives its number. */
  int value() {
    int id = lexer.id();
    expect(Token.VALUE);
    return id;
  }

  /** Takes a block; gives its name. */
  BlockId block() {
    int id = lexer.id();
    expect(Token.BLOCK);
    return new BlockId(id);
  }

  /** Takes a string of any contents. */
  String string() {
    String string = lexer.string();
    expect(Token.STRING);
    return string;
  }

  /** Takes a string that is not empty; {@code what} it names is for the message. */
  String nonEmpty(String what) {
    if (!at(Token.STRING)) {
      throw expected(what + " in double quotes");
    }
    if (lexer.string().isEmpty()) {
      report(SyntaxCode.EMPTY_NAME);
    }
    String name = lexer.string().isEmpty() ? "?" : lexer.string();
    lexer.advance();
    return name;
  }

  /** Takes {@code "text"} or {@code "package"::"text"}. */
  Name name(String what) {
    String first = nonEmpty(what);
    return accept(Token.DOUBLE_COLON) ? Name.imported(first, nonEmpty(what)) : Name.local(first);
  }

  /** Reports at the present token. */
  void report(SyntaxCode code, Object... arguments) {
    problems.report(lexer.start(), Math.max(lexer.end(), lexer.start()), code, arguments);
  }

  /** Reports at a piece of the text. */
  void report(int from, int to, SyntaxCode code, Object... arguments) {
    problems.report(from, to, code, arguments);
  }

  /** Reports at a piece of the text that was read already. */
  void reportFrom(int start, SyntaxCode code, Object... arguments) {
    problems.report(start, Math.max(start, lexer.lastEnd()), code, arguments);
  }

  /** Reports at the present token; what is thrown leaves what is being read. */
  SyntaxError fail(SyntaxCode code, Object... arguments) {
    report(code, arguments);
    return new SyntaxError();
  }

  SyntaxError expected(String what) {
    return fail(SyntaxCode.EXPECTED, what, found());
  }

  /** The present token as messages show it. */
  String found() {
    return at(Token.END)
        ? Token.END.description()
        : Shown.characters(source.text(), lexer.start(), lexer.end());
  }

  /** The text from an offset to the end of the last token taken. */
  String text(int start) {
    return source.text().substring(start, lexer.lastEnd());
  }

  /** Where the present token begins. */
  Start start() {
    return new Start(lexer.start(), lexer.line(), lexer.column());
  }

  /** Where something begins: its offset in the text, its line and column. */
  record Start(int offset, int line, int column) {}

  /** From a place to the end of the last token taken. */
  Span spanFrom(int line, int column) {
    return new Span(source.name(), line, column, lexer.lastLine(), lexer.lastEndColumn());
  }
}
