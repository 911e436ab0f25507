package dev.sallyport.flow.internal.syntax;

import static dev.sallyport.flow.internal.syntax.TokenKind.*;

import dev.sallyport.flow.FlowCode;
import dev.sallyport.ir.SourceText;
import dev.sallyport.ir.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads a program. What cannot be read is reported and skipped, so that the rest is read too. */
public final class Parser {

  // The most that the engine takes.
  private static final int MOST_GLOBALS = 5_000;

  private static final String STATEMENTS =
      "variables stand first in a block; then come calls, assignments, if, while and match";
  private static final String IMPORTS = "write import NAME; or import NAME, NAME from 'PATH';";

  private final Options options;
  private final Names names;
  private final Lexer lexer;
  private final Cursor cursor;
  private final Variables variables = new Variables();
  private final ExpressionParser expressions;
  private final List<SourceUnit.Import> imports = new ArrayList<>();
  private final List<Statement.Variable> globals = new ArrayList<>();
  private final List<SourceUnit.Handler> handlers = new ArrayList<>();

  /** Reads a text, telling every token that is taken to a listener. */
  public Parser(
      SourceText source,
      Options options,
      Names names,
      Messages messages,
      Consumer<Token> listener) {
    this.options = options;
    this.names = names;
    this.lexer = new Lexer(source, options, messages);
    this.cursor = new Cursor(lexer, messages, listener);
    this.expressions =
        new ExpressionParser(
            cursor,
            name -> !variables.contains(name) && names.takesBareArguments(name),
            this::block);
  }

  /** The whole program; what had errors is left out. */
  public SourceUnit unit() {
    while (cursor.at(IMPORT) && !cursor.isHopeless()) {
      attempt(this::importDeclaration);
    }
    while (!cursor.at(END) && !cursor.isHopeless()) {
      attempt(this::declaration);
    }
    return new SourceUnit(imports, globals, handlers);
  }

  /** Every text that was read, the main one first. */
  public List<SourceText> sources() {
    return List.copyOf(lexer.sources());
  }

  private void attempt(Runnable part) {
    int depth = cursor.depth();
    int scopes = variables.depth();
    try {
      part.run();
    } catch (Cursor.Failure _) {
      cursor.resetDepth(depth);
      variables.closeTo(scopes);
      cursor.skipDeclaration();
    }
  }

  // ---- declarations

  private void importDeclaration() {
    cursor.expect(IMPORT);
    var items = new ArrayList<Token>();
    do {
      importItem(items);
    } while (cursor.accept(COMMA));
    Optional<String> path = cursor.accept(FROM) ? Optional.of(importPath()) : Optional.empty();
    for (Token item : items) {
      var one = new SourceUnit.Import((String) item.value(), path, item.span());
      imports.add(one);
      names.imported(one);
    }
    cursor.expect(SEMICOLON);
  }

  private String importPath() {
    if (!cursor.at(STRING)) {
      throw cursor.unexpected(FlowCode.UNEXPECTED_TOKEN, "the path is a string");
    }
    return (String) cursor.take().value();
  }

  private void importItem(List<Token> items) {
    if (cursor.at(IDENT) || cursor.at(STRING)) {
      items.add(cursor.take());
    } else if (cursor.accept(LPAREN)) {
      cursor.enter();
      do {
        importItem(items);
      } while (cursor.accept(COMMA));
      cursor.leave();
      cursor.expect(RPAREN);
    } else {
      throw cursor.unexpected(FlowCode.IMPORT_SYNTAX, IMPORTS);
    }
  }

  private void declaration() {
    if (cursor.at(VAR)) {
      Span word = cursor.current().span();
      if (!options.globals()) {
        cursor.report(FlowCode.GLOBALS_DISABLED, word);
      }
      if (globals.size() == MOST_GLOBALS) {
        throw cursor.fail(FlowCode.TOO_MANY_GLOBALS, word, MOST_GLOBALS);
      }
      globals.add(variable());
    } else if (cursor.accept(HANDLER) || cursor.at(IDENT)) {
      handler();
    } else if (!cursor.accept(SEMICOLON)) {
      throw cursor.unexpected(FlowCode.EXPECTED_DECLARATION, "a handler is a name and a block");
    }
  }

  private void handler() {
    Token name = cursor.expect(IDENT);
    Optional<Statement> body =
        cursor.accept(SEMICOLON) ? Optional.empty() : Optional.of(statement());
    handlers.add(new SourceUnit.Handler((String) name.value(), body, name.span()));
  }

  private Statement.Variable variable() {
    Span start = cursor.expect(VAR).span();
    Token name = cursor.expect(IDENT);
    cursor.expect(ASSIGN);
    Expression value = expressions.expression();
    cursor.expect(SEMICOLON);
    variables.declare((String) name.value());
    return new Statement.Variable((String) name.value(), value, name.span(), cursor.since(start));
  }

  // ---- statements

  private Statement statement() {
    cursor.enter();
    Statement statement = anyStatement();
    cursor.leave();
    return statement;
  }

  private Statement anyStatement() {
    if (cursor.at(IF)) {
      return ifStatement();
    } else if (cursor.at(WHILE)) {
      return whileStatement();
    } else if (cursor.at(MATCH)) {
      return matchStatement();
    } else if (cursor.at(LBRACE)) {
      return block();
    } else if (cursor.at(IDENT)) {
      return named();
    } else if (cursor.at(SEMICOLON)) {
      return new Statement.Empty(cursor.take().span());
    }
    throw cursor.unexpected(FlowCode.EXPECTED_STATEMENT, STATEMENTS);
  }

  private Statement.Block block() {
    Span start = cursor.expect(LBRACE).span();
    variables.open();
    var declared = new ArrayList<Statement.Variable>();
    var statements = new ArrayList<Statement>();
    while (cursor.at(VAR)) {
      recovering(() -> declared.add(variable()));
    }
    while (!cursor.at(RBRACE) && !cursor.at(END) && !cursor.isHopeless()) {
      recovering(() -> statements.add(statement()));
    }
    variables.close();
    cursor.expect(RBRACE);
    return new Statement.Block(declared, statements, cursor.since(start));
  }

  private void recovering(Runnable part) {
    int depth = cursor.depth();
    int scopes = variables.depth();
    try {
      part.run();
    } catch (Cursor.Failure _) {
      cursor.resetDepth(depth);
      variables.closeTo(scopes);
      cursor.skipStatement();
    }
  }

  private Statement ifStatement() {
    Span start = cursor.current().span();
    var branches = new ArrayList<Statement.Branch>();
    Optional<Statement> otherwise = Optional.empty();
    branches.add(branch());
    while (otherwise.isEmpty() && cursor.accept(ELSE)) {
      if (cursor.at(IF)) {
        branches.add(branch());
      } else {
        otherwise = Optional.of(statement());
      }
    }
    return new Statement.If(branches, otherwise, cursor.since(start));
  }

  private Statement.Branch branch() {
    cursor.expect(IF);
    Expression condition = expressions.expression();
    cursor.accept(THEN);
    return new Statement.Branch(condition, statement());
  }

  private Statement whileStatement() {
    Span start = cursor.take().span();
    if (!options.loops()) {
      cursor.report(FlowCode.WHILE_DISABLED, start);
    }
    Expression condition = expressions.expression();
    Statement body = statement();
    return new Statement.While(condition, body, cursor.since(start));
  }

  private Statement named() {
    Token name = cursor.take();
    Span span = name.span();
    if (cursor.accept(ASSIGN)) {
      Expression value = expressions.expression();
      return ended(
          new Statement.Assign((String) name.value(), value, span, cursor.since(span)), span);
    }
    Expression.Use use = expressions.statementUse(name);
    return ended(new Statement.Call(use, cursor.since(span)), span);
  }

  private Statement ended(Statement body, Span start) {
    if (cursor.at(IF) || cursor.at(UNLESS)) {
      boolean unless = cursor.take().kind() == UNLESS;
      Expression condition = expressions.expression();
      cursor.expect(SEMICOLON);
      return new Statement.Guarded(body, condition, unless, cursor.since(start));
    }
    cursor.expect(SEMICOLON);
    return body;
  }

  // ---- match

  private Statement matchStatement() {
    Span start = cursor.take().span();
    Expression subject = expressions.sum();
    Statement.MatchKind kind = matchKind();
    cursor.expect(LBRACE);
    var cases = new ArrayList<Statement.Case>();
    Optional<Statement> otherwise = Optional.empty();
    int depth = cursor.depth();
    try {
      do {
        cases.add(matchCase());
      } while (cursor.at(ON));
      otherwise = cursor.accept(ELSE) ? Optional.of(statement()) : otherwise;
      cursor.expect(RBRACE);
    } catch (Cursor.Failure _) {
      cursor.resetDepth(depth);
      cursor.skipBlock();
    }
    return new Statement.Match(subject, kind, cases, otherwise, cursor.since(start));
  }

  private Statement.MatchKind matchKind() {
    if (cursor.at(LBRACE)) {
      return Statement.MatchKind.EQUAL;
    }
    Token operator = cursor.current();
    Optional<Statement.MatchKind> kind = matchKind(operator.kind());
    if (kind.isEmpty()) {
      throw cursor.unexpected(FlowCode.MATCH_OPERATOR, "");
    }
    cursor.take();
    return kind.get();
  }

  private static Optional<Statement.MatchKind> matchKind(TokenKind token) {
    if (token == EQ) {
      return Optional.of(Statement.MatchKind.EQUAL);
    } else if (token == PREFIX) {
      return Optional.of(Statement.MatchKind.PREFIX);
    } else if (token == SUFFIX) {
      return Optional.of(Statement.MatchKind.SUFFIX);
    }
    return token == REGEX_MATCH ? Optional.of(Statement.MatchKind.REGEX) : Optional.empty();
  }

  private Statement.Case matchCase() {
    var labels = new ArrayList<Expression>();
    do {
      cursor.expect(ON);
      labels.add(label());
    } while (cursor.accept(COMMA));
    return new Statement.Case(labels, statement());
  }

  private Expression label() {
    Optional<Expression> literal = expressions.literal();
    if (literal.isPresent()) {
      return literal.get();
    }
    throw cursor.unexpected(FlowCode.EXPECTED_LITERAL, "");
  }
}
