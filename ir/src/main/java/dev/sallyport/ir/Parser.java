package dev.sallyport.ir;

final class Parser {
  private Parser() {}

  static Signature parseSignature(String text) {
    throw new UnsupportedOperationException(text);
  }
}
