package dev.sallyport.border;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sallyport.ir.Span;
import dev.sallyport.ir.TrapCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExceptionsTest {

  private static final class Broke extends GuestException {
    private static final long serialVersionUID = 1L;
  }

  @Test
  void aGuestExceptionIsTheGuestObjectWithItsMessage() {
    var broke = new Broke();
    assertNull(broke.getMessage());
    assertEquals(Broke.class.getName(), broke.toString());
    broke.setMessage("no money");
    assertEquals(Broke.class.getName() + ": no money", broke.toString());
    assertTrue(broke.getStackTrace().length > 0);
  }

  @Test
  void aTrapSaysWhichAndWhy() {
    assertSame(TrapCode.DIVIDE_BY_ZERO, new TrapException(TrapCode.DIVIDE_BY_ZERO, "7 / 0").code());
    assertTrue(new TrapException(TrapCode.NULL_REFERENCE).getMessage().length() > 0);
  }

  @Test
  void aRefusalHoldsItsDiagnosticsAndSaysThemAll() {
    var place = Span.at("a.sir", 1, 2);
    var one = LinkCode.NO_PLACES.at(place, "host.now", "() -> i64", "demo");
    var two = NativeCode.NO_NATIVES.at(Span.NONE, "C");
    var refusal = new LinkException(List.of(one, two));
    assertEquals(List.of(one, two), refusal.diagnostics());
    assertEquals(one + "\n" + two, refusal.getMessage());
  }

  @Test
  void exceptionsSurviveSerialization() throws Exception {
    var two = NativeCode.NO_NATIVES.at(Span.NONE, "C");
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(new LinkException(List.of(two)));
      out.writeObject(new LimitException(Limit.FUEL, "at most 5"));
    }
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertEquals(List.of(), ((LinkException) in.readObject()).diagnostics());
      assertSame(Limit.FUEL, ((LimitException) in.readObject()).limit());
    }
  }
}
