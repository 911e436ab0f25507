package dev.sallyport.border;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sallyport.ir.Signature;
import dev.sallyport.ir.Span;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManglingTest {

  /** The table of section 21.3 of the Gypsum reference, row by row. */
  @ParameterizedTest
  @CsvSource({
    "std.io, File.exists, std__io___File__exists",
    "std.io, File.is-file, std__io___File__is_file",
    "std.io, FileReader.read-fd, std__io___FileReader__read_fd",
    "foo.http, send-http-get-request, foo__http___send_http_get_request",
    "leftpad, left-pad, leftpad___left_pad",
    "math, abs, math___abs",
    "test.NativeCalls.sharedlib, f, test__NativeCalls__sharedlib___f",
    "n, <+>, n______"
  })
  void theSymbolIsThatOfTheReference(String packageName, String name, String symbol) {
    assertEquals(symbol, Mangling.symbol(packageName, name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "foo.bar.baz(U,Z,B,S,I,L,F,D); foo__bar__baz",
        "quux[s<C::Object>C::Nothing](C:local.Local[V0,V1?],C::Object); quux",
        "f(L).g; f__g",
        "f(C:a.B[V0]).g(Z).h; f__g__h",
        "f(unclosed.g; f",
        "höhe; h_he",
        "x\uD83D\uDE00y; x_y"
      })
  void typeSignaturesAreLeftOutAndOtherCharactersAreOneUnderscore(String name, String symbol) {
    assertEquals(symbol, Mangling.mangled(name));
  }

  @Test
  void namesThatShareASymbolAreFound() {
    var natives =
        Stream.of("left-pad", "left_pad", "right-pad").map(ManglingTest::declared).toList();
    assertEquals(
        List.of(
            new Mangling.Collision(
                "leftpad___left_pad", List.of("leftpad.left-pad", "leftpad.left_pad"))),
        Mangling.collisions(natives));
  }

  private static NativeDeclaration declared(String name) {
    return new NativeDeclaration("leftpad", "leftpad", name, Signature.parse("()"), Span.NONE);
  }
}
