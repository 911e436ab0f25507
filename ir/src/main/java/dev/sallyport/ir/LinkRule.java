package dev.sallyport.ir;

/**
 * How an import can differ from what the imported package exports; found when packages are linked.
 */
public enum LinkRule implements DiagnosticCode {
  /** A function is gone. */
  FUNCTION_MISSING(3001, "package {0} has no function {1}", "{2}"),
  /** A function is there, but not for others. */
  FUNCTION_NOT_EXPORTED(3002, "package {0} does not export function {1}", "declared at {2}"),
  /** A function takes or gives something else. */
  FUNCTION_DIFFERS(
      3003,
      "function {1} of package {0} is {2}, not {3}",
      "declared at {4}; compile against it anew"),
  /** A function that was promised never to return may return. */
  FUNCTION_RETURNS(3004, "function {1} of package {0} is not noreturn", "declared at {2}"),
  /** A class is gone. */
  CLASS_MISSING(3011, "package {0} has no class or trait {1}", "{2}"),
  /** A class is there, but not for others. */
  CLASS_NOT_EXPORTED(3012, "package {0} does not export class {1}", "declared at {2}"),
  /** A class can no longer be made or inherited, or is a trait. */
  CLASS_KIND_DIFFERS(3013, "{1} of package {0} is {2}, not {3}", "declared at {4}"),
  /** A class no longer inherits from another. */
  SUPERTYPE_DIFFERS(3014, "class {1} of package {0} does not inherit from {2}", "declared at {3}"),
  /** A field is gone or of another type. */
  FIELD_DIFFERS(3015, "class {1} of package {0} has {2}, not the field {3}", "declared at {4}"),
  /** A method is gone or of another signature. */
  METHOD_DIFFERS(3016, "class {1} of package {0} has {2}, not the method {3}", "declared at {4}"),
  /** A concrete class leaves a method of an imported supertype without implementation. */
  METHOD_NOT_IMPLEMENTED(
      3017,
      "class {0} does not implement method {2} of {1}",
      "implement it, or make the class abstract"),
  /** A method that an imported supertype has meanwhile is another one than the class's own. */
  METHODS_CLASH(
      3018,
      "in class {0} the method {1} is {2} in {3}, but {4} in {5}",
      "rename the method; those of one name have the same signature"),
  /** Two traits have meanwhile an implementation of the same method. */
  AMBIGUOUS_METHOD(
      3019,
      "class {0} inherits the method {1} from both {2} and {3}",
      "override the method, to say which of the two is meant"),
  /** A hierarchy of classes through several packages is too deep. */
  TOO_MANY_SUPERTYPES(
      3020,
      "class {0} has more than {1} supertypes in all packages together",
      "make the hierarchy of classes flatter"),
  /** A global is gone. */
  GLOBAL_MISSING(3021, "package {0} has no global {1}", "{2}"),
  /** A global is there, but not for others. */
  GLOBAL_NOT_EXPORTED(3022, "package {0} does not export global {1}", "declared at {2}"),
  /** A global is of another type. */
  GLOBAL_DIFFERS(3023, "global {1} of package {0} is {2}, not {3}", "declared at {4}");

  private final int number;
  private final String template;
  private final String hint;

  LinkRule(int number, String template, String hint) {
    this.number = number;
    this.template = template;
    this.hint = hint;
  }

  @Override
  public String id() {
    return "SIR-" + number;
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
