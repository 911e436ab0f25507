package dev.sallyport.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a command ends when the JVM or the world outside does not let it go on. */
final class FailuresTest {

  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

  private Streams streams(OutputStream out) {
    var messages = new PrintStream(screen, true, StandardCharsets.UTF_8);
    var buffered = new BufferedOutputStream(new Output(out), 64);
    return new Streams(
        new ByteArrayInputStream(new byte[0]),
        new PrintStream(buffered, false, StandardCharsets.UTF_8),
        messages);
  }

  private int reported(Throwable problem) {
    return new Failures(streams(OutputStream.nullOutputStream())).report(problem);
  }

  private static OutputStream failing(String why) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(why);
      }
    };
  }

  @Test
  void aJvmWithoutMemoryOrStackIsALimitInOneLine() {
    for (Error full :
        new Error[] {
          new OutOfMemoryError("heap"),
          new StackOverflowError(),
          new ExceptionInInitializerError(new OutOfMemoryError("heap")),
          new BootstrapMethodError(new StackOverflowError())
        }) {
      screen.reset();
      assertEquals(ExitStatus.LIMIT.code(), reported(full));
      assertEquals(1, screen.toString(StandardCharsets.UTF_8).lines().count());
    }
  }

  @Test
  void whoeverHasReadEnoughEndsAProgramSilently(@TempDir Path folder) throws IOException {
    Path endless = folder.resolve("a.flow");
    Files.writeString(endless, "main { while true { print 'again'; } }");
    int status = Sallyport.run(streams(failing("Broken pipe")), "run", endless.toString());
    assertEquals(ExitStatus.FAILED.code(), status);
    assertEquals("", screen.toString(StandardCharsets.UTF_8));
  }

  @Test
  void anOutputThatCannotBeWrittenIsNamed(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a.flow"), "main { print 'once'; }");
    int status = Sallyport.run(streams(failing("No space left on device")), "run", file.toString());
    assertEquals(ExitStatus.FAILED.code(), status);
    assertTrue(screen.toString(StandardCharsets.UTF_8).contains("No space left"));
  }
}
