package dev.sallyport.bench.load;

import dev.sallyport.bench.Report;
import dev.sallyport.engine.Context;
import dev.sallyport.engine.Engine;
import dev.sallyport.engine.GuestPackage;
import dev.sallyport.engine.SourceFile;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.Locale;

/** Loads and closes packages by the thousand, and watches what stays behind. */
public final class Soak implements Report {

  // Enough to see a leak of a class for each package.
  private static final int MANY = 100_000;
  private static final int FEW = 5_000;

  private static final int REPORTS = 10;
  private static final double MIB = 1024.0 * 1024;

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
    out.println("| packages | classes | metaspace | heap |");
    out.println("| ---: | ---: | ---: | ---: |");
    try (Engine engine = Engine.builder().build()) {
      for (int i = 1; i <= packages; i++) {
        loadAndClose(engine, i);
        if (i % (packages / REPORTS) == 0) {
          report(i, out);
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

  private static void report(int packages, PrintStream out) {
    System.gc();
    long classes = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    out.printf(
        Locale.ROOT,
        "| %,d | %,d | %.1f MiB | %.1f MiB |%n",
        packages,
        classes,
        metaspace() / MIB,
        heap / MIB);
  }

  private static long metaspace() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getName().equals("Metaspace"))
        .mapToLong((MemoryPoolMXBean pool) -> pool.getUsage().getUsed())
        .sum();
  }
}
