package dev.sallyport.gypsum.internal.model;

import dev.sallyport.gypsum.internal.syntax.Pos;
import java.util.Set;

/** Something that has a name. Symbols are the same only if they are the same object. */
public sealed interface Symbol
    permits ClassSymbol, FunctionSymbol, VariableSymbol, TypeParameter, PackageSymbol {

  /** The name inside its scope. */
  String name();

  /** Where it is defined. */
  Pos pos();

  /** What the words before it say. */
  Set<Flag> flags();

  /** Whether a word stands before it. */
  default boolean is(Flag flag) {
    return flags().contains(flag);
  }
}
