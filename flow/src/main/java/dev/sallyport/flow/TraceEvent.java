package dev.sallyport.flow;

import dev.sallyport.ir.Span;
import java.util.List;
import java.util.stream.Collectors;

/** Something that happened in a run that is traced. */
public sealed interface TraceEvent {

  /** Where in the program. */
  Span span();

  /** A statement begins. */
  record Statement(Span span) implements TraceEvent {}

  /**
   * A condition was evaluated.
   *
   * @param span where the condition stands
   * @param value whether the statement goes on into what it guards; behind {@code unless} that is
   *     the opposite of what is written
   */
  record Condition(Span span, boolean value) implements TraceEvent {}

  /**
   * A match chose a case.
   *
   * @param span the whole match
   * @param subject what was looked up
   * @param index the number of the case, from 0; -1 if none fits
   */
  record Choice(Span span, String subject, int index) implements TraceEvent {}

  /**
   * A variable got a value, its first one included.
   *
   * @param span the declaration or assignment
   * @param variable its name
   * @param value the value in its carrier, never null
   */
  record Assignment(Span span, String variable, Object value) implements TraceEvent {}

  /**
   * A function or handler of the host was called and gave a result, or threw.
   *
   * @param span where; {@link Span#NONE} if one place in the code stands for many
   * @param name for example {@code sum(II)I}
   * @param arguments what it got
   * @param result what it gave; null if it gives nothing, or threw
   * @param thrown what it threw, or null
   */
  record Call(Span span, String name, List<Object> arguments, Object result, Throwable thrown)
      implements TraceEvent {
    /** Copies the list. */
    public Call {
      arguments = List.copyOf(arguments);
    }

    /** What was called with what, and what it gave, for example {@code sum(1, 2) gave 3}. */
    public String line() {
      String list =
          arguments.stream().map(TraceEvent::shown).collect(Collectors.joining(", ", "(", ")"));
      String end =
          thrown != null ? " threw " + thrown : result == null ? "" : " gave " + shown(result);
      return name.substring(0, name.indexOf('(')) + list + end;
    }
  }

  /** One line of text: the place and what happened. */
  default String text() {
    String what =
        switch (this) {
          case Statement _ -> "statement";
          case Condition(_, boolean value) -> "condition is " + value;
          case Choice(_, String subject, int index) ->
              shown(subject) + (index < 0 ? " matches no case" : " matches case " + (index + 1));
          case Assignment(_, String variable, Object value) -> variable + " = " + shown(value);
          case Call call -> call.line();
        };
    return span() + ": " + what;
  }

  private static String shown(Object value) {
    return switch (value) {
      case String text -> "\"" + text + "\"";
      case long[] numbers -> java.util.Arrays.toString(numbers);
      case Object[] values -> java.util.Arrays.deepToString(values);
      case FlowHandler handler -> handler.name();
      default -> String.valueOf(value);
    };
  }
}
