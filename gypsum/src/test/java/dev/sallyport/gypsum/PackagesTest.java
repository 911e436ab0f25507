package dev.sallyport.gypsum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sallyport.border.CompileException;
import dev.sallyport.border.DiagnosticException;
import dev.sallyport.border.LinkException;
import dev.sallyport.engine.Context;
import dev.sallyport.engine.Engine;
import dev.sallyport.engine.Executor;
import dev.sallyport.engine.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Packages that import each other, from sources and package files, in several versions. */
class PackagesTest {

  private static final String USER =
      """
      import bar.Point, Named, make, start
      class Mine(label: String) <: Point(1, 2), Named
        override def name = label
      public def run: String =
        let p = make(3, 4)
        p.y += 10
        let mine = Mine("m")
        let named: Named = mine
        $"{p.x} {p.y} {p.sum} {mine.sum} {named.name} {named.shout} {start}"
      """;

  private static final String FIRST =
      """
      public class Point(public x: i64, public var y: i64)
        public def sum: i64 = x + y
      public trait Named
        public def name: String
        public def shout: String = name + "!"
      public def make(x: i64, y: i64): Point = Point(x, y)
      public let start = 1
      """;

  // Everything stands in another order, something is new and private, a value is another.
  private static final String SECOND =
      """
      public let start = 2
      let hidden = 7
      public def make(x: i64, y: i64): Point = Point(x, y)
      public trait Named
        public def shout: String = name + "!"
        public def whisper: String = "(" + name + ")"
        public def name: String
      public class Point
        private let secret = 100
        public var y: i64
        public let unused = 5
        public let x: i64
        public def difference: i64 = x - y
        public def sum: i64 = x + y + helper
        private def helper: i64 = secret - 100
        public def this(x-of: i64, y-of: i64) =
          y = y-of
      """;

  @TempDir Path folder;

  static Stream<Supplier<Executor>> executors() {
    return Running.executors().stream();
  }

  private void source(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private void compile(String name, String text) throws IOException {
    try (Engine engine = Engine.builder().packagePath(folder).build()) {
      var loaded = engine.load(SourceFile.of(name + ".gy", text));
      Files.write(folder.resolve(name + ".spk"), GypsumFrontEnd.packageFile(loaded.module()));
    }
  }

  private String run(Supplier<Executor> executor) {
    var builder = Engine.builder().executor(executor.get()).packagePath(folder);
    try (Engine engine = builder.build();
        Context context = engine.newContext()) {
      return context.function(engine.load("user"), "run").callForString();
    }
  }

  @ParameterizedTest
  @MethodSource("executors")
  void aPackageIsLoadedByNameWithWhatItImports(Supplier<Executor> executor) throws IOException {
    source("bar.gy", FIRST);
    source("user.gy", USER);
    assertEquals("3 14 17 3 m m! 1", run(executor));
  }

  @ParameterizedTest
  @MethodSource("executors")
  void whatWasCompiledRunsWithALaterVersion(Supplier<Executor> executor) throws IOException {
    compile("bar-1", FIRST);
    compile("user", USER);
    assertEquals("3 14 17 3 m m! 1", run(executor));
    compile("bar-2", SECOND.replace("public let x: i64\n", "public let x: i64 = 3\n"));
    assertEquals("3 14 17 5 m m! 2", run(executor));
  }

  @Test
  void theHighestVersionIsTaken() throws IOException {
    source("lib-1.9.gy", "public def f = 1");
    source("lib-1.10.gy", "public def f = 2");
    source("lib.gy", "public def f = 3");
    try (Engine engine = Engine.builder().packagePath(folder).build()) {
      assertEquals("1.10", engine.load("lib").version().toString());
    }
  }

  @Test
  void aDefinitionThatIsGoneIsALinkError() throws IOException {
    compile("bar-1", FIRST);
    compile("user", USER);
    compile(
        "bar-2",
        FIRST
            .replace("public def make(x: i64, y: i64)", "public def make(x: i64)")
            .replace("Point(x, y)\n", "Point(x, x)\n"));
    assertThrows(LinkException.class, () -> run(dev.sallyport.engine.Executors::jvm));
  }

  // What a compiled program uses, each gone or of another type in the second version.
  static Stream<Named<String>> incompatible() {
    String another = FIRST.replace("public var y: i64)", "public var y: i32)");
    return Stream.of(
        Named.of("field", FIRST.replace("var y: i64", "var z: i64").replace("x + y", "x + z")),
        Named.of(
            "field type",
            another.replace("x + y", "x").replace("Point(x, y)", "Point(x, y.to-i32)")),
        Named.of("method", FIRST.replace("def sum", "def total")),
        Named.of("result", FIRST.replace("sum: i64 = x + y", "sum: i32 = 0i32")),
        Named.of("class", FIRST.replace("Point", "Spot")),
        Named.of("trait", FIRST.replace("trait Named", "trait Titled")),
        Named.of("method of a trait", FIRST.replace("def shout", "def cry")),
        Named.of("global", FIRST.replace("let start", "let begin")),
        Named.of("type of a global", FIRST.replace("let start = 1", "let start = 1i32")));
  }

  @ParameterizedTest
  @MethodSource("incompatible")
  void whatIsGoneOrOfAnotherTypeIsALinkError(String second) throws IOException {
    compile("bar-1", FIRST);
    compile("user", USER);
    compile("bar-2", second);
    for (Supplier<Executor> executor : Running.executors()) {
      assertThrows(LinkException.class, () -> run(executor));
    }
  }

  @Test
  void aPackageIsLoadedOnceThoughSeveralImportIt() throws IOException {
    source("bar.gy", FIRST);
    source("user.gy", USER);
    try (Engine engine = Engine.builder().packagePath(folder).build()) {
      var bar = engine.load("bar");
      engine.load("user");
      assertSame(bar, engine.load("bar"));
    }
  }

  @Test
  void functionsOfTwoPackagesWithTheSameParametersAreAmbiguous() throws IOException {
    source("a.gy", "public def f(x: i64) = x");
    source("b.gy", "public def f(x: i64) = x + 1");
    try (Engine engine = Engine.builder().packagePath(folder).build()) {
      var file = SourceFile.of("p.gy", "import a.f\nimport b.f\ndef g = f(1)");
      var refused = assertThrows(CompileException.class, () -> engine.load(file));
      assertEquals(GypsumCode.AMBIGUOUS_CALL, refused.diagnostics().getFirst().code());
    }
  }

  @Test
  void packagesThatImportEachOtherAreRefused() throws IOException {
    source("a.gy", "import b.f\npublic def g = f");
    source("b.gy", "import a.g\npublic def f = g");
    try (Engine engine = Engine.builder().packagePath(folder).build()) {
      assertThrows(DiagnosticException.class, () -> engine.load("a"));
    }
  }

  @Test
  void aPackageThatIsMissingIsReportedAtItsImport() {
    try (Engine engine = Engine.builder().packagePath(folder).build()) {
      var file = SourceFile.of("p.gy", "import nowhere.f\ndef main = ()");
      assertThrows(CompileException.class, () -> engine.load(file));
    }
  }

  @Test
  void whatIsNotPublicCannotBeImported() throws IOException {
    source("bar.gy", "def hidden = 1");
    try (Engine engine = Engine.builder().packagePath(folder).build()) {
      var file = SourceFile.of("p.gy", "import bar.hidden\ndef main = ()");
      var refused = assertThrows(CompileException.class, () -> engine.load(file));
      assertEquals(GypsumCode.IMPORT_NOT_FOUND, refused.diagnostics().getFirst().code());
    }
  }
}
