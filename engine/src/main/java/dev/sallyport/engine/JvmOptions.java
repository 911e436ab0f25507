package dev.sallyport.engine;

import java.util.Objects;

/**
 * Options of the JVM executor, for tools and tests.
 *
 * @param methodSize the most bytes of bytecode in a method; larger functions are split. HotSpot
 *     does not compile methods above 8,000 bytes
 * @param listener sees every class file; with one, all are made when a package is loaded, without
 *     one, each when it is first needed
 */
public record JvmOptions(int methodSize, ClassFileListener listener) {

  /** What HotSpot compiles, and nobody listening. */
  public static final JvmOptions DEFAULT = new JvmOptions(8_000, (_, _) -> {});

  private static final int SMALLEST = 200;

  /** Checks the size. */
  public JvmOptions {
    Objects.requireNonNull(listener);
    if (methodSize < SMALLEST || methodSize > 8_000) {
      throw new IllegalArgumentException(
          "methods have " + SMALLEST + " to 8000 bytes, not " + methodSize);
    }
  }

  /** Sees class files as they are made. */
  @FunctionalInterface
  public interface ClassFileListener {
    /** A class file was made; the bytes are the listener's to keep. */
    void made(String className, byte[] bytes);
  }
}
