package dev.sallyport.gypsum.internal.runtime;

import dev.sallyport.border.NativeFunction;
import dev.sallyport.border.NativeScanner;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The natives of the language, which only this package can reach. */
public final class RuntimeNatives {

  /** The native packages of those that compute. */
  public static final Set<String> PACKAGES = Set.of("gypsum", "std", "std.io");

  private static final NativeScanner SCANNER = NativeScanner.PUBLIC.with(MethodHandles.lookup());

  private RuntimeNatives() {}

  /** Those that compute. */
  public static List<NativeFunction> pure() {
    return Stream.of(
            CoreNatives.class,
            StringNatives.class,
            NumberNatives.class,
            MathNatives.class,
            TextNatives.class,
            Utf8Natives.class)
        .flatMap(type -> SCANNER.allOf(type).stream())
        .toList();
  }

  /** Those of objects that have an effect. */
  public static List<NativeFunction> of(Object... receivers) {
    return Stream.of(receivers).flatMap(receiver -> SCANNER.allOf(receiver).stream()).toList();
  }
}
