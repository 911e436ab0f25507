package dev.sallyport.flow;

import java.util.Optional;

/**
 * A network in CIDR notation. Immutable; compares by address and prefix as they are, host bits
 * included.
 *
 * @param address an address of the network
 * @param prefix how many of its bits all addresses of the network share: 0 to 32 or 128
 */
public record Cidr(IpAddress address, int prefix) {

  /** {@code 0.0.0.0/32}: what stands where the host gave no network. */
  public static final Cidr NONE = new Cidr(IpAddress.ANY, 32);

  /** Checks the prefix. */
  public Cidr {
    if (prefix < 0 || prefix > address.width()) {
      throw new IllegalArgumentException(
          "a prefix of " + address + " has 0 to " + address.width() + " bits, not " + prefix);
    }
  }

  /** Reads the usual text form, for example {@code 10.0.0.0/8}; empty if it is none. */
  public static Optional<Cidr> parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0 || !text.substring(slash + 1).matches("[0-9]{1,3}")) {
      return Optional.empty();
    }
    int prefix = Integer.parseInt(text.substring(slash + 1));
    return IpAddress.parse(text.substring(0, slash))
        .filter(address -> prefix <= address.width())
        .map(address -> new Cidr(address, prefix));
  }

  /** Whether an address is in the network; never for one of the other family. */
  public boolean contains(IpAddress other) {
    return other.isV6() == address.isV6()
        && samePrefix(other.high(), other.low(), address.high(), address.low());
  }

  // In one word each, so that asking allocates nothing.
  private boolean samePrefix(long high, long low, long ownHigh, long ownLow) {
    int bits = address.isV6() ? prefix : prefix + 96;
    return shifted(high ^ ownHigh, Math.min(bits, 64)) == 0
        && shifted(low ^ ownLow, bits - 64) == 0;
  }

  // What is left of a difference in the highest bits; nothing counts for numbers below 1.
  private static long shifted(long difference, int bits) {
    return bits <= 0 ? 0 : difference >>> (64 - bits);
  }

  /** Whether every address of another network is in this one. */
  public boolean contains(Cidr other) {
    return other.prefix >= prefix && contains(other.address);
  }

  /** The same network with all bits behind the prefix cleared. */
  public Cidr network() {
    return new Cidr(address.masked(prefix), prefix);
  }

  /** The address, a slash and the length of the prefix. */
  @Override
  public String toString() {
    return address + "/" + prefix;
  }
}
