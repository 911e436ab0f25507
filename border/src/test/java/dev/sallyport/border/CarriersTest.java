package dev.sallyport.border;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sallyport.ir.Signature;
import java.lang.invoke.MethodType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CarriersTest {

  @ParameterizedTest
  @CsvSource({
    "i1, boolean",
    "i8, byte",
    "i16, short",
    "i32, int",
    "i64, long",
    "addr, long",
    "f32, float",
    "f64, double",
    "ref String, java.lang.String",
    "ref Object, java.lang.Object",
    "ref Throwable, java.lang.Throwable",
    "ref Exception, dev.sallyport.border.GuestException",
    "func (i64), dev.sallyport.border.FunctionValue",
    "'ref \"C\"', java.lang.Object",
    "'ref host \"java.util.List\"', java.lang.Object",
    "array i8, byte[]",
    "array addr, long[]",
    "array ref String, java.lang.String[]",
    "array ref Throwable, java.lang.Object[]",
    "array array i64, java.lang.Object[]",
    "array func (), java.lang.Object[]"
  })
  void eachTypeHasOneJavaType(String type, String carrier) {
    var parsed = Signature.parse("(" + type + ")").parameters().getFirst();
    assertEquals(carrier, Carriers.of(parsed).getTypeName());
  }

  @Test
  void theContextComesBeforeTheParameters() {
    assertEquals(
        MethodType.methodType(void.class, TestContext.class, long.class, String.class),
        Carriers.methodType(TestContext.class, Signature.parse("(i64, ref String)")));
  }
}
