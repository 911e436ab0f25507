package dev.sallyport.flow.internal.syntax;

import static dev.sallyport.flow.internal.syntax.TokenKind.*;

import dev.sallyport.flow.Cidr;
import dev.sallyport.flow.FlowCode;
import dev.sallyport.flow.IpAddress;
import dev.sallyport.ir.SourceText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Cuts a text into tokens, one at a time. Two things depend on the grammar, and the parser asks for
 * them: a regular expression ({@link #regex}), and the rest of a string behind an interpolation
 * ({@link #continueString}).
 */
public final class Lexer {

  private static final int DEEPEST_INCLUDE = 50;
  // Files that include each other twice double with each level.
  private static final int MOST_FILES = 1_000;
  private static final int LONGEST_NAME = 1_000;
  private static final int MILLION = 1_000_000;
  private static final int MOST_MILLIONS = 16;

  /** How long a program can be, with everything that it includes. */
  static final int MOST_CHARACTERS = MOST_MILLIONS * MILLION;

  private static final String INCLUDE = "#include";
  // Longest first, so that the first one that fits is the right one.
  private static final List<TokenKind> OPERATORS =
      List.of(
          DOTS,
          EQ,
          NE,
          LE,
          GE,
          PREFIX,
          SUFFIX,
          REGEX_MATCH,
          ARROW,
          POWER,
          AND_ASSIGN,
          OR_ASSIGN,
          RANGE,
          ASSIGN,
          LT,
          GT,
          PLUS,
          MINUS,
          STAR,
          SLASH,
          PERCENT,
          TILDE,
          AMPERSAND,
          BAR,
          CARET,
          DOT,
          COLON,
          SEMICOLON,
          COMMA,
          LBRACE,
          RBRACE,
          LPAREN,
          RPAREN,
          LBRACKET,
          RBRACKET);

  private record Place(SourceText source, int position) {}

  private final Options options;
  private final Messages messages;
  private final Deque<Place> including = new ArrayDeque<>();
  private final List<SourceText> sources = new ArrayList<>();
  private SourceText source;
  private String text;
  private int position;
  private int tokens;

  /** Begins at the start of a text. */
  public Lexer(SourceText source, Options options, Messages messages) {
    this.options = options;
    this.messages = messages;
    open(source, 0);
    sources.add(source);
    if (isTooLarge(0, 1)) {
      position = text.length();
    }
  }

  // Each statement takes many times its text; a limit is better than running out of memory.
  private boolean isTooLarge(int start, int end) {
    long size = sources.stream().mapToLong(file -> file.text().length()).sum();
    if (size > MOST_CHARACTERS) {
      error(FlowCode.TOO_LARGE, start, end, MOST_MILLIONS + " million characters");
      return true;
    }
    return false;
  }

  // What is made of a token takes a hundred times its memory.
  private boolean isOneTooMany() {
    boolean tooMany = ++tokens > MILLION;
    if (tooMany) {
      error(FlowCode.TOO_LARGE, position - 1, position, "a million words and signs");
    }
    return tooMany;
  }

  /** Every text that was read, the main one first. */
  public List<SourceText> sources() {
    return sources;
  }

  private void open(SourceText next, int at) {
    source = next;
    text = next.text();
    position = at;
  }

  /** The next token; {@link TokenKind#END} at the end, as often as one asks. */
  public Token next() {
    while (true) {
      skipBlanks();
      if (position < text.length()) {
        Token token = token();
        if (isOneTooMany()) {
          including.clear();
          position = text.length();
        } else if (token != null) {
          return token;
        }
      } else if (!leaveInclude()) {
        return new Token(END, null, source, text.length(), text.length());
      }
    }
  }

  /** Whether the next character that is no blank is this one; looks no further than this file. */
  boolean nextIs(char c) {
    skipBlanks();
    return position < text.length() && text.charAt(position) == c;
  }

  // null where nothing but a message came of it
  private Token token() {
    char c = text.charAt(position);
    if (c >= '0' && c <= '9') {
      return number();
    }
    if (isWordStart(c)) {
      return word();
    }
    return switch (c) {
      case '\'' -> rawString();
      case '"' -> string(position, position + 1);
      case '$' -> dollar();
      case ':' -> text.startsWith("::", position) ? colons() : operator();
      default -> operator();
    };
  }

  private Token colons() {
    Token address = address(true);
    return address == null ? operator() : address;
  }

  private Token make(TokenKind kind, Object value, int start, int end) {
    position = end;
    return new Token(kind, value, source, start, end);
  }

  private void error(FlowCode code, int start, int end, Object... arguments) {
    messages.add(code, source.span(start, end), arguments);
  }

  // ---- blanks, comments, includes

  private void skipBlanks() {
    while (position < text.length()) {
      char c = text.charAt(position);
      if (c == ' ' || (c >= '\t' && c <= '\r')) {
        position++;
      } else if (c == '#') {
        skipLine();
      } else if (text.startsWith("/*", position)) {
        int end = text.indexOf("*/", position + 2);
        position = end < 0 ? text.length() : end + 2;
      } else {
        return;
      }
    }
  }

  private static int endOfLine(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private void skipLine() {
    int start = position;
    position = endOfLine(text, position);
    boolean firstColumn = start == 0 || text.charAt(start - 1) == '\n';
    if (firstColumn && text.startsWith(INCLUDE, start)) {
      include(start, position);
    }
  }

  private void include(int start, int end) {
    int open = text.indexOf('"', start);
    int close = text.lastIndexOf('"', end - 1);
    if (open < 0 || open >= end || close <= open) {
      error(FlowCode.MALFORMED_INCLUDE, start, end);
      return;
    }
    try {
      List<SourceText> found =
          options.includes().resolve(text.substring(open + 1, close), source.name());
      enter(found, start, end);
    } catch (IncludeResolver.Refused refused) {
      error(refused.code(), open, close + 1, refused.arguments());
    }
  }

  private void enter(List<SourceText> found, int start, int end) {
    for (SourceText file : found) {
      if (isOpen(file.name())) {
        error(
            FlowCode.INCLUDE_CYCLE, start, end, shortName(source) + " includes " + shortName(file));
        return;
      }
    }
    if (sources.size() + found.size() > MOST_FILES || including.size() >= DEEPEST_INCLUDE) {
      error(FlowCode.TOO_MANY_INCLUDES, start, end, MOST_FILES, DEEPEST_INCLUDE);
      return;
    }
    sources.addAll(found);
    if (isTooLarge(start, end)) {
      return;
    }
    including.push(new Place(source, end));
    for (SourceText later : found.subList(1, found.size()).reversed()) {
      including.push(new Place(later, 0));
    }
    open(found.getFirst(), 0);
  }

  // A file that waits for its turn behind another of the same line is not open.
  private boolean isOpen(String name) {
    return source.name().equals(name)
        || including.stream().anyMatch(p -> p.position > 0 && p.source.name().equals(name));
  }

  private boolean leaveInclude() {
    if (including.isEmpty()) {
      return false;
    }
    Place outer = including.pop();
    open(outer.source, outer.position);
    return true;
  }

  // ---- words

  private static boolean isWordStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  private static boolean isWordPart(char c) {
    return isWordStart(c) || (c >= '0' && c <= '9') || c == '.';
  }

  private Token word() {
    Token address = Literals.mayBeV6(text, position) ? address(true) : null;
    if (address != null) {
      return address;
    }
    int end = position;
    while (end < text.length() && isWordPart(text.charAt(end))) {
      end++;
    }
    if (end - position > LONGEST_NAME) {
      error(FlowCode.NAME_TOO_LONG, position, end, end - position, LONGEST_NAME);
    }
    String name = text.substring(position, end);
    // Parameters may be called as words of the language are: greet from: "World".
    if (isNamed(end)) {
      return make(NAMED, name, position, end + 1);
    }
    TokenKind kind = TokenKind.ofWord(name);
    return make(kind, kind == BOOLEAN ? truth(name) : name, position, end);
  }

  private static Object truth(String name) {
    return name.equals("true") || name.equals("yes");
  }

  private boolean isNamed(int end) {
    return text.startsWith(":", end) && !text.startsWith("::", end);
  }

  // ---- numbers and addresses

  private Token number() {
    Token address = address(false);
    if (address != null) {
      return address;
    }
    int start = position;
    int end = Literals.endOfDigits(text, start);
    if (Literals.isDottedDigit(text, end)) {
      int wrong = Literals.endOfDotted(text, start);
      error(FlowCode.MALFORMED_ADDRESS, start, wrong, text.substring(start, wrong));
      return make(IP, IpAddress.ANY, start, wrong);
    }
    return make(NUMBER, numberValue(start, end), start, end);
  }

  private Long numberValue(int start, int end) {
    String digits = text.substring(start, end);
    boolean octal = digits.charAt(0) == '0' && digits.length() > 1;
    if (octal && !digits.chars().allMatch(c -> c <= '7')) {
      error(FlowCode.MALFORMED_OCTAL, start, end, digits);
      return 0L;
    }
    if (!Literals.fits(digits, octal ? 8 : 10)) {
      error(FlowCode.NUMBER_RANGE, start, end, digits);
    }
    return Literals.wrapping(digits, octal ? 8 : 10);
  }

  /** An address or network here, or null if the text is none. */
  private Token address(boolean onlyV6) {
    int end = Literals.endOfAddress(text, position, onlyV6);
    if (end < 0) {
      return null;
    }
    int start = position;
    var address = IpAddress.parse(text.substring(start, end)).orElseThrow();
    if (!text.startsWith("/", end) || text.startsWith("/*", end)) {
      return make(IP, address, start, end);
    }
    return network(address, start, end);
  }

  private Token network(IpAddress address, int start, int slash) {
    int end = Literals.endOfDigits(text, slash + 1);
    if (end == slash + 1) {
      String shown = slash + 1 < text.length() ? text.substring(slash + 1, slash + 2) : "EOF";
      locatedError(FlowCode.INVALID_BYTE, slash, slash + 1, shown);
      return make(IP, address, start, slash + 1);
    }
    String digits = text.substring(slash + 1, end);
    if (digits.length() > 3 || Integer.parseInt(digits) > address.width()) {
      locatedError(FlowCode.CIDR_PREFIX_RANGE, start, end);
      return make(CIDR, new Cidr(address, address.width()), start, end);
    }
    var network = new Cidr(address, Integer.parseInt(digits));
    return make(CIDR, network, start, end);
  }

  /** The name of a file without its folder. */
  static String shortName(SourceText file) {
    return file.name().substring(file.name().lastIndexOf('/') + 1);
  }

  // The texts of these two name the place themselves.
  private void locatedError(FlowCode code, int start, int end, Object... more) {
    var span = source.span(start, end);
    var arguments = new ArrayList<Object>(List.of(shortName(source), span.line(), span.column()));
    arguments.addAll(List.of(more));
    messages.add(code, span, arguments.toArray());
  }

  // ---- strings and what begins with a dollar

  private Token rawString() {
    int start = position;
    var value = new StringBuilder();
    int at = start + 1;
    while (at < text.length() && text.charAt(at) != '\'') {
      at = Literals.rawCharacter(text, at, value);
    }
    return closed(STRING, value.toString(), start, at);
  }

  /** The string that goes on behind an interpolation; the current position is behind the brace. */
  Token continueString() {
    return string(position - 1, position);
  }

  private Token string(int start, int from) {
    var value = new StringBuilder();
    int at = from;
    while (at < text.length() && text.charAt(at) != '"') {
      if (isInterpolation(at)) {
        return make(FRAGMENT, value.toString(), start, at + 2);
      }
      at = Literals.character(text, at, value);
    }
    boolean whole = text.charAt(start) == '"';
    return closed(whole ? STRING : FRAGMENT_END, value.toString(), start, at);
  }

  /** Goes to the end of the string or of the line: there is an error inside. */
  void skipString() {
    int quote = text.indexOf('"', position);
    int line = endOfLine(text, position);
    position = quote >= 0 && quote < line ? quote + 1 : line;
  }

  private boolean isInterpolation(int at) {
    return text.startsWith("#{", at) || (options.dollarBraces() && text.startsWith("${", at));
  }

  private Token closed(TokenKind kind, String value, int start, int at) {
    if (at >= text.length()) {
      error(
          FlowCode.UNTERMINATED_STRING, start, start + 1, text.charAt(start) == '\'' ? "'" : "\"");
      return make(kind, value, start, text.length());
    }
    return make(kind, value, start, at + 1);
  }

  private Token dollar() {
    int end = Literals.endOfDigits(text, position + 1);
    if (end > position + 1) {
      String digits = text.substring(position + 1, end);
      long group = Literals.fits(digits, 10) ? Long.parseLong(digits) : Integer.MAX_VALUE;
      return make(GROUP, Math.min(group, Integer.MAX_VALUE), position, end);
    }
    end = position + 1;
    while (end < text.length() && isWordPart(text.charAt(end)) && text.charAt(end) != '.') {
      end++;
    }
    String name = text.substring(position + 1, end);
    String found = name.isEmpty() ? null : options.environment().apply(name);
    return make(STRING, found == null ? "" : found, position, end);
  }

  // ---- the rest

  private Token operator() {
    int two = Math.min(position + 2, text.length());
    TokenKind spelled = Literals.SPELLINGS.get(text.substring(position, two));
    if (spelled != null) {
      return make(spelled, null, position, two);
    }
    for (TokenKind kind : OPERATORS) {
      if (text.startsWith(kind.text(), position)) {
        return make(kind, null, position, position + kind.text().length());
      }
    }
    return text.charAt(position) == '!' ? make(NOT, null, position, position + 1) : strange();
  }

  private Token strange() {
    int character = text.codePointAt(position);
    int end = position + Character.charCount(character);
    if (character >= 0x80) {
      locatedError(FlowCode.INVALID_BYTE, position, end, Literals.shown(character));
    } else {
      error(FlowCode.UNKNOWN_CHARACTER, position, end, Literals.shown(character), character);
    }
    position = end;
    return null;
  }

  /**
   * Reads a slash again, as the beginning of a regular expression.
   *
   * @return the token, or null after a message
   */
  Token regex(Token slash) {
    int at = slash.start() + 1;
    while (at < text.length() && text.charAt(at) != '/' && text.charAt(at) != '\n') {
      at += text.charAt(at) == '\\' && at + 1 < text.length() ? 2 : 1;
    }
    if (at >= text.length() || text.charAt(at) != '/') {
      error(FlowCode.UNTERMINATED_REGEX, slash.start(), slash.end());
      return null;
    }
    return make(REGEXP, text.substring(slash.start() + 1, at), slash.start(), at + 1);
  }
}
