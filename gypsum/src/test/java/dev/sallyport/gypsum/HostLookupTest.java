package dev.sallyport.gypsum;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sallyport.border.LinkException;
import dev.sallyport.border.TrapException;
import dev.sallyport.engine.Executor;
import dev.sallyport.engine.GuestObject;
import dev.sallyport.engine.GuestType;
import dev.sallyport.ir.TrapCode;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What hosts find by name and signature, and what is checked of calls: sections 21.7 and 21.8. */
class HostLookupTest {

  private static final String PROGRAM =
      """
      let hidden = 1
      public let fixed = 5
      public var free = 6
      def package-private(n: i64): i64 = n + 1

      public trait Shape
        public def area: i64
        public def twice: i64 = area * 2

      public class Base(private var secret: i64)
        protected var inherited = 7
        public static def make(n: i64): Base = Base(n)
        private def whisper(n: i64): i64 = secret + n
        protected def murmur: i64 = inherited
        public def loud: i64 = 1

      public class Square <: Base, Shape
        var side = 4
        public def this =
          super(10)
        public override def area: i64 = side * side
        public override def loud: i64 = 2

      public class Plain
      public class Failure <: Exception
      public final class Cells
        arrayelements i64, get, set, length
      public final class Fixed
        arrayelements i64, get, set, length
      public def plain: Object = Plain()
      public def cells: Cells = new(3i32) Cells
      public def shape: Shape = Square()
      public def failure: Exception = Failure()
      public def pick[static T](x: T): T = x
      public def over(x: Object): String = "object"
      public def over(x: String): String = "string"
      """;

  static Stream<Supplier<Executor>> executors() {
    return Running.executors().stream();
  }

  private static void with(Supplier<Executor> executor, Consumer<Hosted> work) {
    Hosted.with(executor, PROGRAM, List.of(), work);
  }

  private static GuestObject square(Hosted p) {
    return p.context().type(p.guest(), "Square").newInstance();
  }

  @ParameterizedTest
  @MethodSource("executors")
  void whatIsNotPublicIsFoundByTheHost(Supplier<Executor> executor) {
    with(
        executor,
        p -> {
          assertEquals(1L, p.context().global(p.guest(), "hidden"));
          assertEquals(2L, p.call("package-private", 1L));
          GuestObject square = square(p);
          assertEquals(10L, square.get("secret"));
          assertEquals(7L, square.get("inherited"));
          assertEquals(13L, square.call("whisper", 3L));
          assertEquals(7L, square.call("murmur"));
        });
  }

  @ParameterizedTest
  @MethodSource("executors")
  void inheritedFieldsAreReadAndWrittenByName(Supplier<Executor> executor) {
    with(
        executor,
        p -> {
          GuestObject square = square(p);
          square.set("secret", 20L);
          square.set("inherited", 8L);
          assertEquals(21L, square.call("whisper", 1L));
          assertEquals(8L, square.call("murmur"));
        });
  }

  @ParameterizedTest
  @MethodSource("executors")
  void aMethodIsFoundByItsFullNameAndCalledWithItsObject(Supplier<Executor> executor) {
    with(
        executor,
        p -> {
          var context = p.context();
          Object base = context.function(p.guest(), "Base.make", "(L)").call(3L);
          assertEquals(3L, context.object(base).get("secret"));
          assertEquals(1L, context.function(p.guest(), "Base.loud", "(C:Base)").call(base));
          assertThrows(LinkException.class, () -> context.function(p.guest(), "loud"));
          assertThrows(LinkException.class, () -> context.function(p.guest(), "Base.loud", ""));
          assertThrows(LinkException.class, () -> context.function(p.guest(), "Base.loud", "(L)"));
        });
  }

  @ParameterizedTest
  @MethodSource("executors")
  void aMethodOfATraitIsThatOfTheObject(Supplier<Executor> executor) {
    with(
        executor,
        p -> {
          GuestObject shape = p.context().object(p.call("shape"));
          assertEquals(16L, shape.call("area"));
          assertEquals(32L, shape.call("twice"));
          assertEquals(2L, shape.call("loud"));
        });
  }

  @ParameterizedTest
  @MethodSource("executors")
  void everyObjectHasAText(Supplier<Executor> executor) {
    with(
        executor,
        p -> {
          assertEquals("Object", p.context().object(p.call("plain")).call("to-string"));
          assertEquals("Object", p.context().object(p.call("failure")).call("to-string"));
        });
  }

  @ParameterizedTest
  @MethodSource("executors")
  void aConstantIsNotSet(Supplier<Executor> executor) {
    with(
        executor,
        p -> {
          var context = p.context();
          context.setGlobal(p.guest(), "free", 60L);
          assertEquals(60L, context.global(p.guest(), "free"));
          var thrown =
              assertThrows(LinkException.class, () -> context.setGlobal(p.guest(), "fixed", 1L));
          assertEquals("ENG-5019", thrown.diagnostics().getFirst().code().id());
          assertEquals(5L, context.global(p.guest(), "fixed"));
        });
  }

  @ParameterizedTest
  @MethodSource("executors")
  void elementsAreReachedByTheirAccessorsOrAsAnArray(Supplier<Executor> executor) {
    with(
        executor,
        p -> {
          GuestObject cells = p.context().object(p.call("cells"));
          cells.call("set", 1, 5L);
          assertEquals(5L, cells.call("get", 1));
          assertEquals(3, cells.call("length"));
          long[] array = p.context().toJava(cells.object(), long[].class);
          assertArrayEquals(new long[] {0, 5, 0}, array);
          var beyond = assertThrows(TrapException.class, () -> cells.call("get", 3));
          assertEquals(TrapCode.INDEX_OUT_OF_BOUNDS, beyond.code());
        });
  }

  @ParameterizedTest
  @MethodSource("executors")
  void argumentsAreCheckedByNumberAndType(Supplier<Executor> executor) {
    with(
        executor,
        p -> {
          var f = p.context().function(p.guest(), "package-private");
          assertThrows(IllegalArgumentException.class, f::call);
          assertThrows(IllegalArgumentException.class, () -> f.call(1L, 2L));
          assertThrows(IllegalArgumentException.class, () -> f.call("text"));
          assertThrows(IllegalArgumentException.class, () -> f.call(1.0));
          assertThrows(IllegalArgumentException.class, () -> f.call((Object) null));
          GuestObject square = square(p);
          assertThrows(IllegalArgumentException.class, () -> square.call("whisper", "text"));
          assertThrows(ClassCastException.class, () -> square.set("side", "text"));
        });
  }

  @ParameterizedTest
  @MethodSource("executors")
  void anOverloadIsChosenBySignatureNotByArguments(Supplier<Executor> executor) {
    with(
        executor,
        p -> {
          var context = p.context();
          var object = context.function(p.guest(), "over", "(C::Object)");
          assertEquals("object", object.call("text"));
          assertEquals("string", context.function(p.guest(), "over", "(C::String)").call("text"));
          assertThrows(LinkException.class, () -> context.function(p.guest(), "over"));
          assertEquals("x", p.call("pick", "x"));
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"missing", "Square", "", "Square.area(C:Square,L)"})
  void whatIsNotThereIsALinkError(String name) {
    with(
        Running.executors().getFirst(),
        p -> {
          assertThrows(LinkException.class, () -> p.context().function(p.guest(), name));
          assertThrows(LinkException.class, () -> p.context().global(p.guest(), name));
          assertThrows(LinkException.class, () -> square(p).get(name));
          assertThrows(LinkException.class, () -> square(p).call(name));
        });
  }

  @ParameterizedTest
  @MethodSource("executors")
  void aConstructorMakesAnObjectOfItsClass(Supplier<Executor> executor) {
    with(
        executor,
        p -> {
          GuestType type = p.context().type(p.guest(), "Base");
          GuestObject made = type.newInstanceBy("(C:Base,L)", 9L);
          assertEquals("p.Base", made.className());
          assertSame(made.object(), p.context().object(made.object()).object());
          assertThrows(LinkException.class, () -> type.newInstanceBy("(L)", 9L));
          assertThrows(IllegalArgumentException.class, () -> type.newInstance());
          assertThrows(IllegalArgumentException.class, () -> p.context().object("no guest object"));
        });
  }
}
