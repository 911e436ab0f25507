package dev.sallyport.gypsum.internal.runtime;

import dev.sallyport.border.GuestException;
import dev.sallyport.border.Native;
import dev.sallyport.border.NativePackage;
import dev.sallyport.border.TrapException;
import dev.sallyport.ir.TrapCode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What objects and exceptions need of Java. */
@NativePackage("gypsum")
public final class CoreNatives {

  private CoreNatives() {}

  /** Gives an exception its message. */
  @Native("set_message")
  public static void setMessage(Throwable exception, String message) {
    if (exception instanceof GuestException guest) {
      guest.setMessage(message);
    }
  }

  /** Makes an exception tell about the trap that it stands for. */
  @Native
  public static void adopt(Throwable exception, Throwable trap) {
    setMessage(exception, trap.getMessage());
    exception.setStackTrace(trap.getStackTrace());
  }

  /** The message of an exception, or null. */
  @Native("Exception__message")
  public static String message(Throwable exception) {
    return exception.getMessage();
  }

  /** Where an exception was made, a line for each call. */
  @Native("Exception__stack_trace")
  public static String stackTrace(Throwable exception) {
    var out = new StringBuilder();
    for (StackTraceElement frame : exception.getStackTrace()) {
      out.append("  at ").append(frame).append('\n');
    }
    return out.toString();
  }

  /** The text of an exception: what it says, or what any object says. */
  @Native("exception_to_string")
  public static String exceptionToString(Throwable exception) {
    return exception.getMessage() == null ? "Object" : exception.toString();
  }

  /** The text of an object of the host. */
  @Native("host_to_string")
  public static String hostToString(Object object) {
    return object instanceof Throwable t ? exceptionToString(t) : object.toString();
  }

  /** Which exception of the language a trap is; -1 for what is no trap, or has none. */
  @Native("trap_number")
  public static int trapNumber(Throwable thrown) {
    if (!(thrown instanceof TrapException trap)) {
      return -1;
    }
    return switch (trap.code()) {
      case DIVIDE_BY_ZERO -> 0;
      case NULL_REFERENCE -> 1;
      case INDEX_OUT_OF_BOUNDS -> 2;
      case BAD_CAST -> 3;
      case NEGATIVE_LENGTH -> 4;
      case ABSTRACT_METHOD, UNREACHABLE, ASSERTION, OVERFLOW -> -1;
    };
  }

  /** Whether a name is among some names. */
  @Native("has_name")
  public static boolean hasName(String[] names, String name) {
    return Arrays.asList(names).contains(name);
  }

  /** The same elements in an array that may hold any object. */
  @Native
  public static Object[] objects(String[] strings) {
    return Arrays.copyOf(strings, strings.length, Object[].class);
  }

  /** The text that bytes of UTF-8 stand for. */
  @Native
  public static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Asks for memory to be looked through; it is not done, since the machine knows when to. */
  @Native
  public static void gc() {
    // Collecting on request would let a guest slow down its host.
  }

  static <T> T notNull(T object) {
    if (object == null) {
      throw new TrapException(TrapCode.NULL_REFERENCE);
    }
    return object;
  }
}
