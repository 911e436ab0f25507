package dev.sallyport.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row of a table: what is measured, beside what, and what it should reach.
 *
 * @param title what it is, for people
 * @param measured the benchmark
 * @param baseline what it is divided by; empty if it stands for itself
 * @param aim what it should reach, for people
 */
public record Row(String title, Measured measured, Optional<Measured> baseline, String aim) {

  /**
   * A benchmark method with its parameters.
   *
   * @param type the class of the method
   * @param method its name
   * @param parameters values for fields that are annotated with {@code @Param}
   * @param jvmOptions what its JVM is started with, beyond what all are
   * @param warmup how many seconds it needs to get warm, beyond what all have
   */
  public record Measured(
      Class<?> type,
      String method,
      Map<String, String> parameters,
      List<String> jvmOptions,
      int warmup) {
    /** Copies the collections. */
    public Measured {
      parameters = Map.copyOf(parameters);
      jvmOptions = List.copyOf(jvmOptions);
    }

    /** A method without parameters. */
    public static Measured of(Class<?> type, String method) {
      return new Measured(type, method, Map.of(), List.of(), 0);
    }

    /** The same with a parameter. */
    public Measured with(String name, String value) {
      return new Measured(type, method, Map.of(name, value), jvmOptions, warmup);
    }
  }

  /** Method {@code guest} of a class beside its method {@code java}. */
  public static Row besideJava(String title, Class<?> type, String aim) {
    return new Row(title, Measured.of(type, "guest"), Optional.of(Measured.of(type, "java")), aim);
  }

  /** Method {@code guest} of a class, which stands for itself. */
  public static Row alone(String title, Class<?> type, String aim) {
    return new Row(title, Measured.of(type, "guest"), Optional.empty(), aim);
  }

  /** One benchmark beside another. */
  public static Row beside(String title, Measured measured, Measured baseline, String aim) {
    return new Row(title, measured, Optional.of(baseline), aim);
  }
}
