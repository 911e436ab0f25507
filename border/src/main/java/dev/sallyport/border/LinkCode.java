package dev.sallyport.border;

import dev.sallyport.ir.DiagnosticCode;

/** Why a native function that a module declares cannot be linked. */
public enum LinkCode implements DiagnosticCode {
  /** No place has it. */
  NOT_FOUND(4001, "native {0}{1} is implemented nowhere: searched {2}", "{3}"),
  /** It exists with another signature. */
  SIGNATURE_MISMATCH(
      4002,
      "native {0} is declared as {1} in {2}, but implemented as {3} by {4}",
      "change one of the two signatures"),
  /** Only the package's library may have it, which the package is not granted. */
  LIBRARY_DENIED(
      4003,
      "native {0}{1} is not registered, and package {2} is not granted its library {3}",
      "register the native, or grant the library with Engine.Builder.grantLibrary(\"{2}\");"
          + " its code has full power over the process"),
  /** The package is given no place to look in. */
  NO_PLACES(
      4004,
      "native {0}{1} is not looked for: the search order of package {2} is empty",
      "give the package a search order such as REGISTERED"),
  /** Two sources of one place have it. */
  AMBIGUOUS(
      4005,
      "native {0} is implemented twice in one place: by {1} and by {2}",
      "remove one, or give them places of their own in the search order"),
  /** The native wants a context of another engine's type. */
  CONTEXT_MISMATCH(
      4006, "native {0} takes a {1} as its context, but is given a {2}", "take a CallContext"),
  /** Several natives have one symbol in a library. */
  SYMBOL_COLLISION(
      4007,
      "natives {0} all have the symbol {1} in the library of package {2}",
      "give all but one of them another name");

  private final int number;
  private final String template;
  private final String hint;

  LinkCode(int number, String template, String hint) {
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
