package dev.sallyport.flow.tool;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Texts of bytes that are UTF-8 for the most part, and of any others. A byte that is no UTF-8 is a
 * character of its own, a surrogate from U+DC80 to U+DCFF, and becomes the same byte again. So a
 * program that copies lines changes nothing in them.
 */
public final class ByteText {

  private static final int ESCAPED = 0xdc00;
  private static final int FIRST_ESCAPED = ESCAPED + 0x80;
  private static final int LAST_ESCAPED = ESCAPED + 0xff;

  private ByteText() {}

  /** The text of some bytes. */
  public static String decode(byte[] bytes, int offset, int length) {
    String text = new String(bytes, offset, length, StandardCharsets.UTF_8);
    return text.indexOf('\ufffd') < 0 ? text : escaped(ByteBuffer.wrap(bytes, offset, length));
  }

  private static String escaped(ByteBuffer bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer text = CharBuffer.allocate(bytes.remaining());
    CoderResult result = decoder.decode(bytes, text, true);
    while (result.isMalformed()) {
      for (int i = 0; i < result.length(); i++) {
        text.put((char) (ESCAPED + (bytes.get() & 0xff)));
      }
      result = decoder.decode(bytes, text, true);
    }
    return text.flip().toString();
  }

  /** The bytes of a text. */
  public static byte[] encode(String text) {
    int escape = nextEscape(text, 0);
    if (escape == text.length()) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    var bytes = new ByteArrayOutputStream(text.length() + 16);
    int from = 0;
    while (from < text.length()) {
      bytes.writeBytes(text.substring(from, escape).getBytes(StandardCharsets.UTF_8));
      if (escape < text.length()) {
        bytes.write(text.charAt(escape));
      }
      from = escape + 1;
      escape = nextEscape(text, Math.min(from, text.length()));
    }
    return bytes.toByteArray();
  }

  // Half of a pair is no escape.
  private static int nextEscape(String text, int from) {
    int at = from;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      if (character >= FIRST_ESCAPED && character <= LAST_ESCAPED) {
        return at;
      }
      at += Character.charCount(character);
    }
    return at;
  }
}
