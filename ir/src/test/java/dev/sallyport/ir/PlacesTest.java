package dev.sallyport.ir;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Places in the text, places in the source, and names of values. */
final class PlacesTest {

  private static Block block(String text) {
    return Texts.module("package \"p\" 1 source \"a.gy\" " + text)
        .functions()
        .getFirst()
        .blocks()
        .getFirst();
  }

  @Test
  void withoutAPlaceAnInstructionIsWhereItsTextIs() {
    Block block = block("func \"f\"() {\nb0:\n  v0 =\n const.i8 1 return }");
    assertEquals(new Span("test.sir", 3, 3, 4, 12), block.instructions().getFirst().span());
    assertEquals(new Span("test.sir", 4, 13, 4, 19), block.span());
  }

  @Test
  void aWrittenPlaceSpeaksOfTheSource() {
    Block block = block("func \"f\"() { b0: fence @12:5-13:9 return @7:1 }");
    assertEquals(new Span("a.gy", 12, 5, 13, 9), block.instructions().getFirst().span());
    assertEquals(Span.at("a.gy", 7, 1), block.span());
  }

  @Test
  void aPlaceMayNameAnotherFileOrNone() {
    Block block = block("func \"f\"() { b0: fence @\"b.gy\":1:2 return @none }");
    assertEquals(Span.at("b.gy", 1, 2), block.instructions().getFirst().span());
    assertEquals(Span.NONE, block.span());
  }

  @Test
  void theSourceIsTheNameOfTheTextUnlessItSaysOtherwise() {
    assertEquals("test.sir", Texts.module("package \"p\" 1").source());
    assertEquals("a.gy", Texts.module("package \"p\" 1 source \"a.gy\"").source());
  }

  @Test
  void placesCountFromLineOne() {
    assertEquals(
        "INTEGER_RANGE 4:12, INTEGER_RANGE 5:15",
        Texts.errors(Texts.function("b0:\n    fence @0:1\n    return @1:99999999999")));
  }

  @Test
  void valuesHaveNames() {
    Function function =
        Texts.module(Texts.function("local v0 \"sum\" local v7 \"\\u0000\" b0: return"))
            .functions()
            .getFirst();
    assertEquals(Map.of(new Value(0), "sum", new Value(7), "\0"), function.names());
  }

  @Test
  void aDeclarationIsWhereItBegins() {
    IrModule module =
        Texts.module(
            """
            package "p" 1
            import "q" 1.0 { noreturn func "f"() global "g" i1 }
              export global "g" i64 = 5
            constant "c" array i8 [1]
            export class "C" { }
            entry native func "f"(i64)
            """);
    Import imported = module.imports().getFirst();
    assertEquals(
        List.of("2:1", "2:18", "2:38", "3:3", "4:1", "5:1", "6:1"),
        List.of(
                imported.span(),
                imported.functions().getFirst().span(),
                imported.globals().getFirst().span(),
                module.globals().getFirst().span(),
                module.constants().getFirst().span(),
                module.classes().getFirst().span(),
                module.functions().getFirst().span())
            .stream()
            .map(span -> span.line() + ":" + span.column())
            .toList());
  }

  @Test
  void everyKindOfLineEndCounts() {
    assertEquals("UNKNOWN_TYPE 4:12", Texts.errors("package \"p\" 1\r\n\r\rglobal \"g\" i65"));
  }

  @Test
  void aByteOrderMarkIsSkipped() {
    assertEquals("", Texts.errors("\ufeffpackage \"p\" 1"));
  }
}
