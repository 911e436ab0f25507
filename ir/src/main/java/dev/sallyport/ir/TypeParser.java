package dev.sallyport.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads types and signatures. */
final class TypeParser {

  /** How deep types may be nested; the JVM has no arrays of more than 255 dimensions. */
  static final int DEEPEST = 200;

  private static final Map<String, Type> SCALARS =
      Stream.of(Type.Scalar.values())
          .collect(Collectors.toUnmodifiableMap(Type::toString, type -> type));
  private static final Map<String, Type.BuiltIn> BUILT_IN =
      Stream.of(Type.BuiltIn.values())
          .collect(Collectors.toUnmodifiableMap(Type.BuiltIn::text, type -> type));

  private final Cursor in;
  private int depth;

  TypeParser(Cursor in) {
    this.in = in;
  }

  /** Any type but void. */
  Type type() {
    if (in.atWord("void")) {
      in.report(SyntaxCode.VOID_VALUE);
    }
    return typeOrVoid();
  }

  /** A type of objects. */
  Type.Reference reference() {
    int start = in.lexer().start();
    Type type = type();
    if (type instanceof Type.Reference reference) {
      return reference;
    }
    in.reportFrom(start, SyntaxCode.NOT_A_REFERENCE, type);
    throw new SyntaxError();
  }

  private Type typeOrVoid() {
    if (!in.at(Token.WORD)) {
      throw in.expected("a type");
    }
    String word = in.lexer().string();
    Type scalar = SCALARS.get(word);
    if (scalar != null) {
      in.lexer().advance();
      return scalar;
    }
    return switch (word) {
      case "ref" -> afterRef();
      case "array" -> array();
      case "func" -> function();
      case "void" -> noValue();
      default -> throw in.fail(SyntaxCode.UNKNOWN_TYPE, in.found());
    };
  }

  private Type noValue() {
    in.lexer().advance();
    return Type.NoValue.VOID;
  }

  private Type afterRef() {
    in.lexer().advance();
    return named();
  }

  /** A class as it stands behind {@code ref} and {@code extends}. */
  Type.Reference named() {
    if (in.acceptWord("host")) {
      return new Type.HostType(in.nonEmpty("a Java class"));
    }
    Type.BuiltIn builtIn = in.at(Token.WORD) ? BUILT_IN.get(in.lexer().string()) : null;
    if (builtIn != null) {
      in.lexer().advance();
      return builtIn;
    }
    if (in.at(Token.WORD)) {
      throw in.fail(SyntaxCode.UNKNOWN_TYPE, in.found());
    }
    return new Type.ClassType(in.name("a class"));
  }

  private Type array() {
    enter();
    Type element = type();
    depth--;
    return new Type.ArrayType(element);
  }

  private Type function() {
    enter();
    Signature signature = signature();
    depth--;
    return new Type.FunctionType(signature);
  }

  private void enter() {
    if (depth >= DEEPEST) {
      throw in.fail(SyntaxCode.TYPE_TOO_DEEP, DEEPEST);
    }
    depth++;
    in.lexer().advance();
  }

  /** Forgets how deep it was: reading goes on somewhere else. */
  void reset() {
    depth = 0;
  }

  /** {@code (T, ...) -> T}, or without the result. */
  Signature signature() {
    in.expect(Token.LEFT_PARENTHESIS);
    List<Type> parameters = new ArrayList<>();
    while (!in.at(Token.RIGHT_PARENTHESIS)) {
      if (!parameters.isEmpty()) {
        in.expect(Token.COMMA);
      }
      parameters.add(type());
    }
    in.lexer().advance();
    return new Signature(parameters, in.accept(Token.ARROW) ? typeOrVoid() : Type.NoValue.VOID);
  }
}
