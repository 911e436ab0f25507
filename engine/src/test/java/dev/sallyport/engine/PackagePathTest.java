package dev.sallyport.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sallyport.border.DiagnosticException;
import dev.sallyport.engine.internal.EngineCode;
import dev.sallyport.ir.Diagnostic;
import dev.sallyport.ir.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PackagePathTest {

  private static final String USER =
      """
      package "user" 1.0
      import "math" RANGE {
        func "twice"(i64) -> i64
      }
      export func "run"(i64) -> i64 {
      b0(v0: i64):
          v1 = call "math"::"twice"(v0)
          return v1
      }
      """;

  @TempDir Path folder;

  static List<Executor> executors() {
    return Sir.executors();
  }

  private void writeMath(String file, String version, long factor) throws IOException {
    write(
        file,
        """
        package "math" VERSION
        export func "twice"(i64) -> i64 {
        b0(v0: i64):
            v1 = const.i64 FACTOR
            v2 = mul v0, v1
            return v2
        }
        """
            .replace("VERSION", version)
            .replace("FACTOR", String.valueOf(factor)));
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  private long run(Executor executor, String range) {
    try (Engine engine = Engine.builder().executor(executor).packagePath(folder).build();
        Context context = engine.newContext()) {
      GuestPackage user = Sir.load(engine, USER.replace("RANGE", range));
      return context.function(user, "run").callForI64(10L);
    }
  }

  @ParameterizedTest
  @MethodSource("executors")
  void theHighestFittingVersionIsTaken(Executor executor) throws IOException {
    writeMath("math-1.0.sir", "1.0", 2);
    writeMath("math-1.9.sir", "1.9", 3);
    writeMath("math-1.10.sir", "1.10", 4);
    writeMath("math-2.0.sir", "2.0", 5);
    assertEquals(50, run(executor, ""));
    assertEquals(40, run(executor, "1.0..1.99"));
    assertEquals(20, run(executor, "1.0"));
  }

  @Test
  void aFileWithoutVersionCountsWhereNoneFits() throws IOException {
    writeMath("math.sir", "7.0", 9);
    assertEquals(90, run(Executors.jvm(), ""));
    writeMath("math-1.0.sir", "1.0", 2);
    assertEquals(20, run(Executors.jvm(), ""));
  }

  @Test
  void aMissingPackageAndAVersionThatDoesNotFitAreToldApart() throws IOException {
    assertCode(EngineCode.PACKAGE_NOT_FOUND, () -> run(Executors.jvm(), ""));
    writeMath("math-1.0.sir", "1.0", 2);
    assertCode(EngineCode.NO_FITTING_VERSION, () -> run(Executors.jvm(), "2.0.."));
  }

  @Test
  void aFileMustHoldWhatItsNameSays() throws IOException {
    writeMath("math-3.0.sir", "1.0", 2);
    assertCode(EngineCode.OTHER_VERSION, () -> run(Executors.jvm(), ""));
    Files.delete(folder.resolve("math-3.0.sir"));
    write("math.sir", Sir.GCD);
    assertCode(EngineCode.OTHER_PACKAGE, () -> run(Executors.jvm(), ""));
  }

  @Test
  void aCircleOfImportsIsNamed() throws IOException {
    write("a.sir", "package \"a\" 1.0\nimport \"b\"\n");
    write("b.sir", "package \"b\" 1.0\nimport \"c\"\n");
    write("c.sir", "package \"c\" 1.0\nimport \"a\"\n");
    try (Engine engine = Engine.builder().packagePath(folder).build()) {
      DiagnosticException thrown = assertCode(EngineCode.IMPORT_CYCLE, () -> engine.load("a"));
      assertEquals(List.of("a -> b -> c -> a"), thrown.diagnostics().getFirst().arguments());
      assertTrue(engine.packages().isEmpty());
    }
  }

  @Test
  void whatAFailedLoadHasLoadedIsGoneAgain() throws IOException {
    write("good.sir", "package \"good\" 1.0\n");
    write("bad.sir", "package \"bad\" 1.0\nimport \"good\"\nimport \"none\"\n");
    try (Engine engine = Engine.builder().packagePath(folder).build()) {
      assertCode(EngineCode.PACKAGE_NOT_FOUND, () -> engine.load("bad"));
      assertTrue(engine.packages().isEmpty());
      assertEquals(Version.parse("1.0"), engine.load("good").version());
    }
  }

  @Test
  void aFileThatCannotBeReadOrIsOfNoLanguageIsADiagnostic() throws IOException {
    write("notes.txt", "hello");
    try (Engine engine = Engine.builder().build()) {
      assertCode(EngineCode.UNREADABLE, () -> engine.load(folder.resolve("none.sir")));
      assertCode(EngineCode.UNKNOWN_LANGUAGE, () -> engine.load(folder.resolve("notes.txt")));
    }
  }

  private static DiagnosticException assertCode(
      EngineCode code, org.junit.jupiter.api.function.Executable work) {
    DiagnosticException thrown = assertThrows(DiagnosticException.class, work);
    assertEquals(List.of(code), thrown.diagnostics().stream().map(Diagnostic::code).toList());
    return thrown;
  }
}
