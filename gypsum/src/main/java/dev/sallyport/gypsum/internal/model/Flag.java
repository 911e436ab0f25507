package dev.sallyport.gypsum.internal.model;

import java.util.Locale;

/** What the words before a definition say. */
public enum Flag {
  ABSTRACT,
  FINAL,
  PUBLIC,
  PROTECTED,
  PRIVATE,
  STATIC,
  OVERRIDE,
  NATIVE;

  /** The word. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
