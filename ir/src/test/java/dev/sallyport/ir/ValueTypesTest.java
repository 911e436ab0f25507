package dev.sallyport.ir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The types of values, which the text leaves out. */
final class ValueTypesTest {

  private static List<Type> types(String body) {
    return Texts.module(Texts.function(body)).functions().getFirst().types();
  }

  @Test
  void aBlockMayStandBeforeTheBlockThatDefinesItsValues() {
    List<Type> types =
        types("b0:\n jump b2\nb1:\n v1 = add v0, v0\n return\nb2:\n v0 = const.i16 1\n jump b1");
    assertEquals(List.of(Type.Scalar.I16, Type.Scalar.I16), types);
  }

  @Test
  void valuesOfBlocksThatNothingLeadsToHaveTypesToo() {
    List<Type> types =
        types("b0:\n return\nb1:\n v1 = add v0, v0\n return\nb2:\n v0 = const.i16 1\n jump b1");
    assertEquals(List.of(Type.Scalar.I16, Type.Scalar.I16), types);
  }

  @Test
  void aLongChainWrittenBackwardsIsTypedInOnePass() {
    int length = 20_000;
    var text = new StringBuilder("b0:\n v0 = const.i8 1\n jump b" + length + "\n");
    for (int i = 1; i <= length; i++) {
      String next = i == 1 ? "return" : "jump b" + (i - 1);
      text.append("b" + i + ":\n v" + i + " = add v" + (i == length ? 0 : i + 1) + ", v0\n");
      text.append(next).append("\n");
    }
    assertEquals(
        length + 1, types(text.toString()).stream().filter(Type.Scalar.I8::equals).count());
  }

  @Test
  void whatIsUndefinedHasNoType() {
    List<Type> types =
        types("b0:\n v0 = add v5, v5\n v1 = call \"nobody\"()\n v2 = fence\n jump b77");
    assertEquals(Arrays.asList(null, null, null, null, null, null), types);
  }

  @Test
  void ofTwoDefinitionsTheFirstCounts() {
    assertEquals(
        List.of(Type.Scalar.I8), types("b0:\n v0 = const.i8 1\n v0 = const.i16 1\n return"));
  }

  @Test
  void aSuperfluousResultHasNoType() {
    assertNull(types("b0:\n v0, v1 = const.i8 1\n return").get(1));
  }

  @Test
  void calledFunctionsAndFieldsMayBeDeclaredLater() {
    String text =
        """
        package "p" 1
        func "f"() {
        b0:
            v0 = call "g"()
            v1 = getfield v0, "C"."next"
            v2 = getglobal "q"::"x"
            return
        }
        native func "g"() -> ref "C"
        class "C" { field "next" ref "C" }
        import "q" { global "x" f32 }
        """;
    Type c = new Type.ClassType(Name.local("C"));
    assertEquals(List.of(c, c, Type.Scalar.F32), Texts.module(text).functions().getFirst().types());
  }
}
