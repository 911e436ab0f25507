package dev.sallyport.engine;

import dev.sallyport.ir.Member;
import java.util.Optional;

/**
 * What the functions, fields and globals of a package take and give in the types of its language,
 * where the signatures of the IR only know classes. From these the engine makes natives, stubs and
 * checked calls that take records, lists and the like instead of guest objects.
 *
 * <p>Asked while something is linked, never while it runs. Thread-safe.
 */
public interface ValueMapping {

  /**
   * The types of a native function, as it is declared.
   *
   * @param name its name in the module
   * @return empty if the language says nothing about it
   */
  Optional<MappedFunction> nativeFunction(String name);

  /**
   * The types of a function that hosts call; of a constructor or method, the object comes first.
   *
   * @param name its name in the module
   * @return empty if the language says nothing about it
   */
  Optional<MappedFunction> function(String name);

  /**
   * The types of a virtual method, without the object.
   *
   * @return empty if the language says nothing about it
   */
  Optional<MappedFunction> method(Member method);

  /**
   * The type of a field.
   *
   * @return empty if the language says nothing about it
   */
  Optional<MappedType> field(Member field);

  /**
   * The type of a global.
   *
   * @return empty if the language says nothing about it
   */
  Optional<MappedType> global(String name);

  /** Whether a global keeps the value that the program gave it; hosts cannot set it. */
  boolean isConstant(String global);

  /** The type of a value of which nothing is known. */
  MappedType anything();
}
