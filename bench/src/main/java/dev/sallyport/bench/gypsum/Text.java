package dev.sallyport.bench.gypsum;

import java.util.Random;

/** A text of 50 MB, written when it is first read. */
final class Text {

  /** Small letters and blanks. */
  static final byte[] BYTES = write();

  private Text() {}

  // Words of two to nine letters, of which there are some ten thousand.
  private static byte[] write() {
    byte[] text = new byte[50_000_000];
    Random random = new Random(50);
    int at = 0;
    while (at < text.length) {
      long word = random.nextInt(100) * (long) random.nextInt(100);
      int end = Math.min(text.length - 1, at + 2 + (int) (word % 8));
      while (at < end) {
        text[at++] = (byte) (97 + word % 26);
        word = word / 3 + 11;
      }
      text[at++] = 32;
    }
    return text;
  }
}
