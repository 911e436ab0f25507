package dev.sallyport.engine.internal.jvm;

import java.lang.classfile.ClassBuilder;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Spreads methods over classes, so that no class has more constants than the JVM allows or methods
 * of more than one source file, and makes the classes.
 */
final class ClassGroup {

  /**
   * An operation adds at most a handful of the 65,535 constants of a class, so this many operations
   * surely fit.
   */
  private static final int MOST_WEIGHT = 8_000;

  private final String packageName;
  private final String mainSource;
  private final List<Member> members = new ArrayList<>();
  private final Map<String, Member> open = new HashMap<>();

  /** A class in the making. */
  private static final class Member {
    private final int number;
    private final ClassDesc name;
    private final String source;
    private final List<Consumer<ClassBuilder>> methods = new ArrayList<>();
    private int weight;

    Member(int number, ClassDesc name, String source) {
      this.number = number;
      this.name = name;
      this.source = source;
    }
  }

  ClassGroup(String packageName, String mainSource) {
    this.packageName = packageName;
    this.mainSource = mainSource;
    next(mainSource);
  }

  private Member next(String source) {
    int number = members.size();
    ClassDesc name = ClassDesc.of(JvmNames.functionsClass(packageName, number));
    var member = new Member(number, name, source);
    members.add(member);
    open.put(source, member);
    return member;
  }

  /**
   * Makes room for a method of so many operations; gives the number of its class.
   *
   * @param file where the method was written; empty if that is not known
   */
  int reserve(int operations, String file) {
    String source = file.isEmpty() ? mainSource : file;
    Member member = open.get(source);
    if (member == null || (member.weight > 0 && member.weight + operations > MOST_WEIGHT)) {
      member = next(source);
    }
    member.weight += Math.max(8, operations);
    return member.number;
  }

  ClassDesc name(int number) {
    return members.get(number).name;
  }

  /** The name of the file that the methods of a class were written in. */
  String source(int number) {
    return members.get(number).source;
  }

  void add(int number, Consumer<ClassBuilder> method) {
    members.get(number).methods.add(method);
  }

  /** The classes so far; building one may not add methods to it. */
  int size() {
    return members.size();
  }

  List<Consumer<ClassBuilder>> methods(int number) {
    return members.get(number).methods;
  }
}
