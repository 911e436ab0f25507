package dev.sallyport.border;

import dev.sallyport.ir.Function;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.Span;
import java.util.Objects;

/**
 * A native function as a guest module declares it: what to look for.
 *
 * @param module the package that declares it
 * @param packageName the native package, which need not be that of the module
 * @param name the name inside the native package
 * @param signature what the module passes and expects
 * @param span where the declaration stands, or {@link Span#NONE}
 */
public record NativeDeclaration(
    String module, String packageName, String name, Signature signature, Span span) {

  /** Checks that everything is present. */
  public NativeDeclaration {
    Objects.requireNonNull(module);
    Objects.requireNonNull(packageName);
    Objects.requireNonNull(name);
    Objects.requireNonNull(signature);
    Objects.requireNonNull(span);
  }

  /**
   * The declaration that a function of a module is. A name that begins with that of the module, or
   * has no dot, is a native of the module itself: {@code "std.io.File.exists"} in {@code std.io} is
   * its {@code File.exists}. Elsewhere the package ends at the last dot: {@code "host.log"} is the
   * native {@code log} of the package {@code host}.
   *
   * @param function a native function
   */
  public static NativeDeclaration of(String module, Function function) {
    String whole = function.name();
    int dot = whole.startsWith(module + ".") ? module.length() : whole.lastIndexOf('.');
    boolean split = dot > 0 && dot < whole.length() - 1;
    return new NativeDeclaration(
        module,
        split ? whole.substring(0, dot) : module,
        split ? whole.substring(dot + 1) : whole,
        function.signature(),
        function.span());
  }

  /** The name in messages and text: {@code host.log}. */
  public String fullName() {
    return packageName + "." + name;
  }

  /** Where the declaration stands, in words. */
  String place() {
    return span.isKnown() ? span.toString() : "package " + module;
  }
}
