package dev.sallyport.engine.internal.jvm;

import dev.sallyport.border.LinkException;
import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Links what compiled code leaves open until it is first reached. */
public final class Bootstraps {

  private Bootstraps() {}

  /**
   * An outcall. What is missing becomes a call site that throws, so that the exception arrives as
   * itself and not inside an error of the JVM.
   *
   * @param index which function of the module
   */
  public static CallSite outcall(
      MethodHandles.Lookup caller, String name, MethodType type, int index) {
    try {
      return new ConstantCallSite(executable(caller).nativeHandle(index).asType(type));
    } catch (LinkException missing) {
      return thrower(type, missing);
    }
  }

  private static CallSite thrower(MethodType type, LinkException missing) {
    MethodHandle thrower = MethodHandles.throwException(type.returnType(), LinkException.class);
    MethodHandle bound = MethodHandles.insertArguments(thrower, 0, missing);
    return new ConstantCallSite(MethodHandles.dropArguments(bound, 0, type.parameterList()));
  }

  /** A string or an array that does not fit into a class file. */
  public static Object constant(
      MethodHandles.Lookup caller, String name, Class<?> type, int index) {
    return executable(caller).constant(index);
  }

  /** The Java class of a host type. One that is not known becomes a call site that throws, too. */
  public static CallSite hostType(
      MethodHandles.Lookup caller, String name, MethodType type, int index) {
    JvmExecutable executable = executable(caller);
    try {
      Class<?> known = executable.hostType((String) executable.constant(index));
      return new ConstantCallSite(MethodHandles.constant(Class.class, known));
    } catch (LinkException missing) {
      return thrower(type, missing);
    }
  }

  /** A function as a value. */
  public static Object function(
      MethodHandles.Lookup caller, String name, Class<?> type, int index) {
    return executable(caller).functionValue(index);
  }

  /** A handle that calls machine code. */
  public static MethodHandle machineCode(
      MethodHandles.Lookup caller, String name, Class<?> type, int index) {
    return executable(caller).machineCode(index);
  }

  private static JvmExecutable executable(MethodHandles.Lookup caller) {
    return ((PackageLoader) caller.lookupClass().getClassLoader()).executable();
  }
}
