package dev.sallyport.flow;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * An IPv4 or IPv6 address. Immutable; compares by family and bits, so {@code 1.2.3.4} and {@code
 * ::ffff:1.2.3.4} are different.
 *
 * @param isV6 whether it has 128 bits; an IPv4 address has its 32 in the low half
 * @param high the upper 64 bits; 0 for IPv4
 * @param low the lower 64 bits
 */
public record IpAddress(boolean isV6, long high, long low) {

  /** {@code 0.0.0.0}: what stands where the host gave no address. */
  public static final IpAddress ANY = v4(0);

  private static final long MAPPED_PREFIX = 0xffff_0000_0000L;

  /** Checks that an IPv4 address has 32 bits and no more. */
  public IpAddress {
    if (!isV6 && (high != 0 || low >>> 32 != 0)) {
      throw new IllegalArgumentException("an IPv4 address has 32 bits");
    }
  }

  /** An IPv4 address from its 32 bits. */
  public static IpAddress v4(int bits) {
    return new IpAddress(false, 0, bits & 0xffff_ffffL);
  }

  /** An IPv6 address from its halves. */
  public static IpAddress v6(long high, long low) {
    return new IpAddress(true, high, low);
  }

  /**
   * Reads the usual text form, for example {@code 10.0.0.1}, {@code ::1} or {@code
   * ::ffff:192.168.1.2}; empty if it is none. Never asks a name server.
   */
  public static Optional<IpAddress> parse(String text) {
    return AddressText.parse(text);
  }

  /** The same address as Java's own type. */
  public InetAddress toInetAddress() {
    try {
      return InetAddress.getByAddress(bytes());
    } catch (UnknownHostException e) {
      throw new AssertionError("an address has 4 or 16 bytes", e);
    }
  }

  /** The address that Java's own type holds. */
  public static IpAddress of(InetAddress address) {
    return ofBytes(address.getAddress());
  }

  /**
   * An address from its bytes, highest first.
   *
   * @throws IllegalArgumentException if there are neither 4 nor 16
   */
  public static IpAddress ofBytes(byte[] bytes) {
    return switch (bytes.length) {
      case 4 -> v4((int) bits(bytes, 0, 4));
      case 16 -> v6(bits(bytes, 0, 8), bits(bytes, 8, 16));
      default -> throw new IllegalArgumentException(bytes.length + " bytes are no IP address");
    };
  }

  private static long bits(byte[] bytes, int from, int to) {
    long all = 0;
    for (int i = from; i < to; i++) {
      all = (all << 8) | (bytes[i] & 0xff);
    }
    return all;
  }

  /** The bytes, highest first: 4 or 16. */
  public byte[] bytes() {
    var bytes = new byte[isV6 ? 16 : 4];
    for (int i = 0; i < bytes.length; i++) {
      int fromEnd = bytes.length - 1 - i;
      bytes[i] = (byte) ((fromEnd < 8 ? low : high) >>> (8 * (fromEnd % 8)));
    }
    return bytes;
  }

  /** How many bits it has: 32 or 128. */
  public int width() {
    return isV6 ? 128 : 32;
  }

  boolean isMapped() {
    return isV6 && high == 0 && (low & ~0xffff_ffffL) == MAPPED_PREFIX;
  }

  /** The address with all bits behind a prefix cleared; the length is 0 to {@link #width()}. */
  IpAddress masked(int prefix) {
    if (!isV6) {
      return new IpAddress(false, 0, low & mask(prefix + 32));
    }
    return new IpAddress(true, high & mask(Math.min(prefix, 64)), low & mask(prefix - 64));
  }

  // The highest bits of a word, as many as asked for; none for numbers below 1.
  private static long mask(int bits) {
    return bits <= 0 ? 0 : -1L << (64 - bits);
  }

  /** The canonical text form of RFC 5952. */
  @Override
  public String toString() {
    return AddressText.print(this);
  }
}
