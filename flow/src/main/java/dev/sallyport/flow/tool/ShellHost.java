package dev.sallyport.flow.tool;

import static dev.sallyport.flow.FlowType.BOOL;
import static dev.sallyport.flow.FlowType.CIDR;
import static dev.sallyport.flow.FlowType.INT;
import static dev.sallyport.flow.FlowType.IP;
import static dev.sallyport.flow.FlowType.STRING;

import dev.sallyport.flow.FlowArguments;
import dev.sallyport.flow.FlowContext;
import dev.sallyport.flow.FlowModule;
import dev.sallyport.flow.FlowType;
import dev.sallyport.flow.IpAddress;
import dev.sallyport.flow.NativeAttribute;
import dev.sallyport.flow.NativeBuilder;
import dev.sallyport.ir.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * What programs can call that the {@code sallyport} command runs: a host for jobs on lines of text,
 * in the manner of awk. The request is a {@link Line}.
 */
public final class ShellHost {

  /**
   * A line of the input.
   *
   * @param text without its end
   * @param number from 1; 0 where no line is
   */
  public record Line(String text, long number) {
    /** What stands for a line before the first and behind the last one. */
    public static final Line NONE = new Line("", 0);

    /** A field between white space, from 1; 0 is the whole line; empty if there are fewer. */
    String field(long index) {
      if (index == 0) {
        return text;
      }
      String[] fields = text.strip().split("\\s+", -1);
      return index < 1 || index > fields.length ? "" : fields[(int) index - 1];
    }
  }

  private ShellHost() {}

  /**
   * The module.
   *
   * @param out gets each line that is printed
   * @param log gets each line that is logged
   */
  public static FlowModule module(Consumer<String> out, Consumer<String> log) {
    FlowModule.Builder builder = FlowModule.builder();
    for (FlowType type : new FlowType[] {STRING, INT, BOOL, IP, CIDR}) {
      builder.function("print", FlowType.VOID).param("value", type).act(printing(out));
      builder.function("log", FlowType.VOID).param("value", type).act(printing(log));
    }
    input(builder);
    texts(builder);
    handlers(builder, out);
    return builder.build();
  }

  private static NativeBuilder.ActionBody printing(Consumer<String> sink) {
    return (_, arguments) -> sink.accept(String.valueOf(arguments.value(0)));
  }

  private static Line line(FlowContext context) {
    return context.request(Line.class);
  }

  private static void input(FlowModule.Builder builder) {
    builder
        .function("LINE", STRING)
        .attribute(NativeAttribute.READONLY)
        .bind(context -> line(context).text())
        .function("NR", INT)
        .attribute(NativeAttribute.READONLY)
        .bind(context -> line(context).number())
        .function("field", STRING)
        .param("index", INT)
        .attribute(NativeAttribute.READONLY)
        .bind((context, arguments) -> line(context).field(arguments.number(0)));
  }

  private static void texts(FlowModule.Builder builder) {
    text(builder, "lower", text -> text.toLowerCase(Locale.ROOT));
    text(builder, "upper", text -> text.toUpperCase(Locale.ROOT));
    text(builder, "trim", String::strip);
    builder
        .function("length", INT)
        .param("text", STRING)
        .attribute(NativeAttribute.READONLY)
        .bind((_, a) -> a.string(0).codePointCount(0, a.string(0).length()))
        .function("replace", STRING)
        .param("text", STRING)
        .param("part", STRING)
        .param("by", STRING)
        .attribute(NativeAttribute.READONLY)
        .bind((_, a) -> a.string(0).replace(a.string(1), a.string(2)))
        .function("address", IP)
        .param("text", STRING)
        .attribute(NativeAttribute.READONLY)
        .bind((_, a) -> IpAddress.parse(a.string(0)).orElse(IpAddress.ANY))
        .function("env", STRING)
        .param("name", STRING)
        .param("otherwise", STRING, "")
        .attribute(NativeAttribute.READONLY)
        .bind((_, a) -> environment(a));
  }

  private static void text(FlowModule.Builder builder, String name, UnaryOperator<String> body) {
    builder
        .function(name, STRING)
        .param("text", STRING)
        .attribute(NativeAttribute.READONLY)
        .bind((_, arguments) -> body.apply(arguments.string(0)));
  }

  private static String environment(FlowArguments arguments) {
    return Optional.ofNullable(System.getenv(arguments.string(0))).orElse(arguments.string(1));
  }

  private static void handlers(FlowModule.Builder builder, Consumer<String> out) {
    builder
        .handler("done")
        .attribute(NativeAttribute.NORETURN)
        .bind(_ -> true)
        .handler("answer")
        .param("text", STRING)
        .attribute(NativeAttribute.NORETURN)
        .bind((_, arguments) -> answered(out, arguments.string(0)))
        .handler("fail")
        .param("message", STRING)
        .attribute(NativeAttribute.NORETURN)
        .bind((_, arguments) -> failed(arguments.string(0)));
  }

  private static boolean answered(Consumer<String> out, String text) {
    out.accept(text);
    return true;
  }

  private static boolean failed(String message) {
    throw new dev.sallyport.flow.FlowRunException(Span.NONE, message);
  }
}
