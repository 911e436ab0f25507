package dev.sallyport.ir;

import dev.sallyport.ir.Modifiers.Modifier;
import java.util.ArrayList;
import java.util.List;

/** Reads a module, declaration by declaration. */
final class ModuleParser {

  /** What the greatest value numbers of all functions may add up to, beyond the text's size. */
  static final int MOST_NUMBERS = 10_000_000;

  private final Cursor in;
  private final Lexer lexer;
  private final Readers readers;
  private final TypeParser types;
  private final PlaceParser places;
  private final ClassParser classes;
  private final ImportParser importing;
  private final BodyParser bodies;

  private String name = "?";
  private Version version = new Version(List.of(0));
  private final List<Import> imports = new ArrayList<>();
  private final List<ClassDefinition> definitions = new ArrayList<>();
  private final List<Global> globals = new ArrayList<>();
  private final List<Constant> constants = new ArrayList<>();
  private final List<Function> functions = new ArrayList<>();
  private final List<Body> functionBodies = new ArrayList<>();
  private long numbersLeft;

  ModuleParser(SourceText source, Problems problems) {
    readers = Readers.of(source, problems);
    in = readers.in();
    lexer = in.lexer();
    types = readers.types();
    places = readers.places();
    classes = new ClassParser(readers);
    importing = new ImportParser(readers, classes);
    bodies = new BodyParser(readers);
    numbersLeft = (long) MOST_NUMBERS + source.text().length();
  }

  /** Reads everything. What it gives is of use only if nothing was reported. */
  IrModule module() {
    attempt(this::header);
    while (!in.at(Token.END)) {
      attempt(this::declaration);
    }
    return new IrModule(
        name, version, places.source(), imports, definitions, globals, constants, functions);
  }

  /** The bodies of the functions, in order. */
  List<Body> bodies() {
    return functionBodies;
  }

  private void attempt(Runnable reading) {
    int start = lexer.start();
    try {
      reading.run();
    } catch (SyntaxError _) {
      types.reset();
      if (lexer.start() == start) {
        lexer.advance();
      }
      while (!in.at(Token.END) && !in.startsDeclaration()) {
        lexer.advance();
      }
    }
  }

  private void header() {
    if (!in.acceptWord("package")) {
      in.report(SyntaxCode.MISSING_PACKAGE);
      return;
    }
    name = in.nonEmpty("the name of the package");
    version = importing.version();
    if (in.acceptWord("source")) {
      places.source(in.string());
    }
  }

  private void declaration() {
    Cursor.Start start = in.start();
    Modifiers modifiers = Modifiers.read(in);
    if (!in.at(Token.WORD)) {
      throw noDeclaration();
    }
    switch (lexer.string()) {
      case "import" -> imported(start, modifiers);
      case "class", "trait" -> definitions.add(classes.definition(start, modifiers));
      case "global" -> global(start, modifiers);
      case "constant" -> constant(start, modifiers);
      case "func" -> function(start, modifiers);
      case "package" -> throw in.fail(SyntaxCode.REPEATED, "the package");
      default -> throw noDeclaration();
    }
  }

  private SyntaxError noDeclaration() {
    return in.fail(SyntaxCode.NO_DECLARATION, in.found());
  }

  private void imported(Cursor.Start start, Modifiers modifiers) {
    modifiers.allow("import");
    lexer.advance();
    imports.add(importing.imported(start));
  }

  private void global(Cursor.Start start, Modifiers modifiers) {
    modifiers.allow("global", Modifier.EXPORT);
    lexer.advance();
    String global = in.nonEmpty("the name of the global");
    Type type = types.type();
    in.expect(Token.EQUALS);
    Op.Leaf initial = readers.literals().literal(type);
    boolean exported = modifiers.has(Modifier.EXPORT);
    globals.add(new Global(global, type, initial, exported, places.place(start)));
  }

  private void constant(Cursor.Start start, Modifiers modifiers) {
    modifiers.allow("constant");
    lexer.advance();
    String constant = in.nonEmpty("the name of the constant");
    in.expectWord("array");
    Type element = types.type();
    in.expect(Token.LEFT_BRACKET);
    List<Op.Leaf> elements = new ArrayList<>();
    while (!in.at(Token.RIGHT_BRACKET)) {
      if (!elements.isEmpty()) {
        in.expect(Token.COMMA);
      }
      elements.add(readers.literals().literal(element));
    }
    lexer.advance();
    constants.add(new Constant(constant, element, elements, places.place(start)));
  }

  private void function(Cursor.Start start, Modifiers modifiers) {
    modifiers.allow(
        "func", Modifier.EXPORT, Modifier.ENTRY, Modifier.INIT, Modifier.NORETURN, Modifier.NATIVE);
    lexer.advance();
    String function = in.nonEmpty("the name of the function");
    Signature signature = types.signature();
    Span span = places.place(start);
    Body body = body(start, modifiers.has(Modifier.NATIVE));
    functionBodies.add(body);
    functions.add(
        new Function(
            function,
            signature,
            modifiers.attributes(),
            body.blocks(),
            List.of(),
            body.names(),
            span));
  }

  private Body body(Cursor.Start start, boolean isNative) {
    int end = lexer.lastEnd();
    boolean hasBody = in.at(Token.LEFT_BRACE);
    if (isNative && hasBody) {
      in.report(start.offset(), end, SyntaxCode.NATIVE_BODY);
    } else if (!isNative && !hasBody) {
      in.report(start.offset(), end, SyntaxCode.MISSING_BODY);
    }
    Body body = hasBody ? bodies.body() : Body.NONE;
    // The table of a function's values is as long as its greatest number: gaps cost memory.
    numbersLeft -= body.values();
    if (numbersLeft < 0) {
      in.report(start.offset(), end, SyntaxCode.NUMBERS_TOO_SPARSE, MOST_NUMBERS);
    }
    return body;
  }
}
