package dev.sallyport.cli;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;

/** The part of a stack trace that the author of a guest program can do something with. */
final class GuestTrace {

  private static final int MOST_FRAMES = 40;
  private static final List<String> NOT_GUEST =
      List.of("java.", "javax.", "jdk.", "sun.", "com.sun.", "picocli.", "dev.sallyport.");

  private GuestTrace() {}

  /** Prints the guest functions and natives that were running, innermost first. */
  static void print(Throwable thrown, PrintStream out) {
    // What stands below our own call is no business of the guest.
    List<String> lines =
        Arrays.stream(thrown.getStackTrace())
            .takeWhile(frame -> !frame.getClassName().equals(GuestCall.class.getName()))
            .filter(GuestTrace::shown)
            .map(GuestTrace::line)
            .toList();
    lines.stream().limit(MOST_FRAMES).forEach(out::println);
    if (lines.size() > MOST_FRAMES) {
      out.println("  ... and " + (lines.size() - MOST_FRAMES) + " more");
    }
  }

  // What the executor puts between guest functions has no line.
  private static boolean shown(StackTraceElement frame) {
    boolean guest = NOT_GUEST.stream().noneMatch(frame.getClassName()::startsWith);
    return isNative(frame) || (guest && frame.getLineNumber() > 0);
  }

  private static boolean isNative(StackTraceElement frame) {
    return frame.getClassName().equals(HostNatives.class.getName());
  }

  private static String line(StackTraceElement frame) {
    if (isNative(frame)) {
      return "  at host." + frame.getMethodName() + " (native)";
    }
    String place = frame.getFileName() + ":" + frame.getLineNumber();
    return "  at " + frame.getClassName() + "." + frame.getMethodName() + " (" + place + ")";
  }
}
