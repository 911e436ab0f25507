package dev.sallyport.flow.tool;

import static dev.sallyport.flow.internal.syntax.TokenKind.ASSIGN;
import static dev.sallyport.flow.internal.syntax.TokenKind.COLON;
import static dev.sallyport.flow.internal.syntax.TokenKind.COMMA;
import static dev.sallyport.flow.internal.syntax.TokenKind.END;
import static dev.sallyport.flow.internal.syntax.TokenKind.IDENT;
import static dev.sallyport.flow.internal.syntax.TokenKind.LPAREN;
import static dev.sallyport.flow.internal.syntax.TokenKind.MINUS;
import static dev.sallyport.flow.internal.syntax.TokenKind.NAMED;
import static dev.sallyport.flow.internal.syntax.TokenKind.RPAREN;

import dev.sallyport.flow.Cidr;
import dev.sallyport.flow.FlowType;
import dev.sallyport.flow.IpAddress;
import dev.sallyport.flow.internal.syntax.IncludeResolver;
import dev.sallyport.flow.internal.syntax.Lexer;
import dev.sallyport.flow.internal.syntax.Messages;
import dev.sallyport.flow.internal.syntax.Options;
import dev.sallyport.flow.internal.syntax.Token;
import dev.sallyport.flow.internal.syntax.TokenKind;
import dev.sallyport.ir.SourceText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads what case files declare: {@code lookup(key: String, depth: Number = 1): Number = 5}. */
final class StubParser {

  /** What is wrong with a line, for people. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String message) {
      super(message, null, false, false);
    }
  }

  private final Lexer lexer;
  private Token token;

  private StubParser(String text) {
    var options = new Options(true, true, false, _ -> null, IncludeResolver.NONE);
    this.lexer = new Lexer(new SourceText("", text), options, new Messages());
    this.token = lexer.next();
  }

  /** Reads {@code NAME(PARAMETERS): TYPE = VALUE}; all but the name can be left out. */
  static Stub function(String text) throws Malformed {
    var parser = new StubParser(text);
    boolean typed = parser.token.kind() == NAMED;
    String name = parser.name();
    List<Stub.Parameter> parameters = typed ? List.of() : parser.parameters();
    FlowType result = typed || parser.skip(COLON) ? parser.type() : FlowType.VOID;
    Object answer = parser.skip(ASSIGN) ? parser.value(result) : emptyValue(result);
    parser.expect(END, "the end of the line");
    return new Stub(false, name, parameters, result, answer);
  }

  /** Reads {@code NAME(PARAMETERS) = BOOLEAN}; all but the name can be left out. */
  static Stub handler(String text) throws Malformed {
    var parser = new StubParser(text);
    String name = parser.name();
    List<Stub.Parameter> parameters = parser.parameters();
    Object answer = parser.skip(ASSIGN) ? parser.value(FlowType.BOOL) : true;
    parser.expect(END, "the end of the line");
    return new Stub(true, name, parameters, FlowType.BOOL, answer);
  }

  /** Reads {@code NAME = VALUE}, where the name is that of one of these. */
  static Map.Entry<String, Object> answer(String text, List<Stub> stubs) throws Malformed {
    var parser = new StubParser(text);
    String name = parser.name();
    FlowType type =
        stubs.stream()
            .filter(stub -> stub.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new Malformed("no function or handler '" + name + "' is declared"))
            .result();
    parser.expect(ASSIGN, "'='");
    Object value = parser.value(type);
    parser.expect(END, "the end of the line");
    return Map.entry(name, value);
  }

  private static Object emptyValue(FlowType type) {
    return switch (type) {
      case BOOL -> false;
      case INT -> 0L;
      case STRING -> "";
      case IP -> IpAddress.ANY;
      case CIDR -> new Cidr(IpAddress.ANY, 0);
      case VOID, REGEXP, HANDLER, INT_ARRAY, STRING_ARRAY, IP_ARRAY, CIDR_ARRAY -> null;
    };
  }

  private Token take() {
    Token taken = token;
    token = lexer.next();
    return taken;
  }

  private boolean skip(TokenKind kind) {
    if (token.kind() != kind) {
      return false;
    }
    take();
    return true;
  }

  private void expect(TokenKind kind, String shown) throws Malformed {
    if (!skip(kind)) {
      throw expected(shown);
    }
  }

  private Malformed expected(String shown) {
    String found = token.kind() == END ? "the end of the line" : "'" + token.lexeme() + "'";
    return new Malformed("expected " + shown + ", found " + found);
  }

  private String name() throws Malformed {
    if (token.kind() != IDENT && token.kind() != NAMED) {
      throw expected("a name");
    }
    return (String) take().value();
  }

  private List<Stub.Parameter> parameters() throws Malformed {
    var parameters = new ArrayList<Stub.Parameter>();
    if (skip(LPAREN) && !skip(RPAREN)) {
      parameters.add(parameter());
      while (skip(COMMA)) {
        parameters.add(parameter());
      }
      expect(RPAREN, "')'");
    }
    return parameters;
  }

  private Stub.Parameter parameter() throws Malformed {
    if (token.kind() != NAMED) {
      throw expected("NAME: TYPE");
    }
    String name = (String) take().value();
    FlowType type = type();
    Optional<Object> byDefault = skip(ASSIGN) ? Optional.of(value(type)) : Optional.empty();
    return new Stub.Parameter(name, type, byDefault);
  }

  private FlowType type() throws Malformed {
    String name = token.lexeme();
    Optional<FlowType> found =
        Arrays.stream(FlowType.values()).filter(type -> type.text().equals(name)).findFirst();
    if (found.isEmpty()) {
      throw expected(
          Arrays.stream(FlowType.values())
              .map(FlowType::text)
              .collect(Collectors.joining(", ", "a type (", ")")));
    }
    take();
    return found.get();
  }

  private Object value(FlowType type) throws Malformed {
    boolean negative = type == FlowType.INT && skip(MINUS);
    if (!isLiteral(type, token.kind())) {
      throw expected("a " + type);
    }
    Object value = take().value();
    return negative ? (Object) (-(Long) value) : value;
  }

  private static boolean isLiteral(FlowType type, TokenKind kind) {
    return switch (type) {
      case BOOL -> kind == TokenKind.BOOLEAN;
      case INT -> kind == TokenKind.NUMBER;
      case STRING -> kind == TokenKind.STRING;
      case IP -> kind == TokenKind.IP;
      case CIDR -> kind == TokenKind.CIDR;
      case VOID, REGEXP, HANDLER, INT_ARRAY, STRING_ARRAY, IP_ARRAY, CIDR_ARRAY -> false;
    };
  }
}
