package dev.sallyport.testkit;

import java.nio.file.Path;

/** A case file that says something that is no directive, or nothing at all. */
public final class CaseSyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * What is wrong, and where.
   *
   * @param line the line, from 1
   */
  public CaseSyntaxException(Path file, int line, String message) {
    super(file + ":" + line + ": " + message);
  }
}
