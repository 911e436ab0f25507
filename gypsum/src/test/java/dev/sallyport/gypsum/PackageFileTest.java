package dev.sallyport.gypsum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sallyport.gypsum.internal.spk.CorruptFile;
import dev.sallyport.gypsum.internal.spk.PackageFile;
import dev.sallyport.ir.Constant;
import dev.sallyport.ir.IrModule;
import dev.sallyport.ir.Parser;
import dev.sallyport.ir.RawMemory;
import dev.sallyport.ir.SourceText;
import dev.sallyport.ir.Span;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.Verifier;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written to a package file comes back, and nothing that is in one can do harm. */
class PackageFileTest {

  private static final int HEAD = 8;
  private static final String PROGRAM =
      """
      import std.List
      public class Point(public x: i64, var y: f64)
        public def sum = x + y.to-i64
      let origin = Point(0, 0.5)
      public def f(list: List[String]): String =
        var text = ""
        try
          for (s in list)
            text += s
        catch
          case e: Exception if (text == "x") => text = "caught"
        finally
          print(text)
        text
      """;

  static List<IrModule> modules() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("../cases/run"))) {
      Stream<IrModule> cases =
          files
              .filter(file -> file.toString().endsWith(".sir"))
              .sorted()
              .limit(100)
              .flatMap(file -> parse(file).stream());
      return Stream.concat(cases, Stream.of(program())).toList();
    }
  }

  private static java.util.Optional<IrModule> parse(Path file) {
    try {
      return Parser.parse(new SourceText(file.toString(), Files.readString(file))).module();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static IrModule program() {
    return Compiling.compile(PROGRAM).module().orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void whatIsWrittenComesBack(IrModule module) {
    assertEquals(module, PackageFile.read(PackageFile.write(module)));
  }

  @Test
  void twoFilesOfOneModuleHaveTheSameBytes() {
    assertEquals(
        ByteBuffer.wrap(PackageFile.write(program())),
        ByteBuffer.wrap(PackageFile.write(program())));
  }

  @Test
  void everyBeginningOfAFileIsRefused() {
    byte[] file = PackageFile.write(program());
    for (int length = 0; length < file.length; length += 7) {
      byte[] cut = signed(Arrays.copyOf(file, length));
      assertThrows(CorruptFile.class, () -> PackageFile.read(cut));
    }
  }

  @Test
  void aChangedByteIsNoticed() {
    byte[] file = PackageFile.write(program());
    for (int at = 0; at < file.length; at += 11) {
      byte[] changed = file.clone();
      changed[at] ^= 0x10;
      assertThrows(CorruptFile.class, () -> PackageFile.read(changed));
    }
  }

  @Test
  void garbageAtTheEndIsRefusedThoughTheChecksumCoversIt() {
    byte[] file = PackageFile.write(program());
    assertThrows(CorruptFile.class, () -> PackageFile.read(Arrays.copyOf(file, file.length + 1)));
    byte[] longer = signed(Arrays.copyOf(file, file.length + 1));
    var refused = assertThrows(CorruptFile.class, () -> PackageFile.read(longer));
    assertTrue(refused.getMessage().contains("garbage"), refused.getMessage());
  }

  @Test
  void anotherFormatIsRefusedByItsNumber() {
    byte[] file = PackageFile.write(program());
    file[3] = 9;
    var refused = assertThrows(CorruptFile.class, () -> PackageFile.read(signed(file)));
    assertTrue(refused.getMessage().contains("format 9"), refused.getMessage());
  }

  @Test
  void whateverTheBytesAreTheReaderAndTheVerifierEnd() {
    byte[] file = PackageFile.write(program());
    var random = new Random(4);
    for (int round = 0; round < 3_000; round++) {
      byte[] changed = file.clone();
      for (int i = 0; i <= round % 4; i++) {
        changed[HEAD + random.nextInt(file.length - HEAD)] = (byte) random.nextInt();
      }
      readAndVerify(signed(changed));
    }
  }

  private static void readAndVerify(byte[] file) {
    IrModule module;
    try {
      module = PackageFile.read(file);
    } catch (CorruptFile e) {
      return;
    }
    Verifier.verify(module, RawMemory.REFUSED);
  }

  @Test
  void aDefinitionWithoutANameIsRefused() {
    var nameless = new Constant("", Type.Scalar.I64, List.of(), Span.NONE);
    IrModule module = program();
    var broken =
        new IrModule(
            module.name(),
            module.version(),
            module.source(),
            module.imports(),
            module.classes(),
            module.globals(),
            List.of(nameless),
            module.functions());
    assertThrows(CorruptFile.class, () -> PackageFile.read(PackageFile.write(broken)));
  }

  @Test
  void deepTypesAreRefusedBeforeTheyOverflowTheStack() {
    IrModule module = Parser.parse(new SourceText("a.sir", deepType(90))).module().orElseThrow();
    assertEquals(module, PackageFile.read(PackageFile.write(module)));
    IrModule deeper = Parser.parse(new SourceText("a.sir", deepType(110))).module().orElseThrow();
    assertThrows(CorruptFile.class, () -> PackageFile.read(PackageFile.write(deeper)));
  }

  private static String deepType(int depth) {
    return "package \"a\" 1.0 global \"g\" " + "array ".repeat(depth) + "i64 = null";
  }

  // As an attacker would, who knows how the checksum is made.
  private static byte[] signed(byte[] file) {
    if (file.length >= HEAD) {
      var crc = new CRC32();
      crc.update(file, HEAD, file.length - HEAD);
      ByteBuffer.wrap(file).putInt(HEAD - Integer.BYTES, (int) crc.getValue());
    }
    return file;
  }
}
