package dev.sallyport.engine.internal;

import dev.sallyport.ir.ClassDefinition;
import dev.sallyport.ir.Function;
import dev.sallyport.ir.Member;
import dev.sallyport.ir.ModuleIndex;
import dev.sallyport.ir.Name;
import dev.sallyport.ir.Type;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds members by what programs call them. A language qualifies a name by its package and class,
 * and puts a type signature behind it: {@code rules::Account.deposit(C:Account,L)}.
 */
final class MemberNames {

  private MemberNames() {}

  /** The field of a name, or the only one whose name ends so in the nearest class. */
  static Optional<Member> field(LoadedPackage home, String className, String wanted) {
    Name name = Name.local(className);
    Member exact = new Member(name, wanted);
    if (home.index().field(exact).isPresent()) {
      return Optional.of(exact);
    }
    return above(home.index(), name)
        .map(c -> c.fields().stream().map(ClassDefinition.Field::name))
        .flatMap(names -> only(names, field -> last(field).equals(wanted)).stream())
        .findFirst()
        .map(field -> new Member(name, field));
  }

  /** The method of a name, or the only one in the nearest class that it may stand for. */
  static Optional<Member> method(
      LoadedPackage home, String className, String wanted, int arguments) {
    Name name = Name.local(className);
    Member exact = new Member(name, wanted);
    if (home.index().method(exact).isPresent()) {
      return Optional.of(exact);
    }
    return above(home.index(), name)
        .map(
            c ->
                c.methods().stream()
                    .filter(m -> m.signature().parameters().size() == arguments)
                    .filter(m -> !isBridge(m))
                    .map(ClassDefinition.Method::name))
        .flatMap(names -> only(names, method -> standsFor(wanted, method)).stream())
        .findFirst()
        .map(method -> new Member(name, method));
  }

  /**
   * The only function in the nearest class that a name may stand for and that takes the object
   * first: what is called without a table of virtual methods, as private and native methods are.
   */
  static Optional<Function> function(
      LoadedPackage home, String className, String wanted, int arguments) {
    return above(home.index(), Name.local(className))
        .map(ClassDefinition::name)
        .flatMap(owner -> only(home, owner, wanted, arguments).stream())
        .findFirst();
  }

  private static Optional<Function> only(
      LoadedPackage home, String owner, String wanted, int arguments) {
    List<Function> found =
        home.module().functions().stream()
            .filter(f -> !f.isNative() && f.name().startsWith(owner + "."))
            .filter(f -> f.signature().parameters().size() == arguments + 1)
            .filter(f -> isOf(f, owner))
            .filter(f -> standsFor(wanted, f.name()))
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private static boolean isOf(Function function, String owner) {
    return function.signature().parameters().getFirst() instanceof Type.ClassType first
        && !first.name().isImported()
        && first.name().text().equals(owner);
  }

  private static Stream<ClassDefinition> above(ModuleIndex index, Name name) {
    return index.supertypes(name).stream().flatMap(n -> index.classOf(n).stream());
  }

  private static Optional<String> only(Stream<String> names, Predicate<String> test) {
    List<String> found = names.filter(test).toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  // The same method in the place of one that it overrides.
  private static boolean isBridge(ClassDefinition.Method method) {
    return method.implementation().filter(i -> i.endsWith(" as " + method.name())).isPresent();
  }

  private static boolean standsFor(String wanted, String method) {
    int signature = signature(method);
    String head = last(method.substring(0, signature));
    return head.equals(wanted) || (head + method.substring(signature)).equals(wanted);
  }

  // Where the type signature begins; an operator may be the name itself.
  private static int signature(String name) {
    for (int i = 1; i < name.length(); i++) {
      if (name.charAt(i) == '(' || name.charAt(i) == '[') {
        return i;
      }
    }
    return name.length();
  }

  private static String last(String name) {
    return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf(':')) + 1);
  }
}
