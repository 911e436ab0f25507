package dev.sallyport.ir;

/** Placeholder until the rules land. */
final class Verifier {
  private Verifier() {}
}
