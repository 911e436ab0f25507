package dev.sallyport.gypsum;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sallyport.border.GuestException;
import dev.sallyport.border.GuestName;
import dev.sallyport.engine.Executor;
import dev.sallyport.engine.GuestObject;
import java.lang.invoke.MethodHandles;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A host that gives and gets records, enums, arrays, lists, maps and optionals. */
class CompoundBackcallsTest {

  private static final String PROGRAM =
      """
      import std._

      public class Point(public x: i64, public y: i64)
      public class Line(public from: Point, public var to: Point?, public marks: I64Array)
        public def length: i64 = if (to === null) 0 else to.x - from.x
        public def ends: List[Point] =
          let list = List[Point]()
          list.push(from)
          list
        public def move(by: Point): unit = to = Point(from.x + by.x, 0)
      public class Even(public n: i64)
        public def check: boolean = n % 2 == 0
      public class Strict(public n: i64)
        public let doubled: i64 = twice(n)
      def twice(n: i64): i64 = if (n < 0) throw Exception("negative") else n * 2
      public var origin: Point = Point(0, 0)

      public def sum(points: List[Point]): i64 =
        var s = 0
        for (p in points)
          s += p.x
        s
      public def grid(n: i64): List[Point] =
        let list = List[Point]()
        var i = 0
        while (i < n)
          list.push(Point(i, i * i))
          i += 1
        list
      public def index(words: Array[String]): Dict[StringKey, I64] =
        let dict = Dict[StringKey, I64]()
        var i = 0i32
        while (i < words.length)
          dict.put(StringKey.of(words.get(i)), I64.of(i.to-i64))
          i += 1i32
        dict
      public def find-it(dict: Dict[StringKey, I64], key: String): Option[I64] =
        dict.get(StringKey.of(key))
      public def total(numbers: I64Array): i64 =
        var s = 0
        var i = 0i32
        while (i < numbers.length)
          s += numbers.get(i)
          i += 1i32
        s
      public def wrap(l: Line): Line = Line(l.from, null, l.marks)
      public def strict(s: Strict): i64 = s.doubled
      public def kind(o: Object): String =
        match (o)
          case n: I64 => "number " + n.to-string
          case l: List[_] => "list " + l.to-string
          case s: String => "text " + s
          case _ => "other"
      public def kinds(all: List[Object]): String =
        var text = ""
        for (o in all)
          text += kind(o) + ";"
        text
      public def name-of(day: String): String = day
      public def anything: Object = index(new(0i32) Array[String])
      """;

  record Point(long x, long y) {}

  @SuppressWarnings("ArrayRecordComponent") // the array is to be the same on both sides
  record Line(Point from, Optional<Point> to, long[] marks) {}

  record Strict(long n) {}

  enum Weekday {
    MONDAY
  }

  /** The package as Java sees it. */
  interface Program {
    long sum(List<Point> points);

    Point[] grid(long n);

    Map<String, Long> index(List<String> words);

    @GuestName("find-it")
    Optional<Long> find(Map<String, Long> dict, String key);

    long total(long[] numbers);

    Line wrap(Line line);

    long strict(Strict s);

    String kinds(List<?> all);

    @GuestName("name-of")
    Weekday nameOf(Weekday day);
  }

  static Stream<Supplier<Executor>> executors() {
    return Running.executors().stream();
  }

  private static void with(Supplier<Executor> executor, Consumer<Hosted> work) {
    Hosted.with(executor, PROGRAM, List.of(), work);
  }

  private static void bound(Supplier<Executor> executor, Consumer<Program> work) {
    with(
        executor,
        p -> work.accept(p.context().bind(p.guest(), Program.class, MethodHandles.lookup())));
  }

  @ParameterizedTest
  @MethodSource("executors")
  void anInterfaceMayUseJavasOwnTypes(Supplier<Executor> executor) {
    bound(
        executor,
        p -> {
          assertEquals(42, p.sum(List.of(new Point(2, 0), new Point(40, 0))));
          assertArrayEquals(new Point[] {new Point(0, 0), new Point(1, 1)}, p.grid(2));
          assertEquals(Map.of("a", 0L, "b", 1L), p.index(List.of("a", "b")));
          assertEquals(Optional.of(7L), p.find(Map.of("k", 7L), "k"));
          assertEquals(Optional.empty(), p.find(Map.of(), "k"));
          assertEquals(Weekday.MONDAY, p.nameOf(Weekday.MONDAY));
        });
  }

  @ParameterizedTest
  @MethodSource("executors")
  void arraysOfNumbersAreTheSameArrayOnBothSides(Supplier<Executor> executor) {
    bound(
        executor,
        p -> {
          long[] marks = {1, 2};
          assertEquals(3, p.total(marks));
          Line line = p.wrap(new Line(new Point(1, 1), Optional.of(new Point(2, 2)), marks));
          assertSame(marks, line.marks());
          assertEquals(Optional.empty(), line.to());
        });
  }

  @ParameterizedTest
  @MethodSource("executors")
  void anObjectIsMadeByItsConstructorWhichMayThrow(Supplier<Executor> executor) {
    bound(
        executor,
        p -> {
          assertEquals(4, p.strict(new Strict(2)));
          assertThrows(GuestException.class, () -> p.strict(new Strict(-1)));
        });
  }

  @ParameterizedTest
  @MethodSource("executors")
  void whereTheProgramSaysObjectJavasValuesBecomeThoseOfStd(Supplier<Executor> executor) {
    bound(
        executor,
        p ->
            assertEquals(
                "number 1;list [2, x];text t;other;",
                p.kinds(List.of(1L, List.of(2L, "x"), "t", Optional.empty()))));
  }

  @ParameterizedTest
  @MethodSource("executors")
  void aCheckedCallTakesThemToo(Supplier<Executor> executor) {
    with(
        executor,
        p -> {
          assertEquals(3L, p.call("sum", List.of(new Point(1, 0), new Point(2, 0))));
          assertEquals(6L, p.call("total", (Object) new long[] {1, 2, 3}));
          assertEquals(6L, p.call("total", List.of(1, 2, 3)));
          var grid = p.context().function(p.guest(), "grid");
          assertArrayEquals(new Point[] {new Point(0, 0)}, grid.callAs(Point[].class, 1L));
          var index = p.context().function(p.guest(), "index");
          assertEquals(Map.of("a", 0L), index.callAs(Map.class, (Object) new String[] {"a"}));
          assertEquals("MONDAY", p.call("name-of", Weekday.MONDAY));
        });
  }

  @ParameterizedTest
  @MethodSource("executors")
  void whatACallGivesStaysItselfUnlessAskedFor(Supplier<Executor> executor) {
    with(
        executor,
        p -> {
          Object grid = p.call("grid", 3L);
          assertEquals(3L, p.call("sum", grid));
          assertEquals(2L, p.context().toJava(grid, Point[].class)[2].x());
          assertEquals(3, p.context().toJava(grid, List.class).size());
          assertEquals(Map.of(), p.context().toJava(p.call("anything"), Object.class));
          assertEquals("text", p.context().toJava("text", Object.class));
          assertNull(p.context().toJava(null, List.class));
        });
  }

  @ParameterizedTest
  @MethodSource("executors")
  void objectsTakeAndGiveThemByName(Supplier<Executor> executor) {
    with(
        executor,
        p -> {
          GuestObject line =
              p.context()
                  .type(p.guest(), "Line")
                  .newInstance(new Point(1, 1), new Point(5, 5), new long[0]);
          assertEquals(4L, line.call("length"));
          line.set("to", new Point(11, 0));
          assertEquals(10L, line.call("length"));
          line.call("move", new Point(3, 0));
          assertEquals(new Point(4, 0), line.getAs(Point.class, "to"));
          assertEquals(List.of(new Point(1, 1)), List.of(line.callAs(Point[].class, "ends")));
          line.set("to", null);
          assertNull(line.getAs(Point.class, "to"));
        });
  }

  @ParameterizedTest
  @MethodSource("executors")
  void globalsTakeThemToo(Supplier<Executor> executor) {
    with(
        executor,
        p -> {
          p.context().setGlobal(p.guest(), "origin", new Point(7, 8));
          Object origin = p.context().global(p.guest(), "origin");
          assertEquals(new Point(7, 8), p.context().toJava(origin, Point.class));
          assertEquals(7L, p.context().object(origin).get("x"));
        });
  }

  @ParameterizedTest
  @MethodSource("executors")
  void aGuestObjectIsGivenAsItself(Supplier<Executor> executor) {
    with(
        executor,
        p -> {
          GuestObject point = p.context().type(p.guest(), "Point").newInstance(5L, 0L);
          p.context().setGlobal(p.guest(), "origin", point);
          assertSame(point.object(), p.context().global(p.guest(), "origin"));
          assertEquals("other", p.call("kind", point));
          assertEquals(10L, p.call("sum", List.of(point, point)));
        });
  }

  @ParameterizedTest
  @MethodSource("executors")
  void aValueThatDoesNotFitIsRefusedByTheCall(Supplier<Executor> executor) {
    with(
        executor,
        p -> {
          assertThrows(IllegalArgumentException.class, () -> p.call("sum", List.of("text")));
          assertThrows(
              NullPointerException.class,
              () -> p.call("sum", Arrays.asList(new Point(1, 1), null)));
          assertThrows(IllegalArgumentException.class, () -> p.call("sum", Map.of()));
          assertThrows(ClassCastException.class, () -> p.context().toJava("text", Integer.class));
        });
  }

  @ParameterizedTest
  @MethodSource("executors")
  void aListThatContainsItselfIsRefused(Supplier<Executor> executor) {
    with(
        executor,
        p -> {
          var list = new java.util.ArrayList<Object>();
          list.add(list);
          assertThrows(IllegalArgumentException.class, () -> p.call("kinds", list));
        });
  }
}
