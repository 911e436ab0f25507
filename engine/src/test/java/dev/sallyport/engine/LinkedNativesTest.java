package dev.sallyport.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sallyport.border.LinkException;
import dev.sallyport.border.NativeProvider;
import dev.sallyport.border.SearchOrder;
import dev.sallyport.border.SearchOrder.Place;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library of natives that stands on the class path of the host. */
class LinkedNativesTest {

  private static final SourceFile MODULE =
      SourceFile.of(
          "demo.sir",
          """
          package "demo" 1.0
          native func "linked.five"() -> i64
          export func "run"() -> i64 {
          b0:
              v0 = call "linked.five"()
              return v0
          }
          """);

  @TempDir static Path folder;

  @BeforeAll
  static void compileTheLibrary() throws IOException {
    Path source = folder.resolve("Library.java");
    Files.writeString(
        source,
        """
        import dev.sallyport.border.*;
        import dev.sallyport.ir.Signature;
        import java.util.*;
        public final class Library implements NativeProvider {
          @Override public Collection<NativeFunction> natives() {
            return List.of(NativeFunction.of("linked", "five", Signature.parse("() -> i64"), () -> 5));
          }
        }
        """);
    String path =
        Stream.of("jdk.module.path", "java.class.path")
            .map(System::getProperty)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(File.pathSeparator));
    var javac = ToolProvider.findFirst("javac").orElseThrow();
    assertEquals(
        0, javac.run(System.out, System.err, "-proc:none", "-cp", path, source.toString()));
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(services.resolve(NativeProvider.class.getName()), "Library");
  }

  private static Engine build(SearchOrder order) throws IOException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try {
      thread.setContextClassLoader(new URLClassLoader(new URL[] {folder.toUri().toURL()}, before));
      return Engine.builder().searchOrder(order).build();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void aPackageThatMayLookThereFindsTheNative() throws IOException {
    try (Engine engine = build(SearchOrder.of(Place.REGISTERED, Place.LINKED));
        Context context = engine.newContext()) {
      assertEquals(5, context.function(engine.load(MODULE), "run").callForI64());
    }
  }

  @Test
  void byDefaultNoPackageDoes() throws IOException {
    try (Engine engine = build(SearchOrder.DEFAULT)) {
      engine.load(MODULE);
      var hint = assertThrows(LinkException.class, engine::link).diagnostics().getFirst().hint();
      assertEquals("LINKED has it; add that to the search order of the package", hint);
    }
  }
}
