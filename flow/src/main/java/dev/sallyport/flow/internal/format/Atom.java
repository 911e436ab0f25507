package dev.sallyport.flow.internal.format;

import dev.sallyport.flow.internal.syntax.Token;
import dev.sallyport.flow.internal.syntax.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A piece of a program that keeps its characters: a token, or a whole string with interpolations.
 *
 * @param kind what it is
 * @param text its characters
 * @param gap what stands in front of it: blanks and comments
 */
record Atom(TokenKind kind, String text, String gap) {

  private static final Set<TokenKind> OPERANDS =
      Set.of(
          TokenKind.IDENT,
          TokenKind.NUMBER,
          TokenKind.BOOLEAN,
          TokenKind.STRING,
          TokenKind.FRAGMENT,
          TokenKind.IP,
          TokenKind.CIDR,
          TokenKind.REGEXP,
          TokenKind.GROUP,
          TokenKind.RPAREN,
          TokenKind.RBRACKET,
          TokenKind.RBRACE);

  /** The pieces of a text; the last one is the end of the file. */
  static List<Atom> of(String text, List<Token> tokens) {
    var atoms = new ArrayList<Atom>();
    int done = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token first = tokens.get(i);
      Token last = first;
      if (first.kind() == TokenKind.FRAGMENT) {
        i = endOfString(tokens, i);
        last = tokens.get(i);
      }
      String own = text.substring(first.start(), last.end());
      atoms.add(new Atom(first.kind(), own, text.substring(done, first.start())));
      done = last.end();
    }
    atoms.add(new Atom(TokenKind.END, "", text.substring(done)));
    return atoms;
  }

  // Strings may stand inside the interpolations of others; a fragment with a quote begins one.
  private static int endOfString(List<Token> tokens, int start) {
    int open = 0;
    for (int i = start; i < tokens.size(); i++) {
      TokenKind kind = tokens.get(i).kind();
      if (kind == TokenKind.FRAGMENT && tokens.get(i).lexeme().startsWith("\"")) {
        open++;
      } else if (kind == TokenKind.FRAGMENT_END && --open == 0) {
        return i;
      }
    }
    return tokens.size() - 1;
  }

  boolean is(TokenKind other) {
    return kind == other;
  }

  /** Whether a line ended before it. */
  boolean startsLine() {
    return gap.indexOf('\n') >= 0;
  }

  /** Whether anything stands between it and what comes before. */
  boolean isApart() {
    return !gap.isEmpty();
  }

  /** Whether the piece can end an operand, so that a sign behind it stands between two. */
  boolean endsOperand() {
    return OPERANDS.contains(kind);
  }
}
