package dev.sallyport.testkit;

/**
 * What generated programs look like.
 *
 * @param functions the greatest number of functions of a package, methods not counted; from 1
 * @param operations about how many operations the largest function has; from 1. Some functions are
 *     much smaller
 * @param work about how many operations a call may run through; bounds loops and calls
 * @param memory whether functions use raw memory of their own stack frame
 */
public record GeneratorOptions(int functions, int operations, long work, Memory memory) {

  /** Whether raw memory is used. */
  public enum Memory {
    /** Only what every package may do. */
    SAFE,
    /** Also loads, stores and atomics; the package must be granted raw memory. */
    RAW
  }

  /** Small programs: thousands of them run in seconds. */
  public static final GeneratorOptions DEFAULT = new GeneratorOptions(3, 40, 3_000, Memory.SAFE);

  /** The same with raw memory or without. */
  public GeneratorOptions withMemory(Memory other) {
    return new GeneratorOptions(functions, operations, work, other);
  }

  /** The same with functions of about so many operations. */
  public GeneratorOptions withOperations(int other) {
    return new GeneratorOptions(functions, other, work, memory);
  }
}
