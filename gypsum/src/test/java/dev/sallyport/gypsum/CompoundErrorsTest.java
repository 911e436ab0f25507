package dev.sallyport.gypsum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sallyport.border.LinkException;
import dev.sallyport.border.Native;
import dev.sallyport.engine.Executors;
import dev.sallyport.engine.GuestObject;
import dev.sallyport.ir.Diagnostic;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of types that do not go together: when linked, not when called. */
class CompoundErrorsTest {

  private static final String CLASSES =
      """
      import std._
      public class Point(public x: i64, public y: f64)
      public abstract class Shape(public x: i64, public y: f64)
      public class Hidden private (public x: i64, public y: f64)
      public class Color(public name: String)
      public let RED = Color("red")
      public class Ever[static T](next: Ever[List[T]]?)
      """;

  record Point(long x, double y) {}

  record Reversed(double y, long x) {}

  record Wide(long x, double y, long z) {}

  record Narrow(int x, double y) {}

  record Ever<T>(Ever<List<T>> next) {}

  enum Color {
    RED,
    GREEN
  }

  static final class TakesPoint {
    @Native
    void f(Point p) {}
  }

  static final class TakesWide {
    @Native
    void f(Wide p) {}
  }

  static final class TakesNarrow {
    @Native
    void f(Narrow p) {}
  }

  static final class TakesColor {
    @Native
    void f(Color c) {}
  }

  static final class TakesStrings {
    @Native
    void f(List<String> list) {}
  }

  static final class TakesMap {
    @Native
    void f(Map<String, Long> map) {}
  }

  static final class TakesLong {
    @Native
    void f(long n) {}
  }

  static final class TakesLongs {
    @Native
    void f(List<Long> n) {}
  }

  static final class TakesQueue {
    @Native
    void f(Queue<Long> n) {}
  }

  static final class TakesView {
    @Native
    void f(GuestObject o) {}
  }

  static final class TakesEver {
    @Native
    void f(Ever<Long> e) {}
  }

  static final class GivesPoint {
    @Native
    Point f() {
      return new Point(1, 1);
    }
  }

  static final class GivesReversed {
    @Native
    Reversed f() {
      return new Reversed(1, 1);
    }
  }

  static final class GivesOptional {
    @Native
    Optional<Long> f() {
      return Optional.empty();
    }
  }

  private static List<Diagnostic> problems(String declaration, String natives) throws Exception {
    Class<?> type = Class.forName(CompoundErrorsTest.class.getName() + "$" + natives);
    var made = type.getDeclaredConstructor();
    made.setAccessible(true);
    var found = new ArrayList<Diagnostic>();
    Hosted.with(
        Executors::jvm,
        CLASSES + declaration + "\n",
        List.of(made.newInstance()),
        p -> {
          try {
            p.engine().link();
          } catch (LinkException e) {
            found.addAll(e.diagnostics());
          }
        });
    return found;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "native def f(p: Point): unit               | TakesPoint",
        "native def f(p: Point?): unit              | TakesPoint",
        "native def f(p: (I64, F64)): unit          | TakesPoint",
        "native def f(p: Shape): unit               | TakesPoint",
        "native def f(p: Hidden): unit              | TakesPoint",
        "native def f(p: Shape): unit               | TakesView",
        "native def f(p: Object): unit              | TakesView",
        "native def f(n: I64): unit                 | TakesLong",
        "native def f(n: I64Array): unit            | TakesLongs",
        "native def f(n: Array[I64]): unit          | TakesLongs",
        "native def f(n: List[I64]): unit           | TakesLongs",
        "native def f(n: List[StringKey]): unit     | TakesStrings",
        "native def f(n: String): unit              | TakesColor",
        "native def f: Point                        | GivesPoint",
        "native def f: I64?                         | GivesOptional"
      })
  void theseTypesGoTogether(String declaration, String natives) throws Exception {
    assertEquals(List.of(), problems(declaration, natives));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "native def f(p: Point): unit             | TakesWide",
        "native def f(p: Point): unit             | TakesNarrow",
        "native def f(p: Point): unit             | TakesLongs",
        "native def f(p: String): unit            | TakesPoint",
        "native def f(p: Object): unit            | TakesPoint",
        "native def f(p: (I64, F64, I64)): unit   | TakesPoint",
        "native def f(c: Color): unit             | TakesColor",
        "native def f(n: List[I64]): unit         | TakesStrings",
        "native def f(n: List[String]): unit      | TakesLongs",
        "native def f(n: List[I64]): unit         | TakesQueue",
        "native def f(n: Dict[I64, I64]): unit    | TakesMap",
        "native def f(n: I64?): unit              | TakesLong",
        "native def f(n: i32): unit               | TakesLong",
        "native def f(n: I32): unit               | TakesLong",
        "native def f(e: Ever[I64]): unit         | TakesEver",
        "native def f: Shape                      | GivesPoint",
        "native def f: Hidden                     | GivesPoint",
        "native def f: Point                      | GivesReversed",
        "native def f: String                     | GivesOptional"
      })
  void theseTypesDoNotAndTheDiagnosticSaysWhatToDo(String declaration, String natives)
      throws Exception {
    List<Diagnostic> problems = problems(declaration, natives);
    assertEquals(List.of("ENG-5018"), problems.stream().map(d -> d.code().id()).toList());
    assertTrue(problems.getFirst().span().isKnown());
    assertFalse(problems.getFirst().hint().isBlank());
  }

  @Test
  void theDiagnosticNamesTheNativeTheParameterAndBothTypes() throws Exception {
    Diagnostic found = problems("native def f(n: List[I64]): unit", "TakesStrings").getFirst();
    assertEquals(
        List.of(
            "native p.f, parameter 1",
            "std.List[std.I64]",
            "p",
            "java.util.List<java.lang.String>"),
        found.arguments().subList(0, 4));
  }

  /** Two methods that do not fit. */
  interface Wrong {
    long sum(List<Point> points);

    Map<Long, Long> index();

    Point fine();
  }

  @Test
  void anInterfaceIsCheckedAsAWhole() {
    String program =
        CLASSES
            + """
            public def sum(list: List[String]): i64 = 0
            public def index: Dict[StringKey, I64] = Dict[StringKey, I64]()
            public def fine: Point = Point(1, 1.0)
            """;
    Hosted.with(
        Executors::jvm,
        program,
        List.of(),
        p -> {
          var lookup = MethodHandles.lookup();
          var thrown =
              assertThrows(
                  LinkException.class, () -> p.context().bind(p.guest(), Wrong.class, lookup));
          assertEquals(
              List.of("ENG-5018", "ENG-5018"),
              thrown.diagnostics().stream().map(d -> d.code().id()).toList());
        });
  }

  @Test
  void aResultThatHasNoSuchCounterpartIsALinkError() {
    Hosted.with(
        Executors::jvm,
        CLASSES + "public def f: Point = Point(1, 1.0)\n",
        List.of(),
        p -> {
          var f = p.context().function(p.guest(), "f");
          assertEquals(new Point(1, 1), f.callAs(Point.class));
          assertThrows(LinkException.class, () -> f.callAs(Wide.class));
        });
  }
}
