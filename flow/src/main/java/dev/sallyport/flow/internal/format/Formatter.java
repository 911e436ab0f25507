package dev.sallyport.flow.internal.format;

import dev.sallyport.flow.internal.syntax.IncludeResolver;
import dev.sallyport.flow.internal.syntax.Messages;
import dev.sallyport.flow.internal.syntax.Names;
import dev.sallyport.flow.internal.syntax.Options;
import dev.sallyport.flow.internal.syntax.Parser;
import dev.sallyport.flow.internal.syntax.SourceUnit;
import dev.sallyport.flow.internal.syntax.Token;
import dev.sallyport.ir.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lays out programs anew without changing what they mean. */
public final class Formatter {

  // Included files are not read: an include line is kept like a comment.
  private static final IncludeResolver NO_FILES = (pattern, _) -> List.of(new SourceText("", ""));

  private final boolean dollarBraces;

  /** For programs with or without the older form of interpolation. */
  public Formatter(boolean dollarBraces) {
    this.dollarBraces = dollarBraces;
  }

  /**
   * The program in the house style; empty after messages.
   *
   * @param names what is known of the host; where a call without parentheses ends depends on it
   */
  public Optional<String> format(SourceText source, Names names, Messages messages) {
    List<Token> before = tokens(source, names, messages);
    if (messages.hasErrors()) {
      return Optional.empty();
    }
    String text = new Layout(Atom.of(source.text(), before)).write();
    List<Token> after = tokens(new SourceText(source.name(), text), names, new Messages());
    if (!shown(before).equals(shown(after))) {
      throw new IllegalStateException("formatting would change " + source.name());
    }
    return Optional.of(text);
  }

  private List<Token> tokens(SourceText source, Names names, Messages messages) {
    var taken = new ArrayList<Token>();
    var options = new Options(true, true, dollarBraces, _ -> "", NO_FILES);
    var parser = new Parser(source, options, names, messages, taken::add);
    parser.unit();
    return taken;
  }

  private static List<String> shown(List<Token> tokens) {
    return tokens.stream().map(t -> t.kind() + " " + t.lexeme()).toList();
  }

  /** A host of which only this is known: whether names may have arguments without parentheses. */
  public static Names guess(boolean bareArguments) {
    return new Names() {
      @Override
      public boolean takesBareArguments(String name) {
        return bareArguments;
      }

      @Override
      public void imported(SourceUnit.Import declaration) {}
    };
  }
}
