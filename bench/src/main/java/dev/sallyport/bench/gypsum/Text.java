package dev.sallyport.bench.gypsum;

import dev.sallyport.border.Native;
import dev.sallyport.border.NativePackage;
import java.util.Random;

/** A text of 50 MB: small letters and blanks. */
@NativePackage("bench")
public final class Text {

  private final byte[] bytes = write();

  Text() {}

  /** The text whose words are counted. */
  @Native
  public byte[] text() {
    return bytes;
  }

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
