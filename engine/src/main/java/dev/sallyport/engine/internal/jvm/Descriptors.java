package dev.sallyport.engine.internal.jvm;

import dev.sallyport.border.Carriers;
import dev.sallyport.border.FunctionValue;
import dev.sallyport.engine.internal.RunContext;
import dev.sallyport.ir.Name;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.internal.Lists;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The JVM types of guest types inside compiled code: carriers, but for guest classes. */
final class Descriptors {

  static final ClassDesc CONTEXT = desc(RunContext.class);
  static final ClassDesc FUNCTION_VALUE = desc(FunctionValue.class);

  private final String packageName;
  private final Map<Name, ClassDesc> classes = new HashMap<>();
  private final Map<Signature, MethodTypeDesc> functions = new HashMap<>();

  Descriptors(String packageName) {
    this.packageName = packageName;
  }

  static ClassDesc desc(Class<?> type) {
    return type.describeConstable().orElseThrow();
  }

  /** The JVM class of a guest class of this package or an imported one. */
  ClassDesc guestClass(Name name) {
    return classes.computeIfAbsent(name, this::named);
  }

  private ClassDesc named(Name name) {
    String home = name.isImported() ? name.packageName() : packageName;
    return ClassDesc.of(JvmNames.guestClass(home, name.text()));
  }

  ClassDesc of(Type type) {
    return type instanceof Type.ClassType guest
        ? guestClass(guest.name())
        : desc(Carriers.of(type));
  }

  /** The carrier: what handles that leave the package are made of. */
  static ClassDesc carrier(Type type) {
    return desc(Carriers.of(type));
  }

  static TypeKind kind(Type type) {
    return TypeKind.from(Carriers.of(type)).asLoadable();
  }

  static int slots(Type type) {
    return kind(type).slotSize();
  }

  /** A guest function: the context, then the parameters. */
  MethodTypeDesc function(Signature signature) {
    return functions.computeIfAbsent(
        signature, s -> methodType(of(s.result()), CONTEXT, Lists.map(s.parameters(), this::of)));
  }

  /** A function in the border's currency: a context of the given type, then carriers. */
  static MethodTypeDesc currency(ClassDesc context, Signature signature) {
    return methodType(
        carrier(signature.result()),
        context,
        Lists.map(signature.parameters(), Descriptors::carrier));
  }

  private static MethodTypeDesc methodType(
      ClassDesc result, ClassDesc context, List<ClassDesc> parameters) {
    return MethodTypeDesc.of(result, parameters).insertParameterTypes(0, context);
  }
}
