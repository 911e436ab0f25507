package dev.sallyport.gypsum.internal.syntax;

import java.util.List;
import java.util.Optional;

/** A type as it is written. */
public sealed interface TypeTree {

  /** Where. */
  Pos pos();

  /** A type that is a reserved word, such as {@code i64}. */
  record Primitive(Pos pos, TokenKind word) implements TypeTree {}

  /** The type {@code _}: any type argument. */
  record Blank(Pos pos) implements TypeTree {}

  /** A class, trait or type parameter, perhaps of a package or inside another class. */
  record Named(Pos pos, List<Part> parts, boolean nullable) implements TypeTree {}

  /** One name of a dotted chain, with the type arguments written behind it. */
  record Part(Pos pos, String name, List<TypeTree> arguments) {}

  /** Two or more types in parentheses. */
  record Tuple(Pos pos, List<TypeTree> elements, boolean nullable) implements TypeTree {}

  /** A function type. */
  record Function(Pos pos, List<TypeTree> parameters, TypeTree result) implements TypeTree {}

  /** A type with variables of its own, {@code forsome [X] Box[X]}. */
  record ForSome(Pos pos, List<Parameter> parameters, TypeTree body) implements TypeTree {}

  /** What stands where a type could not be read. */
  record Erroneous(Pos pos) implements TypeTree {}

  /**
   * A type parameter of a definition.
   *
   * @param variance {@code +}, {@code -} or a space
   */
  record Parameter(
      Pos pos,
      List<Attribute> attributes,
      char variance,
      String name,
      Optional<TypeTree> upper,
      Optional<TypeTree> lower) {}

  /** A word such as {@code public} before a definition. */
  record Attribute(Pos pos, TokenKind word) {}
}
