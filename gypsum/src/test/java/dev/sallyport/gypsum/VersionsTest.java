package dev.sallyport.gypsum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sallyport.border.DiagnosticException;
import dev.sallyport.engine.Context;
import dev.sallyport.engine.Engine;
import dev.sallyport.engine.SourceFile;
import dev.sallyport.ir.Diagnostic;
import dev.sallyport.ir.VersionRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages say which versions of others will do; section 21.10 of the reference. */
class VersionsTest {

  @TempDir Path folder;

  private void library(String... versions) throws IOException {
    for (String version : versions) {
      source("lib-" + version + ".gy", "public def f = \"" + version + "\"");
    }
  }

  private void source(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Engine engine(String... folders) {
    List<Path> path =
        folders.length == 0
            ? List.of(folder)
            : List.of(folders).stream().map(folder::resolve).toList();
    return Engine.builder().packagePath(path.toArray(Path[]::new)).build();
  }

  private static String user(String needs) {
    return "import lib \"" + needs + "\"\nimport lib.f\npublic def run: String = f\n";
  }

  private static String run(Engine engine, String name) {
    try (Context context = engine.newContext()) {
      return context.function(engine.load(name), "run").callForString();
    }
  }

  private String run(String needs) throws IOException {
    source("user.gy", user(needs));
    try (Engine engine = engine()) {
      return run(engine, "user");
    }
  }

  private Diagnostic refused(String needs) throws IOException {
    source("user.gy", user(needs));
    try (Engine engine = engine()) {
      return refused(engine, "user");
    }
  }

  private static Diagnostic refused(Engine engine, String name) {
    var refused = assertThrows(DiagnosticException.class, () -> engine.load(name));
    assertEquals(1, refused.diagnostics().size(), refused.getMessage());
    return refused.diagnostics().getFirst();
  }

  @Test
  void theHighestVersionThatFitsIsTaken() throws IOException {
    library("1.0", "1.2", "1.10", "2.0");
    assertEquals("1.10", run("1.0..1.99"));
    assertEquals("2.0", run("1.1.."));
    assertEquals("1.2", run("..1.5"));
    assertEquals("1.0", run("1.0"));
  }

  @Test
  void theFirstFolderWithAFitDecidesThoughALaterOneHasAHigherVersion() throws IOException {
    source("a/lib-3.0.gy", "public def f = \"a3\"");
    source("b/lib-1.1.gy", "public def f = \"b1\"");
    source("c/lib-1.5.gy", "public def f = \"c1\"");
    source("c/user.gy", user("1.0..2.0"));
    try (Engine engine = engine("a", "b", "c")) {
      assertEquals("b1", run(engine, "user"));
    }
  }

  @Test
  void aFileWithoutAVersionCountsAsVersionZeroWhereNoOtherFits() throws IOException {
    library("1.0");
    source("lib.gy", "public def f = \"none\"");
    assertEquals("none", run("0"));
    assertEquals("1.0", run("0..1.0"));
  }

  @Test
  void whereNoneFitsTheMessageSaysWhatWasFoundAndWhereAtTheLineThatNeedsIt() throws IOException {
    library("1.0", "1.2");
    Diagnostic refused = refused("2.0..");
    assertEquals("ENG-5004", refused.code().id());
    assertEquals(1, refused.span().line());
    assertTrue(refused.message().contains(folder.resolve("lib-1.0.gy").toString()));
    assertTrue(refused.message().contains(folder.resolve("lib-1.2.gy").toString()));
  }

  @Test
  void aPackageThatIsNowhereIsNamedAtTheLineThatNeedsIt() throws IOException {
    Diagnostic refused = refused("2.0..");
    assertEquals(GypsumCode.NOT_FOUND, refused.code());
    assertEquals("lib: not found", refused.message());
  }

  @Test
  void packagesThatNeedDifferentVersionsOfOneAreRefused() throws IOException {
    library("1.0", "2.0");
    source("a.gy", user("1.0").replace("run", "a"));
    source("b.gy", user("2.0").replace("run", "b"));
    source("both.gy", "import a.a\nimport b.b\npublic def run = a + b\n");
    try (Engine engine = engine()) {
      Diagnostic refused = refused(engine, "both");
      assertEquals("ENG-5004", refused.code().id());
      assertTrue(refused.span().file().endsWith("b.gy"), refused.toString());
      assertTrue(refused.message().contains("loaded for a"), refused.message());
    }
  }

  @Test
  void whatTheProgramItselfNeedsIsLoadedFirstAndFitsAllWhoNeedIt() throws IOException {
    library("1.0", "1.5", "2.0");
    source("a.gy", user("1.0..").replace("run", "a"));
    source("both.gy", "import a.a\nimport lib \"..1.9\"\npublic def run: String = a\n");
    try (Engine engine = engine()) {
      assertEquals("1.5", run(engine, "both"));
    }
  }

  @Test
  void aLoadedPackageOfAWrongVersionIsRefusedAndStaysLoaded() throws IOException {
    library("1.0", "2.0");
    source("user.gy", user("1.0"));
    try (Engine engine = engine()) {
      assertEquals("2.0", engine.load("lib").version().toString());
      Diagnostic refused = refused(engine, "user");
      assertEquals("ENG-5004", refused.code().id());
      assertTrue(refused.message().contains("2.0"), refused.message());
      assertEquals(1, engine.packages().stream().filter(p -> p.name().equals("lib")).count());
    }
  }

  @Test
  void aPackageFileKeepsWhatItsSourceAndItsCompilerNeed() throws IOException {
    library("1.0", "1.5", "3.0");
    var needs = Map.of("lib", VersionRange.parse("..2.0"));
    var language = GypsumFrontEnd.naming("user.gy", PackageName.ofFile("user.gy"), needs);
    try (Engine engine = Engine.builder().frontEnd(language).packagePath(folder).build()) {
      var made = engine.load(SourceFile.of("user.gy", user("1.2..")));
      Files.write(folder.resolve("user.spk"), GypsumFrontEnd.packageFile(made.module()));
    }
    try (Engine engine = engine()) {
      assertEquals("1.5", run(engine, "user"));
    }
    Files.delete(folder.resolve("lib-1.5.gy"));
    try (Engine engine = engine()) {
      assertEquals("ENG-5004", refused(engine, "user").code().id());
    }
  }

  @Test
  void needsThatExcludeEachOtherAreReportedAtTheSecond() {
    assertEquals(
        List.of("CONFLICTING_VERSIONS"),
        Compiling.codes("import std \"1.0..\"\nimport std \"..0.5\"\n"));
  }

  @Test
  void circlesOfPackagesThatNeedEachOtherAreRefused() throws IOException {
    source("a.gy", "import b \"0\"\nimport b.f\npublic def g = f\n");
    source("b.gy", "import a \"0\"\nimport a.g\npublic def f = g\n");
    try (Engine engine = engine()) {
      Diagnostic refused = refused(engine, "a");
      assertEquals("ENG-5005", refused.code().id());
      assertTrue(refused.span().file().endsWith("b.gy"), refused.toString());
    }
  }
}
