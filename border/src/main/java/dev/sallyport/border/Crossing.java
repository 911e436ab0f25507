package dev.sallyport.border;

import dev.sallyport.ir.Signature;
import java.util.Comparator;
import java.util.Objects;

/**
 * A function at the border, as a {@link Tap} sees it.
 *
 * @param direction who calls whom
 * @param packageName the native package, or the guest package that is called
 * @param name the name inside that package
 * @param signature what it takes and gives
 */
public record Crossing(Direction direction, String packageName, String name, Signature signature)
    implements Comparable<Crossing> {

  private static final Comparator<Crossing> ORDER =
      Comparator.comparing(Crossing::direction)
          .thenComparing(Crossing::fullName)
          .thenComparing(crossing -> crossing.signature.toString());

  /** Who calls whom. */
  public enum Direction {
    /** Guest code calls the host. */
    OUTCALL("outcall"),
    /** The host calls guest code. */
    BACKCALL("backcall");

    private final String text;

    Direction(String text) {
      this.text = text;
    }

    /** The word in messages. */
    public String text() {
      return text;
    }
  }

  /** Checks that everything is present. */
  public Crossing {
    Objects.requireNonNull(direction);
    Objects.requireNonNull(packageName);
    Objects.requireNonNull(name);
    Objects.requireNonNull(signature);
  }

  /** A native function that guest code calls. */
  public static Crossing outcall(String packageName, String name, Signature signature) {
    return new Crossing(Direction.OUTCALL, packageName, name, signature);
  }

  /** A guest function that the host calls. */
  public static Crossing backcall(String packageName, String name, Signature signature) {
    return new Crossing(Direction.BACKCALL, packageName, name, signature);
  }

  /** The name in messages: {@code host.log}. */
  public String fullName() {
    return packageName + "." + name;
  }

  /** By direction, name and signature. */
  @Override
  public int compareTo(Crossing other) {
    return ORDER.compare(this, other);
  }

  /** {@code outcall host.log(ref String)}. */
  @Override
  public String toString() {
    return direction.text() + " " + fullName() + signature;
  }
}
