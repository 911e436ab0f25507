package dev.sallyport.ir;

import java.util.List;

/**
 * One package of guest code as the executors read it.
 *
 * @param name the package name: letters, digits and {@code _}, in parts separated by dots
 * @param version the version
 * @param source the name of the source file as messages and stack traces show it
 * @param imports the packages it uses
 * @param classes its classes and traits, in any order
 * @param globals its variables
 * @param constants its arrays of constants
 * @param functions its functions, native ones included
 */
public record IrModule(
    String name,
    Version version,
    String source,
    List<Import> imports,
    List<ClassDefinition> classes,
    List<Global> globals,
    List<Constant> constants,
    List<Function> functions) {
  /** Copies the lists. */
  public IrModule {
    imports = List.copyOf(imports);
    classes = List.copyOf(classes);
    globals = List.copyOf(globals);
    constants = List.copyOf(constants);
    functions = List.copyOf(functions);
  }
}
