package dev.sallyport.gypsum.internal.syntax;

/** Finds the end of a number literal. The sign belongs to the literal. */
final class Numbers {

  private final String text;

  Numbers(String text) {
    this.text = text;
  }

  /** A literal that was found: where it ends, and of which kind it is. */
  record Found(TokenKind kind, int end) {}

  /** The literal that starts here, or null. */
  Found at(int start) {
    int digits = isSign(start) ? start + 1 : start;
    if (isDigit(digits)) {
      return radix(digits) ? integer(radixDigits(digits)) : decimal(digitsFrom(digits));
    }
    return is(digits, '.') && isDigit(digits + 1) ? fraction(digits) : null;
  }

  private boolean radix(int at) {
    return is(at, '0')
        && (isHexMark(at + 1)
            ? isHex(at + 2)
            : (is(at + 1, 'b') || is(at + 1, 'B')) && isBinary(at + 2));
  }

  private boolean isHexMark(int at) {
    return is(at, 'x') || is(at, 'X');
  }

  private int radixDigits(int zero) {
    boolean hex = isHexMark(zero + 1);
    int at = zero + 2;
    while (hex ? isHex(at) : isBinary(at)) {
      at++;
    }
    return at;
  }

  private Found decimal(int end) {
    if (is(end, '.') && !isMethod(end + 1)) {
      return fraction(end);
    }
    if (exponent(end) > end || isSuffix(end, 'f')) {
      return suffixed(exponent(end));
    }
    return integer(end);
  }

  // A letter behind the point is a method of the integer, unless it continues a float.
  private boolean isMethod(int at) {
    boolean letter = at < text.length() && Lexer.isNameStart(text.charAt(at));
    return letter && exponent(at) == at && !isSuffix(at, 'f');
  }

  private Found fraction(int point) {
    return suffixed(exponent(digitsFrom(point + 1)));
  }

  private Found suffixed(int end) {
    return new Found(TokenKind.FLOAT, isSuffix(end, 'f') ? digitsFrom(end + 1) : end);
  }

  private Found integer(int end) {
    return new Found(TokenKind.INTEGER, isSuffix(end, 'i') ? digitsFrom(end + 1) : end);
  }

  private int exponent(int at) {
    if (!is(at, 'e') && !is(at, 'E')) {
      return at;
    }
    int digits = isSign(at + 1) ? at + 2 : at + 1;
    return isDigit(digits) ? digitsFrom(digits) : at;
  }

  private boolean isSuffix(int at, char letter) {
    return is(at, letter) && isDigit(at + 1);
  }

  private int digitsFrom(int start) {
    int at = start;
    while (isDigit(at)) {
      at++;
    }
    return at;
  }

  private boolean isSign(int at) {
    return is(at, '+') || is(at, '-');
  }

  private boolean isDigit(int at) {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private boolean isBinary(int at) {
    return is(at, '0') || is(at, '1');
  }

  private boolean isHex(int at) {
    return at < text.length() && text.charAt(at) < 128 && Character.digit(text.charAt(at), 16) >= 0;
  }

  private boolean is(int at, char c) {
    return at < text.length() && text.charAt(at) == c;
  }
}
