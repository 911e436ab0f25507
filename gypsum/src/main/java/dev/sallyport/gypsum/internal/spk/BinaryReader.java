package dev.sallyport.gypsum.internal.spk;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads what {@link BinaryWriter} writes. Whatever the bytes are, it ends, takes memory in
 * proportion to their number, and reports what is wrong by {@link CorruptFile}.
 */
final class BinaryReader {

  private static final int DIGIT_BITS = 7;
  private static final int MORE = 1 << DIGIT_BITS;
  private static final int LONGEST = 10;
  private static final int DEEPEST = 100;

  private final byte[] bytes;
  private int at;
  private int depth;
  private final List<String> strings;

  BinaryReader(byte[] bytes, int from) {
    this.bytes = bytes;
    this.at = from;
    this.strings = list(this::content);
  }

  CorruptFile corrupt(String why) {
    return new CorruptFile(why + " at byte " + at);
  }

  private int octet() {
    if (at >= bytes.length) {
      throw corrupt("the file ends too early");
    }
    return bytes[at++] & 0xff;
  }

  long number() {
    long value = 0;
    for (int i = 0; i < LONGEST; i++) {
      int digit = octet();
      value |= (long) (digit & (MORE - 1)) << (i * DIGIT_BITS);
      if (digit < MORE) {
        return value;
      }
    }
    throw corrupt("a number is too long");
  }

  long signed() {
    long value = number();
    return (value >>> 1) ^ -(value & 1);
  }

  /** A number from 0 to the greatest {@code int}. */
  int index() {
    long value = number();
    if (value < 0 || value > Integer.MAX_VALUE) {
      throw corrupt("a number is out of range");
    }
    return (int) value;
  }

  boolean flag() {
    int value = octet();
    if (value > 1) {
      throw corrupt("a truth value is " + value);
    }
    return value == 1;
  }

  <E> E choice(List<E> constants) {
    int value = octet();
    if (value >= constants.size()) {
      throw corrupt("there is no kind " + value);
    }
    return constants.get(value);
  }

  String text() {
    int number = index();
    if (number >= strings.size()) {
      throw corrupt("there is no string " + number);
    }
    return strings.get(number);
  }

  // Each element takes at least a byte, so that no count makes a list larger than the file.
  <T> List<T> list(Supplier<T> reader) {
    int count = index();
    if (count > bytes.length - at) {
      throw corrupt("a list is longer than the file");
    }
    var elements = new ArrayList<T>(count);
    for (int i = 0; i < count; i++) {
      elements.add(reader.get());
    }
    return elements;
  }

  <T> Optional<T> optional(Supplier<T> reader) {
    return flag() ? Optional.of(reader.get()) : Optional.empty();
  }

  /** Reads something that may hold others of its kind. */
  <T> T nested(Supplier<T> reader) {
    if (++depth > DEEPEST) {
      throw corrupt("something is nested more than " + DEEPEST + " levels deep");
    }
    T value = reader.get();
    depth--;
    return value;
  }

  void expectEnd() {
    if (at != bytes.length) {
      throw corrupt("garbage found behind the end");
    }
  }

  private String content() {
    boolean utf8 = flag();
    int length = index();
    if (length > bytes.length - at) {
      throw corrupt("a string is longer than the file");
    }
    String text =
        utf8
            ? new String(bytes, at, length, StandardCharsets.UTF_8)
            : ByteBuffer.wrap(bytes, at, length).asCharBuffer().toString();
    at += length;
    return text;
  }
}
