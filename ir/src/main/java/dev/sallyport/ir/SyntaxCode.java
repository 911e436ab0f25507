package dev.sallyport.ir;

/**
 * What can be wrong with a text before anything is known about its meaning. Each code has an
 * example under {@code cases/diag} that yields exactly it.
 */
public enum SyntaxCode implements DiagnosticCode {
  /** A character, or a run of them, that no token begins with. */
  UNEXPECTED_CHARACTER(
      1001, "{0} means nothing here", "remove it; a name stands in double quotes: \"name\""),
  /** A string without its second quote. */
  UNTERMINATED_STRING(
      1002,
      "the string does not end on its line",
      "close it with a double quote; a line break inside a string is written \\n"),
  /** A backslash with something unknown behind it. */
  BAD_ESCAPE(
      1003,
      "{0} is not an escape",
      "write one of \\\" \\\\ \\n \\r \\t, or \\u with four hexadecimal digits"),
  /** A control character inside a string. */
  CONTROL_CHARACTER(
      1004, "the string contains the control character {0}", "write it as the escape {1}"),
  /** Half of a surrogate pair inside a string. */
  LONE_SURROGATE(
      1005, "the string contains {0}, which is half of a character", "write it as the escape {1}"),
  /** Something that begins like a number and is none. */
  BAD_NUMBER(
      1006,
      "{0} is not {1}",
      "integers are written 42, -42 or 0x2a; floating-point numbers 1.5, -2e9, nan, inf or bits"
          + " 0x7ff8000000000000"),
  /** An integer that its type cannot hold. */
  INTEGER_RANGE(1007, "{0} does not fit {1}", "the least value is {2}, the greatest {3}"),
  /** A floating-point number beyond the greatest of its type. */
  FLOAT_RANGE(1008, "{0} is beyond the greatest {1}", "write inf or -inf if that is meant"),
  /** The number of a value or block is too great. */
  NUMBER_TOO_GREAT(1009, "{0} has a number greater than {1}", "number values and blocks from 0 up"),
  /** The numbers of values leave too many gaps. */
  NUMBERS_TOO_SPARSE(
      1010,
      "the value numbers of the functions up to here leave too many gaps",
      "number the values of each function from 0 up; the greatest numbers may add up to {0}"),
  /** A package version that is none. */
  BAD_VERSION(1011, "{0} is not a version", "write up to ten numbers with dots between, as 1.2"),
  /** A name without a character. */
  EMPTY_NAME(1012, "a name is not empty", "write at least one character between the quotes"),
  /** Something else was expected. */
  EXPECTED(1013, "expected {0}, found {1}", ""),
  /** A word where an operation is expected. */
  UNKNOWN_OPERATION(1014, "there is no operation {0}", "{1}"),
  /** A word where a type is expected. */
  UNKNOWN_TYPE(
      1015,
      "there is no type {0}",
      "types are i1 i8 i16 i32 i64 f32 f64 addr, 'ref \"Class\"', 'array T' and 'func (T) -> T'"),
  /** Types inside types inside types. */
  TYPE_TOO_DEEP(1016, "the type is nested deeper than {0}", "name the parts by classes"),
  /** {@code void} where a value is needed. */
  VOID_VALUE(1017, "there is no value of type void", "void is legal as a result, behind '->'"),
  /** A number type where an object is needed. */
  NOT_A_REFERENCE(1018, "{0} is not a type of objects", "expected a ref, array or func type"),
  /** The file does not begin with its package. */
  MISSING_PACKAGE(
      1019, "the file does not begin with its package", "begin with: package \"name\" 1.0"),
  /** No declaration begins here. */
  NO_DECLARATION(
      1020,
      "no declaration begins with {0}",
      "expected import, class, trait, global, constant or func"),
  /** A modifier that does not fit the declaration. */
  MISPLACED_MODIFIER(1021, "'{0}' cannot stand before '{1}' here", "{2}"),
  /** A native function with a body. */
  NATIVE_BODY(
      1022, "a native function has no body", "remove the body, or the word native before func"),
  /** A function without a body that is not native. */
  MISSING_BODY(
      1023, "the function has no body", "add one in braces, or write native if the host has it"),
  /** A block that does not say where control goes. */
  MISSING_TERMINATOR(
      1024,
      "block {0} does not end with a terminator",
      "end it with jump, br, switch, return, throw or trap"),
  /** Instructions that can never run, as the block has ended. */
  BEHIND_TERMINATOR(
      1025, "block {0} has already ended", "begin a new block, or remove what is behind its end"),
  /** A terminator that is to give a value. */
  TERMINATOR_RESULT(1026, "'{0}' gives no value", "remove what stands before '{0}'"),
  /** A trap code that does not exist. */
  UNKNOWN_TRAP(1027, "there is no trap {0}", "traps are {1}"),
  /** An instruction before the first block. */
  OUTSIDE_BLOCK(
      1028, "the instruction stands before the first block", "begin the body with a block: b0:"),
  /** A brace that is never closed. */
  UNCLOSED(1029, "this {0} is never closed", "add the missing '}' behind the last part of it"),
  /** A switch that does not say what happens otherwise. */
  MISSING_DEFAULT(1030, "the switch has no default", "add an arm: default: b1"),
  /** Something that may appear once appears again. */
  REPEATED(1031, "{0} appears twice", "remove one of the two"),
  /** A text too large to read. */
  SOURCE_TOO_LARGE(
      1032, "the text has {0} characters, more than {1}", "divide it into several packages"),
  /** So many errors that reading stopped. */
  TOO_MANY_ERRORS(
      1033, "{0} errors were found; reading stops here", "correct the first ones and try again");

  private final String id;
  private final String template;
  private final String hint;

  SyntaxCode(int number, String template, String hint) {
    this.id = "SIR-" + number;
    this.template = template;
    this.hint = hint;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String template() {
    return template;
  }

  @Override
  public String hint() {
    return hint;
  }
}
