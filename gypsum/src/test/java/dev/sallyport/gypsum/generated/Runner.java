package dev.sallyport.gypsum.generated;

import dev.sallyport.border.CompileException;
import dev.sallyport.border.GuestException;
import dev.sallyport.border.LimitException;
import dev.sallyport.border.Limits;
import dev.sallyport.border.TrapException;
import dev.sallyport.engine.Context;
import dev.sallyport.engine.Engine;
import dev.sallyport.engine.Executor;
import dev.sallyport.engine.GuestPackage;
import dev.sallyport.engine.SourceFile;
import dev.sallyport.gypsum.GypsumGrants;
import dev.sallyport.ir.TrapCode;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/** Runs programs one after the other on one executor. */
final class Runner implements AutoCloseable {

  /** More than any generated program needs. */
  static final long AMPLE = 200_000_000;

  private final String name;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Engine engine;

  /**
   * A runner.
   *
   * @param limits what is watched
   */
  Runner(String name, Executor executor, Limits limits) {
    this.name = name;
    Engine.Builder builder = Engine.builder().executor(executor).limits(limits);
    this.engine = GypsumGrants.streams(builder, InputStream.nullInputStream(), out, out).build();
  }

  String name() {
    return name;
  }

  Outcome run(String source) {
    return run(source, Limits.NONE);
  }

  /** Compiles and runs a program within more limits. */
  Outcome run(String source, Limits limits) {
    out.reset();
    String end = attempt(source, limits);
    return new Outcome(out.toString(StandardCharsets.UTF_8), end);
  }

  private String attempt(String source, Limits limits) {
    try (GuestPackage program = engine.load(files(source));
        Context context = engine.newContext(limits)) {
      context.function(program, program.entry().orElseThrow().name()).call();
      return "";
    } catch (CompileException e) {
      return Outcome.REFUSED + e.getMessage();
    } catch (GuestException e) {
      return e.guestClass().substring(e.guestClass().lastIndexOf('.') + 1);
    } catch (TrapException e) {
      return exception(e.code());
    } catch (LimitException e) {
      return "limit " + e.limit();
    } catch (RuntimeException | Error e) {
      return Outcome.FAILS + e;
    }
  }

  private static SourceFile[] files(String source) {
    String[] texts = source.split(ProgramGenerator.FILE + "\n", -1);
    return IntStream.range(0, texts.length)
        .mapToObj(i -> SourceFile.of("p" + i + ".gy", texts[i]))
        .toArray(SourceFile[]::new);
  }

  // Under these names programs catch them.
  private static String exception(TrapCode code) {
    return switch (code) {
      case DIVIDE_BY_ZERO -> "ArithmeticException";
      case NULL_REFERENCE -> "NullPointerException";
      case INDEX_OUT_OF_BOUNDS -> "ArrayIndexOutOfBoundsException";
      case BAD_CAST -> "CastException";
      case NEGATIVE_LENGTH -> "OutOfMemoryException";
      case ABSTRACT_METHOD, UNREACHABLE, ASSERTION, OVERFLOW -> "trap " + code;
    };
  }

  @Override
  public void close() {
    engine.close();
  }
}
