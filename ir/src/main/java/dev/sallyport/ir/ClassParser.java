package dev.sallyport.ir;

import dev.sallyport.ir.Modifiers.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads classes and traits. */
final class ClassParser {

  private final Cursor in;
  private final TypeParser types;
  private final PlaceParser places;

  ClassParser(Readers readers) {
    this.in = readers.in();
    this.types = readers.types();
    this.places = readers.places();
  }

  /** A class or trait from its keyword on; the place is that of its first modifier. */
  ClassDefinition definition(Cursor.Start start, Modifiers modifiers) {
    ClassDefinition.Kind kind = kind(modifiers);
    boolean isTrait = kind == ClassDefinition.Kind.TRAIT;
    String name = in.nonEmpty("the name of the " + (isTrait ? "trait" : "class"));
    Type.Reference superclass =
        !isTrait && in.acceptWord("extends") ? types.named() : Type.BuiltIn.OBJECT;
    List<Name> traits = in.acceptWord(isTrait ? "extends" : "implements") ? traits() : List.of();
    Span span = places.place(start);
    List<ClassDefinition.Field> fields = new ArrayList<>();
    List<ClassDefinition.Method> methods = new ArrayList<>();
    members(fields, methods);
    boolean exported = modifiers.has(Modifier.EXPORT);
    return new ClassDefinition(name, kind, superclass, traits, fields, methods, exported, span);
  }

  private ClassDefinition.Kind kind(Modifiers modifiers) {
    if (in.acceptWord("trait")) {
      modifiers.allow("trait", Modifier.EXPORT);
      return ClassDefinition.Kind.TRAIT;
    }
    in.expectWord("class");
    modifiers.allow("class", Modifier.EXPORT, Modifier.ABSTRACT, Modifier.FINAL);
    return modifiers.kind();
  }

  private List<Name> traits() {
    List<Name> traits = new ArrayList<>();
    do {
      traits.add(in.name("a trait"));
    } while (in.accept(Token.COMMA));
    return traits;
  }

  private void members(List<ClassDefinition.Field> fields, List<ClassDefinition.Method> methods) {
    int brace = in.lexer().start();
    in.expect(Token.LEFT_BRACE);
    while (!atEnd()) {
      try {
        member(fields, methods);
      } catch (SyntaxError _) {
        types.reset();
        skipToMember();
      }
    }
    in.close(brace, "class body");
  }

  private boolean atEnd() {
    return in.at(Token.RIGHT_BRACE) || in.at(Token.END) || in.startsDeclaration();
  }

  private void member(List<ClassDefinition.Field> fields, List<ClassDefinition.Method> methods) {
    if (in.acceptWord("field")) {
      fields.add(new ClassDefinition.Field(in.nonEmpty("the name of the field"), types.type()));
    } else if (in.acceptWord("method")) {
      methods.add(method());
    } else {
      SyntaxError error = in.expected("field, method or '}'");
      in.lexer().advance();
      throw error;
    }
  }

  private ClassDefinition.Method method() {
    String name = in.nonEmpty("the name of the method");
    Signature signature = types.signature();
    Optional<String> implementation =
        in.accept(Token.EQUALS)
            ? Optional.of(in.nonEmpty("the implementing function"))
            : Optional.empty();
    return new ClassDefinition.Method(name, signature, implementation);
  }

  private void skipToMember() {
    while (!atEnd() && !in.atWord("field") && !in.atWord("method")) {
      in.lexer().advance();
    }
  }
}
