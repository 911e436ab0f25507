package dev.sallyport.gypsum.internal.runtime;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Floating-point numbers with six significant digits, as C prints them with {@code %g}. */
final class SixDigits {

  private static final int DIGITS = 6;
  private static final int LEAST_EXPONENT = -4;

  private SixDigits() {}

  static String of(double value) {
    // Java does not say which sign arithmetic gives to a NaN; on common machines it is this one.
    if (Double.isNaN(value)) {
      return "-nan";
    }
    if (Double.isInfinite(value)) {
      return value < 0 ? "-inf" : "inf";
    }
    String sign = Double.doubleToRawLongBits(value) < 0 ? "-" : "";
    return value == 0 ? sign + "0" : sign + positive(new BigDecimal(Math.abs(value)));
  }

  private static String positive(BigDecimal value) {
    BigDecimal rounded = value.round(new MathContext(DIGITS, RoundingMode.HALF_EVEN));
    int exponent = rounded.precision() - rounded.scale() - 1;
    BigDecimal shown = rounded.stripTrailingZeros();
    if (exponent < LEAST_EXPONENT || exponent >= DIGITS) {
      String digits = shown.unscaledValue().toString();
      String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
      return digits.charAt(0) + fraction + exponent(exponent);
    }
    return shown.toPlainString();
  }

  private static String exponent(int exponent) {
    String digits = String.valueOf(Math.abs(exponent));
    return "e" + (exponent < 0 ? "-" : "+") + (digits.length() < 2 ? "0" : "") + digits;
  }
}
