package dev.sallyport.ir;

/** The kinds of token of the text form. */
enum Token {
  END("the end of the file"),
  WORD("a word"),
  VALUE("a value such as v0"),
  BLOCK("a block such as b0"),
  NUMBER("a number"),
  STRING("a name in double quotes"),
  LEFT_PARENTHESIS("'('"),
  RIGHT_PARENTHESIS("')'"),
  LEFT_BRACE("'{'"),
  RIGHT_BRACE("'}'"),
  LEFT_BRACKET("'['"),
  RIGHT_BRACKET("']'"),
  COMMA("','"),
  COLON("':'"),
  DOUBLE_COLON("'::'"),
  EQUALS("'='"),
  DOT("'.'"),
  DOUBLE_DOT("'..'"),
  AT("'@'"),
  PLUS("'+'"),
  MINUS("'-'"),
  ARROW("'->'");

  private final String description;

  Token(String description) {
    this.description = description;
  }

  /** How a message speaks of it. */
  String description() {
    return description;
  }
}
