package dev.sallyport.ir;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The rules of types by themselves. A type is looked at here before anything compares or prints it,
 * because a type without bounds would make those overflow.
 */
final class TypeRules {

  static final int MOST_PARAMETERS = 120;
  private static final int DEEPEST = 100;
  private static final int MOST_PARTS = 1000;
  private static final int LONGEST_HOST_NAME = 10_000;

  private record Part(Type type, int depth) {}

  private final ModuleIndex index;
  private final Errors errors;
  private boolean sawTooLarge;

  TypeRules(ModuleIndex index, Errors errors) {
    this.index = index;
    this.errors = errors;
  }

  /** Whether some type was so large that nothing may compare or print it. */
  boolean sawTooLarge() {
    return sawTooLarge;
  }

  /**
   * Checks the type of something that has a value.
   *
   * @param home the imported package in whose declaration it stands, or empty
   * @return whether it is in order
   */
  boolean check(Type type, String home, Errors.Spot spot) {
    if (!isCompound(type)) {
      return checkPart(type, home, spot);
    }
    if (isTooLarge(type, spot)) {
      return false;
    }
    boolean good = true;
    Deque<Type> work = new ArrayDeque<>();
    work.push(type);
    while (!work.isEmpty()) {
      Type part = work.pop();
      good &= checkPart(part, home, spot);
      parts(part).reversed().forEach(work::push);
    }
    return good;
  }

  /** Checks what a function takes and gives; the result may be void. */
  boolean check(Signature signature, String home, Errors.Spot spot) {
    return check(new Type.FunctionType(signature), home, spot);
  }

  /** Checks what a method takes and gives, knowing that its function takes a receiver too. */
  void checkMethod(Signature signature, String home, Errors.Spot spot) {
    if (check(signature, home, spot)) {
      checkCount(signature.parameters().size() + 1, spot);
    }
  }

  /** Checks the bounds only, and reports if the type breaks them. */
  boolean isTooLarge(Type type, Errors.Spot spot) {
    if (!breaksBounds(type)) {
      return false;
    }
    sawTooLarge = true;
    errors.report(Rule.TYPE_TOO_LARGE, spot, DEEPEST, MOST_PARTS);
    return true;
  }

  // A tree of types may share branches, so that its size is beyond counting: this stops early.
  private static boolean breaksBounds(Type type) {
    if (!isCompound(type)) {
      return false;
    }
    Deque<Part> work = new ArrayDeque<>();
    work.push(new Part(type, 1));
    int count = 1;
    while (!work.isEmpty()) {
      Part part = work.pop();
      List<Type> inner = parts(part.type);
      count += inner.size();
      if (count > MOST_PARTS || part.depth > DEEPEST) {
        return true;
      }
      for (Type each : inner) {
        if (isCompound(each)) {
          work.push(new Part(each, part.depth + 1));
        }
      }
    }
    return false;
  }

  private static boolean isCompound(Type type) {
    return type instanceof Type.ArrayType || type instanceof Type.FunctionType;
  }

  /** The types of which a type directly consists; a void result is none. */
  private static List<Type> parts(Type type) {
    return switch (type) {
      case Type.ArrayType a -> List.of(a.element());
      case Type.FunctionType f -> parts(f.signature());
      case Type.Scalar _, Type.NoValue _, Type.BuiltIn _, Type.ClassType _, Type.HostType _ ->
          List.of();
    };
  }

  /** The classes that a type of bounded size speaks of, in the order of its text. */
  static Set<Name> classesIn(Type type) {
    Set<Name> found = new LinkedHashSet<>();
    Deque<Type> work = new ArrayDeque<>();
    work.push(type);
    while (!work.isEmpty()) {
      Type part = work.pop();
      if (part instanceof Type.ClassType c) {
        found.add(c.name());
      }
      parts(part).reversed().forEach(work::push);
    }
    return found;
  }

  private static List<Type> parts(Signature signature) {
    if (signature.isVoid()) {
      return signature.parameters();
    }
    var all = new ArrayList<>(signature.parameters());
    all.add(signature.result());
    return all;
  }

  private boolean checkPart(Type part, String home, Errors.Spot spot) {
    return switch (part) {
      case Type.Scalar _, Type.BuiltIn _, Type.ArrayType _ -> true;
      case Type.NoValue _ -> refuseVoid(spot);
      case Type.ClassType c -> checkClass(c.name(), home, spot);
      case Type.HostType h -> checkHost(h.className(), spot);
      case Type.FunctionType f -> checkCount(f.signature().parameters().size(), spot);
    };
  }

  private boolean refuseVoid(Errors.Spot spot) {
    errors.report(Rule.VOID_TYPE, spot);
    return false;
  }

  private boolean checkCount(int parameters, Errors.Spot spot) {
    if (parameters > MOST_PARAMETERS) {
      errors.report(Rule.TOO_MANY_PARAMETERS, spot, parameters, MOST_PARAMETERS);
    }
    return parameters <= MOST_PARAMETERS;
  }

  /** Checks that a class can be named where it is named. Answers whether it exists. */
  boolean checkClass(Name name, String home, Errors.Spot spot) {
    if (!home.isEmpty() && !name.isImported()) {
      errors.report(Rule.LOCAL_CLASS_IN_IMPORT, spot, name, Name.imported(home, name.text()));
      return false;
    }
    if (index.classOf(name).isEmpty()) {
      reportUnknown(Rule.UNKNOWN_CLASS, name, index.classNames(), spot);
      return false;
    }
    return true;
  }

  /** Reports a name that means nothing: as a matter of its package, if that is not imported. */
  void reportUnknown(Rule rule, Name name, Collection<Name> others, Errors.Spot spot) {
    if (errors.isFull()) {
      return;
    }
    if (name.isImported() && !index.imports(name.packageName())) {
      String other = Name.quote(name.packageName());
      errors.report(Rule.UNKNOWN_PACKAGE, spot, name, other, Name.quote(name.text()));
    } else {
      errors.report(rule, spot, name, Similar.hint(name, others));
    }
  }

  private boolean checkHost(String className, Errors.Spot spot) {
    boolean good =
        className.length() <= LONGEST_HOST_NAME
            && Arrays.stream(className.split("\\.", -1)).allMatch(TypeRules::isJavaName);
    if (!good) {
      errors.report(Rule.HOST_CLASS_NAME, spot, Name.quote(className));
    }
    return good;
  }

  private static boolean isJavaName(String text) {
    return !text.isEmpty()
        && Character.isJavaIdentifierStart(text.codePointAt(0))
        && text.codePoints().allMatch(Character::isJavaIdentifierPart);
  }
}
