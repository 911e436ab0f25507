package dev.sallyport.border;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LimitsTest {

  @Test
  void onlyWhatIsNamedIsWatched() {
    assertEquals(Set.of(), Limits.NONE.watched());
    var limits = Limits.builder().fuel(10).watch(Limit.INTERRUPT).build();
    assertEquals(Set.of(Limit.FUEL, Limit.INTERRUPT), limits.watched());
    assertEquals(10, limits.amount(Limit.FUEL));
    assertEquals(OptionalLong.empty(), limits.bound(Limit.INTERRUPT));
    assertEquals(Long.MAX_VALUE, limits.amount(Limit.ALLOCATION));
  }

  @Test
  void amountsAreInTheUnitOfTheLimit() {
    var limits =
        Limits.builder().deadline(Duration.ofMillis(2)).stackDepth(7).allocation(1 << 20).build();
    assertEquals(OptionalLong.of(2_000_000), limits.bound(Limit.DEADLINE));
    assertEquals(OptionalLong.of(7), limits.bound(Limit.STACK_DEPTH));
    assertEquals(OptionalLong.of(1_048_576), limits.bound(Limit.ALLOCATION));
  }

  @Test
  void theOthersReplaceTheSameKinds() {
    var base = Limits.builder().fuel(10).stackDepth(5).build();
    var merged = base.with(Limits.builder().fuel(3).build());
    assertEquals(3, merged.amount(Limit.FUEL));
    assertEquals(5, merged.amount(Limit.STACK_DEPTH));
    assertEquals(10, base.amount(Limit.FUEL));
  }

  @Test
  void theTextNamesTheLimitsInOneOrder() {
    var limits = Limits.builder().allocation(2).fuel(1).build();
    assertEquals("Limits{FUEL=1, ALLOCATION=2}", limits.toString());
  }

  @Test
  void nothingIsLessThanOne() {
    var builder = Limits.builder();
    assertThrows(IllegalArgumentException.class, () -> builder.fuel(0));
    assertThrows(IllegalArgumentException.class, () -> builder.deadline(Duration.ofNanos(-1)));
    assertThrows(IllegalArgumentException.class, () -> builder.stackDepth(0));
    assertThrows(IllegalArgumentException.class, () -> builder.allocation(0));
  }

  @Test
  void theLongestDurationIsNoOverflow() {
    var limits = Limits.builder().deadline(Duration.ofSeconds(Long.MAX_VALUE)).build();
    assertTrue(limits.watched().contains(Limit.DEADLINE));
    assertEquals(OptionalLong.empty(), limits.bound(Limit.DEADLINE));
  }

  @Test
  void anExceptionSaysWhichLimit() {
    var error = new StackOverflowError();
    var thrown = LimitException.ofStackOverflow(error);
    assertSame(Limit.STACK_DEPTH, thrown.limit());
    assertSame(error, thrown.getCause());
  }
}
