package dev.sallyport.flow;

import dev.sallyport.ir.DiagnosticCode;

/**
 * Every message that the Flow compiler can give. The identifier and the {@link Category} are
 * stable; the text may get better.
 */
public enum FlowCode implements DiagnosticCode {
  /** A character that begins no token. */
  UNKNOWN_CHARACTER(1001, "unknown character {0} ({1})", "remove the character"),
  /** An include line without its quotes. */
  MALFORMED_INCLUDE(1002, "Malformed #include line", "write #include \"FILE\""),
  /** An include that finds no file, or cannot read it. */
  INCLUDE_FAILED(1003, "glob() error: {0}", "the pattern was {1}, relative to the including file"),
  /** A byte that is no text, or a slash behind an address that begins no prefix length. */
  INVALID_BYTE(1004, "{0}[{1}:{2}]: invalid byte {3}", "source files are UTF-8 text"),
  /** A prefix length above 32 or 128. */
  CIDR_PREFIX_RANGE(
      1005, "{0}[{1}:{2}]: CIDR prefix out of range", "at most 32 for IPv4, 128 for IPv6"),
  /** A file that includes itself. */
  INCLUDE_CYCLE(1006, "Include cycle: {0}", "a file cannot include itself, directly or not"),
  /** An include outside the folders that the embedder allows. */
  INCLUDE_DENIED(
      1007, "Including {0} is not allowed", "the host allows folders with FlowBuilder.includeFrom"),
  /** An address with a part above 255, too many parts, or the like. */
  MALFORMED_ADDRESS(
      1008, "{0} is no IP address", "IPv4 has four parts from 0 to 255; fractions do not exist"),
  /** A number that begins with 0 and has an 8 or 9. */
  MALFORMED_OCTAL(1009, "{0} is no octal number", "a leading 0 means octal; leave it out"),
  /** A string without its end. */
  UNTERMINATED_STRING(1010, "The string has no end", "it begins here; close it with {0}"),
  /** A file in another encoding, or no text at all. */
  NOT_UTF8(1013, "{0}[{1}:{2}]: the byte {3} is not UTF-8 text", "save the file as UTF-8"),
  /** More included files than a program can have, or more inside each other. */
  TOO_MANY_INCLUDES(1012, "Too many files are included", "at most {0}, and {1} inside each other"),
  /** More text than a program can have. */
  TOO_LARGE(1011, "The program is larger than {0}", "split it into several"),
  /** A name longer than any that people write. */
  NAME_TOO_LONG(1014, "The name has {0} characters", "at most {1}"),

  /** Something else than the grammar asks for. */
  UNEXPECTED_TOKEN_EXPECTED(2001, "Unexpected token '{0}' (expected: '{1}')", "{2}"),
  /** A token that begins no expression. */
  UNEXPECTED_TOKEN(2002, "Unexpected token {0}", "{1}"),
  /** A token that begins no statement. */
  EXPECTED_STATEMENT(2003, "Unexpected token {0}. Expected a statement instead", "{1}"),
  /** Something else than a name in an import. */
  IMPORT_SYNTAX(2004, "Syntax error in import declaration. Unexpected token {0}", "{1}"),
  /** A regular expression without its end. */
  UNTERMINATED_REGEX(
      2005, "Error parsing regular expression", "it begins here; close it with a / on this line"),
  /** A global variable where the host has not turned them on. */
  GLOBALS_DISABLED(
      2006, "Global-scope feature not enabled", "the host turns on Feature.GLOBAL_SCOPE"),
  /** A loop where the host has not turned them on. */
  WHILE_DISABLED(2007, "While-loop feature not enabled", "the host turns on Feature.WHILE_LOOP"),
  /** More constructs inside each other than anybody writes by hand. */
  TOO_DEEP(2008, "The program is nested more than {0} levels deep", "name parts of it"),
  /** A regular expression that RE2 does not accept. */
  MALFORMED_REGEX(
      2009, "Invalid regular expression: {0}", "back references and look-around do not exist"),
  /** A regular expression that would take too much memory, or nest too deeply. */
  REGEX_TOO_LARGE(
      2012,
      "The regular expression is too large",
      "repeat less, or nest less: {0} parts are the most, {1} in all of a program"),
  /** More variables outside handlers than a program can have. */
  TOO_MANY_GLOBALS(
      2013,
      "The program has more than {0} global variables",
      "keep what is much in functions of the host"),
  /** So many errors that the rest would not help. */
  TOO_MANY_ERRORS(2010, "Too many errors; the rest of the program was not looked at", ""),
  /** Text behind the last declaration. */
  EXPECTED_DECLARATION(2011, "Unexpected token {0}. Expected a declaration instead", "{1}"),

  /** A name that nobody declared. */
  UNKNOWN_SYMBOL(3001, "Unknown symbol '{0}'", "{1}"),
  /** A second body for a handler. */
  REDECLARED_HANDLER(3002, "Redeclaring handler \"{0}\"", "it was declared at {1}"),
  /** A second meaning for a name in one scope. */
  REDEFINED_NAME(3003, "Multiple definitions of \"{0}\"", "it is already {1}"),
  /** A handler that calls itself, directly or not. */
  RECURSIVE_HANDLER(3004, "Cannot recursively call handler {0}", "the calls are {1}"),
  /** A declaration without a body. */
  MISSING_IMPLEMENTATION(
      3005, "Forward declared handler '{0}' is missing implementation", "write a body for it"),
  /** Operands that an operator does not take. */
  INCOMPATIBLE_OPERANDS(3006, "Incompatible binary expression operands ({0} {1} {2})", "{3}"),
  /** Operands that a comparison does not take. */
  INCOMPATIBLE_COMPARISON(3007, "Incompatible binary expression ({0} {1} {2})", "{3}"),
  /** An operand that {@code not}, {@code ~} or {@code -} does not take. */
  UNARY_OPERAND(3008, "Type cast error in unary '{0}'-operator. Invalid source type <{1}>", "{2}"),
  /** A conversion that does not exist. */
  NO_CAST(
      3009, "Type cast error. No cast implementation found for requested cast from {0} to {1}", ""),
  /** A part of an interpolated string that has no text. */
  INTERPOLATION_CAST(
      3010, "Cast error in string interpolation", "a {0} cannot be converted to a String"),
  /** A handler where a value is needed. */
  UNSUPPORTED_SYMBOL(3011, "Unsupported symbol type of \"{0}\" in expression", "{0} is {1}"),
  /** An array of more than one type. */
  MIXED_ARRAY(3012, "Mixed element types in array not allowed", "{0} and {1} are mixed"),
  /** An array of something that arrays do not hold. */
  ARRAY_ELEMENT_TYPE(
      3013,
      "Invalid array expression. Element type {0} is not allowed",
      "arrays hold numbers, strings, addresses or networks"),
  /** An array without elements. */
  EMPTY_ARRAY(3014, "Empty arrays are not allowed. Cannot infer element type", ""),
  /** An array element that is known only at run time. */
  VARIABLE_ARRAY_ELEMENT(
      3015, "Variable array elements not allowed", "the elements of an array are constants"),
  /** A match label that is no literal. */
  EXPECTED_LITERAL(3016, "Expected literal expression, but got {0}", ""),
  /** A condition that is neither a Boolean nor a String. */
  CONDITION_TYPE(
      3017,
      "{0} expression must be boolean type. Received type {1} instead",
      "compare it with something"),
  /** A match over something that is not a String. */
  MATCH_SUBJECT(3018, "Expected match condition type <{0}>, found <{1}> instead", ""),
  /** An operator that match does not have. */
  MATCH_OPERATOR(3019, "Expected match operator, found token <{0}> instead", "one of == =^ =$ =~"),
  /** A label of another type than the operator needs. */
  MATCH_LABEL(3020, "Type mismatch in match-on statement. Expected <{0}> but got <{1}>", ""),
  /** A variable that is given a value of another type. */
  ASSIGNMENT_TYPE(
      3021,
      "Type mismatch in assignment. Expected <{0}> but got <{1}>",
      "a variable keeps its type"),
  /** A call for which no overload will do; the candidates follow. */
  NO_MATCHING_SIGNATURE(3022, "No matching signature for {0}", ""),
  /** A candidate without parameter names. */
  NO_PARAMETER_NAMES(
      3023, "Callee \"{0}\" invoked with named parameters, but no names provided by runtime", ""),
  /** A candidate that needs an argument. */
  MISSING_NAMED_PARAMETER(
      3024, "Callee \"{0}\" invoked without required named parameter \"{1}\"", ""),
  /** A candidate that does not know an argument's name. */
  SUPERFLUOUS_ARGUMENTS(3025, "Superfluous arguments passed to callee \"{0}\": {1}", ""),
  /** A candidate with fewer parameters. */
  SUPERFLUOUS_PARAMETERS(3026, "Superfluous parameters to callee {0}", ""),
  /** A candidate with another type at a position. */
  POSITIONAL_TYPE(3027, "Type mismatch in positional parameter {0}, callee {1}", ""),
  /** A candidate with another type under a name. */
  NAMED_TYPE(3028, "Type mismatch in named parameter \"{0}\", callee {1}", ""),
  /** A candidate that needs more arguments. */
  NO_DEFAULT(3029, "No default value provided for positional parameter {0}, callee {1}", ""),
  /** Arguments for a handler of the program, which takes none. */
  SIGNATURE_MISMATCH(
      3030, "Callee parameter type signature mismatch: {0} passed, but {1} expected", ""),
  /** A call that more than one overload would take. */
  AMBIGUOUS_CALL(3031, "Call to builtin is ambiguous", "it could be {0}"),
  /** A call of something that is no function or handler. */
  NOT_CALLABLE(3032, "Symbol is not callable", "{0} is {1}"),
  /** An assignment to something that is no variable. */
  NOT_ASSIGNABLE(3033, "Cannot assign to \"{0}\"", "{0} is {1}"),
  /** A division by a constant zero. */
  DIVISION_BY_ZERO(3034, "Division by zero", ""),
  /** An argument named twice. */
  DUPLICATE_ARGUMENT(3035, "Named parameter \"{0}\" is given twice", ""),
  /** A variable that is used above its declaration while the globals are made. */
  USED_BEFORE_INITIALIZED(
      3036, "Variable '{0}' is used before it is initialised", "it is declared at {1}"),
  /** A verifier of the host refused a call. */
  CALL_REFUSED(3037, "{0}", "the host refuses this call of {1}"),
  /** A function without a result, used as a value. */
  VOID_VALUE(3038, "{0} gives no value", "call it as a statement"),

  /** A call of something that may still change. */
  EXPERIMENTAL(4001, "Using experimental builtin API {0}", ""),
  /** A call that does nothing, because its result is not used. */
  UNUSED_RESULT(4002, "Unused result from call to {0}", "the call has no other effect"),
  /** A variable that is never read. */
  UNUSED_VARIABLE(4003, "Variable `{0}` is being assigned but not used", ""),
  /** A statement that is never reached. */
  UNREACHABLE(4004, "The statement is never reached", "{0} does not return"),
  /** A network whose address has bits behind the prefix. */
  HOST_BITS(4005, "The network {0} has host bits set", "write {1}"),
  /** A label that an earlier one hides. */
  DUPLICATE_LABEL(4006, "The label {0} stands twice in this match", "the first one is taken"),
  /** A number above 64 bits. */
  NUMBER_RANGE(4007, "{0} does not fit in 64 bits and wraps around", ""),

  /** A handler that the host at hand does not have. */
  UNRESOLVED_HANDLER(5001, "Unresolved symbol to native handler signature: {0}", ""),
  /** A function that the host at hand does not have. */
  UNRESOLVED_FUNCTION(5002, "Unresolved native function signature: {0}", ""),
  /** An import that the host refuses. */
  IMPORT_FAILED(5003, "Cannot import module '{0}'", "{1}"),
  /** A call of something that this program may not use. */
  CAPABILITY_DENIED(
      5004, "{0} needs the capability \"{1}\"", "the host grants it with FlowBuilder.grant");

  private final Category category;
  private final String id;
  private final String template;
  private final String hint;

  FlowCode(int number, String template, String hint) {
    this.category = Category.values()[number / 1000 - 1];
    this.id = "FLOW-" + number;
    this.template = template;
    this.hint = hint;
  }

  /** The group that the message belongs to. */
  public Category category() {
    return category;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Severity severity() {
    return category == Category.WARNING ? Severity.WARNING : Severity.ERROR;
  }

  @Override
  public String template() {
    return template;
  }

  @Override
  public String hint() {
    return hint;
  }

  /** The groups of messages, as expectation files name them. */
  public enum Category {
    /** The text cannot be cut into tokens. */
    TOKEN("TokenError"),
    /** The tokens are no program. */
    SYNTAX("SyntaxError"),
    /** Names or types do not fit. */
    TYPE("TypeError"),
    /** The program can run, but probably does something else than its author wants. */
    WARNING("Warning"),
    /** The host at hand lacks something that the program needs. */
    LINK("LinkError");

    private final String text;

    Category(String text) {
      this.text = text;
    }

    /** The name in expectation files, for example {@code TypeError}. */
    public String text() {
      return text;
    }
  }
}
