package dev.sallyport.cli;

/** Where the {@code sallyport} command starts. */
public final class Main {

  private Main() {}

  /** Runs the command and ends the JVM with its exit status. */
  public static void main(String[] arguments) {
    Streams streams = Streams.ofProcess();
    flushWhenInterrupted(streams);
    int status = Sallyport.run(streams, arguments);
    // Everything is written. An orderly exit would first load the JDK's logging, to log itself.
    Runtime.getRuntime().halt(status);
  }

  /** Keeps what a program has printed when somebody ends it with control-C. */
  static void flushWhenInterrupted(Streams streams) {
    Runtime.getRuntime().addShutdownHook(new Thread(streams::flush));
  }
}
