package dev.sallyport.engine.internal.interpreter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Makes stack traces speak of guest functions: the Java frames of the interpreter give way to those
 * of the guest calls that they carried out, and those of the engine in between are left out. A
 * native stands between its caller and the host, without a line, as it does in compiled code.
 * Frames of the host stay where they are.
 *
 * <p>The frames of one context are known here. Where a native ran guest code of another context,
 * that context's frames were replaced when the exception came out of it, and what is left is ours.
 */
final class MergedTrace {

  private static final String FRAME = Frame.class.getName();
  private static final String FUNCTIONS = FunctionTable.class.getName();
  private static final List<String> BETWEEN =
      List.of("dev.sallyport.engine.internal.", "java.lang.invoke.");

  private MergedTrace() {}

  /** Does it for an exception and its causes; what has been done before stays as it is. */
  static void merge(Throwable thrown, Frame innermost) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Throwable at = thrown; at != null && seen.add(at); at = at.getCause()) {
      StackTraceElement[] trace = at.getStackTrace();
      if (List.of(trace).stream().anyMatch(MergedTrace::isGuestCall)) {
        at.setStackTrace(merged(trace, innermost));
      }
    }
  }

  private static StackTraceElement[] merged(StackTraceElement[] trace, Frame innermost) {
    var merged = new ArrayList<StackTraceElement>(trace.length);
    Frame frame = innermost;
    boolean inNative = false;
    for (StackTraceElement element : trace) {
      if (frame != null && isGuestCall(element)) {
        if (inNative) {
          frame.calledNative().ifPresent(merged::add);
        }
        merged.add(frame.place());
        frame = frame.caller();
        inNative = false;
      } else if (frame == null ? isOfAnother(element) : !isBetween(element)) {
        merged.add(element);
        inNative = false;
      } else {
        inNative |= isNativeCall(element);
      }
    }
    return merged.toArray(StackTraceElement[]::new);
  }

  private static boolean isGuestCall(StackTraceElement element) {
    return element.getClassName().equals(FRAME) && element.getMethodName().equals("run");
  }

  private static boolean isNativeCall(StackTraceElement element) {
    return element.getClassName().equals(FUNCTIONS) && element.getMethodName().equals("callNative");
  }

  // What another context is still to put in its place, or the host's.
  private static boolean isOfAnother(StackTraceElement element) {
    return isGuestCall(element) || isNativeCall(element) || !isBetween(element);
  }

  private static boolean isBetween(StackTraceElement element) {
    return BETWEEN.stream().anyMatch(element.getClassName()::startsWith);
  }
}
