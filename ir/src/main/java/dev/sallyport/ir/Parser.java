package dev.sallyport.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the text form. It checks what can be seen without knowing what names mean: the rest is the
 * {@link Verifier}'s work, which speaks of undefined values, blocks and names.
 *
 * <p>Any text whatever gives a result, in linear time: a text with errors gives the first hundred
 * of them. Numbers of values and blocks go up to 9,999,999, types nest up to 200 deep, texts have
 * up to 64 Mi characters. All methods may be used by many threads.
 */
public final class Parser {

  /** How many UTF-16 code units a text may have. */
  static final int LONGEST_TEXT = 64 * 1024 * 1024;

  private Parser() {}

  /**
   * Reads a module.
   *
   * @param source the text; its name is the file name in the diagnostics, and the source of the
   *     module if the text does not say another one
   */
  public static ParseResult parse(SourceText source) {
    int length = source.text().length();
    if (length > LONGEST_TEXT) {
      Diagnostic tooLarge =
          SyntaxCode.SOURCE_TOO_LARGE.at(
              source.span(LONGEST_TEXT, LONGEST_TEXT + 1), length, LONGEST_TEXT);
      return new ParseResult(Optional.empty(), List.of(tooLarge));
    }
    var problems = new Problems(source);
    try {
      return parse(source, problems);
    } catch (Problems.TooMany tooMany) {
      List<Diagnostic> all = new ArrayList<>(problems.sorted());
      all.add(tooMany.last());
      return new ParseResult(Optional.empty(), all);
    }
  }

  private static ParseResult parse(SourceText source, Problems problems) {
    var parser = new ModuleParser(source, problems);
    IrModule module = parser.module();
    return problems.isEmpty()
        ? new ParseResult(Optional.of(ValueTypes.fill(module, parser.bodies())), List.of())
        : new ParseResult(Optional.empty(), problems.sorted());
  }

  /** Reads {@code (i64, ref String) -> i64}; see {@link Signature#parse}. */
  static Signature parseSignature(String text) {
    var source = new SourceText("signature", text);
    var problems = new Problems(source);
    Signature signature = null;
    try {
      Readers readers = Readers.of(source, problems);
      signature = readers.types().signature();
      readers.in().expect(Token.END);
    } catch (SyntaxError | Problems.TooMany _) {
      // What is wrong stands in the problems.
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(problems.sorted().getFirst().render(source));
    }
    return signature;
  }
}
