package dev.sallyport.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that examples and documents show is what really happens, on every executor. */
final class ExamplesTest {

  @ParameterizedTest
  @MethodSource("plainSessions")
  void theJvmExecutorShowsWhatIsWrittenDown(Session session) {
    check(session, "--executor=jvm");
  }

  @ParameterizedTest
  @MethodSource("plainSessions")
  void theInterpreterShowsTheSame(Session session) {
    check(session, "--executor=interpreter");
  }

  private static void check(Session session, String executor) {
    var arguments = new ArrayList<>(session.arguments());
    boolean chooses = List.of("run", "call", "check", "inspect").contains(arguments.getFirst());
    arguments.addAll(1, chooses ? List.of(executor) : List.of());
    Console.Shown shown = Console.run(arguments.toArray(String[]::new));
    assertEquals(session.output(), shown.text());
    assertEquals(session.status(), shown.status());
  }

  static List<Session> plainSessions() throws IOException {
    List<Session> plain = Console.sessions().stream().filter(Session::isPlain).toList();
    assertTrue(plain.size() >= 18, () -> "only " + plain.size());
    return plain;
  }

  @Test
  void everyExampleShowsWhatItDoes() throws IOException {
    try (Stream<Path> files = Files.list(Console.ROOT.resolve("examples"))) {
      for (Path file : files.filter(name -> name.toString().endsWith(".sir")).toList()) {
        assertFalse(Session.in(file).isEmpty(), file.toString());
      }
    }
  }
}
