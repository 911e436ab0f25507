package dev.sallyport.engine.internal.jvm;

import dev.sallyport.border.Limit;
import dev.sallyport.engine.Linker;
import dev.sallyport.ir.Function;
import dev.sallyport.ir.IrModule;
import dev.sallyport.ir.ModuleIndex;
import dev.sallyport.ir.Name;
import dev.sallyport.ir.VerifiedModule;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the compilation of a package knows throughout: the module, where every function went, and
 * the constants that are kept outside the class files.
 */
final class Unit {

  /** Where a function is: a static method of one of its package's classes. */
  record Place(ClassDesc owner, int number, String method) {}

  private final VerifiedModule verified;
  private final Linker linker;
  private final Set<Limit> watched;
  private final int methodSize;
  private final Descriptors descriptors;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Place> places = new HashMap<>();
  // Grows when a class is made, while others ask for what is there.
  private final List<Object> constants = Collections.synchronizedList(new ArrayList<>());
  private final Map<Object, Integer> constantIndex = new HashMap<>();

  Unit(VerifiedModule verified, Linker linker, Set<Limit> watched, int methodSize) {
    this.verified = verified;
    this.linker = linker;
    this.watched = watched;
    this.methodSize = methodSize;
    this.descriptors = new Descriptors(module().name());
    for (Function function : module().functions()) {
      numbers.put(function.name(), numbers.size());
    }
  }

  IrModule module() {
    return verified.module();
  }

  ModuleIndex index() {
    return verified.index();
  }

  Descriptors descriptors() {
    return descriptors;
  }

  Linker linker() {
    return linker;
  }

  int methodSize() {
    return methodSize;
  }

  boolean watches(Limit limit) {
    return watched.contains(limit);
  }

  /** Whether loops and calls must look whether they are to end. */
  boolean polls() {
    return watches(Limit.DEADLINE) || watches(Limit.INTERRUPT);
  }

  /** Which function of the module this is, from 0. */
  int number(String function) {
    return numbers.get(function);
  }

  void place(String function, Place place) {
    places.put(function, place);
  }

  Map<String, Place> places() {
    return places;
  }

  /** Where a function is, of this package or an imported one. */
  Place place(Name function) {
    return function.isImported()
        ? ((JvmExecutable) linker.imported(function.packageName())).place(function.text())
        : places.get(function.text());
  }

  /** The package that a name belongs to. */
  String homeOf(Name name) {
    return name.isImported() ? name.packageName() : module().name();
  }

  /** Where the globals of a name's package stand in a context. */
  int slotOf(Name global) {
    return global.isImported()
        ? ((JvmExecutable) linker.imported(global.packageName())).slot()
        : linker.slot();
  }

  /** Keeps a constant for the package's code to ask for, once for each key. */
  int constant(Object key, Object value) {
    return constantIndex.computeIfAbsent(key, _ -> append(value));
  }

  private int append(Object value) {
    constants.add(value);
    return constants.size() - 1;
  }

  List<Object> constants() {
    return constants;
  }
}
