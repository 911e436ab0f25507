package dev.sallyport.engine;

import dev.sallyport.border.LinkException;
import dev.sallyport.engine.internal.EngineCode;
import dev.sallyport.ir.Function;
import dev.sallyport.ir.Span;
import dev.sallyport.ir.Type;
import java.util.List;
import java.util.stream.Stream;

/**
 * An exported class of a package in a context. Languages with constructors export them as functions
 * whose names begin with that of the class and {@code .this}, and which take the new object first.
 */
public final class GuestType {

  private final Context context;
  private final GuestPackage guest;
  private final String name;

  private GuestType(Context context, GuestPackage guest, String name) {
    this.context = context;
    this.guest = guest;
    this.name = name;
  }

  static GuestType of(Context context, GuestPackage guest, String name) {
    boolean exists =
        guest.module().classes().stream().anyMatch(c -> c.exported() && c.name().equals(name));
    if (!exists) {
      throw new LinkException(List.of(EngineCode.NO_CLASS.at(Span.NONE, guest.name(), name)));
    }
    return new GuestType(context, guest, name);
  }

  /** The name inside its package. */
  public String name() {
    return name;
  }

  /**
   * Makes an object by the constructor that takes so many arguments of these types.
   *
   * @param arguments as for {@link GuestFunction#call}; of guest objects what {@link
   *     GuestObject#object} answers
   * @throws LinkException if the class is abstract
   * @throws IllegalArgumentException unless exactly one constructor takes the arguments
   */
  public GuestObject newInstance(Object... arguments) {
    List<Function> fitting =
        constructors().filter(c -> takes(c.signature().parameters(), arguments)).toList();
    if (fitting.size() != 1) {
      throw new IllegalArgumentException(
          fitting.size()
              + " constructors take these arguments; the class "
              + name
              + " has "
              + constructors().map(Function::name).toList());
    }
    return make(fitting.getFirst().name(), arguments);
  }

  /**
   * Makes an object by a certain constructor.
   *
   * @param typeSignature the signature of the constructor in its language, the object first, for
   *     example {@code (C:Account,L)} in Gypsum
   * @throws LinkException if there is no such constructor, or the class is abstract
   */
  public GuestObject newInstanceBy(String typeSignature, Object... arguments) {
    return make(name + ".this" + typeSignature, arguments);
  }

  private GuestObject make(String constructor, Object... arguments) {
    GuestFunction function = context.function(guest, constructor);
    GuestObject object = context.newObject(guest, name);
    Object[] all =
        Stream.concat(Stream.of(object.object()), Stream.of(arguments)).toArray(Object[]::new);
    function.call(all);
    return object;
  }

  private Stream<Function> constructors() {
    return guest.exports().stream().filter(f -> f.name().startsWith(name + ".this"));
  }

  private static boolean takes(List<Type> parameters, Object... arguments) {
    if (parameters.size() != arguments.length + 1) {
      return false;
    }
    for (int i = 0; i < arguments.length; i++) {
      if (!takes(parameters.get(i + 1), arguments[i])) {
        return false;
      }
    }
    return true;
  }

  // Exactly the number types of the language: a call would widen, but overloads differ in them.
  private static boolean takes(Type parameter, Object argument) {
    return switch (parameter) {
      case Type.Scalar scalar ->
          argument != null
              && switch (scalar) {
                case I1 -> argument instanceof Boolean;
                case I8 -> argument instanceof Byte;
                case I16 -> argument instanceof Short;
                case I32 -> argument instanceof Integer;
                case I64, ADDR -> argument instanceof Long;
                case F32 -> argument instanceof Float;
                case F64 -> argument instanceof Double;
              };
      case Type.BuiltIn.STRING -> argument == null || argument instanceof String;
      case Type.Reference _ -> !(argument instanceof Number) && !(argument instanceof Boolean);
      case Type.NoValue _ -> false;
    };
  }
}
