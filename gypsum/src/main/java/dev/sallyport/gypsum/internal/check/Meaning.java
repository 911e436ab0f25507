package dev.sallyport.gypsum.internal.check;

import dev.sallyport.gypsum.internal.core.Core;
import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.gypsum.internal.model.GType;
import dev.sallyport.gypsum.internal.model.PackageSymbol;
import java.util.List;
import java.util.Optional;

/** What a name, perhaps behind a point, stands for. */
sealed interface Meaning {

  /** A value. */
  record Value(Core core) implements Meaning {}

  /**
   * Functions of one name.
   *
   * @param receiver the object, if one is known
   * @param receiverType the type through which they were found: the object's, or a class
   * @param exact whether the class of the object does not decide: behind {@code super}
   */
  record Functions(
      List<FunctionSymbol> functions,
      Optional<Core> receiver,
      Optional<GType> receiverType,
      boolean exact)
      implements Meaning {}

  /**
   * A class or trait.
   *
   * @param implied type arguments that are known from where it was found
   * @param arguments type arguments that are written behind it; empty if there are none
   * @param outer the object that new objects of an inner class belong to
   */
  record OfClass(
      ClassSymbol symbol, List<GType> implied, List<GType> arguments, Optional<Core> outer)
      implements Meaning {}

  /** A package. */
  record OfPackage(PackageSymbol symbol) implements Meaning {}

  /** The word {@code super}. */
  record OfSuper(Core.This object) implements Meaning {}

  /** What was reported as wrong. */
  record Wrong() implements Meaning {}
}
