package dev.sallyport.gypsum.internal.crossing;

import dev.sallyport.engine.NotConvertibleException;
import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.GType;
import java.util.List;

/** Why types do not go together, and what to do. */
final class Refusals {

  private Refusals() {}

  static NotConvertibleException other(String guest, Class<?> java, String remedy) {
    return new NotConvertibleException(guest + " is no " + java.getTypeName(), remedy + " in Java");
  }

  static NotConvertibleException number(GType guest, Class<?> java) {
    String fitting =
        switch (guest.toString()) {
          case "boolean", "Boolean" -> "boolean";
          case "i8", "I8" -> "byte";
          case "i16", "I16" -> "short";
          case "i32", "I32" -> "int";
          case "i64", "I64" -> "long";
          case "f32", "F32" -> "float";
          case "f64", "F64" -> "double";
          default -> "void";
        };
    return new NotConvertibleException(
        "numbers keep their width, and " + guest + " is no " + java.getTypeName(),
        "use " + fitting + " in Java, or change the type in the program");
  }

  static NotConvertibleException nullable(Class<?> java) {
    return new NotConvertibleException(
        "null has no counterpart in " + java, "use its box, or an Optional of that");
  }

  static NotConvertibleException noCounterpart(GType.ClassType guest, Class<?> java) {
    return new NotConvertibleException(
        "objects of the class " + guest.symbol().name() + " are no " + java.getTypeName(),
        "use a record with the names of its fields, an enum with the names of its constants, or"
            + " GuestObject");
  }

  static NotConvertibleException componentCount(Class<?> java, int given, int wanted) {
    return new NotConvertibleException(
        "the record " + java.getTypeName() + " has " + given + " components, not " + wanted,
        "use a record with as many components as the tuple has elements");
  }

  static NotConvertibleException noField(GType.ClassType guest, String name) {
    return new NotConvertibleException(
        "the class " + guest.symbol().name() + " has no field " + name,
        "add it to the class, or remove it from the record");
  }

  static NotConvertibleException noConstructor(GType.ClassType guest, List<String> names) {
    String shown = "(" + String.join(", ", names) + ")";
    return new NotConvertibleException(
        "the class "
            + guest.symbol().name()
            + " has no constructor with the parameters "
            + shown
            + " that others may call",
        "give it one, or name the components of the record like the parameters of one it has");
  }

  static NotConvertibleException notMade(GType.ClassType guest) {
    return new NotConvertibleException(
        "objects of the class " + guest.symbol().name() + " are not made by themselves",
        "declare a class that is neither abstract nor inside another, or use GuestObject");
  }

  static NotConvertibleException noConstant(ClassSymbol symbol, String name) {
    return new NotConvertibleException(
        "package "
            + symbol.home().name()
            + " has no constant "
            + name
            + " of the class "
            + symbol.name(),
        "write let " + name + ": " + symbol.name() + " = ... in it, or use a String");
  }

  static NotConvertibleException inside(
      GType.ClassType guest, String name, NotConvertibleException why) {
    return new NotConvertibleException(
        guest.symbol().name() + "." + name + ": " + why.getMessage(), why.remedy());
  }
}
