package dev.sallyport.flow;

import java.util.Optional;

/**
 * The arguments of a call, in the order in which the parameters were declared, from 0; none of them
 * is null. Each getter throws {@link IndexOutOfBoundsException} for an index that no parameter has,
 * and {@link ClassCastException} if the parameter has another type.
 */
public final class FlowArguments {

  private final Object attachment;
  private final Object[] values;

  /** For the border; the values are in their carriers. */
  FlowArguments(Object attachment, Object[] values) {
    this.attachment = attachment;
    this.values = values;
  }

  /** How many there are, defaults included. */
  public int count() {
    return values.length;
  }

  /** An argument in its carrier. */
  public Object value(int index) {
    return values[index];
  }

  /** A Boolean. */
  public boolean bool(int index) {
    return (Boolean) values[index];
  }

  /** A Number. */
  public long number(int index) {
    return (Long) values[index];
  }

  /** A String. */
  public String string(int index) {
    return (String) values[index];
  }

  /** An address. */
  public IpAddress ip(int index) {
    return (IpAddress) values[index];
  }

  /** A network. */
  public Cidr cidr(int index) {
    return (Cidr) values[index];
  }

  /** A regular expression. */
  public Regex regex(int index) {
    return (Regex) values[index];
  }

  /** A handler of the program, to be run now or later, with any request. */
  public FlowHandler handler(int index) {
    return (FlowHandler) values[index];
  }

  /** Numbers; shared, not to be changed. */
  public long[] numbers(int index) {
    return (long[]) values[index];
  }

  /** Strings; shared, not to be changed. */
  public String[] strings(int index) {
    return (String[]) values[index];
  }

  /** Addresses; shared, not to be changed. */
  public IpAddress[] ips(int index) {
    return (IpAddress[]) values[index];
  }

  /** Networks; shared, not to be changed. */
  public Cidr[] cidrs(int index) {
    return (Cidr[]) values[index];
  }

  /** What the verifier attached to this call. */
  public <T> Optional<T> attachment(Class<T> type) {
    return Optional.ofNullable(attachment).map(type::cast);
  }
}
