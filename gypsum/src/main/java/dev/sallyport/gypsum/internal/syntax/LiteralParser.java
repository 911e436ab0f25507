package dev.sallyport.gypsum.internal.syntax;

import dev.sallyport.gypsum.GypsumCode;
import java.math.BigInteger;

/** Reads numbers, strings and the words that stand for values. */
final class LiteralParser {

  private static final int DEFAULT_WIDTH = 64;

  private final Cursor cursor;

  LiteralParser(Cursor cursor) {
    this.cursor = cursor;
  }

  boolean isHere() {
    return cursor
        .kind()
        .isOneOf(
            TokenKind.INTEGER,
            TokenKind.FLOAT,
            TokenKind.STRING,
            TokenKind.TRUE,
            TokenKind.FALSE,
            TokenKind.NULL);
  }

  Expr literal() {
    Token token = cursor.next();
    Pos pos = cursor.pos(token);
    if (token.kind() == TokenKind.INTEGER) {
      return integer(token, pos);
    }
    if (token.kind() == TokenKind.FLOAT) {
      return floating(token, pos);
    }
    if (token.kind() == TokenKind.STRING) {
      return string(token, pos);
    }
    return token.kind() == TokenKind.NULL
        ? new Expr.NullLiteral(pos)
        : new Expr.BooleanLiteral(pos, token.kind() == TokenKind.TRUE);
  }

  private Expr integer(Token token, Pos pos) {
    int suffix = token.text().indexOf('i');
    String digits = suffix < 0 ? token.text() : token.text().substring(0, suffix);
    int width = suffix < 0 ? DEFAULT_WIDTH : width(token.text().substring(suffix + 1));
    if (width != 8 && width != 16 && width != 32 && width != 64) {
      cursor.problems().add(GypsumCode.BAD_INTEGER_WIDTH, pos, token.text().substring(suffix + 1));
      return new Expr.Erroneous(pos);
    }
    return integer(value(digits), width, pos);
  }

  private Expr integer(BigInteger value, int width, Pos pos) {
    BigInteger most = BigInteger.ONE.shiftLeft(width).subtract(BigInteger.ONE);
    BigInteger least = BigInteger.ONE.shiftLeft(width - 1).negate();
    if (value.compareTo(most) > 0 || value.compareTo(least) < 0) {
      cursor.problems().add(GypsumCode.INTEGER_DOES_NOT_FIT, pos, shown(value), width);
      return new Expr.Erroneous(pos);
    }
    int unused = Long.SIZE - width;
    return new Expr.IntLiteral(pos, value.longValue() << unused >> unused, width);
  }

  // A literal of megabytes is not worth printing, nor converting to decimal.
  private static String shown(BigInteger value) {
    return value.bitLength() > 256 ? "of " + value.bitLength() + " bits" : value.toString();
  }

  private static BigInteger value(String text) {
    boolean negative = text.startsWith("-");
    String digits = negative || text.startsWith("+") ? text.substring(1) : text;
    BigInteger value = magnitude(digits);
    return negative ? value.negate() : value;
  }

  private static final int LONGEST = 200;

  private static BigInteger magnitude(String digits) {
    int radix = radix(digits);
    String significant = withoutZeros(radix == 10 ? digits : digits.substring(2));
    return significant.length() > LONGEST
        ? BigInteger.ONE.shiftLeft(significant.length())
        : new BigInteger(significant, radix);
  }

  private static String withoutZeros(String digits) {
    int first = 0;
    while (first < digits.length() - 1 && digits.charAt(first) == '0') {
      first++;
    }
    return digits.substring(first);
  }

  private static int radix(String digits) {
    if (digits.length() < 3) {
      return 10;
    }
    return switch (digits.charAt(1)) {
      case 'x', 'X' -> 16;
      case 'b', 'B' -> 2;
      default -> 10;
    };
  }

  private static int width(String digits) {
    return digits.length() > 2 ? 0 : Integer.parseInt(digits);
  }

  private Expr floating(Token token, Pos pos) {
    int suffix = token.text().indexOf('f');
    int width = suffix < 0 ? DEFAULT_WIDTH : width(token.text().substring(suffix + 1));
    if (width != 32 && width != 64) {
      cursor.problems().add(GypsumCode.BAD_FLOAT_WIDTH, pos, token.text().substring(suffix + 1));
      return new Expr.Erroneous(pos);
    }
    String digits = suffix < 0 ? token.text() : token.text().substring(0, suffix);
    double value = width == 32 ? Float.parseFloat(digits) : Double.parseDouble(digits);
    return new Expr.FloatLiteral(pos, value, width);
  }

  private Expr string(Token token, Pos pos) {
    String inside = token.text().substring(1, token.text().length() - 1);
    var escapes = new Escapes(inside);
    String value = escapes.resolve();
    if (escapes.badAt() >= 0) {
      int start = token.start() + 1 + escapes.badAt();
      int end = token.start() + 1 + escapes.badEnd();
      cursor.problems().add(GypsumCode.BAD_ESCAPE, new Pos(cursor.source(), start, end));
    }
    return new Expr.StringLiteral(pos, value);
  }
}
