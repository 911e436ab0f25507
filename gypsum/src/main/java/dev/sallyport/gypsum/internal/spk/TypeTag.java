package dev.sallyport.gypsum.internal.spk;

import java.util.List;

/** The forms of types in files. */
enum TypeTag {
  SCALAR,
  VOID,
  BUILT_IN,
  CLASS,
  HOST,
  ARRAY,
  FUNCTION;

  static final List<TypeTag> ALL = List.of(values());
}
