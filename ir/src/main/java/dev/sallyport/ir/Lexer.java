package dev.sallyport.ir;

/**
 * Cuts a text into tokens. It stands on one token at a time; what is wrong with a token is reported
 * here, and reading goes on as if it were right.
 */
final class Lexer {

  /** The greatest number of a value or block. */
  static final int GREATEST_ID = 9_999_999;

  private final String text;
  private final Problems problems;
  private final Interner interner;
  private final StringLiteral literal;

  private int at;
  private Token token = Token.END;
  private int start;
  private int line = 1;
  private int lineStart;
  private int id;
  private String string = "";
  private int lastEnd;
  private int lastLine;
  private int lastLineStart;

  Lexer(String text, Problems problems) {
    this.text = text;
    this.problems = problems;
    this.interner = new Interner(text);
    this.literal = new StringLiteral(text, problems);
    if (text.startsWith("\ufeff")) {
      at = 1;
    }
    advance();
  }

  Token token() {
    return token;
  }

  int start() {
    return start;
  }

  int end() {
    return at;
  }

  int line() {
    return line;
  }

  int column() {
    return start - lineStart + 1;
  }

  /** The number of a value or block. */
  int id() {
    return id;
  }

  /** The text of a word, the contents of a string. */
  String string() {
    return string;
  }

  /** The token as it is written. */
  String written() {
    return text.substring(start, at);
  }

  char charAt(int offset) {
    return text.charAt(offset);
  }

  int lastEnd() {
    return lastEnd;
  }

  int lastLine() {
    return lastLine;
  }

  int lastEndColumn() {
    return lastEnd - lastLineStart + 1;
  }

  /** Whether the token is the first of its line. */
  boolean startsLine() {
    return line > lastLine;
  }

  /** What the next token begins with, if no comment is before it; a blank at the end. */
  char next() {
    int next = at;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next < text.length() ? text.charAt(next) : ' ';
  }

  void advance() {
    lastEnd = at;
    lastLine = line;
    lastLineStart = lineStart;
    do {
      skipBlanks();
      start = at;
      token = at < text.length() ? scan(text.charAt(at)) : Token.END;
    } while (token == null);
  }

  private void skipBlanks() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n' || c == '\r') {
        newLine(c);
      } else if (c == ';') {
        skipComment();
      } else if (c == ' ' || c == '\t') {
        at++;
      } else {
        return;
      }
    }
  }

  private void newLine(char c) {
    at++;
    if (c == '\r' && at < text.length() && text.charAt(at) == '\n') {
      at++;
    }
    line++;
    lineStart = at;
  }

  private void skipComment() {
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
  }

  private Token scan(char c) {
    if (isLetter(c)) {
      return word();
    }
    if (isDigit(c)) {
      return number();
    }
    return c == '"' ? quoted() : punctuation(c);
  }

  private Token word() {
    while (at < text.length() && continuesWord(text.charAt(at))) {
      at++;
    }
    char first = text.charAt(start);
    if ((first == 'v' || first == 'b') && digitsOnly()) {
      number(first);
      return first == 'v' ? Token.VALUE : Token.BLOCK;
    }
    string = interner.intern(start, at);
    return Token.WORD;
  }

  private boolean continuesWord(char c) {
    return isLetter(c)
        || isDigit(c)
        || (c == '.' && at + 1 < text.length() && isLetter(text.charAt(at + 1)));
  }

  private boolean digitsOnly() {
    for (int i = start + 1; i < at; i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return at > start + 1;
  }

  private void number(char kind) {
    long number = 0;
    for (int i = start + 1; i < at && number <= GREATEST_ID; i++) {
      number = number * 10 + (text.charAt(i) - '0');
    }
    if (number > GREATEST_ID) {
      String what = kind == 'v' ? "the value" : "the block";
      problems.report(start, at, SyntaxCode.NUMBER_TOO_GREAT, what, GREATEST_ID);
      number = 0;
    }
    id = (int) number;
  }

  private Token number() {
    boolean hexadecimal = text.startsWith("0x", at);
    while (at < text.length() && continuesNumber(text.charAt(at), hexadecimal)) {
      at++;
    }
    return Token.NUMBER;
  }

  private boolean continuesNumber(char c, boolean hexadecimal) {
    if (isLetter(c) || isDigit(c)) {
      return true;
    }
    if (at + 1 >= text.length() || !isDigit(text.charAt(at + 1))) {
      return false;
    }
    return c == '.' || ((c == '-' || c == '+') && !hexadecimal && isExponent(text.charAt(at - 1)));
  }

  private static boolean isExponent(char c) {
    return c == 'e' || c == 'E';
  }

  private Token quoted() {
    at = literal.scan(start);
    string = literal.isPlain() ? interner.intern(start + 1, literal.end()) : literal.contents();
    return Token.STRING;
  }

  private Token punctuation(char c) {
    at++;
    return switch (c) {
      case '(' -> Token.LEFT_PARENTHESIS;
      case ')' -> Token.RIGHT_PARENTHESIS;
      case '{' -> Token.LEFT_BRACE;
      case '}' -> Token.RIGHT_BRACE;
      case '[' -> Token.LEFT_BRACKET;
      case ']' -> Token.RIGHT_BRACKET;
      case ',' -> Token.COMMA;
      case ':' -> follows(':') ? Token.DOUBLE_COLON : Token.COLON;
      case '=' -> Token.EQUALS;
      case '.' -> follows('.') ? Token.DOUBLE_DOT : Token.DOT;
      case '@' -> Token.AT;
      case '+' -> Token.PLUS;
      case '-' -> follows('>') ? Token.ARROW : Token.MINUS;
      default -> garbage();
    };
  }

  private boolean follows(char c) {
    boolean found = at < text.length() && text.charAt(at) == c;
    if (found) {
      at++;
    }
    return found;
  }

  // Gives no token; a run of garbage is one message.
  private Token garbage() {
    while (at < text.length() && isGarbage(text.charAt(at))) {
      at++;
    }
    problems.report(start, at, SyntaxCode.UNEXPECTED_CHARACTER, Shown.characters(text, start, at));
    return null;
  }

  private static boolean isGarbage(char c) {
    return c > '~' || (!isLetter(c) && !isDigit(c) && " \t\r\n;\"(){}[],:=.@+-".indexOf(c) < 0);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
