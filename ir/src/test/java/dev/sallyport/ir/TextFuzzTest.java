package dev.sallyport.ir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the text: parser, printer and verifier give results, and no exceptions. Normally the
 * seeds are replayed; docs/fuzzing.md says how to search for more.
 */
final class TextFuzzTest {

  static Stream<byte[]> texts() {
    return Stream.concat(
            Stream.of(Texts.everything()),
            CaseFiles.all().stream().map(file -> CaseFiles.read(file).text()))
        .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  @MethodSource("texts")
  @FuzzTest
  void anyTextGivesAModuleOrErrors(byte[] bytes) {
    var source = new SourceText("fuzz.sir", new String(bytes, StandardCharsets.UTF_8));
    ParseResult result = Parser.parse(source);
    assertEquals(result.module().isEmpty(), !result.diagnostics().isEmpty());
    result.diagnostics().forEach(d -> checkMessage(d, source));
    result.module().ifPresent(TextFuzzTest::checkModule);
  }

  static Stream<byte[]> choices() {
    // All instructions in order, 64 at a time; on the same values, then on different ones.
    return IntStream.range(0, 8).mapToObj(TextFuzzTest::instructions);
  }

  private static byte[] instructions(int part) {
    byte[] choices = new byte[128];
    for (int i = 0; i < choices.length; i++) {
      choices[i] = (byte) (i % 2 == 0 ? part % 4 * 64 + i / 2 : part / 4 * i);
    }
    return choices;
  }

  /** Most texts of random bytes are wrong at once; these are well-formed and mean little. */
  @MethodSource("choices")
  @FuzzTest
  void anyRowOfInstructionsIsVerified(byte[] choices) {
    checkModule(Texts.module(InstructionRows.module(choices)));
  }

  @MethodSource("texts")
  @FuzzTest
  void anyTextIsASignatureOrRefused(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    try {
      Signature signature = Signature.parse(text);
      assertEquals(signature, Signature.parse(signature.toString()));
    } catch (IllegalArgumentException e) {
      assertTrue(e.getMessage().contains("[SIR-1"), e.getMessage());
    }
  }

  private static void checkMessage(Diagnostic diagnostic, SourceText source) {
    assertTrue(diagnostic.span().line() <= source.lineCount());
    assertTrue(diagnostic.render(source).startsWith(diagnostic.toString()));
  }

  private static void checkModule(IrModule module) {
    String all = Printer.print(module, Printer.Detail.WITH_PLACES);
    assertEquals(module, Texts.module(all));
    String plain = Printer.print(module);
    assertEquals(plain, Printer.print(Texts.module(plain)));
    for (RawMemory raw : RawMemory.values()) {
      VerifyResult verified = Verifier.verify(module, raw);
      assertEquals(verified.module().isEmpty(), !verified.diagnostics().isEmpty());
      verified.diagnostics().forEach(d -> assertTrue(d.toString().contains(d.code().id())));
    }
  }
}
