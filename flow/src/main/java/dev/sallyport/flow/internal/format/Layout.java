package dev.sallyport.flow.internal.format;

import static dev.sallyport.flow.internal.syntax.TokenKind.*;

import dev.sallyport.flow.internal.syntax.TokenKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Writes the pieces of a program in the house style: two blanks for each level, one statement a
 * line.
 */
final class Layout {

  private static final String STEP = "  ";
  private static final Set<TokenKind> TIGHT_BEFORE = Set.of(SEMICOLON, COMMA, RPAREN, RBRACKET);
  private static final Set<TokenKind> TIGHT_AFTER = Set.of(LPAREN, LBRACKET);
  private static final Set<TokenKind> NAMES = Set.of(IDENT, BOOL_CAST, INT_CAST, STRING_CAST);

  private enum Brace {
    BLOCK,
    MATCH
  }

  private final List<Atom> atoms;
  private final StringBuilder out = new StringBuilder();
  private final Deque<Brace> braces = new ArrayDeque<>();
  private boolean matchAhead;
  private boolean inStatement;
  private boolean lineOpen;
  private boolean unaryBefore;

  Layout(List<Atom> atoms) {
    this.atoms = atoms;
  }

  String write() {
    for (int i = 0; i < atoms.size(); i++) {
      comments(atoms.get(i), i == 0);
      if (!atoms.get(i).is(END)) {
        atom(i);
      }
    }
    endLine();
    return out.toString();
  }

  // ---- lines

  private void endLine() {
    if (lineOpen) {
      out.append('\n');
      lineOpen = false;
    }
  }

  private void blankLine() {
    endLine();
    boolean useful = !out.isEmpty() && !endsWith("\n\n") && !endsWith("{\n");
    if (useful) {
      out.append('\n');
    }
  }

  private boolean endsWith(String end) {
    return out.length() >= end.length() && out.substring(out.length() - end.length()).equals(end);
  }

  private void indent(int more) {
    if (!lineOpen) {
      out.append(STEP.repeat(braces.size() + more));
      lineOpen = true;
    }
  }

  // ---- comments

  private void comments(Atom atom, boolean startOfFile) {
    for (Comments.Comment comment : Comments.in(atom.gap(), startOfFile)) {
      comment(comment);
    }
    boolean between = !inStatement && !atom.is(RBRACE) && !atom.is(END);
    if (between && Comments.endsWithBlankLine(atom.gap())) {
      blankLine();
    }
  }

  private void comment(Comments.Comment comment) {
    if (comment.ownLine()) {
      if (comment.blankBefore() && !inStatement) {
        blankLine();
      }
      endLine();
    } else if (lineOpen) {
      out.append(comment.endsLine() ? "  " : " ");
    }
    ownPlace(comment);
    out.append(comment.text());
    lineOpen = true;
    if (comment.endsLine() || comment.ownLine()) {
      endLine();
    }
  }

  // An include counts only in the first column, so neither it nor what looks like one may move
  // there.
  private void ownPlace(Comments.Comment comment) {
    boolean include = comment.text().startsWith("#include");
    if (lineOpen || (include && comment.inFirstColumn())) {
      return;
    }
    indent(inStatement ? 2 : 0);
    if (include && braces.isEmpty() && !inStatement) {
      out.append(' ');
    }
  }

  // ---- pieces

  private void atom(int index) {
    Atom atom = atoms.get(index);
    if (atom.is(LBRACE)) {
      open(index);
    } else if (atom.is(RBRACE)) {
      close(index);
    } else if (atom.is(SEMICOLON)) {
      semicolon(index);
    } else {
      word(index);
    }
  }

  private void open(int index) {
    if (lineOpen && !endsWith("(") && !endsWith("[")) {
      out.append(' ');
    }
    indent(0);
    out.append('{');
    boolean empty = atoms.get(index + 1).is(RBRACE) && atoms.get(index + 1).gap().isBlank();
    braces.push(matchAhead ? Brace.MATCH : Brace.BLOCK);
    matchAhead = false;
    inStatement = false;
    if (!empty && !startsWithTrailingComment(atoms.get(index + 1))) {
      endLine();
    }
  }

  private static boolean startsWithTrailingComment(Atom next) {
    List<Comments.Comment> comments = Comments.in(next.gap(), false);
    return !comments.isEmpty() && !comments.getFirst().ownLine();
  }

  private void close(int index) {
    boolean empty = lineOpen && endsWith("{");
    if (!empty) {
      endLine();
    }
    if (!braces.isEmpty()) {
      braces.pop();
    }
    indent(0);
    out.append('}');
    Atom next = atoms.get(index + 1);
    boolean goesOn = TIGHT_BEFORE.contains(next.kind()) || isElseOfIf(next);
    inStatement = goesOn && !next.is(ELSE);
    if (!goesOn && !startsWithTrailingComment(next)) {
      endLine();
    }
  }

  private boolean isElseOfIf(Atom next) {
    return next.is(ELSE) && braces.peek() != Brace.MATCH;
  }

  private void semicolon(int index) {
    indent(0);
    out.append(';');
    inStatement = false;
    if (!startsWithTrailingComment(atoms.get(index + 1))) {
      endLine();
    }
  }

  private void word(int index) {
    Atom atom = atoms.get(index);
    Atom before = index == 0 ? atom : atoms.get(index - 1);
    boolean wraps = inStatement && atom.startsLine() && !TIGHT_BEFORE.contains(atom.kind());
    if (wraps) {
      endLine();
      indent(2);
    } else if (lineOpen && index > 0 && needsBlank(before, atom)) {
      out.append(' ');
    }
    indent(0);
    unaryBefore = isSign(atom) && isUnary(index);
    out.append(atom.text());
    lineOpen = true;
    inStatement = true;
    matchAhead |= atom.is(MATCH);
  }

  // ---- blanks between pieces

  private boolean needsBlank(Atom before, Atom atom) {
    if (TIGHT_BEFORE.contains(atom.kind()) || TIGHT_AFTER.contains(before.kind())) {
      return false;
    } else if (unaryBefore || before.text().equals("!")) {
      return false;
    } else if (atom.is(LPAREN)) {
      return !NAMES.contains(before.kind());
    } else if (before.is(NUMBER) && atom.is(IDENT)) {
      return atom.isApart();
    }
    return true;
  }

  private static boolean isSign(Atom atom) {
    return atom.is(MINUS) || atom.is(TILDE);
  }

  // Behind a name a sign may begin its argument; there the blanks of the source decide.
  private boolean isUnary(int index) {
    if (index == 0 || atoms.get(index).is(TILDE) || !atoms.get(index - 1).endsOperand()) {
      return true;
    }
    boolean behindName = atoms.get(index - 1).is(IDENT);
    return behindName && atoms.get(index).isApart() && !atoms.get(index + 1).isApart();
  }
}
