package dev.sallyport.gypsum.internal.runtime;

import static dev.sallyport.gypsum.internal.runtime.CoreNatives.notNull;

import dev.sallyport.border.Native;
import dev.sallyport.border.NativePackage;
import java.nio.charset.StandardCharsets;

/** Texts as bytes, for {@code std.io}. */
@NativePackage("std.io")
public final class Utf8Natives {

  private Utf8Natives() {}

  /** The text that bytes stand for. */
  @Native("decode_utf8")
  public static String decode(byte[] bytes, int offset, int count) {
    return new String(bytes, offset, count, StandardCharsets.UTF_8);
  }

  /** The bytes of a text. */
  @Native("encode_utf8")
  public static byte[] encode(String text) {
    return notNull(text).getBytes(StandardCharsets.UTF_8);
  }
}
