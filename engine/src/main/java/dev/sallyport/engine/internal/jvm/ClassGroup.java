package dev.sallyport.engine.internal.jvm;

import java.lang.classfile.ClassBuilder;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Spreads methods over classes, so that no class has more constants than the JVM allows, and makes
 * the classes.
 */
final class ClassGroup {

  /**
   * An operation adds at most a handful of the 65,535 constants of a class, so this many operations
   * surely fit.
   */
  private static final int MOST_WEIGHT = 8_000;

  private final String packageName;
  private final List<ClassDesc> names = new ArrayList<>();
  private final List<List<Consumer<ClassBuilder>>> methods = new ArrayList<>();
  private int weight;

  ClassGroup(String packageName) {
    this.packageName = packageName;
    next();
  }

  private void next() {
    names.add(ClassDesc.of(JvmNames.functionsClass(packageName, names.size())));
    methods.add(new ArrayList<>());
    weight = 0;
  }

  /** Makes room for a method of so many operations; gives the number of its class. */
  int reserve(int operations) {
    if (weight > 0 && weight + operations > MOST_WEIGHT) {
      next();
    }
    weight += Math.max(8, operations);
    return names.size() - 1;
  }

  ClassDesc name(int number) {
    return names.get(number);
  }

  void add(int number, Consumer<ClassBuilder> method) {
    methods.get(number).add(method);
  }

  /** The classes so far; building one may not add methods to it. */
  int size() {
    return names.size();
  }

  List<Consumer<ClassBuilder>> methods(int number) {
    return methods.get(number);
  }
}
