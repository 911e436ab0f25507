package dev.sallyport.bench.load;

/** A program that does nothing, to see what a JVM costs by itself. */
public final class Nothing {

  private Nothing() {}

  /** Does nothing. */
  public static void main(String[] args) {}
}
