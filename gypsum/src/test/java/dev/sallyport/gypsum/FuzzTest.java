package dev.sallyport.gypsum;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sallyport.ir.RawMemory;
import dev.sallyport.ir.Verifier;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the source is, the compiler ends with a module that verifies, or says what is wrong. */
class FuzzTest {

  private static final List<ProgramCase> PROGRAMS =
      ProgramCase.in(Path.of("../cases/gypsum/observed"));
  private static final String PIECES = "()[]{}=:,._?+-*/<>!&|\"`\\\n\t  x1iT0fdefifelse$";

  private static void compile(String source) {
    var compilation = Compiling.compile(source);
    if (compilation.module().isEmpty()) {
      assertFalse(compilation.diagnostics().isEmpty(), source);
    } else {
      var result = Verifier.verify(compilation.module().get(), RawMemory.REFUSED);
      assertTrue(result.module().isPresent(), () -> source + result.diagnostics());
    }
  }

  @Test
  void programsWithChangedCharacters() {
    var random = new Random(11);
    for (int round = 0; round < 500; round++) {
      var source = new StringBuilder(any(random).source());
      for (int i = 0; i <= round % 3; i++) {
        char c = PIECES.charAt(random.nextInt(PIECES.length()));
        source.setCharAt(random.nextInt(source.length()), c);
      }
      compile(source.toString());
    }
  }

  @Test
  void programsWithMissingAndRepeatedLines() {
    var random = new Random(12);
    for (int round = 0; round < 300; round++) {
      var lines = new java.util.ArrayList<>(any(random).source().lines().toList());
      lines.remove(random.nextInt(lines.size()));
      lines.add(random.nextInt(lines.size() + 1), any(random).source().lines().findAny().get());
      compile(String.join("\n", lines));
    }
  }

  @Test
  void anyCharacters() {
    var random = new Random(13);
    for (int round = 0; round < 500; round++) {
      var source = new StringBuilder();
      int length = random.nextInt(80);
      for (int i = 0; i < length; i++) {
        source.append(PIECES.charAt(random.nextInt(PIECES.length())));
      }
      compile(source.toString());
    }
  }

  private static ProgramCase any(Random random) {
    return PROGRAMS.get(random.nextInt(PROGRAMS.size()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"(", "[", "-", "if (", "f(", "lambda ", "x.", "1 + ", "match (x)\n", "\""})
  void aHundredThousandOpenPartsAreADiagnosticNotAnOverflow(String part) {
    compile("def main = " + part.repeat(100_000));
  }

  @Test
  void aLongSumIsNoProblem() {
    compile("def main = print((" + "1 + ".repeat(2_000) + "1).to-string)");
  }
}
