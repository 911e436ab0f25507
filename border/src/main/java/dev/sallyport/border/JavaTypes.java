package dev.sallyport.border;

import dev.sallyport.ir.Signature;
import dev.sallyport.ir.Type;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The guest types that Java types stand for where no signature is given, and their text. */
final class JavaTypes {

  private JavaTypes() {}

  /** The guest type; empty for {@code char} and function values, and arrays of them. */
  static Optional<Type> guestType(Class<?> type) {
    if (type.isPrimitive()) {
      return primitive(type);
    }
    if (type.isArray()) {
      return array(type);
    }
    return type == FunctionValue.class ? Optional.empty() : Optional.of(reference(type));
  }

  private static Optional<Type> primitive(Class<?> type) {
    return List.<Type>of(Type.Scalar.values()).stream()
        .filter(s -> s != Type.Scalar.ADDR && Carriers.of(s) == type)
        .findFirst()
        .or(() -> type == void.class ? Optional.of(Type.NoValue.VOID) : Optional.empty());
  }

  private static Type reference(Class<?> type) {
    return Arrays.stream(Type.BuiltIn.values())
        .filter(b -> Carriers.of(b) == type)
        .<Type>map(b -> b)
        .findFirst()
        .orElseGet(() -> new Type.HostType(type.getName()));
  }

  // Guest arrays of references other than strings are Object[], whatever their elements are; Java's
  // other arrays are objects of the host, unless the language of the guest converts them.
  private static Optional<Type> array(Class<?> type) {
    return guestType(type.getComponentType())
        .map(
            element ->
                Carriers.elementCarrier(element) == type.getComponentType()
                    ? new Type.ArrayType(element)
                    : new Type.HostType(type.getName()));
  }

  /** What to do about a type without a guest type. */
  static String remedy(Class<?> type) {
    Class<?> at = type;
    while (at.isArray()) {
      at = at.getComponentType();
    }
    return at == char.class
        ? "take an int, or a short as i16"
        : "give the signature: @Native(signature = \"(func (i64) -> i64)\")";
  }

  /** The Java types that carry a signature, as text. */
  static String carriers(Signature signature) {
    return signature.parameters().stream()
            .map(type -> Carriers.of(type).getTypeName())
            .collect(Collectors.joining(", ", "(", ") -> "))
        + Carriers.of(signature.result()).getTypeName();
  }

  /** A Java method's type in the order in which signatures are written. */
  static String text(MethodType type) {
    return type.parameterList().stream()
            .map(Class::getTypeName)
            .collect(Collectors.joining(", ", "(", ") -> "))
        + type.returnType().getTypeName();
  }
}
