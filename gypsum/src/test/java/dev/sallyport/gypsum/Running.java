package dev.sallyport.gypsum;

import dev.sallyport.border.CompileException;
import dev.sallyport.border.GuestException;
import dev.sallyport.border.LinkException;
import dev.sallyport.border.TrapException;
import dev.sallyport.engine.Context;
import dev.sallyport.engine.Engine;
import dev.sallyport.engine.Executor;
import dev.sallyport.engine.Executors;
import dev.sallyport.engine.GuestPackage;
import dev.sallyport.engine.SourceFile;
import dev.sallyport.ir.Diagnostic;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Runs whole programs. */
final class Running {

  private static final String INPUT = "line1\nline2";

  private Running() {}

  /** The executors that every program must behave alike on. */
  static List<Supplier<Executor>> executors() {
    return List.of(Executors::jvm, Executors::interpreter);
  }

  /** Each program on each executor. */
  static Stream<Arguments> onExecutors(List<ProgramCase> programs) {
    return programs.stream().flatMap(p -> executors().stream().map(e -> Arguments.of(p, e)));
  }

  /**
   * What a program does, in words: {@code prints} and what it prints, {@code throws} and the name
   * of an exception, {@code refused} and the codes of the messages.
   */
  static String outcome(String source, Executor executor) {
    var out = new ByteArrayOutputStream();
    var in = new ByteArrayInputStream(INPUT.getBytes(StandardCharsets.UTF_8));
    try (Engine engine =
            GypsumGrants.streams(Engine.builder().executor(executor), in, out, out).build();
        Context context = engine.newContext()) {
      GuestPackage program = engine.load(SourceFile.of("p.gy", source));
      if (!program.executorName().equals(executor.name())) {
        throw new IllegalStateException("ran on " + program.executorName());
      }
      return program.entry().isEmpty()
          ? "no entry"
          : run(program, context) + printed(out.toString(StandardCharsets.UTF_8));
    } catch (CompileException e) {
      return "refused " + codes(e.diagnostics());
    }
  }

  private static String codes(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(d -> d.code().id()).collect(Collectors.joining(" "));
  }

  private static String printed(String text) {
    return "prints " + text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
  }

  private static String run(GuestPackage program, Context context) {
    try {
      context.function(program, program.entry().orElseThrow().name()).call();
      return "";
    } catch (GuestException e) {
      return "throws " + e.guestClass() + " ";
    } catch (TrapException e) {
      return "traps " + e.code().text() + " ";
    } catch (LinkException e) {
      return "lacks " + codes(e.diagnostics()) + " ";
    }
  }
}
