package dev.sallyport.border;

import dev.sallyport.ir.DiagnosticCode;

/** Why a Java interface cannot be implemented by the functions of a package. */
public enum StubCode implements DiagnosticCode {
  /** Only interfaces can be implemented, and only those that let others do it. */
  NOT_IMPLEMENTABLE(4101, "{0} cannot be implemented: it is {1}", "bind an ordinary interface"),
  /** The interface, or a type in it, is not visible. */
  NOT_ACCESSIBLE(
      4102,
      "{0} is not accessible: {1}",
      "make it public, and export its package from a named module; or bind with the"
          + " MethodHandles.lookup() of a class of its module"),
  /** No function has the name of a method. */
  NO_FUNCTION(4103, "{0}: package {1} exports no function \"{2}\"", "{3}"),
  /** A function has the name, but other types. */
  SIGNATURE_MISMATCH(
      4104,
      "{0} gives {1}, but function \"{2}\" of package {3} is {4}",
      "declare the method as {5}"),
  /** A method has type parameters, or one of its interface as a parameter. */
  GENERIC(4105, "{0} is generic", "use the type that is meant"),
  /** A method takes any number of arguments. */
  VARIABLE_ARITY(
      4106, "{0} takes any number of arguments", "take an array, or a fixed number of arguments"),
  /** Two methods have one name. */
  OVERLOADED(
      4107, "{0} and {1} call the same function", "rename one, with @GuestName for its function");

  private final int number;
  private final String template;
  private final String hint;

  StubCode(int number, String template, String hint) {
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
