package dev.sallyport.flow;

import java.util.Optional;

/** The types of Flow: what a variable, a parameter or a result can be. */
public enum FlowType {
  /** No value: the result of a function that only does something. */
  VOID('V', "Void", void.class),
  /** A truth value; {@code boolean} in Java. */
  BOOL('B', "Boolean", boolean.class),
  /** A signed number of 64 bits that wraps around; {@code long} in Java. */
  INT('I', "Number", long.class),
  /** A text; {@link String} in Java. */
  STRING('S', "String", String.class),
  /** An IPv4 or IPv6 address. */
  IP('P', "IPAddress", IpAddress.class),
  /** A network: an address and the length of its prefix. */
  CIDR('C', "Cidr", Cidr.class),
  /** A regular expression. */
  REGEXP('R', "RegExp", Regex.class),
  /** A handler of the program, by name or written in place. */
  HANDLER('H', "Handler", FlowHandler.class),
  /** Numbers; {@code long[]} in Java, shared between calls: not to be changed. */
  INT_ARRAY('i', "IntArray", long[].class),
  /** Texts; {@code String[]} in Java, shared between calls: not to be changed. */
  STRING_ARRAY('s', "StringArray", String[].class),
  /** Addresses; {@code IpAddress[]} in Java, shared between calls: not to be changed. */
  IP_ARRAY('p', "IPAddrArray", IpAddress[].class),
  /** Networks; {@code Cidr[]} in Java, shared between calls: not to be changed. */
  CIDR_ARRAY('c', "CidrArray", Cidr[].class);

  private final char code;
  private final String text;
  private final Class<?> carrier;

  FlowType(char code, String text, Class<?> carrier) {
    this.code = code;
    this.text = text;
    this.carrier = carrier;
  }

  /** The letter in signatures, for example {@code I} in {@code sum(II)I}. */
  public char code() {
    return code;
  }

  /** The name in messages, for example {@code Number}. */
  public String text() {
    return text;
  }

  /** The Java type in which values cross the border. */
  public Class<?> carrier() {
    return carrier;
  }

  /** Whether it is one of the four array types. */
  public boolean isArray() {
    return carrier.isArray();
  }

  /** The array type with elements of this type; empty if arrays cannot hold it. */
  public Optional<FlowType> array() {
    return of(carrier.arrayType()).filter(_ -> this != VOID);
  }

  /** The type that a Java type stands for; {@code int} stands for {@link #INT} too. */
  public static Optional<FlowType> of(Class<?> carrier) {
    if (carrier == int.class) {
      return Optional.of(INT);
    }
    for (FlowType type : values()) {
      if (type.carrier == carrier) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return text;
  }
}
