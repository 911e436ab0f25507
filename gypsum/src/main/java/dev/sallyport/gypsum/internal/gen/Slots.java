package dev.sallyport.gypsum.internal.gen;

import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.ir.Member;
import dev.sallyport.ir.Name;
import dev.sallyport.ir.Signature;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where virtual methods stand in objects. A method takes the place of one that it overrides if both
 * look the same after erasure; for the others that it overrides there are bridges to it.
 */
final class Slots {

  /** The name of the one method that every object has. */
  static final String TO_STRING = "to-string";

  private final IrNames names;
  private final Erasure erasure;
  private final Map<FunctionSymbol, Slot> known = new HashMap<>();

  /** A place for a method: the class that introduces it, a name, and how it is called. */
  record Slot(Name owner, String name, Signature signature) {
    Member member() {
      return new Member(owner, name);
    }
  }

  Slots(IrNames names, Erasure erasure) {
    this.names = names;
    this.erasure = erasure;
  }

  /** Where a method stands. */
  Slot of(FunctionSymbol method) {
    Slot slot = known.get(method);
    if (slot == null) {
      slot = find(method);
      known.put(method, slot);
    }
    return slot;
  }

  private Slot find(FunctionSymbol method) {
    Signature signature = erasure.signature(method);
    if (isToString(method)) {
      return new Slot(Name.imported(IrNames.RUNTIME, "Object"), TO_STRING, signature);
    }
    for (FunctionSymbol base : method.overridden()) {
      Slot slot = of(base);
      if (slot.signature().equals(signature)) {
        return slot;
      }
    }
    return new Slot(names.of(method.owner()), IrNames.slot(method, names.local(method)), signature);
  }

  private static boolean isToString(FunctionSymbol method) {
    return method.home().isBuiltIn() && method.name().equals(TO_STRING) && method.owner() != null;
  }

  /** The other places in which a method is to be found. */
  Map<String, Slot> bridges(FunctionSymbol method) {
    var bridges = new LinkedHashMap<String, Slot>();
    Slot own = of(method);
    for (FunctionSymbol base : method.overridden()) {
      Slot slot = of(base);
      if (!slot.name().equals(own.name())) {
        bridges.put(slot.name(), slot);
      }
    }
    return bridges;
  }
}
