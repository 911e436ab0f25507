package dev.sallyport.gypsum.internal.crossing;

import dev.sallyport.gypsum.internal.gen.HostNames;
import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.GType;
import java.util.Map;

/** What Java makes of objects of a class. */
enum Kind {
  /** A {@code String}. */
  STRING,
  /** Nobody knows: it may be any object. */
  OBJECT,
  /** A {@code Throwable}. */
  EXCEPTION,
  /** A number or truth value. */
  BOX,
  /** A {@code String} that can be a key. */
  KEY,
  /** An {@code Optional}. */
  OPTION,
  /** A {@code List} or an array. */
  LIST,
  /** A {@code Set}. */
  SET,
  /** A {@code Map}. */
  DICT,
  /** A record whose components have any names, or a {@code Map.Entry}. */
  TUPLE,
  /** An array or a {@code List}. */
  ELEMENTS,
  /** A record whose components are the fields, or an enum. */
  CLASS;

  private static final Map<String, Kind> STANDARD =
      Map.ofEntries(
          Map.entry("Boolean", BOX),
          Map.entry("I8", BOX),
          Map.entry("I16", BOX),
          Map.entry("I32", BOX),
          Map.entry("I64", BOX),
          Map.entry("F32", BOX),
          Map.entry("F64", BOX),
          Map.entry("StringKey", KEY),
          Map.entry("Option", OPTION),
          Map.entry("List", LIST),
          Map.entry("Set", SET),
          Map.entry("Dict", DICT));

  static Kind of(GType.ClassType type, Declarations declarations) {
    ClassSymbol symbol = type.symbol();
    if (declarations.isException(symbol)) {
      return EXCEPTION;
    }
    if (symbol.home().isBuiltIn()) {
      return symbol.name().equals("String") ? STRING : OBJECT;
    }
    if (HostNames.crossesAsArray(type)) {
      return ELEMENTS;
    }
    return symbol.home().name().equals("std") ? standard(symbol.name()) : CLASS;
  }

  private static Kind standard(String name) {
    return name.matches("Tuple\\d+") ? TUPLE : STANDARD.getOrDefault(name, CLASS);
  }
}
