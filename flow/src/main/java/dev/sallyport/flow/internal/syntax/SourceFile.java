package dev.sallyport.flow.internal.syntax;

import dev.sallyport.ir.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The text of a file: UTF-8, with or without a byte order mark. Of a file that is larger than any
 * program only so much is read that the lexer notices.
 *
 * @param text the text; each byte that is no UTF-8 is a replacement character in it
 * @param fault the first byte that is no UTF-8
 */
public record SourceFile(SourceText text, Optional<Fault> fault) {

  private static final int MOST_BYTES = 4 * Lexer.MOST_CHARACTERS + 4;

  /**
   * A byte that is no UTF-8.
   *
   * @param offset where it stands in the text
   * @param value 128 to 255
   */
  public record Fault(int offset, int value) {}

  /**
   * Reads a file.
   *
   * @param name what messages call it
   * @throws IOException if it cannot be read
   */
  public static SourceFile read(Path file, String name) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return of(name, ByteBuffer.wrap(in.readNBytes(MOST_BYTES)));
    }
  }

  private static SourceFile of(String name, ByteBuffer bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer decoded = CharBuffer.allocate(bytes.remaining());
    Optional<Fault> first = Optional.empty();
    CoderResult result = decoder.decode(bytes, decoded, true);
    while (result.isMalformed()) {
      int at = decoded.position();
      first = first.or(() -> Optional.of(new Fault(at, bytes.get(bytes.position()) & 0xff)));
      decoded.put('\ufffd');
      bytes.position(bytes.position() + result.length());
      result = decoder.decode(bytes, decoded, true);
    }
    decoded.flip();
    boolean marked = decoded.hasRemaining() && decoded.get(0) == '\ufeff';
    int start = marked ? 1 : 0;
    int end = Math.min(decoded.length(), start + Lexer.MOST_CHARACTERS + 1);
    var text = new SourceText(name, decoded.subSequence(start, end).toString());
    return new SourceFile(
        text,
        first
            .filter(fault -> fault.offset < end)
            .map(fault -> new Fault(fault.offset - start, fault.value)));
  }

  /** What a message about the fault says: file, line, column and the byte. */
  public Object[] arguments(Fault wrong) {
    var place = text.span(wrong.offset, wrong.offset + 1);
    return new Object[] {
      Lexer.shortName(text), place.line(), place.column(), String.format("%02x", wrong.value)
    };
  }
}
