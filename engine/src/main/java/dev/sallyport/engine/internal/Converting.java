package dev.sallyport.engine.internal;

import dev.sallyport.border.Carriers;
import dev.sallyport.border.JavaSignature;
import dev.sallyport.border.LinkException;
import dev.sallyport.engine.Context;
import dev.sallyport.engine.MappedFunction;
import dev.sallyport.engine.MappedType;
import dev.sallyport.engine.NotConvertibleException;
import dev.sallyport.ir.Diagnostic;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.Span;
import dev.sallyport.ir.Type;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;

/** Puts conversions around one handle, and collects what cannot be converted. */
final class Converting {

  private final String what;
  private final String home;
  private final Span place;
  private final Signature signature;
  private final MappedFunction types;
  private final List<Diagnostic> problems = new ArrayList<>();

  /**
   * Conversions for a function.
   *
   * @param what what to call it in messages
   * @param home the package that declares it
   */
  Converting(String what, String home, Span place, Signature signature, MappedFunction types) {
    this.what = what;
    this.home = home;
    this.place = place;
    this.signature = signature;
    this.types = types;
  }

  /**
   * A native as guest code calls it.
   *
   * @param handle takes the context, then what the Java types say
   */
  MethodHandle outcall(MethodHandle handle, JavaSignature java) {
    MethodHandle made = handle;
    for (int i = 0; i < types.parameters().size(); i++) {
      if (made.type().parameterType(i + 1) != carrier(i)) {
        made = argument(made, i, toJava(types.parameters().get(i), java.parameters().get(i), i));
      }
    }
    Class<?> result = Carriers.of(signature.result());
    if (result != void.class && made.type().returnType() != result) {
      made = result(made, toGuest(types.result(), java.result(), types.parameters().size()));
    }
    return checked(made);
  }

  /**
   * A guest function as Java calls it.
   *
   * @param handle takes the context, then carriers
   */
  MethodHandle backcall(MethodHandle handle, JavaSignature java) {
    MethodHandle made = handle;
    for (int i = 0; i < types.parameters().size(); i++) {
      java.lang.reflect.Type given = java.parameters().get(i);
      if (given != carrier(i)) {
        made = argument(made, i, toGuest(types.parameters().get(i), given, i));
      }
    }
    return checked(made.type().returnType() == java.result() ? made : result(made, java.result()));
  }

  /** A guest function whose arguments are looked at when they are given. */
  MethodHandle dynamic(MethodHandle handle) {
    MethodHandle made = handle;
    for (int i = 0; i < types.parameters().size(); i++) {
      if (isLookedAt(signature.parameters().get(i))) {
        made = argument(made, i, toGuest(types.parameters().get(i), Object.class, i));
      }
    }
    return checked(made);
  }

  /** The same with a result of a Java type. */
  MethodHandle dynamic(MethodHandle handle, Class<?> result) {
    MethodHandle made = dynamic(handle);
    return checked(signature.isVoid() ? made : result(made, result));
  }

  private MethodHandle result(MethodHandle made, java.lang.reflect.Type java) {
    return result(made, toJava(types.result(), java, types.parameters().size()));
  }

  /** Whether what is given for a parameter may be something else than the guest's own value. */
  static boolean isLookedAt(Type parameter) {
    return switch (parameter) {
      case Type.ClassType _, Type.ArrayType _ -> true;
      case Type.BuiltIn builtIn -> builtIn == Type.BuiltIn.STRING;
      case Type.Scalar _, Type.NoValue _, Type.FunctionType _, Type.HostType _ -> false;
    };
  }

  private Class<?> carrier(int parameter) {
    return Carriers.of(signature.parameters().get(parameter));
  }

  private MethodHandle toJava(MappedType guest, java.lang.reflect.Type java, int index) {
    try {
      return guest.toJava(java);
    } catch (NotConvertibleException e) {
      return refuse(guest, java, index, e);
    }
  }

  private MethodHandle toGuest(MappedType guest, java.lang.reflect.Type java, int index) {
    try {
      return guest.toGuest(java);
    } catch (NotConvertibleException e) {
      return refuse(guest, java, index, e);
    }
  }

  private MethodHandle refuse(
      MappedType guest, java.lang.reflect.Type java, int index, NotConvertibleException why) {
    String where = index == types.parameters().size() ? "the result" : "parameter " + (index + 1);
    problems.add(problem(place, what + ", " + where, home, guest, java, why));
    return null;
  }

  static Diagnostic problem(
      Span place,
      String where,
      String home,
      MappedType guest,
      java.lang.reflect.Type java,
      NotConvertibleException why) {
    return EngineCode.NOT_CONVERTIBLE.at(
        place, where, guest.text(), home, java.getTypeName(), why.getMessage(), why.remedy());
  }

  private MethodHandle checked(MethodHandle made) {
    if (!problems.isEmpty()) {
      throw new LinkException(problems);
    }
    return made;
  }

  // The conversion takes the context too, which is the handle's first argument.
  private static MethodHandle argument(MethodHandle target, int index, MethodHandle conversion) {
    if (conversion == null) {
      return target;
    }
    int at = index + 1;
    MethodType type = target.type().changeParameterType(at, conversion.type().parameterType(1));
    MethodHandle adapted =
        conversion.asType(conversion.type().changeReturnType(target.type().parameterType(at)));
    int[] order = new int[type.parameterCount() + 1];
    for (int i = 0; i < order.length; i++) {
      order[i] = i < at ? i : i == at ? 0 : i - 1;
    }
    return MethodHandles.permuteArguments(
        MethodHandles.collectArguments(target, at, adapted), type, order);
  }

  /** The handle, and what it gives converted. */
  static MethodHandle result(MethodHandle target, MethodHandle conversion) {
    if (conversion == null) {
      return target;
    }
    MethodType type = target.type().changeReturnType(conversion.type().returnType());
    MethodHandle adapted =
        conversion.asType(conversion.type().changeParameterType(1, target.type().returnType()));
    int[] order = new int[type.parameterCount() + 1];
    for (int i = 1; i < order.length; i++) {
      order[i] = i - 1;
    }
    return MethodHandles.permuteArguments(
        MethodHandles.collectArguments(adapted, 1, target), type, order);
  }

  /** The type of a handle for a native: the context first, whatever it takes there. */
  static MethodHandle withContext(MethodHandle handle, boolean takesContext) {
    return takesContext
        ? handle.asType(handle.type().changeParameterType(0, Context.class))
        : MethodHandles.dropArguments(handle, 0, Context.class);
  }
}
