package dev.sallyport.gypsum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sallyport.border.Native;
import dev.sallyport.engine.Context;
import dev.sallyport.engine.Executor;
import dev.sallyport.engine.GuestObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Natives that take and give records, enums, arrays, lists, maps and optionals. */
class CompoundValuesTest {

  private static final String PROGRAM =
      """
      import std._

      public class Point(public x: i64, public y: f64)
        public override def to-string = $"<{x} {y}>"
      public class Named(first-name: String, at: Point?, tags: List[String])
      public class Box[static T](content: T)
      public final class Color private (public name: String)
        public static def of(name: String): Color = Color(name)
      public let RED: Color = Color.of("red")
      public let LIGHT-BLUE: Color = Color.of("light blue")
      public class Chain(value: i64, next: Chain?)
      public class Loop(var next: Loop?)

      native def mirrored(p: Point): Point
      native def sum(points: List[Point]): i64
      native def counted(words: Array[String]): Dict[StringKey, I64]
      native def keys(counts: Dict[StringKey, I64]): List[String]
      native def half(n: i64): Option[I64]
      native def or-zero(n: Option[I64]): i64
      native def maybe(p: Point?): Point?
      native def optional(s: String?): String?
      native def shade(c: Color): Color
      native def weekday(name: String): String
      native def greet(n: Named): Named
      native def squares(count: i32): I64Array
      native def total(numbers: List[I64]): i64
      native def unique(words: List[String]): Set[StringKey]
      native def swapped(pair: (String, I64)): (I64, String)
      native def nested(all: List[Dict[StringKey, List[Option[I32]]]]): i32
      native def opened(b: Box[Point]): Box[List[I64]]
      native def wrong(): Array[Point]
      native def depth(c: Chain): i64
      native def endless(l: Loop): i64
      native def first[static T](list: List[T]): T
      native def seen(p: Point): String

      public def points: String = mirrored(Point(3, 0.5)).to-string
      public def sums: i64 =
        let list = List[Point]()
        list.push(Point(20, 0.0))
        list.push(Point(22, 1.0))
        sum(list)
      public def counts: i64 =
        let words = new(3i32) Array[String]
        words.set(0i32, "a")
        words.set(1i32, "b")
        words.set(2i32, "a")
        counted(words).get-or-else(StringKey.of("a"), I64.of(0)).value
      public def listed: String =
        let counts = Dict[StringKey, I64]()
        counts.put(StringKey.of("k"), I64.of(1))
        keys(counts).to-string
      public def halves: String = half(4).to-string + half(3).to-string
      public def options: i64 = or-zero(Some[I64](I64.of(7))) + or-zero(None)
      public def nulls: boolean = maybe(null) === null && optional(null) === null
      public def passes: String? = optional("text")
      public def shades: boolean = shade(RED) === LIGHT-BLUE && shade(LIGHT-BLUE) === RED
      public def days: String = weekday("MONDAY")
      public def no-day: String =
        try weekday("monday") catch (e: Exception) "no day"
      public def greets: String =
        let named = greet(Named("Ann", Point(1, 2.0), List[String]()))
        named.first-name + named.tags.to-string + (if (named.at === null) "nowhere" else "somewhere")
      public def squared: i64 = squares(4i32).get(3i32)
      public def totals: i64 =
        let list = List[I64]()
        list.push(I64.of(40))
        list.push(I64.of(2))
        total(list)
      public def uniques: i32 =
        let list = List[String]()
        list.push("a")
        list.push("a")
        unique(list).length
      public def swaps: String = swapped(("a", I64.of(1))).to-string
      public def deep: i32 =
        let inner = List[Option[I32]]()
        inner.push(Some[I32](I32.of(5i32)))
        inner.push(None)
        let dict = Dict[StringKey, List[Option[I32]]]()
        dict.put(StringKey.of("k"), inner)
        let all = List[Dict[StringKey, List[Option[I32]]]]()
        all.push(dict)
        nested(all)
      public def boxes: String = opened(Box[Point](Point(9, 0.0))).content.to-string
      public def chain(n: i64): i64 =
        var c = Chain(0, null)
        var i = 1
        while (i < n)
          c = Chain(i, c)
          i += 1
        depth(c)
      public def circle: i64 =
        let l = Loop(null)
        l.next = l
        endless(l)
      public def circle-caught: String =
        try
          circle
          "none"
        catch (e: Exception) "caught"
      public def same: boolean =
        let list = List[Point]()
        let p = Point(1, 1.0)
        list.push(p)
        first[Point](list) === p
      public def views: String = seen(Point(8, 0.0))
      """;

  record Point(long x, double y) {}

  record Named(String firstName, Optional<Point> at, List<String> tags) {}

  record Box<T>(T content) {}

  record Chain(long value, Chain next) {}

  record Loop(Loop next) {}

  record Pair(String first, Long second) {}

  record Other(long number, String text) {}

  enum Color {
    RED,
    LIGHT_BLUE
  }

  enum Weekday {
    MONDAY,
    TUESDAY
  }

  static final class Natives {
    @Native
    Point mirrored(Point p) {
      return new Point(-p.x(), -p.y());
    }

    @Native
    long sum(List<Point> points) {
      return points.stream().mapToLong(Point::x).sum();
    }

    @Native
    Map<String, Long> counted(String[] words) {
      return Stream.of(words)
          .collect(
              java.util.stream.Collectors.groupingBy(
                  w -> w, java.util.stream.Collectors.counting()));
    }

    @Native
    List<String> keys(Map<String, Long> counts) {
      return List.copyOf(counts.keySet());
    }

    @Native
    Optional<Long> half(long n) {
      return n % 2 == 0 ? Optional.of(n / 2) : Optional.empty();
    }

    @Native("or_zero")
    long orZero(Optional<Long> n) {
      return n.orElse(0L);
    }

    @Native
    Point maybe(Point p) {
      return p;
    }

    @Native
    Optional<String> optional(Optional<String> s) {
      return s;
    }

    @Native
    Color shade(Color c) {
      return c == Color.RED ? Color.LIGHT_BLUE : Color.RED;
    }

    @Native
    Weekday weekday(Weekday day) {
      return day == Weekday.MONDAY ? Weekday.TUESDAY : Weekday.MONDAY;
    }

    @Native
    Named greet(Named n) {
      return new Named(n.firstName() + n.at().orElseThrow().x(), Optional.empty(), List.of("t"));
    }

    @Native
    long[] squares(int count) {
      return java.util.stream.LongStream.range(0, count).map(i -> i * i).toArray();
    }

    @Native
    long total(long[] numbers) {
      return java.util.Arrays.stream(numbers).sum();
    }

    @Native
    Set<String> unique(List<String> words) {
      return Set.copyOf(words);
    }

    @Native
    Other swapped(Pair pair) {
      return new Other(pair.second(), pair.first());
    }

    @Native
    int nested(List<Map<String, List<Optional<Integer>>>> all) {
      return all.getFirst().get("k").stream().mapToInt(n -> n.orElse(100)).sum();
    }

    @Native
    Box<List<Long>> opened(Box<Point> box) {
      return new Box<>(List.of(box.content().x(), 1L));
    }

    @Native
    Point[] wrong() {
      return new Point[] {new Point(1, 1)};
    }

    @Native
    long depth(Chain chain) {
      long depth = 0;
      for (Chain at = chain; at != null; at = at.next()) {
        depth++;
      }
      return depth;
    }

    @Native
    long endless(Loop loop) {
      return loop.hashCode();
    }

    @Native
    Object first(List<Object> list) {
      return list.getFirst();
    }

    @Native
    String seen(Context context, GuestObject p) {
      return p.className() + " " + p.get("x");
    }
  }

  static Stream<Supplier<Executor>> executors() {
    return Running.executors().stream();
  }

  private static void with(Supplier<Executor> executor, Consumer<Hosted> work) {
    Hosted.with(executor, PROGRAM, List.of(new Natives()), work);
  }

  @ParameterizedTest
  @MethodSource("executors")
  void everyNativeIsLinkedBeforeItIsCalled(Supplier<Executor> executor) {
    with(executor, p -> p.engine().link());
  }

  @ParameterizedTest
  @MethodSource("executors")
  void aRecordIsAClassWithItsFieldsAndConstructor(Supplier<Executor> executor) {
    with(
        executor,
        p -> {
          assertEquals("<-3 -0.5>", p.call("points"));
          assertEquals("Ann1[t]nowhere", p.call("greets"));
          assertEquals("[9, 1]", p.call("boxes"));
        });
  }

  @ParameterizedTest
  @MethodSource("executors")
  void collectionsAreThoseOfStd(Supplier<Executor> executor) {
    with(
        executor,
        p -> {
          assertEquals(42L, p.call("sums"));
          assertEquals(2L, p.call("counts"));
          assertEquals("[k]", p.call("listed"));
          assertEquals(1, p.call("uniques"));
          assertEquals(105, p.call("deep"));
        });
  }

  @ParameterizedTest
  @MethodSource("executors")
  void anArrayIsAnArrayOrAList(Supplier<Executor> executor) {
    with(
        executor,
        p -> {
          assertEquals(9L, p.call("squared"));
          assertEquals(42L, p.call("totals"));
        });
  }

  @ParameterizedTest
  @MethodSource("executors")
  void anOptionalIsAnOptionOrANullableType(Supplier<Executor> executor) {
    with(
        executor,
        p -> {
          assertEquals("Some(2)None", p.call("halves"));
          assertEquals(7L, p.call("options"));
          assertEquals(true, p.call("nulls"));
          assertEquals("text", p.call("passes"));
        });
  }

  @ParameterizedTest
  @MethodSource("executors")
  void anEnumIsItsNamesOrConstantsOfAClass(Supplier<Executor> executor) {
    with(
        executor,
        p -> {
          assertEquals(true, p.call("shades"));
          assertEquals("TUESDAY", p.call("days"));
          assertEquals("no day", p.call("no-day"));
        });
  }

  @ParameterizedTest
  @MethodSource("executors")
  void aTupleIsARecordByPosition(Supplier<Executor> executor) {
    with(executor, p -> assertEquals("(1, a)", p.call("swaps")));
  }

  @ParameterizedTest
  @MethodSource("executors")
  void aValueMayContainOthersOfItsOwnType(Supplier<Executor> executor) {
    with(executor, p -> assertEquals(200L, p.call("chain", 200L)));
  }

  @ParameterizedTest
  @MethodSource("executors")
  void aValueTooDeepOrInACircleIsAnExceptionNotAnOverflow(Supplier<Executor> executor) {
    with(
        executor,
        p -> {
          assertThrows(IllegalArgumentException.class, () -> p.call("chain", 100_000L));
          assertThrows(IllegalArgumentException.class, () -> p.call("circle"));
          assertEquals("caught", p.call("circle-caught"));
        });
  }

  @ParameterizedTest
  @MethodSource("executors")
  void whatIsObjectInJavaIsTheGuestsOwnObject(Supplier<Executor> executor) {
    with(
        executor,
        p -> {
          assertEquals(true, p.call("same"));
          assertEquals("p.Point 8", p.call("views"));
        });
  }
}
