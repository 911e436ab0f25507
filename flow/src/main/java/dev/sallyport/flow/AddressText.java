package dev.sallyport.flow;

import java.util.Optional;

/** Reads and writes addresses. */
final class AddressText {

  private static final int GROUPS = 8;
  private static final int LONGEST = 45;

  private AddressText() {}

  static Optional<IpAddress> parse(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    return text.indexOf(':') < 0 ? v4(text).map(IpAddress::v4) : v6(text);
  }

  private static Optional<Integer> v4(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 4) {
      return Optional.empty();
    }
    int bits = 0;
    for (String part : parts) {
      int octet = number(part, 10, 3);
      if (octet < 0 || octet > 255) {
        return Optional.empty();
      }
      bits = bits << 8 | octet;
    }
    return Optional.of(bits);
  }

  private static Optional<IpAddress> v6(String text) {
    int gap = text.indexOf("::");
    var groups = new int[GROUPS];
    if (gap < 0) {
      return groups(text, groups) == GROUPS ? Optional.of(address(groups)) : Optional.empty();
    }
    var tail = new int[GROUPS];
    int before = groups(text.substring(0, gap), groups);
    int behind = groups(text.substring(gap + 2), tail);
    if (before < 0 || behind < 0 || before + behind >= GROUPS || endsInAddress(text, gap)) {
      return Optional.empty();
    }
    System.arraycopy(tail, 0, groups, GROUPS - behind, behind);
    return Optional.of(address(groups));
  }

  // An IPv4 tail must be at the end of the whole address, not before the gap.
  private static boolean endsInAddress(String text, int gap) {
    int dot = text.indexOf('.');
    return dot >= 0 && dot < gap;
  }

  /** Reads groups between colons; gives how many, or -1. */
  private static int groups(String text, int[] into) {
    if (text.isEmpty()) {
      return 0;
    }
    String[] parts = text.split(":", -1);
    int count = 0;
    for (int i = 0; i < parts.length; i++) {
      boolean last = i == parts.length - 1;
      int taken =
          last && parts[i].indexOf('.') > 0
              ? tail(parts[i], into, count)
              : group(parts[i], into, count);
      if (taken < 0) {
        return -1;
      }
      count += taken;
    }
    return count;
  }

  private static int tail(String text, int[] into, int at) {
    Optional<Integer> bits = v4(text);
    if (bits.isEmpty() || at + 2 > GROUPS) {
      return -1;
    }
    into[at] = bits.get() >>> 16;
    into[at + 1] = bits.get() & 0xffff;
    return 2;
  }

  private static int group(String text, int[] into, int at) {
    int value = number(text, 16, 4);
    if (value < 0 || at >= GROUPS) {
      return -1;
    }
    into[at] = value;
    return 1;
  }

  private static int number(String text, int radix, int longest) {
    if (text.isEmpty() || text.length() > longest) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int digit = c < 128 ? Character.digit(c, radix) : -1;
      if (digit < 0) {
        return -1;
      }
      value = value * radix + digit;
    }
    return value;
  }

  private static IpAddress address(int[] groups) {
    return IpAddress.v6(word(groups, 0), word(groups, 4));
  }

  private static long word(int[] groups, int from) {
    long all = 0;
    for (int i = from; i < from + 4; i++) {
      all = all << 16 | groups[i];
    }
    return all;
  }

  static String print(IpAddress address) {
    if (!address.isV6()) {
      return dotted(address.low());
    }
    if (address.isMapped()) {
      return "::ffff:" + dotted(address.low());
    }
    return colons(address);
  }

  private static String dotted(long bits) {
    return (bits >> 24 & 255)
        + "."
        + (bits >> 16 & 255)
        + "."
        + (bits >> 8 & 255)
        + "."
        + (bits & 255);
  }

  private static String colons(IpAddress address) {
    int gap = -1;
    int length = 1;
    for (int i = 0; i < GROUPS; i++) {
      int zeros = zerosFrom(address, i);
      if (zeros > length) {
        gap = i;
        length = zeros;
      }
    }
    var out = new StringBuilder();
    for (int i = 0; i < GROUPS; i++) {
      if (i == gap) {
        out.append("::");
        i += length - 1;
      } else {
        out.append(out.isEmpty() || out.charAt(out.length() - 1) == ':' ? "" : ":");
        out.append(Integer.toHexString(groupOf(address, i)));
      }
    }
    return out.toString();
  }

  private static int zerosFrom(IpAddress address, int from) {
    int count = 0;
    while (from + count < GROUPS && groupOf(address, from + count) == 0) {
      count++;
    }
    return count;
  }

  private static int groupOf(IpAddress address, int index) {
    long word = index < 4 ? address.high() : address.low();
    return (int) (word >>> (16 * (3 - index % 4))) & 0xffff;
  }
}
