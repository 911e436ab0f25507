package dev.sallyport.gypsum.internal.syntax;

import dev.sallyport.gypsum.GypsumCode;
import dev.sallyport.ir.VersionRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Reads definitions and imports. */
final class DefinitionParser {

  private static final Set<TokenKind> STARTS =
      Collections.unmodifiableSet(
          EnumSet.of(
              TokenKind.LET,
              TokenKind.VAR,
              TokenKind.DEF,
              TokenKind.CLASS,
              TokenKind.TRAIT,
              TokenKind.ARRAYELEMENTS,
              TokenKind.IMPORT));

  private final Cursor cursor;
  private final Parser parser;
  private final TypeParser types;

  DefinitionParser(Cursor cursor, Parser parser, TypeParser types) {
    this.cursor = cursor;
    this.parser = parser;
    this.types = types;
  }

  boolean isHere() {
    return cursor.kind().isAttribute() || STARTS.contains(cursor.kind());
  }

  Defn definition() {
    Token first = cursor.peek();
    List<TypeTree.Attribute> attributes = types.attributes();
    if (cursor.kind().isOneOf(TokenKind.LET, TokenKind.VAR)) {
      return variable(first, attributes);
    }
    if (cursor.at(TokenKind.DEF)) {
      return function(first, attributes);
    }
    if (cursor.kind().isOneOf(TokenKind.CLASS, TokenKind.TRAIT)) {
      return classOrTrait(first, attributes);
    }
    if (cursor.at(TokenKind.ARRAYELEMENTS)) {
      return elements(first, attributes);
    }
    if (cursor.at(TokenKind.IMPORT)) {
      return imports(first, attributes);
    }
    throw cursor.unexpected("a definition");
  }

  private Defn variable(Token first, List<TypeTree.Attribute> attributes) {
    boolean mutable = cursor.next().kind() == TokenKind.VAR;
    Pattern pattern = parser.patterns().pattern();
    Optional<Expr> initializer =
        cursor.accept(TokenKind.EQUALS)
            ? Optional.of(doubting(names(pattern), this::initializer))
            : Optional.empty();
    return new Defn.Variable(cursor.since(first), attributes, mutable, pattern, initializer);
  }

  // What is left out because it cannot be read is not missed by those who use it.
  private <T> T doubting(List<String> names, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (Cursor.Abandoned e) {
      names.forEach(cursor.problems()::doubt);
      throw e;
    }
  }

  private static List<String> names(Pattern pattern) {
    List<Pattern> parts = pattern instanceof Pattern.Tuple t ? t.elements() : List.of(pattern);
    return parts.stream()
        .filter(Pattern.Variable.class::isInstance)
        .map(p -> ((Pattern.Variable) p).name())
        .toList();
  }

  private Expr initializer() {
    return cursor.child(
        () -> parser.control().isBlock() ? parser.control().block() : parser.expressions().tuple());
  }

  private Defn function(Token first, List<TypeTree.Attribute> attributes) {
    cursor.next();
    Token name = functionName();
    return doubting(List.of(name.text()), () -> function(first, attributes, name));
  }

  private Defn function(Token first, List<TypeTree.Attribute> attributes, Token name) {
    List<TypeTree.Parameter> typeParameters = types.optionalParameters();
    Optional<List<Defn.Parameter>> parameters = optionalParameters();
    Optional<TypeTree> result =
        cursor.accept(TokenKind.COLON) ? Optional.of(types.type()) : Optional.empty();
    Optional<Expr> body = cursor.at(TokenKind.EQUALS) ? Optional.of(body()) : Optional.empty();
    return new Defn.Function(
        cursor.since(first),
        attributes,
        name.text(),
        cursor.pos(name),
        typeParameters,
        parameters,
        result,
        body);
  }

  private Token functionName() {
    if (cursor.at(TokenKind.THIS)) {
      return cursor.next();
    }
    return name();
  }

  private Token name() {
    if (!cursor.at(TokenKind.SYMBOL) && !cursor.at(TokenKind.OPERATOR)) {
      throw cursor.unexpected("a name");
    }
    return cursor.next();
  }

  // Where nothing but comments stands in the block, the value is ().
  private Expr body() {
    Token equals = cursor.next();
    boolean comments = cursor.peek().text().equals(Token.WITH_COMMENT);
    if (cursor.at(TokenKind.NEWLINE) && comments && !parser.control().isBlock()) {
      return new Expr.Block(cursor.pos(equals), List.of());
    }
    return cursor.child(parser.control()::body);
  }

  Optional<List<Defn.Parameter>> optionalParameters() {
    return cursor.at(TokenKind.LEFT_PAREN) ? Optional.of(parameters()) : Optional.empty();
  }

  private List<Defn.Parameter> parameters() {
    return cursor.list(TokenKind.LEFT_PAREN, TokenKind.RIGHT_PAREN, this::parameter);
  }

  private Defn.Parameter parameter() {
    Token first = cursor.peek();
    List<TypeTree.Attribute> attributes = types.attributes();
    boolean mutable = cursor.accept(TokenKind.VAR);
    Pattern pattern = parser.patterns().simple();
    return new Defn.Parameter(cursor.since(first), attributes, mutable, pattern);
  }

  private Defn classOrTrait(Token first, List<TypeTree.Attribute> attributes) {
    boolean trait = cursor.next().kind() == TokenKind.TRAIT;
    Token name = name();
    return doubting(List.of(name.text()), () -> classOrTrait(first, attributes, trait, name));
  }

  private Defn classOrTrait(
      Token first, List<TypeTree.Attribute> attributes, boolean trait, Token name) {
    List<TypeTree.Parameter> typeParameters = types.optionalParameters();
    Optional<Defn.Primary> primary = trait ? Optional.empty() : primary();
    var supertypes = new ArrayList<TypeTree>();
    Optional<List<Expr>> superArguments = supertypes(supertypes);
    List<Defn> members = parser.control().isBlock() ? members() : List.of();
    return new Defn.ClassOrTrait(
        cursor.since(first),
        attributes,
        trait,
        name.text(),
        cursor.pos(name),
        typeParameters,
        primary,
        supertypes,
        superArguments,
        members);
  }

  private Optional<Defn.Primary> primary() {
    Token first = cursor.peek();
    List<TypeTree.Attribute> attributes = types.attributes();
    if (attributes.isEmpty() && !cursor.at(TokenKind.LEFT_PAREN)) {
      return Optional.empty();
    }
    List<Defn.Parameter> parameters = parameters();
    return Optional.of(new Defn.Primary(cursor.since(first), attributes, parameters));
  }

  private Optional<List<Expr>> supertypes(List<TypeTree> supertypes) {
    if (!cursor.accept(TokenKind.SUBTYPE)) {
      return Optional.empty();
    }
    supertypes.add(types.type());
    Optional<List<Expr>> arguments = parser.expressions().optionalArguments();
    while (cursor.accept(TokenKind.COMMA)) {
      supertypes.add(types.type());
    }
    return arguments;
  }

  private List<Defn> members() {
    cursor.next();
    cursor.next();
    var members = new ArrayList<Defn>();
    while (!cursor.at(TokenKind.END) && !cursor.accept(TokenKind.OUTDENT)) {
      Defn member = cursor.recovering(this::member);
      if (member != null) {
        members.add(member);
      }
    }
    return members;
  }

  private Defn member() {
    if (!isHere()) {
      throw cursor.unexpected("a definition");
    }
    Defn member = cursor.child(this::definition);
    parser.endStatement();
    return member;
  }

  private Defn elements(Token first, List<TypeTree.Attribute> attributes) {
    cursor.next();
    TypeTree type = types.type();
    cursor.expect(TokenKind.COMMA);
    Defn.Accessor getter = accessor();
    cursor.expect(TokenKind.COMMA);
    Defn.Accessor setter = accessor();
    cursor.expect(TokenKind.COMMA);
    Defn.Accessor length = accessor();
    return new Defn.Elements(cursor.since(first), attributes, type, getter, setter, length);
  }

  private Defn.Accessor accessor() {
    Token first = cursor.peek();
    List<TypeTree.Attribute> attributes = types.attributes();
    Token name = name();
    return new Defn.Accessor(cursor.since(first), attributes, name.text());
  }

  private Defn imports(Token first, List<TypeTree.Attribute> attributes) {
    if (!attributes.isEmpty()) {
      cursor.problems().add(GypsumCode.ATTRIBUTES_ON_IMPORT, attributes.getFirst().pos());
    }
    cursor.next();
    List<TypeTree.Part> parts = types.prefix();
    if (cursor.at(TokenKind.DOT)) {
      return restOfPrefix(first, parts);
    }
    if (cursor.at(TokenKind.STRING)) {
      return needs(first, parts);
    }
    if (parts.size() < 2 && !isEnd()) {
      throw cursor.unexpected(". and a name");
    }
    if (parts.size() < 2) {
      cursor.problems().add(GypsumCode.IMPORT_WITHOUT_PREFIX, parts.getFirst().pos());
      throw new Cursor.Abandoned();
    }
    TypeTree.Part last = parts.getLast();
    if (!last.arguments().isEmpty()) {
      cursor.problems().add(GypsumCode.IMPORT_WITH_TYPE_ARGUMENTS, last.pos());
    }
    return names(first, parts.subList(0, parts.size() - 1), last.pos(), last.name());
  }

  private boolean isEnd() {
    return cursor.kind().isOneOf(TokenKind.NEWLINE, TokenKind.END, TokenKind.AS, TokenKind.COMMA);
  }

  // A string behind the name of a package says which versions will do.
  private Defn needs(Token first, List<TypeTree.Part> parts) {
    String name = parts.stream().map(TypeTree.Part::name).collect(Collectors.joining("."));
    Pos place = cursor.pos();
    String quoted = cursor.next().text();
    String written = quoted.substring(1, quoted.length() - 1);
    VersionRange versions = versions(written, place);
    if (versions.isEmpty()) {
      cursor.problems().add(GypsumCode.BAD_VERSIONS, place, written);
    }
    return new Defn.Needs(cursor.since(first), name, versions);
  }

  private VersionRange versions(String written, Pos place) {
    try {
      return VersionRange.parse(written);
    } catch (IllegalArgumentException _) {
      cursor.problems().add(GypsumCode.BAD_VERSIONS, place, written);
      return VersionRange.ANY;
    }
  }

  // Behind the last point stands _ or an operator.
  private Defn restOfPrefix(Token first, List<TypeTree.Part> parts) {
    cursor.next();
    if (cursor.accept(TokenKind.UNDERSCORE)) {
      return new Defn.Import(cursor.since(first), parts, List.of());
    }
    Token name = name();
    return names(first, parts, cursor.pos(name), name.text());
  }

  private Defn names(Token first, List<TypeTree.Part> prefix, Pos pos, String name) {
    var names = new ArrayList<Defn.Imported>();
    names.add(new Defn.Imported(pos, name, alias(name)));
    while (cursor.accept(TokenKind.COMMA)) {
      Token next = name();
      names.add(new Defn.Imported(cursor.pos(next), next.text(), alias(next.text())));
    }
    return new Defn.Import(cursor.since(first), prefix, names);
  }

  private String alias(String name) {
    return cursor.accept(TokenKind.AS) ? name().text() : name;
  }
}
