package dev.sallyport.engine;

import dev.sallyport.engine.internal.interpreter.InterpreterExecutor;
import dev.sallyport.engine.internal.jvm.JvmExecutor;

/** The executors that the engine brings along. */
public final class Executors {

  private Executors() {}

  /** Compiles to JVM bytecode: the default. */
  public static Executor jvm() {
    return jvm(JvmOptions.DEFAULT);
  }

  /** Compiles to JVM bytecode, with options for tools and tests. */
  public static Executor jvm(JvmOptions options) {
    return new JvmExecutor(options);
  }

  /** Walks the IR: slow, and simple enough to be believed; the oracle of the others. */
  public static Executor interpreter() {
    return new InterpreterExecutor();
  }

  /**
   * An executor by its name.
   *
   * @throws IllegalArgumentException naming the known ones
   */
  public static Executor named(String name) {
    return switch (name) {
      case "jvm" -> jvm();
      case "interpreter" -> interpreter();
      default ->
          throw new IllegalArgumentException(
              "no executor is called '" + name + "'; there are jvm and interpreter");
    };
  }
}
