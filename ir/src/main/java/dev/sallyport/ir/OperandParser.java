package dev.sallyport.ir;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads what stands behind a mnemonic, piece by piece. */
final class OperandParser {

  private static final int CACHED = 1 << 14;

  private final Cursor in;
  private final TypeParser types;
  private final NumberParser numbers;
  private final Value[] cache = new Value[CACHED];
  private boolean insideArms;
  private int values;

  OperandParser(Cursor in, TypeParser types, NumberParser numbers) {
    this.in = in;
    this.types = types;
    this.numbers = numbers;
  }

  /** Whether the last thing read failed between the braces of a switch; asking forgets it. */
  boolean leaveArms() {
    boolean inside = insideArms;
    insideArms = false;
    return inside;
  }

  /** One more than the greatest number of a value since the last {@link #forgetValues}. */
  int values() {
    return values;
  }

  void forgetValues() {
    values = 0;
  }

  void expect(Token token) {
    in.expect(token);
  }

  Value value() {
    int id = in.value();
    values = Math.max(values, id + 1);
    if (id >= CACHED) {
      return new Value(id);
    }
    if (cache[id] == null) {
      cache[id] = new Value(id);
    }
    return cache[id];
  }

  Optional<Value> optionalValue() {
    return in.at(Token.VALUE) && !beginsResults() ? Optional.of(value()) : Optional.empty();
  }

  // A value with '=' behind it belongs to an instruction that should not be there.
  private boolean beginsResults() {
    char next = in.lexer().next();
    return next == '=' || next == ',';
  }

  MemoryRows.Place place() {
    return new MemoryRows.Place(value(), numbers.offset());
  }

  Type type() {
    return types.type();
  }

  Type.Reference reference() {
    return types.reference();
  }

  Type.ClassType classType() {
    return new Type.ClassType(in.name("a class"));
  }

  Signature signature() {
    return types.signature();
  }

  String string() {
    return in.string();
  }

  String constant() {
    return in.nonEmpty("an array constant");
  }

  Name name() {
    return in.name("a name");
  }

  Member member() {
    Name owner = in.name("a class");
    in.expect(Token.DOT);
    return new Member(owner, in.nonEmpty("a member"));
  }

  int int32() {
    return numbers.int32();
  }

  long integer(Type.Scalar type) {
    return numbers.integer(type);
  }

  long floating(Type.Scalar type) {
    return numbers.floating(type);
  }

  List<Value> arguments() {
    in.expect(Token.LEFT_PARENTHESIS);
    if (in.accept(Token.RIGHT_PARENTHESIS)) {
      return List.of();
    }
    List<Value> arguments = new ArrayList<>();
    do {
      arguments.add(value());
    } while (in.accept(Token.COMMA));
    in.expect(Token.RIGHT_PARENTHESIS);
    return arguments;
  }

  Target target() {
    BlockId block = in.block();
    return new Target(block, in.at(Token.LEFT_PARENTHESIS) ? arguments() : List.of());
  }

  TrapCode trapCode() {
    if (!in.at(Token.WORD)) {
      throw in.expected("a trap");
    }
    for (TrapCode code : TrapCode.values()) {
      if (in.acceptWord(code.text())) {
        return code;
      }
    }
    String all =
        Arrays.stream(TrapCode.values()).map(TrapCode::text).collect(Collectors.joining(", "));
    throw in.fail(SyntaxCode.UNKNOWN_TRAP, in.found(), all);
  }

  TerminatorRows.Arms arms() {
    in.expect(Token.LEFT_BRACE);
    insideArms = true;
    List<Terminator.Case> cases = new ArrayList<>();
    while (in.at(Token.NUMBER) || in.at(Token.MINUS)) {
      long value = numbers.integer(Type.Scalar.I64);
      in.expect(Token.COLON);
      cases.add(new Terminator.Case(value, target()));
      if (!in.accept(Token.COMMA)) {
        break;
      }
    }
    Target otherwise = otherwise();
    in.expect(Token.RIGHT_BRACE);
    insideArms = false;
    return new TerminatorRows.Arms(cases, otherwise);
  }

  private Target otherwise() {
    if (in.at(Token.RIGHT_BRACE)) {
      throw in.fail(SyntaxCode.MISSING_DEFAULT);
    }
    in.expectWord("default");
    in.expect(Token.COLON);
    return target();
  }
}
