package dev.sallyport.flow.internal.syntax;

import static dev.sallyport.flow.internal.syntax.TokenKind.*;

import dev.sallyport.flow.FlowCode;
import dev.sallyport.flow.FlowType;
import dev.sallyport.flow.Regex;
import dev.sallyport.ir.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Reads expressions. */
final class ExpressionParser {

  private static final Set<TokenKind> STARTS_BARE_ARGUMENT =
      Set.of(
          NOT, MINUS, TILDE, NUMBER, BOOLEAN, STRING, FRAGMENT, IP, CIDR, NAMED, IDENT, LBRACKET);
  private static final Set<TokenKind> STARTS_STATEMENT_ARGUMENT =
      Set.of(BOOL_CAST, INT_CAST, STRING_CAST, SLASH, GROUP, LBRACE);

  private final Cursor cursor;
  private final Predicate<String> takesBareArguments;
  private final Supplier<Statement.Block> block;
  private long regexes;
  private final Map<TokenKind, Supplier<Expression>> literals = literals();
  private final Map<TokenKind, Supplier<Expression>> compounds = compounds();

  /** With what decides whether a name may have bare arguments, and what reads a lambda's body. */
  ExpressionParser(
      Cursor cursor, Predicate<String> takesBareArguments, Supplier<Statement.Block> block) {
    this.cursor = cursor;
    this.takesBareArguments = takesBareArguments;
    this.block = block;
  }

  Expression expression() {
    cursor.enter();
    Expression left = not();
    while (Operator.of(cursor.kind(), Operator.Level.LOGIC).isPresent()) {
      Operator operator = operator(Operator.Level.LOGIC);
      left = binary(operator, left, not());
    }
    cursor.leave();
    return left;
  }

  private Operator operator(Operator.Level level) {
    return Operator.of(cursor.take().kind(), level).orElseThrow();
  }

  private static Expression binary(Operator operator, Expression left, Expression right) {
    return new Expression.Binary(operator, left, right, left.span().to(right.span()));
  }

  // An even number of nots cancels out, apart from what it asks of the operand's type.
  private Expression not() {
    Span start = cursor.current().span();
    int count = 0;
    while (cursor.accept(NOT)) {
      count++;
    }
    Expression operand = relation();
    int kept = count == 0 ? 0 : 2 - count % 2;
    for (int i = 0; i < kept; i++) {
      Span span = start.to(operand.span());
      operand = new Expression.Unary(Expression.Prefix.NOT, operand, span);
    }
    return operand;
  }

  private Expression relation() {
    Expression left = sum();
    // A brace behind the operator belongs to a match whose subject ends here.
    if (Operator.of(cursor.kind(), Operator.Level.RELATION).isEmpty() || cursor.isFollowedBy('{')) {
      return left;
    }
    Operator operator = operator(Operator.Level.RELATION);
    return binary(operator, left, sum());
  }

  Expression sum() {
    Expression left = product();
    while (Operator.of(cursor.kind(), Operator.Level.SUM).isPresent()) {
      Operator operator = operator(Operator.Level.SUM);
      left = binary(operator, left, product());
    }
    return left;
  }

  private Expression product() {
    Expression left = power();
    while (Operator.of(cursor.kind(), Operator.Level.PRODUCT).isPresent()) {
      Operator operator = operator(Operator.Level.PRODUCT);
      left = binary(operator, left, power());
    }
    return left;
  }

  private Expression power() {
    Expression base = prefixed();
    if (!cursor.accept(POWER)) {
      return base;
    }
    cursor.enter();
    Expression exponent = power();
    cursor.leave();
    return binary(Operator.POWER, base, exponent);
  }

  // -  binds weaker than ~, so ~-x is no expression, as the grammar has it.
  private Expression prefixed() {
    if (!cursor.at(MINUS) && !cursor.at(TILDE)) {
      return primary();
    }
    cursor.enter();
    Token sign = cursor.take();
    if (sign.kind() == TILDE && cursor.at(MINUS)) {
      throw cursor.noExpression();
    }
    Expression operand = prefixed();
    cursor.leave();
    var operator = sign.kind() == MINUS ? Expression.Prefix.NEGATE : Expression.Prefix.COMPLEMENT;
    return new Expression.Unary(operator, operand, sign.span().to(operand.span()));
  }

  private Expression primary() {
    Optional<Expression> literal = literal();
    if (literal.isPresent()) {
      return literal.get();
    }
    Supplier<Expression> reader = compounds.get(cursor.kind());
    if (reader == null) {
      throw cursor.noExpression();
    }
    return reader.get();
  }

  private Map<TokenKind, Supplier<Expression>> literals() {
    return Map.of(
        NUMBER, this::number,
        BOOLEAN, () -> constant(FlowType.BOOL),
        STRING, () -> constant(FlowType.STRING),
        IP, () -> constant(FlowType.IP),
        CIDR, () -> constant(FlowType.CIDR),
        SLASH, this::regex);
  }

  private Map<TokenKind, Supplier<Expression>> compounds() {
    return Map.of(
        FRAGMENT, this::interpolation,
        GROUP, this::group,
        BOOL_CAST, () -> cast(FlowType.BOOL),
        INT_CAST, () -> cast(FlowType.INT),
        STRING_CAST, () -> cast(FlowType.STRING),
        LPAREN, this::parenthesized,
        LBRACKET, this::array,
        LBRACE, this::lambda,
        IDENT, this::use);
  }

  // ---- literals

  /** A literal, or nothing if the current token begins none. */
  Optional<Expression> literal() {
    return Optional.ofNullable(literals.get(cursor.kind())).map(Supplier::get);
  }

  private Expression constant(FlowType type) {
    Token token = cursor.take();
    return new Expression.Literal(type, token.value(), token.span());
  }

  private Expression number() {
    Token token = cursor.take();
    long value = (Long) token.value();
    if (cursor.at(IDENT)) {
      Optional<Units.Unit> unit = Units.of((String) cursor.current().value());
      if (unit.isPresent()) {
        cursor.take();
        value = unit.get().apply(value);
      }
    }
    return new Expression.Literal(FlowType.INT, value, cursor.since(token.span()));
  }

  private Expression regex() {
    cursor.rereadAsRegex();
    Token token = cursor.take();
    String text = String.valueOf(token.value());
    long size = RegexSize.of(text);
    regexes += size;
    if (size > RegexSize.MOST || regexes > RegexSize.MOST_TOGETHER) {
      cursor.report(
          FlowCode.REGEX_TOO_LARGE, token.span(), RegexSize.MOST, RegexSize.MOST_TOGETHER);
      return new Expression.Missing(token.span());
    }
    try {
      Regex regex = Regex.of(text);
      return new Expression.Literal(FlowType.REGEXP, regex, token.span());
    } catch (IllegalArgumentException e) {
      cursor.report(FlowCode.MALFORMED_REGEX, token.span(), e.getMessage());
      return new Expression.Missing(token.span());
    }
  }

  private Expression group() {
    Token token = cursor.take();
    return new Expression.Group(((Long) token.value()).intValue(), token.span());
  }

  private Expression interpolation() {
    Span start = cursor.current().span();
    var parts = new ArrayList<Expression>();
    try {
      while (cursor.at(FRAGMENT)) {
        fragment(parts);
        parts.add(expression());
        if (!cursor.at(RBRACE)) {
          throw cursor.noExpression();
        }
        cursor.continueString();
      }
    } catch (Cursor.Failure _) {
      cursor.leaveString();
      return new Expression.Missing(start);
    }
    fragment(parts);
    return new Expression.Interpolation(parts, cursor.since(start));
  }

  private void fragment(List<Expression> parts) {
    Token token = cursor.take();
    if (!((String) token.value()).isEmpty()) {
      parts.add(new Expression.Literal(FlowType.STRING, token.value(), token.span()));
    }
  }

  // ---- what consists of expressions

  private Expression cast(FlowType to) {
    Token word = cursor.take();
    cursor.expect(LPAREN);
    Expression operand = expression();
    cursor.expect(RPAREN);
    return new Expression.Cast(to, operand, cursor.since(word.span()));
  }

  private Expression parenthesized() {
    cursor.expect(LPAREN);
    Expression inner = expression();
    cursor.expect(RPAREN);
    return inner;
  }

  private Expression array() {
    Token open = cursor.take();
    var elements = new ArrayList<Expression>();
    while (!cursor.at(RBRACKET)) {
      elements.add(expression());
      if (!cursor.accept(COMMA)) {
        break;
      }
    }
    cursor.expect(RBRACKET);
    return new Expression.Array(elements, cursor.since(open.span()));
  }

  private Expression lambda() {
    cursor.enter();
    Statement.Block body = block.get();
    cursor.leave();
    return new Expression.Lambda(body, body.span());
  }

  private Expression use() {
    Token name = cursor.take();
    boolean bare = STARTS_BARE_ARGUMENT.contains(cursor.kind());
    boolean taken = bare && takesBareArguments.test((String) name.value());
    return use(name, arguments(taken));
  }

  /** A name at the start of a statement, with everything that can be its argument. */
  Expression.Use statementUse(Token name) {
    TokenKind next = cursor.kind();
    return use(
        name,
        arguments(STARTS_BARE_ARGUMENT.contains(next) || STARTS_STATEMENT_ARGUMENT.contains(next)));
  }

  private Expression.Use use(Token name, Arguments arguments) {
    Span span = name.span();
    return new Expression.Use((String) name.value(), arguments, span, cursor.since(span));
  }

  private Arguments arguments(boolean bare) {
    if (cursor.accept(LPAREN)) {
      Arguments found = cursor.at(RPAREN) ? Arguments.NONE : list(Arguments.Form.PARENTHESES);
      cursor.expect(RPAREN);
      return new Arguments(
          Arguments.Form.PARENTHESES, found.names(), found.nameSpans(), found.values());
    }
    return bare ? list(Arguments.Form.BARE) : Arguments.NONE;
  }

  private Arguments list(Arguments.Form form) {
    boolean named = cursor.at(NAMED);
    var names = new ArrayList<String>();
    var spans = new ArrayList<Span>();
    var values = new ArrayList<Expression>();
    do {
      if (form == Arguments.Form.PARENTHESES && cursor.at(RPAREN)) {
        break;
      }
      if (named) {
        Token name = cursor.expect(NAMED);
        names.add((String) name.value());
        spans.add(name.span());
      }
      values.add(expression());
    } while (cursor.accept(COMMA));
    return new Arguments(form, List.copyOf(names), List.copyOf(spans), List.copyOf(values));
  }
}
