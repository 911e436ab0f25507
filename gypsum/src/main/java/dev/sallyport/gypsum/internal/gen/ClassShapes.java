package dev.sallyport.gypsum.internal.gen;

import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.Flag;
import dev.sallyport.gypsum.internal.model.GType;
import dev.sallyport.ir.ClassBuilder;
import dev.sallyport.ir.ClassDefinition;
import dev.sallyport.ir.Name;
import dev.sallyport.ir.Type;
import java.util.LinkedHashSet;
import java.util.Set;

/** What is above a class, for its own module and for those that import it. */
final class ClassShapes {

  /** The field that holds the elements of an object. */
  static final String ELEMENTS = "$elements";

  /** The field that holds the object that an object of an inner class belongs to. */
  static final String OUTER = "$outer";

  private final IrNames names;
  private final Erasure erasure;
  private final Imported imported;

  ClassShapes(IrNames names, Erasure erasure, Imported imported) {
    this.names = names;
    this.erasure = erasure;
    this.imported = imported;
  }

  /** A class with its supertypes, without members. */
  ClassBuilder begin(ClassSymbol symbol) {
    var builder = ClassBuilder.of(names.local(symbol), kind(symbol)).at(symbol.pos().span());
    if (!symbol.isTrait()) {
      builder.extending(superclass(symbol));
    }
    traits(symbol).forEach(builder::implementing);
    if (symbol.isInner()) {
      builder.field(outerField(symbol), erasure.of(symbol.outer()));
    }
    return builder.exported();
  }

  /** The name of the field for the outer object. */
  String outerField(ClassSymbol symbol) {
    return names.local(symbol) + "." + OUTER;
  }

  private static ClassDefinition.Kind kind(ClassSymbol symbol) {
    if (symbol.isTrait()) {
      return ClassDefinition.Kind.TRAIT;
    }
    if (symbol.is(Flag.ABSTRACT)) {
      return ClassDefinition.Kind.ABSTRACT;
    }
    return symbol.is(Flag.FINAL) ? ClassDefinition.Kind.FINAL : ClassDefinition.Kind.CLASS;
  }

  private Type.Reference superclass(ClassSymbol symbol) {
    ClassSymbol up = symbol.superclass();
    if (isException(up)) {
      return imported.exceptionClass();
    }
    imported.classOrTrait(up);
    return erasure.of(up);
  }

  /** Whether it is the class above all exceptions. */
  static boolean isException(ClassSymbol symbol) {
    return symbol != null && symbol.home().isBuiltIn() && symbol.name().equals("Exception");
  }

  // Classes right below Object implement the root trait, and so does every trait.
  private Set<Name> traits(ClassSymbol symbol) {
    var traits = new LinkedHashSet<Name>();
    ClassSymbol up = symbol.superclass();
    if (symbol.isTrait() || erasure.of(up) == Type.BuiltIn.OBJECT) {
      traits.add(imported.root());
    }
    for (GType.ClassType type : symbol.supertypes()) {
      if (type.symbol().isTrait()) {
        imported.classOrTrait(type.symbol());
        traits.add(names.of(type.symbol()));
      }
    }
    return traits;
  }
}
