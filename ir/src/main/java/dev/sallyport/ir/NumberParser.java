package dev.sallyport.ir;

/** Reads numbers and checks that they fit. */
final class NumberParser {

  private static final String INTEGER = "an integer";

  private final Cursor in;
  private final Lexer lexer;
  private long magnitude;

  NumberParser(Cursor in) {
    this.in = in;
    this.lexer = in.lexer();
  }

  /** An integer of a type, sign-extended. Both readings of its bits are accepted. */
  long integer(Type.Scalar type) {
    if (type == Type.Scalar.I1) {
      return signed(type.toString(), 0, 1);
    }
    int bits = type.bits();
    int start = lexer.start();
    boolean negative = in.accept(Token.MINUS);
    boolean fits = magnitude();
    if (negative) {
      fits = fits && Long.compareUnsigned(magnitude, 1L << (bits - 1)) <= 0;
    } else {
      fits = fits && (bits == 64 || magnitude >>> bits == 0);
    }
    if (!fits) {
      Object greatest = bits == 64 ? "18446744073709551615" : (1L << bits) - 1;
      outOfRange(start, type, -1L << (bits - 1), greatest);
    }
    int unused = 64 - bits;
    return (negative ? -magnitude : magnitude) << unused >> unused;
  }

  /** An integer that fits 32 bits with sign. */
  int int32() {
    return (int) signed("here", Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  /** What stands behind the address of a load or store: nothing, or a sign and a number. */
  long offset() {
    if (in.at(Token.MINUS)) {
      return signed("an offset", Long.MIN_VALUE, Long.MAX_VALUE);
    }
    return in.accept(Token.PLUS) ? signed("an offset", 0, Long.MAX_VALUE) : 0;
  }

  /** A line or column. */
  int position(int least) {
    return (int) signed("a place", least, Integer.MAX_VALUE);
  }

  private long signed(String what, long least, long greatest) {
    int start = lexer.start();
    boolean negative = in.accept(Token.MINUS);
    boolean fits = magnitude();
    long value = negative ? -magnitude : magnitude;
    if (!fits || (value != 0 && negative != value < 0) || value < least || value > greatest) {
      outOfRange(start, what, least, greatest);
    }
    return value;
  }

  private void outOfRange(int start, Object what, Object least, Object greatest) {
    String written = Shown.characters(in.text(start));
    in.reportFrom(start, SyntaxCode.INTEGER_RANGE, written, what, least, greatest);
  }

  // Takes a number without sign; answers whether it fits 64 bits.
  private boolean magnitude() {
    if (!in.at(Token.NUMBER)) {
      throw in.expected(INTEGER);
    }
    boolean fits = isHexadecimal() ? hexadecimal() : decimal();
    lexer.advance();
    return fits;
  }

  private boolean isHexadecimal() {
    return lexer.end() - lexer.start() > 1
        && lexer.charAt(lexer.start()) == '0'
        && lexer.charAt(lexer.start() + 1) == 'x';
  }

  private boolean decimal() {
    magnitude = 0;
    boolean fits = true;
    for (int i = lexer.start(); i < lexer.end(); i++) {
      int digit = lexer.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw in.fail(SyntaxCode.BAD_NUMBER, in.found(), INTEGER);
      }
      fits = fits && Long.compareUnsigned(magnitude, LARGEST_TENTH) <= 0;
      magnitude = magnitude * 10 + digit;
      fits = fits && Long.compareUnsigned(magnitude, digit) >= 0;
    }
    return fits;
  }

  private static final long LARGEST_TENTH = Long.divideUnsigned(-1L, 10);

  private boolean hexadecimal() {
    magnitude = 0;
    boolean fits = true;
    for (int i = lexer.start() + 2; i < lexer.end(); i++) {
      if (!java.util.HexFormat.isHexDigit(lexer.charAt(i))) {
        throw in.fail(SyntaxCode.BAD_NUMBER, in.found(), INTEGER);
      }
      fits = fits && magnitude >>> 60 == 0;
      magnitude = magnitude << 4 | java.util.HexFormat.fromHexDigit(lexer.charAt(i));
    }
    if (lexer.end() - lexer.start() == 2) {
      throw in.fail(SyntaxCode.BAD_NUMBER, in.found(), INTEGER);
    }
    return fits;
  }

  /** A floating-point number; gives its bits. */
  long floating(Type.Scalar type) {
    int start = lexer.start();
    boolean negative = in.accept(Token.MINUS);
    if (in.acceptWord("inf")) {
      return bits(type, negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
    }
    if (!negative && in.acceptWord("nan")) {
      return bits(type, Double.NaN);
    }
    if (!negative && in.acceptWord("bits")) {
      return rawBits(type);
    }
    return decimalFraction(type, start, negative);
  }

  private long decimalFraction(Type.Scalar type, int start, boolean negative) {
    if (!in.at(Token.NUMBER)) {
      throw in.expected("a floating-point number");
    }
    if (!isDecimalFraction()) {
      throw in.fail(SyntaxCode.BAD_NUMBER, in.found(), "a floating-point number");
    }
    String digits = lexer.written();
    lexer.advance();
    // Through a double first, an f32 would be rounded twice.
    double value = type == Type.Scalar.F32 ? Float.parseFloat(digits) : Double.parseDouble(digits);
    if (Double.isInfinite(value)) {
      in.reportFrom(start, SyntaxCode.FLOAT_RANGE, Shown.characters(in.text(start)), type);
    }
    return bits(type, negative ? -value : value);
  }

  private static long bits(Type.Scalar type, double value) {
    return type == Type.Scalar.F32
        ? Integer.toUnsignedLong(Float.floatToIntBits((float) value))
        : Double.doubleToLongBits(value);
  }

  private long rawBits(Type.Scalar type) {
    int start = lexer.start();
    boolean fits = magnitude();
    if (!fits || (type == Type.Scalar.F32 && magnitude >>> 32 != 0)) {
      String greatest = type == Type.Scalar.F32 ? "0xffffffff" : "0xffffffffffffffff";
      outOfRange(start, "the bits of " + type, 0, greatest);
    }
    return magnitude;
  }

  // digits [ . digits ] [ e [sign] digits ]; the lexer lets only digits stand behind '.' and a sign
  private boolean isDecimalFraction() {
    int at = digits(lexer.start());
    if (at < lexer.end() && lexer.charAt(at) == '.') {
      at = digits(at + 1);
    }
    if (at < lexer.end() && (lexer.charAt(at) | 0x20) == 'e') {
      at++;
      if (at < lexer.end() && (lexer.charAt(at) == '-' || lexer.charAt(at) == '+')) {
        at++;
      }
      return at < lexer.end() && digits(at) == lexer.end();
    }
    return at == lexer.end();
  }

  private int digits(int from) {
    int at = from;
    while (at < lexer.end() && lexer.charAt(at) >= '0' && lexer.charAt(at) <= '9') {
      at++;
    }
    return at;
  }
}
