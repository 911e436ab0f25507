package dev.sallyport.gypsum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sallyport.border.LinkException;
import dev.sallyport.engine.Context;
import dev.sallyport.engine.Engine;
import dev.sallyport.engine.Executor;
import dev.sallyport.engine.GuestObject;
import dev.sallyport.engine.GuestPackage;
import dev.sallyport.engine.GuestType;
import dev.sallyport.engine.SourceFile;
import java.lang.invoke.MethodHandles;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a host sees of a package: functions by name and signature, classes, objects. */
class HostApiTest {

  private static final String RULES =
      """
      public def price(sku: String, count: i64): i64 = count * sku.length.to-i64
      public def twice(x: i64): i64 = x * 2
      public def twice(x: String): String = x + x
      public var rate = 3

      public class Account(var balance: i64)
        private var log = ""
        public def this = this(100)
        public def deposit(n: i64): unit =
          balance += n
          log += "+"
        public def deposit(text: String): unit = log += text
        public def total: i64 = balance
        public def same: Account = this

      public class Savings <: Account
        public def this(start: i64) =
          super(start)
        public override def total: i64 = balance * 2

      public abstract class Base
      """;

  /** Java's view of two functions. */
  public interface Pricing {
    /** A price. */
    long price(String sku, long count);
  }

  static Stream<Supplier<Executor>> executors() {
    return Running.executors().stream();
  }

  private record Session(Context context, GuestPackage rules) {
    GuestType type(String name) {
      return context.type(rules, name);
    }
  }

  private static void with(Supplier<Executor> executor, Consumer<Session> work) {
    try (Engine engine = Engine.builder().executor(executor.get()).build();
        Context context = engine.newContext()) {
      work.accept(new Session(context, engine.load(SourceFile.of("rules-1.2.gy", RULES))));
    }
  }

  @ParameterizedTest
  @MethodSource("executors")
  void aFunctionIsCalledByNameAndTypeSignature(Supplier<Executor> executor) {
    with(
        executor,
        s -> {
          var price = s.context().function(s.rules(), "price", "(C::String,L)");
          assertEquals(9L, price.call("sku", 3L));
          assertEquals(8L, s.context().function(s.rules(), "twice", "(L)").call(4L));
          assertEquals("aa", s.context().function(s.rules(), "twice", "(C::String)").call("a"));
        });
  }

  @ParameterizedTest
  @MethodSource("executors")
  void aFunctionWithoutOverloadsNeedsNoSignature(Supplier<Executor> executor) {
    with(
        executor,
        s -> {
          assertEquals(9L, s.context().function(s.rules(), "price").call("sku", 3L));
          assertEquals(
              9L,
              s.context().bind(s.rules(), Pricing.class, MethodHandles.lookup()).price("sku", 3));
          assertThrows(LinkException.class, () -> s.context().function(s.rules(), "twice"));
        });
  }

  @ParameterizedTest
  @MethodSource("executors")
  void aWrongSignatureFindsNothing(Supplier<Executor> executor) {
    with(
        executor,
        s ->
            assertThrows(
                LinkException.class, () -> s.context().function(s.rules(), "price", "(L)")));
  }

  @ParameterizedTest
  @MethodSource("executors")
  void anObjectIsMadeByTheConstructorThatFits(Supplier<Executor> executor) {
    with(
        executor,
        s -> {
          assertEquals(12L, s.type("Account").newInstance(12L).get("balance"));
          assertEquals(100L, s.type("Account").newInstance().get("balance"));
          assertEquals(5L, s.type("Account").newInstanceBy("(C:Account,L)", 5L).get("balance"));
          assertThrows(IllegalArgumentException.class, () -> s.type("Account").newInstance("text"));
        });
  }

  @ParameterizedTest
  @MethodSource("executors")
  void anAbstractOrMissingClassHasNoObjects(Supplier<Executor> executor) {
    with(
        executor,
        s -> {
          assertThrows(LinkException.class, () -> s.type("Base").newInstance());
          assertThrows(LinkException.class, () -> s.type("Missing"));
        });
  }

  @ParameterizedTest
  @MethodSource("executors")
  void membersAreFoundByTheirNames(Supplier<Executor> executor) {
    with(
        executor,
        s -> {
          GuestObject account = s.type("Account").newInstance(12L);
          account.call("deposit(C:Account,L)", 5L);
          account.call("deposit(C:Account,C::String)", "x");
          assertEquals(17L, account.get("balance"));
          assertEquals(17L, account.call("total"));
          assertEquals("+x", account.get("log"));
          account.set("balance", 1L);
          assertEquals(1L, account.call("total"));
          assertThrows(LinkException.class, () -> account.call("deposit", 5L));
          assertThrows(LinkException.class, () -> account.get("missing"));
        });
  }

  @ParameterizedTest
  @MethodSource("executors")
  void aMethodOfAnObjectIsVirtual(Supplier<Executor> executor) {
    with(
        executor,
        s -> {
          GuestObject savings = s.type("Savings").newInstance(4L);
          assertEquals(8L, savings.call("total"));
          assertEquals(4L, savings.get("balance"));
          assertSame(savings.object(), savings.call("same"));
        });
  }

  @ParameterizedTest
  @MethodSource("executors")
  void globalsAreReadAndWritten(Supplier<Executor> executor) {
    with(
        executor,
        s -> {
          assertEquals(3L, s.context().global(s.rules(), "rate"));
          s.context().setGlobal(s.rules(), "rate", 4L);
          assertEquals(4L, s.context().global(s.rules(), "rate"));
        });
  }
}
