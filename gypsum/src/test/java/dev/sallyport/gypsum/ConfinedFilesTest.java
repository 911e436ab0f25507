package dev.sallyport.gypsum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sallyport.engine.Context;
import dev.sallyport.engine.Engine;
import dev.sallyport.engine.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program that may use the files of one folder cannot leave it. */
class ConfinedFilesTest {

  private static final String PROGRAM =
      """
      import std.io._
      public def look(path: String): String =
        try
          read-file-as-string(path)
        catch
          case e: IOException => said(e)
      public def save(path: String): String =
        try
          write-file(path, "new")
          "saved"
        catch
          case e: IOException => said(e)
      public def ask(path: String): String =
        try
          let file = File(path)
          $"{file.exists} {file.is-file} {file.is-directory} {file.size}"
        catch
          case e: IOException => said(e)
      public def change(path: String): String =
        try
          File(path).create-directory
          File(path).list.to-string
        catch
          case e: IOException => said(e)
      public def drop(path: String): String =
        try
          File(path).delete.to-string
        catch
          case e: IOException => said(e)
      def said(e: IOException): String =
        match (e.message)
          case text: String => if (text.contains("outside the folder")) "refused" else text
          case _ => "?"
      """;

  @TempDir Path outside;
  private Path root;

  @BeforeEach
  void aFolderWithLinksOutOfIt() throws IOException {
    root = Files.createDirectories(outside.resolve("root/sub")).getParent();
    Files.writeString(outside.resolve("secret.txt"), "secret");
    Files.createDirectory(outside.resolve("rootless"));
    Files.writeString(outside.resolve("rootless/secret.txt"), "secret");
    Files.writeString(root.resolve("sub/a.txt"), "inside");
    Files.createSymbolicLink(root.resolve("link"), outside.resolve("secret.txt"));
    Files.createSymbolicLink(root.resolve("up"), outside);
    Files.createSymbolicLink(root.resolve("nowhere"), outside.resolve("made.txt"));
    Files.createSymbolicLink(root.resolve("loop"), root.resolve("loop"));
    Files.createSymbolicLink(root.resolve("good"), root.resolve("sub"));
  }

  private String run(String function, String path) {
    try (Engine engine = GypsumGrants.files(Engine.builder(), root).build();
        Context context = engine.newContext()) {
      var program = engine.load(SourceFile.of("p.gy", PROGRAM));
      return context.function(program, function).call(path).toString();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret.txt",
        "sub/../../secret.txt",
        "sub/./.././../secret.txt",
        "/etc/passwd",
        "/",
        "..",
        "../root/../secret.txt",
        "../rootless/secret.txt",
        "link",
        "sub/../link",
        "up/secret.txt",
        "up/root/../secret.txt",
        "up",
        "nowhere",
        "loop",
        "loop/a"
      })
  void noNameLeadsOut(String path) throws IOException {
    for (String function : new String[] {"look", "save", "ask", "change"}) {
      assertEquals("refused", run(function, path), function);
    }
    assertEquals("secret", Files.readString(outside.resolve("secret.txt")));
    assertFalse(Files.exists(outside.resolve("made.txt")));
  }

  @Test
  void anAbsoluteNameOfTheSecretIsRefused() {
    assertEquals("refused", run("look", outside.resolve("secret.txt").toString()));
  }

  @Test
  void filesInTheFolderAreNamedFromThere() throws IOException {
    assertEquals("inside", run("look", "sub/a.txt"));
    assertEquals("inside", run("look", "good/a.txt"));
    assertEquals("inside", run("look", "sub/../sub/a.txt"));
    assertEquals("saved", run("save", "sub/b.txt"));
    assertEquals("[a.txt, b.txt]", run("change", "sub"));
    assertEquals("true true false 6", run("ask", "sub/a.txt"));
    assertEquals("false false false 0", run("ask", "sub/none/c.txt"));
    assertEquals("new", Files.readString(root.resolve("sub/b.txt")));
  }

  @Test
  void aLinkIsDeletedAndNotWhatItLeadsTo() {
    assertEquals("true", run("drop", "link"));
    assertTrue(Files.exists(outside.resolve("secret.txt")));
    assertFalse(Files.exists(root.resolve("link"), LinkOption.NOFOLLOW_LINKS));
    assertEquals("refused", run("drop", "up/secret.txt"));
    assertEquals("refused", run("drop", "."));
    assertEquals("refused", run("drop", "../secret.txt"));
  }

  @Test
  void aFolderThatIsNotThereCannotBeGranted() {
    assertThrows(
        UncheckedIOException.class,
        () -> GypsumGrants.files(Engine.builder(), root.resolve("none")));
  }
}
