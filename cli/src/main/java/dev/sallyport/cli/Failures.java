package dev.sallyport.cli;

import dev.sallyport.border.DiagnosticException;
import dev.sallyport.border.LimitException;
import dev.sallyport.border.TrapException;
import java.io.PrintStream;

/** Tells people what went wrong, and scripts how to call it. */
final class Failures {

  private static final int MOST_CAUSES = 10;
  private static final String MORE_STACK = "give it more with SALLYPORT_JAVA_OPTS=-Xss8m";
  private static final String MORE_MEMORY = "give it more with SALLYPORT_JAVA_OPTS=-Xmx4g";

  private final Streams streams;

  Failures(Streams streams) {
    this.streams = streams;
  }

  /** Answers whatever a command ended with. */
  int report(Throwable problem) {
    streams.out().flush();
    return switch (problem) {
      case ExitRequest exit -> exit.status();
      case UsageException usage -> usage(usage, "sallyport --help");
      case DiagnosticException refused -> refused(refused);
      case LimitException limit -> limit(limit);
      case OutOfMemoryError _ -> say(ExitStatus.LIMIT, "the JVM is out of memory; " + MORE_MEMORY);
      case StackOverflowError _ ->
          say(ExitStatus.LIMIT, "the calls inside each other fill the JVM's stack; " + MORE_STACK);
      case Output.Closed closed -> closed(closed);
      case LinkageError broken when isOutOfSpace(broken.getCause()) -> report(broken.getCause());
      case ProgramFailure failure -> failed(failure.getCause());
      default -> internal(problem);
    };
  }

  /** Answers a wrong command line. */
  int usage(UsageException usage, String helpCommand) {
    say(ExitStatus.USAGE, usage.getMessage());
    err().println("For help: " + helpCommand);
    return ExitStatus.USAGE.code();
  }

  private int refused(DiagnosticException refused) {
    err().println(refused.getMessage());
    return ExitStatus.REFUSED.code();
  }

  private int limit(LimitException limit) {
    say(ExitStatus.LIMIT, limit.getMessage());
    GuestTrace.print(limit, err());
    return ExitStatus.LIMIT.code();
  }

  private int failed(Throwable thrown) {
    String kind = thrown instanceof TrapException ? "trap" : "uncaught exception";
    say(ExitStatus.FAILED, kind + ": " + text(thrown));
    GuestTrace.print(thrown, err());
    Throwable cause = thrown.getCause();
    for (int i = 0; cause != null && i < MOST_CAUSES; i++, cause = cause.getCause()) {
      err().println("caused by: " + text(cause));
      GuestTrace.print(cause, err());
    }
    return ExitStatus.FAILED.code();
  }

  private static String text(Throwable thrown) {
    return thrown instanceof TrapException trap ? trap.getMessage() : thrown.toString();
  }

  private int internal(Throwable problem) {
    err()
        .println(
            "sallyport: this is a mistake in Sallyport itself; please report it with what follows");
    problem.printStackTrace(err());
    return ExitStatus.INTERNAL.code();
  }

  // The JVM may come to its end while it makes a class; then the class is to blame.
  private static boolean isOutOfSpace(Throwable cause) {
    return cause instanceof VirtualMachineError && !(cause instanceof InternalError);
  }

  private int closed(Output.Closed closed) {
    return closed.isWanted()
        ? ExitStatus.FAILED.code()
        : say(ExitStatus.FAILED, "the output cannot be written: " + closed.getMessage());
  }

  private int say(ExitStatus status, String message) {
    err().println("sallyport: " + message);
    return status.code();
  }

  private PrintStream err() {
    return streams.err();
  }
}
