package dev.sallyport.border;

import dev.sallyport.ir.Diagnostic;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.Span;
import dev.sallyport.ir.Type;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Optional;

/** Finds why a Java method type cannot stand behind a signature. */
final class Fit {

  // The JVM passes 255 slots; the handle itself and the context take one each.
  private static final int MOST_SLOTS = 253;

  private Fit() {}

  /** Whether a method takes the context before what guest code passes. */
  static boolean takesContext(MethodType type) {
    return type.parameterCount() > 0 && CallContext.class.isAssignableFrom(type.parameterType(0));
  }

  /** The problem, or empty if the type fits. */
  static Optional<Diagnostic> problem(String name, Signature signature, MethodType type) {
    int slots = signature.parameters().stream().mapToInt(Fit::slots).sum();
    if (slots > MOST_SLOTS) {
      return Optional.of(NativeCode.TOO_MANY_PARAMETERS.at(Span.NONE, name, slots));
    }
    return mismatch(signature, type)
        .map(
            reason ->
                NativeCode.HANDLE_MISMATCH.at(
                    Span.NONE,
                    name,
                    JavaTypes.text(type),
                    signature,
                    reason,
                    JavaTypes.carriers(signature)));
  }

  private static int slots(Type type) {
    Class<?> carrier = Carriers.of(type);
    return carrier == long.class || carrier == double.class ? 2 : 1;
  }

  private static Optional<String> mismatch(Signature signature, MethodType type) {
    int skipped = takesContext(type) ? 1 : 0;
    int given = type.parameterCount() - skipped;
    List<Type> declared = signature.parameters();
    if (given != declared.size()) {
      return Optional.of("it takes " + given + " parameters, not " + declared.size());
    }
    for (int i = 0; i < given; i++) {
      if (!Conversions.toJava(declared.get(i), type.parameterType(i + skipped))) {
        return Optional.of("parameter " + (i + 1) + " cannot carry " + declared.get(i));
      }
    }
    return fitsResult(type.returnType(), signature)
        ? Optional.empty()
        : Optional.of("the result cannot carry " + signature.result());
  }

  private static boolean fitsResult(Class<?> result, Signature signature) {
    return signature.isVoid() || Conversions.toGuest(result, signature.result());
  }
}
