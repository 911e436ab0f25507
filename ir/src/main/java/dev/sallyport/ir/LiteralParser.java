package dev.sallyport.ir;

/** Reads the constants with which globals begin and of which array constants consist. */
final class LiteralParser {

  private final Cursor in;
  private final NumberParser numbers;

  LiteralParser(Cursor in, NumberParser numbers) {
    this.in = in;
    this.numbers = numbers;
  }

  /** A constant of a type. */
  Op.Leaf literal(Type type) {
    return switch (type) {
      case Type.Scalar scalar when scalar.isFloat() ->
          new Op.FloatConst(scalar, numbers.floating(scalar));
      case Type.Scalar scalar -> new Op.IntConst(scalar, numbers.integer(scalar));
      case Type.Reference reference -> objectOrNull(reference);
      case Type.NoValue _ -> throw in.fail(SyntaxCode.VOID_VALUE);
    };
  }

  private Op.Leaf objectOrNull(Type.Reference type) {
    if (in.acceptWord("null")) {
      return new Op.NullConst(type);
    }
    if (!in.at(Token.STRING)) {
      throw in.expected("null or a string");
    }
    return new Op.StringConst(in.string());
  }
}
