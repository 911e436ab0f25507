package dev.sallyport.cli;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of a stack trace that the author of a guest program can do something with. */
final class GuestTrace {

  private static final int MOST_FRAMES = 40;
  private static final Pattern PART = Pattern.compile("[$][0-9]+$");
  private static final Pattern ESCAPE = Pattern.compile("[$](?:x([0-9a-f]{4}))?");
  private static final Pattern SIGNATURE = Pattern.compile("(?<=.)[(\\[].*$");
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
    boolean made =
        frame.getMethodName().startsWith("$x0024") && !isInitializer(frame.getMethodName());
    return isNative(frame) || (guest && !made && frame.getLineNumber() > 0);
  }

  // It runs code that somebody wrote.
  private static boolean isInitializer(String method) {
    return method.startsWith("$x0024init");
  }

  private static boolean isNative(StackTraceElement frame) {
    return frame.getClassName().equals(HostNatives.class.getName());
  }

  private static String line(StackTraceElement frame) {
    if (isNative(frame)) {
      return "  at host." + frame.getMethodName() + " (native)";
    }
    String place = frame.getFileName() + ":" + frame.getLineNumber();
    String home = PART.matcher(frame.getClassName()).replaceFirst("");
    return "  at " + home + "." + function(frame) + " (" + place + ")";
  }

  // The name as it was written: the JVM does not allow all of it, and overloads need more.
  private static String function(StackTraceElement frame) {
    String name =
        ESCAPE
            .matcher(frame.getMethodName())
            .replaceAll(
                found ->
                    found.group(1) == null
                        ? "."
                        : Matcher.quoteReplacement(
                            Character.toString(Integer.parseInt(found.group(1), 16))));
    if (isInitializer(frame.getMethodName())) {
      return "(start)";
    }
    Matcher signature = SIGNATURE.matcher(name);
    return signature.find() ? name.substring(0, signature.start()) : name;
  }
}
