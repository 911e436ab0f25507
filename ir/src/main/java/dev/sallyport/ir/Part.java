package dev.sallyport.ir;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * One piece of what stands behind a mnemonic: how it is read, how it is written, and which
 * component of the operation it is.
 *
 * @param lead what stands before it
 * @param read reads it
 * @param write writes it
 * @param get takes it out of the operation
 * @param <O> the operation
 * @param <A> the piece
 */
record Part<O, A>(
    Lead lead,
    Function<OperandParser, A> read,
    BiConsumer<TextWriter, A> write,
    Function<O, A> get) {

  /** What stands between a piece and what is before it. */
  enum Lead {
    /** A comma, unless it is the first piece. */
    COMMA,
    /** A blank, which has no meaning. */
    BLANK,
    /** Nothing. */
    NOTHING
  }

  void write(TextWriter out, O op, boolean first) {
    switch (lead) {
      case COMMA -> out.text(first ? " " : ", ");
      case BLANK -> out.text(" ");
      case NOTHING -> {}
    }
    write.accept(out, get.apply(op));
  }

  Object read(OperandParser in, boolean first) {
    if (lead == Lead.COMMA && !first) {
      in.expect(Token.COMMA);
    }
    return read.apply(in);
  }

  static <O> Part<O, Value> value(Function<O, Value> get) {
    return new Part<>(Lead.COMMA, OperandParser::value, TextWriter::value, get);
  }

  static <O> Part<O, Optional<Value>> optionalValue(Function<O, Optional<Value>> get) {
    return new Part<>(Lead.NOTHING, OperandParser::optionalValue, TextWriter::optionalValue, get);
  }

  static <O> Part<O, MemoryRows.Place> place(Function<O, MemoryRows.Place> get) {
    return new Part<>(Lead.COMMA, OperandParser::place, TextWriter::place, get);
  }

  static <O> Part<O, Type> type(Function<O, Type> get) {
    return new Part<>(Lead.COMMA, OperandParser::type, TextWriter::type, get);
  }

  static <O> Part<O, Type.Reference> reference(Function<O, Type.Reference> get) {
    return new Part<>(Lead.COMMA, OperandParser::reference, TextWriter::type, get);
  }

  static <O> Part<O, Type.ClassType> classType(Function<O, Type.ClassType> get) {
    return new Part<>(
        Lead.COMMA, OperandParser::classType, (out, type) -> out.name(type.name()), get);
  }

  static <O> Part<O, Signature> signature(Function<O, Signature> get) {
    return new Part<>(Lead.COMMA, OperandParser::signature, TextWriter::signature, get);
  }

  static <O> Part<O, Name> name(Function<O, Name> get) {
    return new Part<>(Lead.COMMA, OperandParser::name, TextWriter::name, get);
  }

  static <O> Part<O, Member> member(Function<O, Member> get) {
    return new Part<>(Lead.COMMA, OperandParser::member, TextWriter::member, get);
  }

  static <O> Part<O, String> string(Function<O, String> get) {
    return new Part<>(Lead.COMMA, OperandParser::string, TextWriter::quoted, get);
  }

  static <O> Part<O, String> constant(Function<O, String> get) {
    return new Part<>(Lead.COMMA, OperandParser::constant, TextWriter::quoted, get);
  }

  static <O> Part<O, Integer> int32(Function<O, Integer> get) {
    return new Part<>(Lead.COMMA, OperandParser::int32, (out, n) -> out.number(n), get);
  }

  static <O> Part<O, Long> integer(Type.Scalar type, Function<O, Long> get) {
    return new Part<>(Lead.COMMA, in -> in.integer(type), TextWriter::number, get);
  }

  static <O> Part<O, Long> floating(Type.Scalar type, Function<O, Long> get) {
    return new Part<>(
        Lead.COMMA, in -> in.floating(type), (out, bits) -> out.floating(type, bits), get);
  }

  static <O> Part<O, List<Value>> arguments(Function<O, List<Value>> get) {
    return new Part<>(Lead.NOTHING, OperandParser::arguments, TextWriter::arguments, get);
  }

  static <O> Part<O, Target> target(Function<O, Target> get) {
    return new Part<>(Lead.COMMA, OperandParser::target, TextWriter::target, get);
  }

  static <O> Part<O, TerminatorRows.Arms> arms(Function<O, TerminatorRows.Arms> get) {
    return new Part<>(Lead.BLANK, OperandParser::arms, TextWriter::arms, get);
  }

  static <O> Part<O, TrapCode> trapCode(Function<O, TrapCode> get) {
    return new Part<>(
        Lead.COMMA, OperandParser::trapCode, (out, code) -> out.text(code.text()), get);
  }
}
