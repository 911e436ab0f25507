package dev.sallyport.ir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class RoundTripTest {

  private static final String EVERYTHING = Texts.everything();

  @Test
  void whatIsPrintedWithPlacesParsesToAnEqualModule() {
    IrModule module = Texts.module(EVERYTHING);
    String printed = Printer.print(module, Printer.Detail.WITH_PLACES);
    assertEquals(module, Texts.module(printed));
  }

  @Test
  void whatIsPrintedPlainlyPrintsTheSameAfterParsing() {
    String printed = Printer.print(Texts.module(EVERYTHING));
    assertEquals(printed, Printer.print(Texts.module(printed)));
  }

  @Test
  void aPlainModuleHasNoPlacesAndNoNames() {
    String printed = Printer.print(Texts.module(EVERYTHING));
    assertTrue(!printed.contains("@") && !printed.contains("local "), printed);
  }

  @Test
  void theTextOfTheRoundTripUsesEveryMnemonic() {
    Set<String> words = new TreeSet<>(Arrays.asList(EVERYTHING.split("\\s+")));
    Set<String> missing = new TreeSet<>(OpTable.OPS.mnemonics());
    missing.addAll(OpTable.TERMINATORS.mnemonics());
    missing.removeAll(words);
    assertEquals(Set.of(), missing);
  }

  @Test
  void everyOperationAndTerminatorHasRows() {
    Set<Class<?>> missing = Records.of(Op.class);
    missing.addAll(Records.of(Terminator.class));
    missing.removeAll(OpTable.OPS.types());
    missing.removeAll(OpTable.TERMINATORS.types());
    assertEquals(Set.of(), missing);
  }

  @Test
  void aPrintedModuleIsWrittenAsTheReferenceShows() {
    String text =
        """
        package "demo" 1.0
        source "demo.gy"
        native func "host.log"(ref String)

        export func "gcd"(i64, i64) -> i64 {
        b0(v0: i64, v1: i64):
            v2 = const.i64 0
            v3 = eq v1, v2
            br v3, b2(v0), b1(v0, v1)
        b1(v4: i64, v5: i64):
            v6 = srem v4, v5
            jump b0(v5, v6)
        b2(v7: i64):
            return v7
        }
        """;
    assertEquals(text, Printer.print(Texts.module(text)));
  }

  @Test
  void aFunctionPrintsAsItStandsInItsModule() {
    IrModule module = Texts.module(EVERYTHING);
    assertTrue(Printer.print(module).endsWith("\n" + Printer.print(module.functions().getLast())));
  }
}
