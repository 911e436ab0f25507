package dev.sallyport.gypsum.generated;
public final class Try {
  public static void main(String[] a) throws Exception {
    var t = new Thread(null, () -> run(a), "x", 512L << 20);
    t.start(); t.join();
  }
  static void run(String[] a) {
    long t0 = System.nanoTime(); int bad = 0;
    java.util.Map<String,Integer> ends = new java.util.TreeMap<>(); long lines = 0;
    try (var c = new Comparison()) {
    for (long s = Long.parseLong(a[0]); s < Long.parseLong(a[1]) && bad < Integer.parseInt(a[2]); s++) {
      try {
      var p = ProgramGenerator.generate(Choices.ofSeed(s));
      ends.merge(p.thrown(), 1, Integer::sum); lines += p.source().lines().count();
      var r = c.check(s);
      if (r.isPresent()) { bad++; System.out.println("=== " + r.get()); System.out.flush(); }
      } catch (Throwable e) { bad++; System.out.println("!!! " + s); e.printStackTrace(System.out); }
    }
    }
    System.out.println((System.nanoTime() - t0) / 1000000 + " ms " + ends + " lines " + lines);
  }
}
