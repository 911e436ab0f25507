package dev.sallyport.flow.internal.syntax;

import java.util.HashMap;
import java.util.Map;

/** What a token is. The text is how messages name it: the lexeme, or a word for a whole group. */
public enum TokenKind {
  IDENT("Ident"),
  NAMED("NamedParam"),
  NUMBER("Number"),
  BOOLEAN("Boolean"),
  STRING("String"),
  FRAGMENT("InterpolatedStringFragment"),
  FRAGMENT_END("InterpolatedStringEnd"),
  IP("IP"),
  CIDR("CIDR"),
  REGEXP("RegExp"),
  GROUP("RegExpGroup"),
  END("EOF"),
  UNKNOWN("Unknown"),

  IN("in"),
  VAR("var"),
  MATCH("match"),
  ON("on"),
  FOR("for"),
  DO("do"),
  IF("if"),
  THEN("then"),
  ELSE("else"),
  WHILE("while"),
  UNLESS("unless"),
  IMPORT("import"),
  FROM("from"),
  HANDLER("handler"),
  AND("and"),
  OR("or"),
  XOR("xor"),
  NOT("not"),
  SHL("shl"),
  SHR("shr"),
  BOOL_CAST("bool()"),
  INT_CAST("int()"),
  STRING_CAST("string()"),

  EQ("=="),
  NE("!="),
  LT("<"),
  GT(">"),
  LE("<="),
  GE(">="),
  PREFIX("=^"),
  SUFFIX("=$"),
  REGEX_MATCH("=~"),
  ARROW("=>"),
  ASSIGN("="),
  PLUS("+"),
  MINUS("-"),
  STAR("*"),
  SLASH("/"),
  PERCENT("%"),
  POWER("**"),
  TILDE("~"),
  AMPERSAND("&"),
  BAR("|"),
  CARET("^"),
  AND_ASSIGN("&="),
  OR_ASSIGN("|="),
  DOT("."),
  DOTS("..."),
  RANGE(".."),
  COLON(":"),
  SEMICOLON(";"),
  COMMA(","),
  LBRACE("{"),
  RBRACE("}"),
  LPAREN("("),
  RPAREN(")"),
  LBRACKET("["),
  RBRACKET("]");

  private static final Map<String, TokenKind> KEYWORDS = keywords();

  private final String text;

  TokenKind(String text) {
    this.text = text;
  }

  /** How messages name it. */
  public String text() {
    return text;
  }

  private static Map<String, TokenKind> keywords() {
    var all = new HashMap<String, TokenKind>();
    for (TokenKind kind : values()) {
      if (kind.compareTo(IN) >= 0 && kind.compareTo(SHR) <= 0) {
        all.put(kind.text, kind);
      }
    }
    all.putAll(Map.of("bool", BOOL_CAST, "int", INT_CAST, "string", STRING_CAST));
    for (String truth : new String[] {"true", "yes", "false", "no"}) {
      all.put(truth, BOOLEAN);
    }
    return Map.copyOf(all);
  }

  /** The kind of a word: a keyword, a truth value or {@link #IDENT}. */
  public static TokenKind ofWord(String word) {
    return KEYWORDS.getOrDefault(word, IDENT);
  }

  /** Whether the kind is a keyword; truth values are not. */
  boolean isKeyword() {
    return compareTo(IN) >= 0 && compareTo(STRING_CAST) <= 0;
  }
}
