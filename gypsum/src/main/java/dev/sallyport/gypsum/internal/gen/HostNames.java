package dev.sallyport.gypsum.internal.gen;

import dev.sallyport.border.Carriers;
import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.gypsum.internal.model.GType;
import dev.sallyport.gypsum.internal.model.PackageSymbol;
import dev.sallyport.gypsum.internal.model.VariableSymbol;

/** What definitions are called in modules and what carries their values, for those outside. */
public final class HostNames {

  /** The field that holds the elements of an object. */
  public static final String ELEMENTS = ClassShapes.ELEMENTS;

  private final IrNames names;
  private final Erasure erasure;
  private final Slots slots;

  /** The names as a package sees them. */
  public HostNames(PackageSymbol home) {
    this.names = new IrNames(home);
    this.erasure = new Erasure(names);
    this.slots = new Slots(names, erasure);
  }

  /** A function inside its package. */
  public String function(FunctionSymbol function) {
    return names.local(function);
  }

  /** What the host implements, inside the package. */
  public String nativeFunction(FunctionSymbol function) {
    return names.nativeName(function);
  }

  /** The place of a virtual method in objects. */
  public String slot(FunctionSymbol method) {
    return slots.of(method).name();
  }

  /** A class inside its package. */
  public String className(ClassSymbol symbol) {
    return names.local(symbol);
  }

  /** A field of its class. */
  public String field(VariableSymbol field) {
    return names.field(field);
  }

  /** What carries values of a type, except in native functions. */
  public Class<?> carrier(GType type) {
    return Carriers.of(erasure.of(type));
  }

  /** The array that holds elements of a type. */
  public Class<?> array(GType element) {
    return Carriers.elementCarrier(erasure.of(element)).arrayType();
  }

  /** Whether native functions see the elements of such objects in place of the objects. */
  public static boolean crossesAsArray(GType type) {
    return NativeGenerator.elements(type).isPresent();
  }
}
