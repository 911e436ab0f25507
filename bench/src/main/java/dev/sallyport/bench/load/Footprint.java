package dev.sallyport.bench.load;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.Locale;

/** Lines of a table that shows what a JVM holds as something is done again and again. */
public final class Footprint {

  private static final double MIB = 1024.0 * 1024;

  private Footprint() {}

  /** The head of the table; the first column counts this. */
  public static String header(String counted) {
    return "| " + counted + " | classes | metaspace | heap |\n| ---: | ---: | ---: | ---: |";
  }

  /** What is held now, after a collection. */
  public static String line(int count) {
    System.gc();
    long classes = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    return String.format(
        Locale.ROOT,
        "| %,d | %,d | %.1f MiB | %.1f MiB |",
        count,
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
