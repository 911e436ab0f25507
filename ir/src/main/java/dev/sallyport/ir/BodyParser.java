package dev.sallyport.ir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the bodies of functions, one after the other. */
final class BodyParser {

  /** Where the reading of a body stands. */
  private enum State {
    /** Before the first block. */
    OUTSIDE,
    /** Among the instructions of a block. */
    OPEN,
    /** Behind the terminator of a block. */
    ENDED,
    /** In a block with an error, of whose structure there is nothing more to say. */
    BROKEN
  }

  private final Cursor in;
  private final Lexer lexer;
  private final TypeParser types;
  private final OperandParser operands;
  private final PlaceParser places;

  private State state = State.OUTSIDE;
  private List<Block> blocks = new ArrayList<>();
  private List<Type> parameterTypes = new ArrayList<>();
  private Map<Value, String> names = new HashMap<>();

  // The block that is being read.
  private int label;
  private BlockId id;
  private List<Value> parameters = List.of();
  private Optional<Target> handler = Optional.empty();
  private List<Instruction> instructions = new ArrayList<>();

  BodyParser(Readers readers) {
    this.in = readers.in();
    this.lexer = in.lexer();
    this.types = readers.types();
    this.operands = new OperandParser(in, types, readers.numbers());
    this.places = readers.places();
  }

  /** Reads a body from its first brace to its last. */
  Body body() {
    begin();
    int brace = lexer.start();
    in.expect(Token.LEFT_BRACE);
    while (!atEnd()) {
      int start = lexer.start();
      try {
        part();
      } catch (SyntaxError _) {
        state = State.BROKEN;
        recover(start);
      }
    }
    closeBlock();
    in.close(brace, "function body");
    return new Body(blocks, parameterTypes, names, operands.values());
  }

  private void begin() {
    state = State.OUTSIDE;
    blocks = new ArrayList<>();
    parameterTypes = new ArrayList<>();
    names = new HashMap<>();
    operands.forgetValues();
  }

  private boolean atEnd() {
    return in.at(Token.RIGHT_BRACE) || in.at(Token.END) || in.startsDeclaration();
  }

  private void part() {
    if (in.at(Token.BLOCK)) {
      closeBlock();
      header();
    } else if (state == State.OUTSIDE && in.acceptWord("local")) {
      local();
    } else {
      statement();
    }
  }

  private void local() {
    int start = lexer.start();
    Value value = operands.value();
    if (names.putIfAbsent(value, in.nonEmpty("the source name of the value")) != null) {
      in.reportFrom(start, SyntaxCode.REPEATED, "the name of " + value);
    }
  }

  private void closeBlock() {
    if (state == State.OPEN) {
      in.report(label, label + id.toString().length(), SyntaxCode.MISSING_TERMINATOR, id);
    }
  }

  private void header() {
    state = State.OPEN;
    label = lexer.start();
    id = in.block();
    instructions = new ArrayList<>();
    parameters = in.accept(Token.LEFT_PARENTHESIS) ? parameters() : List.of();
    handler = in.acceptWord("handler") ? Optional.of(operands.target()) : Optional.empty();
    in.expect(Token.COLON);
  }

  private List<Value> parameters() {
    List<Value> read = new ArrayList<>();
    do {
      read.add(operands.value());
      in.expect(Token.COLON);
      parameterTypes.add(types.type());
    } while (in.accept(Token.COMMA));
    in.expect(Token.RIGHT_PARENTHESIS);
    return read;
  }

  private void statement() {
    checkPlace();
    int start = lexer.start();
    int line = lexer.line();
    int column = lexer.column();
    List<Value> results = in.at(Token.VALUE) ? results() : List.of();
    if (!in.at(Token.WORD)) {
      throw in.expected("an operation");
    }
    String word = lexer.string();
    Row<? extends Op> row = OpTable.OPS.row(word);
    if (row == null) {
      terminator(start, line, column, results);
      return;
    }
    lexer.advance();
    Op op = row.read(operands);
    instructions.add(new Instruction(results, op, places.place(line, column)));
  }

  private void checkPlace() {
    if (state == State.OUTSIDE) {
      in.report(SyntaxCode.OUTSIDE_BLOCK);
      state = State.BROKEN;
    } else if (state == State.ENDED) {
      throw in.fail(SyntaxCode.BEHIND_TERMINATOR, id);
    }
  }

  private List<Value> results() {
    Value first = operands.value();
    if (in.accept(Token.EQUALS)) {
      return List.of(first);
    }
    List<Value> all = new ArrayList<>();
    all.add(first);
    while (in.accept(Token.COMMA)) {
      all.add(operands.value());
    }
    in.expect(Token.EQUALS);
    return all;
  }

  private void terminator(int start, int line, int column, List<Value> results) {
    String word = lexer.string();
    Row<? extends Terminator> row = OpTable.TERMINATORS.row(word);
    if (row == null) {
      throw in.fail(SyntaxCode.UNKNOWN_OPERATION, in.found(), suggestion(word));
    }
    if (!results.isEmpty()) {
      in.reportFrom(start, SyntaxCode.TERMINATOR_RESULT, word);
    }
    lexer.advance();
    Terminator terminator = row.read(operands);
    Span span = places.place(line, column);
    if (state == State.OPEN) {
      blocks.add(new Block(id, parameters, handler, instructions, terminator, span));
      state = State.ENDED;
    }
  }

  private static String suggestion(String word) {
    List<String> known = new ArrayList<>(OpTable.OPS.mnemonics());
    known.addAll(OpTable.TERMINATORS.mnemonics());
    List<String> similar = SimilarNames.of(word, known);
    return similar.isEmpty()
        ? "docs/ir.md lists all operations"
        : "did you mean " + String.join(" or ", similar) + "?";
  }

  // Goes on with the next line that looks like a part, or what ends the body.
  private void recover(int start) {
    types.reset();
    if (operands.leaveArms()) {
      leaveArms();
    } else if (lexer.start() == start) {
      lexer.advance();
    }
    while (!atEnd() && !(lexer.startsLine() && mayStartPart())) {
      lexer.advance();
    }
  }

  private void leaveArms() {
    while (!in.at(Token.END)
        && !in.startsDeclaration()
        && !(lexer.startsLine() && in.at(Token.BLOCK))) {
      if (in.accept(Token.RIGHT_BRACE)) {
        return;
      }
      lexer.advance();
    }
  }

  private boolean mayStartPart() {
    return in.at(Token.VALUE) || in.at(Token.BLOCK) || in.at(Token.WORD);
  }
}
