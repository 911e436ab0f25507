package dev.sallyport.gypsum.generated;

import static dev.sallyport.gypsum.generated.Kind.Basic.BOOLEAN;
import static dev.sallyport.gypsum.generated.Kind.Basic.I32;
import static dev.sallyport.gypsum.generated.Kind.Basic.I64;
import static dev.sallyport.gypsum.generated.Kind.Basic.NUMBER;
import static dev.sallyport.gypsum.generated.Kind.Basic.STRING;

import dev.sallyport.gypsum.generated.Kind.Basic;
import dev.sallyport.gypsum.generated.Values.Thing;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Expressions whose values are strings or truth values. */
final class Texts {

  private static final List<String> WORDS =
      List.of("", "a", "ab", "x y", "\\n", "\\\"q\\\"", "{}", "\u00e4\u20ac", "b", "abc", "\\{");

  private final Expressions expressions;
  private final Choices choices;

  Texts(Expressions expressions, Choices choices) {
    this.expressions = expressions;
    this.choices = choices;
  }

  Code literal() {
    String word = choices.of(WORDS, "");
    String value = word.replace("\\n", "\n").replace("\\\"", "\"").replace("\\{", "{");
    return Code.literal("\"" + word + "\"", value);
  }

  /** Ways to make a string from parts. */
  List<Supplier<Code>> texts(Scope scope, int depth) {
    return List.of(
        () -> shown(scope, depth),
        () ->
            expressions
                .of(STRING, scope, depth)
                .with(
                    "cut(%s + %s)",
                    expressions.of(STRING, scope, depth), (a, b) -> Values.cut((String) a + b)),
        () -> interpolated(scope, depth),
        () ->
            expressions
                .of(STRING, scope, depth)
                .then("%s.to-upper", t -> ((String) t).toUpperCase(Locale.ROOT)),
        () ->
            expressions
                .of(STRING, scope, depth)
                .then("cut(%s.repeat(3i32))", t -> Values.cut(((String) t).repeat(3))));
  }

  /** A value of any kind, as a string. */
  Code shown(Scope scope, int depth) {
    Kind kind = expressions.kinds().shown();
    return show(kind, expressions.of(kind, scope, depth));
  }

  private Code interpolated(Scope scope, int depth) {
    Kind kind = expressions.kinds().shown();
    Code first = show(kind, expressions.of(kind, scope, depth));
    return first.with(
        "cut($\"<{%s}{%s}>\")",
        expressions.of(STRING, scope, depth), (a, b) -> Values.cut("<" + a + b + ">"));
  }

  /** The text of a value. */
  Code show(Kind kind, Code value) {
    return switch (kind) {
      case Basic b when b.isFloat() -> showFloat(b, value);
      case STRING -> value;
      case Basic b when b != Basic.UNIT ->
          value.then(choices.among("%s.to-string", "$\"{%s}\""), String::valueOf);
      case Kind.Pair _, Kind.Option _, Kind.Sequence _, Kind.Box _, Kind.Instance _ ->
          value.then("cut($\"{%s}\")", v -> Values.cut(textOf(v)));
      case Kind.Maybe _ ->
          value.then("(if (%s === null) \"null\" else \"some\")", v -> v == null ? "null" : "some");
      case Basic _, Kind.Function _, Kind.Array _ -> Code.literal("\"\"", "");
    };
  }

  // How numbers are printed is tested elsewhere.
  private static Code showFloat(Basic kind, Code value) {
    return kind == Basic.F64
        ? value.then(
            "(%s * 1000.0).to-i64.to-string", v -> String.valueOf((long) (1000 * (Double) v)))
        : value.then(
            "(%s * 100.0f32).to-i32.to-string", v -> String.valueOf((int) (100 * (Float) v)));
  }

  /** What {@code to-string} gives. */
  static String textOf(Object value) {
    return switch (Values.present(value)) {
      case Thing t -> t.shape.textOf(t);
      case Optional<?> o -> o.map(v -> "Some(" + textOf(v) + ")").orElse("None");
      case Pair(Object a, Object b) -> "(" + textOf(a) + ", " + textOf(b) + ")";
      case List<?> l -> l.stream().map(Texts::textOf).collect(Collectors.joining(", ", "[", "]"));
      case Object other -> other.toString();
    };
  }

  /** A tuple. */
  record Pair(Object first, Object second) {}

  /** Ways to make a truth value from parts. */
  List<Supplier<Code>> truths(Scope scope, int depth) {
    return List.of(
        () -> compared(scope, depth),
        () -> compared(scope, depth),
        () -> logical(scope, depth),
        () -> expressions.of(BOOLEAN, scope, depth).then("(!%s)", v -> !(Boolean) v),
        () -> texts(scope, depth, "==", String::equals),
        () -> texts(scope, depth, "<", (a, b) -> a.compareTo(b) < 0),
        () ->
            expressions
                .of(new Kind.Option(choices.among(STRING, NUMBER)), scope, depth)
                .then("%s.is-defined", o -> ((Optional<?>) o).isPresent()),
        () -> same(scope, depth));
  }

  private Code texts(Scope scope, int depth, String operator, BiPredicate<String, String> test) {
    return expressions
        .of(STRING, scope, depth)
        .with(
            "(%s " + operator + " %s)",
            expressions.of(STRING, scope, depth),
            (a, b) -> test.test((String) a, (String) b));
  }

  private Code same(Scope scope, int depth) {
    Kind kind = expressions.kinds().maybe();
    return expressions
        .of(kind, scope, depth)
        .then(choices.oneIn(2) ? "(null === %s)" : "(%s === null)", v -> v == null);
  }

  private Code logical(Scope scope, int depth) {
    Code left = expressions.of(BOOLEAN, scope, depth);
    Code right = expressions.of(BOOLEAN, scope, depth);
    boolean and = choices.oneIn(2);
    return new Code(
        "(" + left.text() + (and ? " && " : " || ") + right.text() + ")",
        f -> (Boolean) left.meaning().in(f) == and ? right.meaning().in(f) : !and);
  }

  private Code compared(Scope scope, int depth) {
    Basic kind = choices.among(I64, I32, Basic.I16, Basic.I8, Basic.F64, Basic.F32);
    String operator = choices.among("==", "!=", "<", "<=", ">", ">=");
    return expressions
        .of(kind, scope, depth)
        .with(
            "(%s " + operator + " %s)",
            expressions.of(kind, scope, depth),
            kind.isFloat()
                ? (a, b) -> holds(operator, ((Number) a).doubleValue(), ((Number) b).doubleValue())
                : (a, b) -> holds(operator, (Long) a, (Long) b));
  }

  private static boolean holds(String operator, double a, double b) {
    return switch (operator) {
      case "==" -> a == b;
      case "!=" -> a != b;
      case "<" -> a < b;
      case "<=" -> a <= b;
      case ">" -> a > b;
      default -> a >= b;
    };
  }

  private static boolean holds(String operator, long a, long b) {
    return switch (operator) {
      case "==" -> a == b;
      case "!=" -> a != b;
      case "<" -> a < b;
      case "<=" -> a <= b;
      case ">" -> a > b;
      default -> a >= b;
    };
  }
}
