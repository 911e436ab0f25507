package dev.sallyport.gypsum.internal.spk;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes numbers of variable length, and strings by their number in a table that stands in front of
 * everything else.
 */
final class BinaryWriter {

  private static final int DIGIT_BITS = 7;
  private static final int MORE = 1 << DIGIT_BITS;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Map<String, Integer> strings = new LinkedHashMap<>();

  /** A number from 0; small ones take one byte. */
  void number(long value) {
    long rest = value;
    while (rest < 0 || rest >= MORE) {
      out.write((int) (rest & (MORE - 1)) | MORE);
      rest >>>= DIGIT_BITS;
    }
    out.write((int) rest);
  }

  /** Any number; small ones of both signs take one byte. */
  void signed(long value) {
    number((value << 1) ^ (value >> (Long.SIZE - 1)));
  }

  void flag(boolean value) {
    out.write(value ? 1 : 0);
  }

  @SuppressWarnings("EnumOrdinal") // all constants of the IR are in files by their order
  void choice(Enum<?> constant) {
    out.write(constant.ordinal());
  }

  void text(String text) {
    Integer known = strings.putIfAbsent(text, strings.size());
    number(known == null ? strings.size() - 1 : known);
  }

  <T> void list(Iterable<T> elements, Consumer<T> writer) {
    long count = 0;
    for (T _ : elements) {
      count++;
    }
    number(count);
    elements.forEach(writer);
  }

  <T> void optional(Optional<T> value, Consumer<T> writer) {
    flag(value.isPresent());
    value.ifPresent(writer);
  }

  /** Everything written, behind the table of its strings. */
  byte[] bytes() {
    var head = new BinaryWriter();
    head.list(List.copyOf(strings.keySet()), head::content);
    head.out.writeBytes(out.toByteArray());
    return head.out.toByteArray();
  }

  // What is no UTF-8, since half a character stands alone in it, is written by its code units.
  private void content(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    boolean exact = new String(utf8, StandardCharsets.UTF_8).equals(text);
    byte[] bytes = exact ? utf8 : units(text);
    flag(exact);
    number(bytes.length);
    out.writeBytes(bytes);
  }

  private static byte[] units(String text) {
    var units = ByteBuffer.allocate(text.length() * Character.BYTES);
    units.asCharBuffer().put(text);
    return units.array();
  }
}
