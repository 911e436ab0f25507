package dev.sallyport.flow.internal.syntax;

import dev.sallyport.flow.IpAddress;
import java.math.BigInteger;
import java.util.Map;

/** Where literals end and what they stand for. */
final class Literals {

  /** Operators that have a word as their other spelling. */
  static final Map<String, TokenKind> SPELLINGS =
      Map.of(
          "&&", TokenKind.AND,
          "||", TokenKind.OR,
          "<<", TokenKind.SHL,
          ">>", TokenKind.SHR);

  private static final int LONGEST_ADDRESS = 45;

  private Literals() {}

  static int endOfDigits(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  /** Whether a dot with a digit behind it stands here. */
  static boolean isDottedDigit(String text, int at) {
    return at + 1 < text.length() && text.charAt(at) == '.' && endOfDigits(text, at + 1) > at + 1;
  }

  /** The end of digits and dots: of something that looks like an IPv4 address or a fraction. */
  static int endOfDotted(String text, int from) {
    int end = endOfDigits(text, from);
    while (isDottedDigit(text, end)) {
      end = endOfDigits(text, end + 1);
    }
    return end;
  }

  /** Whether an IPv6 address can begin with the characters here: at most 4 digits and a colon. */
  static boolean mayBeV6(String text, int from) {
    int end = from;
    while (end < text.length() && end - from < 5 && Character.digit(text.charAt(end), 16) >= 0) {
      end++;
    }
    return end - from < 5 && text.startsWith(":", end);
  }

  /** The end of the address that begins here, or -1. */
  static int endOfAddress(String text, int from, boolean onlyV6) {
    int end = mayBeV6(text, from) ? endOfV6(text, from) : -1;
    if (end >= 0 || onlyV6) {
      return end;
    }
    int dotted = endOfDotted(text, from);
    return dotted - from <= LONGEST_ADDRESS
            && IpAddress.parse(text.substring(from, dotted)).isPresent()
        ? dotted
        : -1;
  }

  private static int endOfV6(String text, int from) {
    int end = from;
    while (end < text.length() && end - from <= LONGEST_ADDRESS && isV6Part(text.charAt(end))) {
      end++;
    }
    return IpAddress.parse(text.substring(from, end)).isPresent() ? end : -1;
  }

  private static boolean isV6Part(char c) {
    return c == ':' || c == '.' || (c < 128 && Character.digit(c, 16) >= 0);
  }

  static boolean fits(String digits, int radix) {
    return digits.length() < 19
        || (digits.length() < 100 && new BigInteger(digits, radix).bitLength() <= 63);
  }

  /** The lower 64 bits of a number of any length; time linear in it. */
  static long wrapping(String digits, int radix) {
    long value = 0;
    for (int i = 0; i < digits.length(); i++) {
      value = value * radix + (digits.charAt(i) - '0');
    }
    return value;
  }

  /** Adds one character of a single-quoted string, escape or not; gives the place behind it. */
  static int rawCharacter(String text, int at, StringBuilder into) {
    char c = text.charAt(at);
    if (c != '\\' || at + 1 >= text.length()) {
      into.append(c);
      return at + 1;
    }
    char escaped = text.charAt(at + 1);
    char control = control(escaped);
    into.append(control == 0 ? escaped : control);
    return at + 2;
  }

  /** Adds one character of a double-quoted string; gives the place behind it. */
  static int character(String text, int at, StringBuilder into) {
    char c = text.charAt(at);
    if (c != '\\' || at + 1 >= text.length()) {
      into.append(c);
      return at + 1;
    }
    char escaped = text.charAt(at + 1);
    char control = control(escaped);
    if (control != 0) {
      into.append(control);
    } else if (escaped == '\\' || escaped == '"' || escaped == '#') {
      into.append(escaped);
    } else {
      into.append(c).append(escaped);
    }
    return at + 2;
  }

  private static char control(char escaped) {
    return switch (escaped) {
      case 'r' -> '\r';
      case 'n' -> '\n';
      case 't' -> '\t';
      default -> 0;
    };
  }

  /** A character as messages show it. */
  static String shown(int character) {
    return switch (character) {
      case '\t' -> "<TAB>";
      case '\r' -> "<CR>";
      case '\n' -> "<LF>";
      case ' ' -> "<SPACE>";
      default ->
          character > ' ' && character < 0x7f
              ? Character.toString(character)
              : String.format("0x%02X", character);
    };
  }
}
