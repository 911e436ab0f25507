package dev.sallyport.bench.load;

import dev.sallyport.engine.Context;
import dev.sallyport.engine.Engine;
import dev.sallyport.engine.GuestPackage;
import dev.sallyport.engine.SourceFile;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** From the text of a package to the result of its first call. */
@State(Scope.Thread)
public class LoadSpeed {

  static final int FUNCTIONS = 1_000;

  /** How many lines the package has. */
  static final int LINES = 22_006;

  private final String text = Programs.ofFunctions("loaded", FUNCTIONS);

  /** Parses, verifies, compiles and calls every function once. An operation is a line. */
  @Benchmark
  @OperationsPerInvocation(LINES)
  public long guest() {
    try (Engine engine = Engine.builder().build();
        Context context = engine.newContext()) {
      GuestPackage loaded = engine.load(SourceFile.of("loaded.sir", text));
      return context.function(loaded, "main").callForI64();
    }
  }
}
