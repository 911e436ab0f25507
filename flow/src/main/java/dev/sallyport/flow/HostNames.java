package dev.sallyport.flow;

import dev.sallyport.flow.internal.syntax.TokenKind;
import java.util.regex.Pattern;

/** Checks what a host declares, so that programs can use it. */
final class HostNames {

  private static final int MOST_PARAMETERS = 100;
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.]*");
  private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]*");

  private HostNames() {}

  static String checked(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "\"" + name + "\" is no name of Flow: letters, digits, _ and dots, no digit first");
    }
    return name;
  }

  /** The same for a function or handler, which is no word of the language. */
  static String checkedCallable(String name) {
    if (TokenKind.ofWord(checked(name)) != TokenKind.IDENT) {
      throw new IllegalArgumentException(
          "\"" + name + "\" is a word of the language, so that no program could call it");
    }
    return name;
  }

  /** The engine passes no more than it does. */
  static void checkCount(String name, int parameters) {
    if (parameters > MOST_PARAMETERS) {
      throw new IllegalArgumentException(
          name + " takes " + parameters + " parameters; " + MOST_PARAMETERS + " are the most");
    }
  }

  static String checkedParameter(String name) {
    if (HEX.matcher(checked(name)).matches()) {
      throw new IllegalArgumentException(
          "the parameter name \"" + name + "\" could be part of an IPv6 address; take another");
    }
    return name;
  }

  static FlowType value(FlowType type) {
    if (type == FlowType.VOID) {
      throw new IllegalArgumentException("a parameter is never Void");
    }
    return type;
  }

  static Object defaultOf(FlowType type, Object value) {
    Object normal = value instanceof Integer number ? (Object) number.longValue() : value;
    boolean fits =
        switch (type) {
          case BOOL -> normal instanceof Boolean;
          case INT -> normal instanceof Long;
          case STRING, IP, CIDR -> type.carrier().isInstance(normal);
          case VOID, REGEXP, HANDLER, INT_ARRAY, STRING_ARRAY, IP_ARRAY, CIDR_ARRAY -> false;
        };
    if (!fits) {
      throw new IllegalArgumentException(value + " cannot be the default of a " + type);
    }
    return normal;
  }
}
