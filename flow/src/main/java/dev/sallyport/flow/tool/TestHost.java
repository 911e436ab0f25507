package dev.sallyport.flow.tool;

import static dev.sallyport.flow.FlowType.BOOL;
import static dev.sallyport.flow.FlowType.INT;
import static dev.sallyport.flow.FlowType.IP;
import static dev.sallyport.flow.FlowType.STRING;
import static dev.sallyport.flow.FlowType.STRING_ARRAY;
import static dev.sallyport.flow.FlowType.VOID;

import dev.sallyport.flow.CallSite;
import dev.sallyport.flow.FlowArguments;
import dev.sallyport.flow.FlowModule;
import dev.sallyport.flow.FlowRunException;
import dev.sallyport.flow.IpAddress;
import dev.sallyport.flow.NativeAttribute;
import dev.sallyport.ir.Span;
import java.util.function.Consumer;

/**
 * The functions and handlers that case files may call: they print, or give values that are known
 * beforehand. {@code t} and {@code f} print a mark, so that one sees whether they were asked.
 */
public final class TestHost {

  private static final IpAddress ADDRESS = IpAddress.parse("10.1.2.3").orElseThrow();

  private TestHost() {}

  /**
   * The module.
   *
   * @param out gets each line that is printed
   */
  public static FlowModule module(Consumer<String> out) {
    FlowModule.Builder builder = FlowModule.builder();
    printers(builder, out);
    values(builder, out);
    calls(builder, out);
    handlers(builder);
    strange(builder);
    return builder.build();
  }

  private static void printers(FlowModule.Builder builder, Consumer<String> out) {
    builder
        .function("print", VOID)
        .param("text", STRING)
        .act((_, a) -> out.accept(a.string(0)))
        .function("printi", VOID)
        .param("value", INT)
        .act((_, a) -> out.accept("" + a.number(0)))
        .function("printb", VOID)
        .param("value", BOOL)
        .act((_, a) -> out.accept("" + a.bool(0)));
  }

  private static void values(FlowModule.Builder builder, Consumer<String> out) {
    builder
        .function("num", INT)
        .bind(_ -> 7)
        .function("str", STRING)
        .bind(_ -> "abc")
        .function("empty", STRING)
        .bind(_ -> "")
        .function("ip", IP)
        .bind(_ -> ADDRESS)
        .function("t", BOOL)
        .bind(_ -> marked(out, "t", true))
        .function("f", BOOL)
        .bind(_ -> marked(out, "f", false));
  }

  private static boolean marked(Consumer<String> out, String name, boolean value) {
    out.accept("mark " + name);
    return value;
  }

  private static void calls(FlowModule.Builder builder, Consumer<String> out) {
    builder
        .function("sum", INT)
        .param("x", INT)
        .param("y", INT)
        .attribute(NativeAttribute.READONLY)
        .bind((_, a) -> a.number(0) + a.number(1))
        .function("ov", VOID)
        .param("value", INT)
        .act((_, _) -> out.accept("ov(I)"))
        .function("ov", VOID)
        .param("value", STRING)
        .act((_, _) -> out.accept("ov(S)"))
        .function("strs", INT)
        .param("values", STRING_ARRAY)
        .bind((_, a) -> a.strings(0).length)
        .function("listen", VOID)
        .param("address", IP, IpAddress.ANY)
        .param("port", INT)
        .param("backlog", INT, 128)
        .param("reuse", BOOL, false)
        .act((_, a) -> out.accept(listened(a)))
        .function("assert", INT)
        .param("condition", BOOL)
        .param("description", STRING, "")
        .bind((_, a) -> asserted(a.bool(0), a.string(1)));
  }

  private static String listened(FlowArguments arguments) {
    return arguments.ip(0)
        + " "
        + arguments.number(1)
        + " "
        + arguments.number(2)
        + (arguments.bool(3) ? " yes" : " no");
  }

  private static long asserted(boolean condition, String description) {
    if (!condition) {
      throw new FlowRunException(Span.NONE, "assertion failed: " + description);
    }
    return 1;
  }

  private static void handlers(FlowModule.Builder builder) {
    builder
        .handler("handle")
        .param("result", BOOL)
        .bind((_, a) -> a.bool(0))
        .handler("handle_always")
        .bind(_ -> true)
        .handler("always")
        .bind(_ -> true)
        .handler("never")
        .bind(_ -> false);
  }

  // What exists so that every message of the compiler has an example.
  private static void strange(FlowModule.Builder builder) {
    builder.function("unnamed", VOID).params(INT).act((_, _) -> {});
    builder.function("amb", VOID).param("x", INT).param("y", INT, 1).act((_, _) -> {});
    builder.function("amb", VOID).param("x", INT).param("z", STRING, "").act((_, _) -> {});
    builder.function("trial", INT).attribute(NativeAttribute.EXPERIMENTAL).bind(_ -> 1);
    builder.function("secret", INT).requires("secrets").bind(_ -> 1);
    builder.handler("stop").attribute(NativeAttribute.NORETURN).bind(_ -> true);
    builder
        .function("small", VOID)
        .param("value", INT)
        .verifier(TestHost::isSmall)
        .act((_, _) -> {});
  }

  private static void isSmall(CallSite site) {
    if (site.constantInt(0).orElse(0L) > 9) {
      site.refuseArgument(0, "The value of small() is at most 9");
    }
  }
}
