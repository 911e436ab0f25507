package dev.sallyport.gypsum.internal.syntax;

import dev.sallyport.gypsum.GypsumCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads types, type parameters and dotted names. */
final class TypeParser {

  private final Cursor cursor;

  TypeParser(Cursor cursor) {
    this.cursor = cursor;
  }

  TypeTree type() {
    Token first = cursor.peek();
    TypeTree left = simple();
    if (!cursor.at(TokenKind.ARROW)) {
      return requireType(left);
    }
    cursor.next();
    TypeTree result = cursor.child(this::type);
    List<TypeTree> parameters =
        left instanceof TypeTree.Tuple tuple ? parameters(tuple) : List.of(left);
    return new TypeTree.Function(cursor.since(first), parameters, result);
  }

  private List<TypeTree> parameters(TypeTree.Tuple tuple) {
    if (tuple.nullable()) {
      cursor.problems().add(GypsumCode.NULLABLE_PARAMETERS, tuple.pos());
    }
    return tuple.elements();
  }

  private TypeTree requireType(TypeTree type) {
    if (type instanceof TypeTree.Tuple tuple && tuple.elements().isEmpty()) {
      cursor.problems().add(GypsumCode.EMPTY_TUPLE_TYPE, type.pos());
      return new TypeTree.Erroneous(type.pos());
    }
    return type;
  }

  private TypeTree simple() {
    if (cursor.kind().isPrimitive()) {
      return primitive(cursor.next());
    }
    if (cursor.at(TokenKind.UNDERSCORE)) {
      return new TypeTree.Blank(cursor.pos(cursor.next()));
    }
    if (cursor.at(TokenKind.SYMBOL)) {
      return named();
    }
    if (cursor.at(TokenKind.LEFT_PAREN)) {
      return tuple();
    }
    if (cursor.at(TokenKind.FORSOME)) {
      return forSome();
    }
    throw cursor.unexpected("a type");
  }

  private TypeTree primitive(Token word) {
    if (cursor.at(TokenKind.DOT)) {
      throw cursor.report(GypsumCode.PRIMITIVE_AS_PREFIX, word.text());
    }
    if (nullable()) {
      cursor.problems().add(GypsumCode.NULLABLE_PRIMITIVE, cursor.since(word), word.text());
    }
    return new TypeTree.Primitive(cursor.pos(word), word.kind());
  }

  private TypeTree named() {
    Token first = cursor.peek();
    List<TypeTree.Part> parts = prefix();
    boolean nullable = nullable();
    return new TypeTree.Named(cursor.since(first), parts, nullable);
  }

  private boolean nullable() {
    boolean here = cursor.peek().isOperator("?");
    if (here) {
      cursor.next();
    }
    return here;
  }

  private TypeTree tuple() {
    Token first = cursor.peek();
    List<TypeTree> elements = cursor.list(TokenKind.LEFT_PAREN, TokenKind.RIGHT_PAREN, this::type);
    if (elements.size() == 1) {
      return elements.getFirst();
    }
    boolean nullable = nullable();
    return new TypeTree.Tuple(cursor.since(first), elements, nullable);
  }

  private TypeTree forSome() {
    Token first = cursor.next();
    List<TypeTree.Parameter> parameters = parameters();
    TypeTree body = cursor.child(this::type);
    return new TypeTree.ForSome(cursor.since(first), parameters, body);
  }

  /** Names with points between them, each perhaps with type arguments. */
  List<TypeTree.Part> prefix() {
    var parts = new ArrayList<TypeTree.Part>();
    parts.add(part());
    while (cursor.at(TokenKind.DOT) && cursor.peek(1).kind() == TokenKind.SYMBOL) {
      cursor.next();
      parts.add(part());
    }
    return parts;
  }

  TypeTree.Part part() {
    Token name = cursor.expect(TokenKind.SYMBOL);
    List<TypeTree> arguments = cursor.at(TokenKind.LEFT_BRACKET) ? arguments() : List.of();
    return new TypeTree.Part(cursor.since(name), name.text(), arguments);
  }

  List<TypeTree> arguments() {
    return cursor.list(TokenKind.LEFT_BRACKET, TokenKind.RIGHT_BRACKET, this::type);
  }

  /** Type parameters in brackets, or none. */
  List<TypeTree.Parameter> optionalParameters() {
    return cursor.at(TokenKind.LEFT_BRACKET) ? parameters() : List.of();
  }

  private List<TypeTree.Parameter> parameters() {
    return cursor.list(TokenKind.LEFT_BRACKET, TokenKind.RIGHT_BRACKET, this::parameter);
  }

  private TypeTree.Parameter parameter() {
    Token first = cursor.peek();
    List<TypeTree.Attribute> attributes = attributes();
    char variance = variance();
    Token name = cursor.expect(TokenKind.SYMBOL);
    Optional<TypeTree> upper = bound(TokenKind.SUBTYPE);
    Optional<TypeTree> lower = bound(TokenKind.SUPERTYPE);
    return new TypeTree.Parameter(
        cursor.since(first), attributes, variance, name.text(), upper, lower);
  }

  private char variance() {
    Token token = cursor.peek();
    if (token.isOperator("+") || token.isOperator("-")) {
      return cursor.next().text().charAt(0);
    }
    return ' ';
  }

  private Optional<TypeTree> bound(TokenKind sign) {
    return cursor.accept(sign) ? Optional.of(type()) : Optional.empty();
  }

  List<TypeTree.Attribute> attributes() {
    var attributes = new ArrayList<TypeTree.Attribute>();
    while (cursor.kind().isAttribute()) {
      Token word = cursor.next();
      attributes.add(new TypeTree.Attribute(cursor.pos(word), word.kind()));
    }
    return attributes;
  }
}
