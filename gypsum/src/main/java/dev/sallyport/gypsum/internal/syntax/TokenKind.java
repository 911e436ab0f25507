package dev.sallyport.gypsum.internal.syntax;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The kinds of {@link Token}. Words that are reserved have a kind each. */
public enum TokenKind {
  /** A name. */
  SYMBOL("a name"),
  /** A run of operator characters. */
  OPERATOR("an operator"),
  /** An integer literal with its suffix. */
  INTEGER("an integer"),
  /** A floating-point literal with its suffix. */
  FLOAT("a number"),
  /** A string literal; the text includes the quotes. */
  STRING("a string"),
  /** A string literal with expressions in braces; the text includes {@code $} and the quotes. */
  INTERPOLATED("a string"),
  /** The end of a logical line. */
  NEWLINE("the end of the line"),
  /** The next line is indented deeper. */
  INDENT("a deeper indentation"),
  /** The next line is indented less deeply, by one level. */
  OUTDENT("the end of the block"),
  /** The end of the source. */
  END("the end of the file"),

  LEFT_BRACKET("["),
  RIGHT_BRACKET("]"),
  LEFT_PAREN("("),
  RIGHT_PAREN(")"),
  LEFT_BRACE("{"),
  RIGHT_BRACE("}"),
  SEMICOLON(";"),
  SUBTYPE("<:"),
  SUPERTYPE(">:"),
  DOUBLE_ARROW("=>"),
  ARROW("->"),
  UNDERSCORE("_"),
  DOT("."),
  COMMA(","),
  COLON(":"),
  EQUALS("="),

  VAR,
  LET,
  DEF,
  CLASS,
  TRAIT,
  ARRAYELEMENTS,
  IMPORT,
  AS,
  IF,
  ELSE,
  WHILE,
  BREAK,
  CONTINUE,
  CASE,
  MATCH,
  THROW,
  TRY,
  CATCH,
  FINALLY,
  NEW,
  LAMBDA,
  RETURN,
  UNIT,
  I8,
  I16,
  I32,
  I64,
  F32,
  F64,
  BOOLEAN,
  FORSOME,
  TRUE,
  FALSE,
  THIS,
  SUPER,
  NULL,

  ABSTRACT,
  FINAL,
  PUBLIC,
  PROTECTED,
  PRIVATE,
  STATIC,
  OVERRIDE,
  NATIVE;

  private static final Map<String, TokenKind> WORDS =
      Arrays.stream(values())
          .filter(TokenKind::isWord)
          .collect(Collectors.toUnmodifiableMap(TokenKind::shown, kind -> kind));

  private final String shown;

  TokenKind() {
    this.shown = name().toLowerCase(Locale.ROOT);
  }

  TokenKind(String shown) {
    this.shown = shown;
  }

  /** How messages name it. */
  public String shown() {
    return shown;
  }

  /** Whether a name is a reserved word. */
  public static boolean isReserved(String name) {
    return WORDS.containsKey(name);
  }

  /** Whether it is a reserved word. */
  public boolean isWord() {
    return compareTo(VAR) >= 0;
  }

  /** Whether it is a word that says something about the definition behind it. */
  public boolean isAttribute() {
    return compareTo(ABSTRACT) >= 0;
  }

  /** Whether it is one of some kinds. */
  public boolean isOneOf(TokenKind... kinds) {
    return Arrays.asList(kinds).contains(this);
  }

  /** Whether it is a word that is a type. */
  boolean isPrimitive() {
    return compareTo(UNIT) >= 0 && compareTo(BOOLEAN) <= 0;
  }

  /** The kind of a word: its own, or {@link #SYMBOL}. */
  static TokenKind ofWord(String word) {
    return WORDS.getOrDefault(word, SYMBOL);
  }
}
