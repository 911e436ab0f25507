package dev.sallyport.gypsum.generated;

/**
 * A variable, parameter, field or global.
 *
 * @param changes whether it may be assigned
 */
record Variable(String name, Kind kind, boolean changes) {

  /** Reads a variable that is no field. */
  Code code() {
    return new Code(name, f -> Values.initialized(f.variable(name).value, kind));
  }

  /** As a parameter or definition begins. */
  String declaration() {
    return name + ": " + kind.text();
  }
}
