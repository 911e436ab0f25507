package dev.sallyport.gypsum.internal.runtime;

import dev.sallyport.border.NativeScanner;
import dev.sallyport.border.NativeSource;
import dev.sallyport.border.ScannedNatives;
import java.lang.invoke.MethodHandles;

/** The natives of the language, which only this package can reach. */
public final class RuntimeNatives {

  private static final NativeScanner SCANNER = NativeScanner.PUBLIC.with(MethodHandles.lookup());

  private RuntimeNatives() {}

  /** Those that compute. */
  public static NativeSource pure() {
    return new ScannedNatives(
        "the natives of Gypsum",
        SCANNER,
        CoreNatives.class,
        StringNatives.class,
        NumberNatives.class,
        MathNatives.class,
        TextNatives.class,
        Utf8Natives.class);
  }

  /** Those of objects that have an effect. */
  public static NativeSource granted(Object... receivers) {
    return new ScannedNatives("what is granted to Gypsum programs", SCANNER, receivers);
  }
}
