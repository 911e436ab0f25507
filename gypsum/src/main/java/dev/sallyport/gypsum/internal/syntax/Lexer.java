package dev.sallyport.gypsum.internal.syntax;

import dev.sallyport.gypsum.GypsumCode;
import dev.sallyport.ir.SourceText;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Cuts a source into tokens: the longest match wins. Comments are gone before layout is looked at.
 */
public final class Lexer {

  private static final String OPERATOR_CHARACTERS = "!#%&*+-/:<=>?@\\^|~";

  private final SourceText source;
  private final String text;
  private final int end;
  private final Problems problems;
  private final Layout layout;
  private final Numbers numbers;
  private final Lookahead lookahead;
  private final Deque<Integer> brackets = new ArrayDeque<>();
  private final int[] openOf = new int[128];
  private int at;
  private int openBrace = -1;
  private Boolean quotesMatch;
  private boolean lineStart;

  private Lexer(SourceText source, int start, int end, Problems problems) {
    this.source = source;
    this.text = source.text();
    this.at = start;
    this.end = end;
    this.problems = problems;
    this.layout = new Layout(problems);
    this.numbers = new Numbers(text);
    this.lookahead = new Lookahead(text, end);
  }

  /** The tokens of a whole source, with layout; the last one is {@link TokenKind#END}. */
  public static List<Token> tokens(SourceText source, Problems problems) {
    var lexer = new Lexer(source, 0, source.text().length(), problems);
    lexer.lineStart = true;
    lexer.at = source.text().indexOf(Strays.BYTE_ORDER_MARK) == 0 ? 1 : 0;
    return lexer.run();
  }

  /** The tokens of a part of a source in brackets, where layout means nothing. */
  static List<Token> tokensWithin(SourceText source, int start, int end, Problems problems) {
    var lexer = new Lexer(source, start, end, problems);
    lexer.brackets.push(start);
    return lexer.run();
  }

  private List<Token> run() {
    while (at < end) {
      if (lineStart) {
        startLine();
      } else {
        next();
      }
    }
    return layout.finish(end);
  }

  private void startLine() {
    int start = at;
    skipBlanks();
    if (at >= end || isNewline(text.charAt(at))) {
      skipNewline();
    } else if (text.startsWith("//", at)) {
      layout.comment(text.substring(start, at));
      skipComment();
      skipNewline();
    } else {
      String indentation = text.substring(start, at);
      if (text.charAt(at) != '.' || !layout.goOn(indentation)) {
        layout.startLine(indentation, pos(at, at + 1));
      }
      lineStart = false;
    }
  }

  private void next() {
    char c = text.charAt(at);
    if (c == ' ' || c == '\t') {
      skipBlanks();
    } else if (isNewline(c)) {
      newline();
    } else if (text.startsWith("//", at)) {
      skipComment();
    } else if (c == '\\' && at + 1 < end && isNewline(text.charAt(at + 1))) {
      at++;
      skipNewline();
    } else {
      token(c);
    }
  }

  private void token(char c) {
    Numbers.Found number = numbers.at(at);
    int operatorEnd = operatorEnd();
    if (number != null && number.end() <= end && number.end() - at >= operatorEnd - at) {
      emit(number.kind(), number.end());
    } else if (operatorEnd > at) {
      operator(operatorEnd);
    } else if (isNameStart(c)) {
      word();
    } else {
      other(c);
    }
  }

  private void other(char c) {
    switch (c) {
      case '"' -> string(TokenKind.STRING, at + 1);
      case '`' -> quotedName();
      case '(', '[', '{' -> open(c);
      case ')', ']', '}' -> close(c);
      case '.' -> emit(TokenKind.DOT, at + 1);
      case ',' -> emit(TokenKind.COMMA, at + 1);
      case ';' -> emit(TokenKind.SEMICOLON, at + 1);
      default -> dollarOrIllegal(c);
    }
  }

  private void dollarOrIllegal(char c) {
    if (c == '$' && at + 1 < end && text.charAt(at + 1) == '"') {
      string(TokenKind.INTERPOLATED, at + 2);
      return;
    }
    if (Strays.isLetter(c)) {
      word();
    } else if (Strays.isQuote(c)) {
      quotation();
    } else {
      int stop = Math.min(end, at + Character.charCount(text.codePointAt(at)));
      illegal(at, stop);
      at = stop;
    }
  }

  private void illegal(int from, int to) {
    String shown = Strays.shown(text.substring(from, to));
    problems.add(GypsumCode.ILLEGAL_CHARACTER, pos(from, to), shown);
  }

  // A string between the quotation marks of a word processor is read as if they were straight.
  private void quotation() {
    illegal(at, at + 1);
    int stop = at + 1;
    while (stop < end && !isNewline(text.charAt(stop)) && !Strays.isQuote(text.charAt(stop))) {
      stop++;
    }
    boolean closed = stop < end && Strays.isQuote(text.charAt(stop));
    if (closed) {
      layout.add(new Token(TokenKind.STRING, "\"\"", at, stop + 1));
    }
    at = closed ? stop + 1 : at + 1;
  }

  private int operatorEnd() {
    int stop = at;
    while (stop < end && OPERATOR_CHARACTERS.indexOf(text.charAt(stop)) >= 0) {
      stop++;
    }
    return stop;
  }

  private void operator(int stop) {
    emit(
        switch (text.substring(at, stop)) {
          case "<:" -> TokenKind.SUBTYPE;
          case ">:" -> TokenKind.SUPERTYPE;
          case "=>" -> TokenKind.DOUBLE_ARROW;
          case "->" -> TokenKind.ARROW;
          case ":" -> TokenKind.COLON;
          case "=" -> TokenKind.EQUALS;
          default -> TokenKind.OPERATOR;
        },
        stop);
  }

  private void word() {
    int stop = wordEnd(at);
    if (stop < end && Strays.isLetter(text.charAt(stop))) {
      stop = foreign(stop);
    }
    String word = text.substring(at, stop);
    layout.add(
        new Token(
            word.equals("_") ? TokenKind.UNDERSCORE : TokenKind.ofWord(word), word, at, stop));
    at = stop;
  }

  // A name with letters that names do not have is one mistake, and a name all the same.
  private int foreign(int first) {
    int stop = first;
    while (stop < end && Strays.isLetter(text.charAt(stop))) {
      stop++;
    }
    illegal(first, stop);
    while (stop < end && (isNamePart(text.charAt(stop)) || Strays.isLetter(text.charAt(stop)))) {
      stop++;
    }
    problems.doubt(text.substring(at, stop));
    return stop;
  }

  private int wordEnd(int start) {
    return wordEnd(text, start, end);
  }

  /** Behind the name that begins at a place. */
  static int wordEnd(String text, int start, int end) {
    int stop = start;
    while (stop < end && isNamePart(text.charAt(stop))) {
      stop++;
    }
    return stop;
  }

  private void open(char c) {
    brackets.push(at);
    openOf[c]++;
    emit(
        switch (c) {
          case '(' -> TokenKind.LEFT_PAREN;
          case '[' -> TokenKind.LEFT_BRACKET;
          default -> TokenKind.LEFT_BRACE;
        },
        at + 1);
  }

  private void close(char c) {
    closeInner(c);
    if (!brackets.isEmpty()) {
      innermost();
    }
    emit(
        switch (c) {
          case ')' -> TokenKind.RIGHT_PAREN;
          case ']' -> TokenKind.RIGHT_BRACKET;
          default -> TokenKind.RIGHT_BRACE;
        },
        at + 1);
  }

  // A bracket that closes an outer one shows that those inside it are not closed.
  private void closeInner(char c) {
    char opening = c == ')' ? '(' : c == ']' ? '[' : '{';
    if (openOf[opening] == 0) {
      return;
    }
    while (text.charAt(brackets.peek()) != opening) {
      int open = innermost();
      problems.add(GypsumCode.UNCLOSED_BRACKET, pos(open, open + 1), text.charAt(open));
      layout.add(closing(text.charAt(open)));
    }
  }

  // Takes the innermost open bracket away. An interpolation begins with one that is not counted.
  private int innermost() {
    int open = brackets.pop();
    char c = text.charAt(open);
    if (c < openOf.length && openOf[c] > 0) {
      openOf[c]--;
    }
    return open;
  }

  // No definition can stand inside brackets, so a line that begins with one ends them.
  private void newline() {
    int line = brackets.isEmpty() ? at : lookahead.skipBlankLines(at);
    if (!brackets.isEmpty() && lookahead.isDefinition(line)) {
      int open = brackets.peekLast();
      problems.add(GypsumCode.UNCLOSED_BRACKET, pos(open, open + 1), text.charAt(open));
      closeBrackets();
    }
    if (brackets.isEmpty()) {
      layout.endLine(at);
      lineStart = true;
      skipNewline();
    } else {
      at = line;
    }
  }

  private void closeBrackets() {
    brackets.forEach(b -> layout.add(closing(text.charAt(b))));
    brackets.clear();
    Arrays.fill(openOf, 0);
  }

  private Token closing(char open) {
    TokenKind kind =
        switch (open) {
          case '(' -> TokenKind.RIGHT_PAREN;
          case '[' -> TokenKind.RIGHT_BRACKET;
          default -> TokenKind.RIGHT_BRACE;
        };
    return new Token(kind, "", at, at);
  }

  private void string(TokenKind kind, int from) {
    int stop = kind == TokenKind.STRING ? stringEnd(from) : interpolatedEnd(from);
    if (stop < 0 || swallows(from, stop)) {
      unclosed(from);
      layout.add(new Token(TokenKind.STRING, "\"\"", at, from));
      at = lineEnd(from);
      closeBrackets();
      return;
    }
    emit(kind, stop);
  }

  // A string that goes over definitions, behind which another one is not closed, is the one that
  // misses its quote.
  private boolean swallows(int from, int stop) {
    int i = lineEnd(from);
    while (i < stop) {
      int line = lookahead.skipBlankLines(i);
      if (line < stop && (lookahead.isDefinition(line) || lookahead.isVariable(line))) {
        return !isClosedBehind(stop);
      }
      i = lineEnd(line);
    }
    return false;
  }

  // Whether every string behind a place is closed; found out once, for all of the source.
  private boolean isClosedBehind(int from) {
    if (quotesMatch == null) {
      int i = from;
      while (i >= 0 && i < end) {
        char c = text.charAt(i);
        i = c == '"' ? stringEnd(i + 1) : text.startsWith("//", i) ? lineEnd(i) : i + 1;
      }
      quotesMatch = i >= 0;
    }
    return quotesMatch;
  }

  private void unclosed(int from) {
    if (openBrace > at) {
      problems.add(GypsumCode.UNCLOSED_BRACKET, pos(openBrace, openBrace + 1), '{');
    } else {
      problems.add(GypsumCode.UNCLOSED_STRING, pos(at, from));
    }
  }

  // Behind the closing quote, or -1.
  private int stringEnd(int from) {
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (c == '"') {
        return i + 1;
      }
      i += c == '\\' ? 1 : 0;
    }
    return -1;
  }

  private int interpolatedEnd(int from) {
    int open = 0;
    int lastOpen = -1;
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (c == '"' && open == 0) {
        return i + 1;
      }
      if (c == '"') {
        int stop = stringEnd(i + 1);
        if (stop < 0) {
          openBrace = lastOpen;
          return -1;
        }
        i = stop - 1;
      } else if (c == '\\') {
        i++;
      } else {
        lastOpen = c == '{' ? i : lastOpen;
        open += c == '{' ? 1 : c == '}' && open > 0 ? -1 : 0;
      }
    }
    return -1;
  }

  private void quotedName() {
    var name = new StringBuilder();
    for (int i = at + 1; i < end; i++) {
      char c = text.charAt(i);
      if (c == '`') {
        quotedName(name.toString(), i + 1);
        return;
      }
      if (c == '\\' && i + 1 < end && text.charAt(i + 1) == '`') {
        i++;
      }
      name.append(text.charAt(i));
    }
    problems.add(GypsumCode.UNCLOSED_NAME, pos(at, at + 1));
    layout.add(new Token(TokenKind.SYMBOL, "`", at, at + 1));
    at = lineEnd(at);
  }

  private void quotedName(String name, int stop) {
    if (name.isEmpty()) {
      problems.add(GypsumCode.EMPTY_NAME, pos(at, stop));
    }
    layout.add(new Token(TokenKind.SYMBOL, name.isEmpty() ? "`" : name, at, stop));
    at = stop;
  }

  private void emit(TokenKind kind, int stop) {
    layout.add(new Token(kind, text.substring(at, stop), at, stop));
    at = stop;
  }

  private void skipBlanks() {
    while (at < end && isBlank(text.charAt(at))) {
      at++;
    }
  }

  private void skipComment() {
    at = lineEnd(at);
  }

  private int lineEnd(int from) {
    int stop = from;
    while (stop < end && !isNewline(text.charAt(stop))) {
      stop++;
    }
    return stop;
  }

  private void skipNewline() {
    if (at < end) {
      boolean two = text.startsWith("\r\n", at);
      at += two ? 2 : 1;
    }
  }

  private Pos pos(int from, int to) {
    return new Pos(source, from, Math.min(to, Math.max(end, from)));
  }

  private static boolean isNewline(char c) {
    return c == '\n' || c == '\r';
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  static boolean isNameStart(char c) {
    return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isNamePart(char c) {
    return isNameStart(c) || c == '-' || (c >= '0' && c <= '9');
  }
}
