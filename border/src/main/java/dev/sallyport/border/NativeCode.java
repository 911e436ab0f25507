package dev.sallyport.border;

import dev.sallyport.ir.DiagnosticCode;

/** What can be wrong with a native function that a host offers: found when it is registered. */
public enum NativeCode implements DiagnosticCode {
  /** The Java type of the handle does not fit the signature. */
  HANDLE_MISMATCH(
      4201,
      "native {0} is {1} in Java, which does not fit its signature {2}: {3}",
      "{4} fits, and so does the same with the context before the parameters"),
  /** More parameters than the JVM can pass. */
  TOO_MANY_PARAMETERS(
      4202,
      "native {0} needs {1} parameter slots; a long or a double takes two, and there are 253",
      "pass several values in one object or array"),
  /** Two natives of one package have one name. */
  DUPLICATE(
      4203,
      "native {0} is registered twice: as {1} and as {2}",
      "natives cannot be overloaded; give one of them another name"),
  /** A package or function name is empty. */
  EMPTY_NAME(4204, "the native {0} has an empty name or package", "give it both"),
  /** A class of natives does not say for which package. */
  NO_PACKAGE(
      4205,
      "{0} does not say which package its natives are of",
      "write @NativePackage(\"...\") on the class, or name the package to the scanner"),
  /** A class that is to have natives has none. */
  NO_NATIVES(4206, "{0} has no method with @Native", "write @Native on the methods to offer"),
  /** A native method cannot be called from outside. */
  NOT_ACCESSIBLE(
      4207,
      "{0} cannot be called from outside: {1}",
      "make the class and the method public, and in a named module export the package or open it"
          + " to dev.sallyport.border; or scan with MethodHandles.lookup()"),
  /** A class was given where only an object has the native. */
  INSTANCE_METHOD(
      4208,
      "{0} is an instance method, but only the class was given",
      "give an object of the class, or make the method static"),
  /** A native method takes any number of arguments. */
  VARIABLE_ARITY(
      4209, "{0} takes any number of arguments", "take an array, or a fixed number of arguments"),
  /** A native method has type parameters, or one of its class as a parameter. */
  GENERIC(4210, "{0} is generic", "take Object, or the type that is meant"),
  /** A Java type that no guest type maps to. */
  UNSUPPORTED_TYPE(4211, "{0}: {1} has no guest type", "{2}"),
  /** A signature text that is none. */
  BAD_SIGNATURE(4212, "{0} has a signature that cannot be read: {1}", "write (i64) -> i64 or such");

  private final int number;
  private final String template;
  private final String hint;

  NativeCode(int number, String template, String hint) {
    this.number = number;
    this.template = template;
    this.hint = hint;
  }

  @Override
  public String id() {
    return "BORDER-" + number;
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String template() {
    return template;
  }

  @Override
  public String hint() {
    return hint;
  }
}
