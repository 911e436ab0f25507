package dev.sallyport.flow.internal.syntax;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The operators with two operands. */
public enum Operator {
  AND(TokenKind.AND, Level.LOGIC),
  OR(TokenKind.OR, Level.LOGIC),
  XOR(TokenKind.XOR, Level.LOGIC),
  EQ(TokenKind.EQ, Level.RELATION),
  NE(TokenKind.NE, Level.RELATION),
  LT(TokenKind.LT, Level.RELATION),
  GT(TokenKind.GT, Level.RELATION),
  LE(TokenKind.LE, Level.RELATION),
  GE(TokenKind.GE, Level.RELATION),
  PREFIX(TokenKind.PREFIX, Level.RELATION),
  SUFFIX(TokenKind.SUFFIX, Level.RELATION),
  REGEX_MATCH(TokenKind.REGEX_MATCH, Level.RELATION),
  IN(TokenKind.IN, Level.RELATION),
  ADD(TokenKind.PLUS, Level.SUM),
  SUBTRACT(TokenKind.MINUS, Level.SUM),
  MULTIPLY(TokenKind.STAR, Level.PRODUCT),
  DIVIDE(TokenKind.SLASH, Level.PRODUCT),
  REMAINDER(TokenKind.PERCENT, Level.PRODUCT),
  SHIFT_LEFT(TokenKind.SHL, Level.PRODUCT),
  SHIFT_RIGHT(TokenKind.SHR, Level.PRODUCT),
  POWER(TokenKind.POWER, Level.POWER);

  /** How strongly operators bind, weakest first. */
  public enum Level {
    LOGIC,
    RELATION,
    SUM,
    PRODUCT,
    POWER
  }

  private static final Map<TokenKind, Operator> BY_TOKEN =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(o -> o.token, Function.identity()));

  private final TokenKind token;
  private final Level level;

  Operator(TokenKind token, Level level) {
    this.token = token;
    this.level = level;
  }

  /** How it is written in messages. */
  public String text() {
    return token.text();
  }

  /** How strongly it binds. */
  public Level level() {
    return level;
  }

  /** The operator of a level that a token is, if it is one. */
  static Optional<Operator> of(TokenKind token, Level level) {
    return Optional.ofNullable(BY_TOKEN.get(token)).filter(o -> o.level == level);
  }
}
