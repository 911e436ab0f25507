package dev.sallyport.bench.load;

import dev.sallyport.bench.Report;
import dev.sallyport.engine.Context;
import dev.sallyport.engine.Engine;
import dev.sallyport.engine.GuestPackage;
import dev.sallyport.engine.SourceFile;
import java.io.PrintStream;

/** Loads and closes packages by the thousand, and watches what stays behind. */
public final class Soak implements Report {

  // Enough to see a leak of a class for each package.
  private static final int MANY = 100_000;
  private static final int FEW = 5_000;

  private static final int REPORTS = 10;

  @Override
  public String name() {
    return "soak";
  }

  @Override
  public String about() {
    return "100,000 packages loaded and closed: does memory stay flat";
  }

  @Override
  public void run(boolean quick, PrintStream out) {
    run(quick ? FEW : MANY, out);
  }

  /** Loads and closes so many packages, and prints a line now and then. */
  static void run(int packages, PrintStream out) {
    out.println(Footprint.header("packages"));
    try (Engine engine = Engine.builder().build()) {
      for (int i = 1; i <= packages; i++) {
        loadAndClose(engine, i);
        if (i % (packages / REPORTS) == 0) {
          out.println(Footprint.line(i));
        }
      }
    }
  }

  /** Loads a package of its own name, calls it and closes it. */
  static long loadAndClose(Engine engine, int number) {
    String text = Programs.ofFunctions("soak" + number, 2);
    try (GuestPackage loaded = engine.load(SourceFile.of("soak.sir", text));
        Context context = engine.newContext()) {
      return context.function(loaded, "main").callForI64();
    }
  }
}
