package dev.sallyport.gypsum.internal.syntax;

import dev.sallyport.gypsum.GypsumCode;
import dev.sallyport.ir.SourceText;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a source into a tree. What cannot be read is reported and left out; reading goes on with
 * the next statement or definition.
 */
public final class Parser {

  private final Cursor cursor;
  private final ControlParser control;
  private final ExpressionParser expressions;
  private final PatternParser patterns;
  private final DefinitionParser definitions;

  Parser(Cursor cursor) {
    this.cursor = cursor;
    var types = new TypeParser(cursor);
    var literals = new LiteralParser(cursor);
    this.control = new ControlParser(cursor, this);
    this.expressions = new ExpressionParser(cursor, types, literals, control);
    this.patterns = new PatternParser(cursor, types, literals);
    this.definitions = new DefinitionParser(cursor, this, types);
  }

  /** Reads a file of definitions. */
  public static List<Defn> definitions(SourceText source, Problems problems) {
    return new Parser(cursor(source, problems)).module();
  }

  /** Reads definitions and statements as they are typed at a prompt. */
  public static List<Statement> statements(SourceText source, Problems problems) {
    var statements = new ArrayList<Statement>();
    new Parser(cursor(source, problems)).statements(statements);
    return statements;
  }

  private static Cursor cursor(SourceText source, Problems problems) {
    return new Cursor(source, Lexer.tokens(source, problems), problems);
  }

  ControlParser control() {
    return control;
  }

  ExpressionParser expressions() {
    return expressions;
  }

  PatternParser patterns() {
    return patterns;
  }

  DefinitionParser definitions() {
    return definitions;
  }

  private List<Defn> module() {
    var read = new ArrayList<Defn>();
    while (!cursor.at(TokenKind.END)) {
      Defn definition = cursor.recovering(this::topLevel);
      if (definition != null) {
        read.add(definition);
      }
    }
    return read;
  }

  private Defn topLevel() {
    skipStray();
    if (cursor.at(TokenKind.END)) {
      return null;
    }
    Defn definition = cursor.child(definitions::definition);
    endStatement();
    return definition;
  }

  // An indentation that no block explains is reported once; its lines are read all the same.
  private void skipStray() {
    while (cursor.at(TokenKind.INDENT) || cursor.at(TokenKind.OUTDENT)) {
      if (cursor.at(TokenKind.INDENT)) {
        cursor.report(GypsumCode.UNEXPECTED_INDENTATION);
      }
      cursor.next();
    }
  }

  /** Reads statements up to the end of the block, or of the source. */
  void statements(List<Statement> statements) {
    int open = 0;
    while (!cursor.at(TokenKind.END)) {
      if (cursor.at(TokenKind.INDENT)) {
        cursor.report(GypsumCode.UNEXPECTED_INDENTATION);
        cursor.next();
        open++;
      } else if (cursor.accept(TokenKind.OUTDENT)) {
        if (open-- == 0) {
          return;
        }
      } else {
        Statement statement = cursor.recovering(this::statement);
        if (statement != null) {
          statements.add(statement);
        }
      }
    }
  }

  private Statement statement() {
    Statement statement =
        definitions.isHere()
            ? cursor.child(definitions::definition)
            : cursor.child(expressions::assignment);
    endStatement();
    return statement;
  }

  /** A statement has been read: its line must end here. */
  void endStatement() {
    if (cursor.after(TokenKind.OUTDENT) || cursor.at(TokenKind.OUTDENT)) {
      return;
    }
    if (!cursor.at(TokenKind.END) && !cursor.accept(TokenKind.NEWLINE)) {
      throw cursor.unexpected("the end of the line");
    }
  }

  /** Reads one expression that is all there is. */
  Expr wholeExpression() {
    Expr expression = expressions.tuple();
    cursor.accept(TokenKind.NEWLINE);
    if (!cursor.at(TokenKind.END)) {
      throw cursor.unexpected("}");
    }
    return expression;
  }
}
