package dev.sallyport.ir;

import dev.sallyport.ir.Modifiers.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads imports, and versions. */
final class ImportParser {

  private final Cursor in;
  private final Lexer lexer;
  private final TypeParser types;
  private final PlaceParser places;
  private final ClassParser classes;

  private List<Import.ImportedFunction> functions = new ArrayList<>();
  private List<ClassDefinition> definitions = new ArrayList<>();
  private List<Import.ImportedGlobal> globals = new ArrayList<>();

  ImportParser(Readers readers, ClassParser classes) {
    this.in = readers.in();
    this.lexer = in.lexer();
    this.types = readers.types();
    this.places = readers.places();
    this.classes = classes;
  }

  /** An import, from behind its keyword on. */
  Import imported(Cursor.Start start) {
    functions = new ArrayList<>();
    definitions = new ArrayList<>();
    globals = new ArrayList<>();
    String name = in.nonEmpty("the name of the package");
    VersionRange versions = versions();
    Span span = places.place(start);
    if (in.at(Token.LEFT_BRACE)) {
      members();
    }
    return new Import(name, versions, functions, definitions, globals, span);
  }

  /** A version, as {@code 1.0.2}. */
  Version version() {
    if (!in.at(Token.NUMBER)) {
      throw in.expected("a version");
    }
    try {
      Version version = Version.parse(lexer.written());
      lexer.advance();
      return version;
    } catch (IllegalArgumentException _) {
      throw in.fail(SyntaxCode.BAD_VERSION, in.found());
    }
  }

  private VersionRange versions() {
    Optional<Version> least = optionalVersion();
    if (!in.accept(Token.DOUBLE_DOT)) {
      return new VersionRange(least, least);
    }
    return new VersionRange(least, optionalVersion());
  }

  private Optional<Version> optionalVersion() {
    return in.at(Token.NUMBER) ? Optional.of(version()) : Optional.empty();
  }

  private void members() {
    int brace = lexer.start();
    lexer.advance();
    while (!in.at(Token.RIGHT_BRACE) && !in.at(Token.END) && !in.atWord("import")) {
      int start = lexer.start();
      try {
        member();
      } catch (SyntaxError _) {
        types.reset();
        skipToMember(start);
      }
    }
    in.close(brace, "import");
  }

  private void member() {
    Cursor.Start start = in.start();
    Modifiers modifiers = Modifiers.read(in);
    if (in.acceptWord("func")) {
      modifiers.allow("func", Modifier.NORETURN);
      String name = in.nonEmpty("the name of the function");
      Signature signature = types.signature();
      boolean noReturn = modifiers.has(Modifier.NORETURN);
      Span span = places.place(start);
      functions.add(new Import.ImportedFunction(name, signature, noReturn, span));
    } else if (in.acceptWord("global")) {
      modifiers.allow("global");
      String name = in.nonEmpty("the name of the global");
      Type type = types.type();
      globals.add(new Import.ImportedGlobal(name, type, places.place(start)));
    } else if (in.atWord("class") || in.atWord("trait")) {
      definitions.add(classes.definition(start, modifiers));
    } else {
      throw in.expected("func, class, trait, global or '}'");
    }
  }

  private void skipToMember(int start) {
    if (lexer.start() == start) {
      lexer.advance();
    }
    while (!in.at(Token.RIGHT_BRACE) && !in.at(Token.END) && !in.startsDeclaration()) {
      lexer.advance();
    }
  }
}
