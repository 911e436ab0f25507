package dev.sallyport.gypsum.internal.runtime;

import dev.sallyport.border.Native;
import dev.sallyport.border.NativePackage;

/** The functions of numbers in {@code std}. */
@NativePackage("std")
public final class MathNatives {

  private MathNatives() {}

  /** The square root. */
  @Native
  public static double sqrt(double x) {
    return Math.sqrt(x);
  }

  /** A power. */
  @Native
  public static double pow(double x, double y) {
    return Math.pow(x, y);
  }

  /** A power of e. */
  @Native
  public static double exp(double x) {
    return Math.exp(x);
  }

  /** The natural logarithm. */
  @Native
  public static double log(double x) {
    return Math.log(x);
  }

  /** The decimal logarithm. */
  @Native
  public static double log10(double x) {
    return Math.log10(x);
  }

  /** The sine. */
  @Native
  public static double sin(double x) {
    return Math.sin(x);
  }

  /** The cosine. */
  @Native
  public static double cos(double x) {
    return Math.cos(x);
  }

  /** The tangent. */
  @Native
  public static double tan(double x) {
    return Math.tan(x);
  }

  /** The inverse of the sine. */
  @Native
  public static double asin(double x) {
    return Math.asin(x);
  }

  /** The inverse of the cosine. */
  @Native
  public static double acos(double x) {
    return Math.acos(x);
  }

  /** The inverse of the tangent. */
  @Native
  public static double atan(double x) {
    return Math.atan(x);
  }

  /** The angle of a point. */
  @Native
  public static double atan2(double y, double x) {
    return Math.atan2(y, x);
  }

  /** Rounds down. */
  @Native
  public static double floor(double x) {
    return Math.floor(x);
  }

  /** Rounds up. */
  @Native
  public static double ceil(double x) {
    return Math.ceil(x);
  }

  /** Rounds to the nearest. */
  @Native
  public static long round(double x) {
    return Math.round(x);
  }
}
