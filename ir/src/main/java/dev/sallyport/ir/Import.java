package dev.sallyport.ir;

import java.util.List;

/**
 * A package that this module uses, and what it uses of it. The declarations repeat what the other
 * package exports; linking compares the two, so that a module can be verified by itself.
 *
 * @param packageName the name of the package
 * @param versions the versions that will do
 * @param functions functions as the module believes them to be; they have no body
 * @param classes classes with the supertypes, fields and methods that the module relies on
 * @param globals globals, whose initial constants mean nothing here
 * @param span where it was declared, or {@link Span#NONE}
 */
public record Import(
    String packageName,
    VersionRange versions,
    List<ImportedFunction> functions,
    List<ClassDefinition> classes,
    List<ImportedGlobal> globals,
    Span span) {
  /** Copies the lists. */
  public Import {
    functions = List.copyOf(functions);
    classes = List.copyOf(classes);
    globals = List.copyOf(globals);
  }

  /** A function that the other package must export with exactly this signature. */
  public record ImportedFunction(String name, Signature signature, boolean noReturn, Span span) {}

  /** A global that the other package must export with exactly this type. */
  public record ImportedGlobal(String name, Type type, Span span) {}
}
