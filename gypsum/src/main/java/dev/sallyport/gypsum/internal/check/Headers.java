package dev.sallyport.gypsum.internal.check;

import dev.sallyport.gypsum.GypsumCode;
import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.Flag;
import dev.sallyport.gypsum.internal.model.GType;
import dev.sallyport.gypsum.internal.model.TypeParameter;
import dev.sallyport.gypsum.internal.syntax.Defn;
import dev.sallyport.gypsum.internal.syntax.Expr;
import dev.sallyport.gypsum.internal.syntax.Pos;
import dev.sallyport.gypsum.internal.syntax.Problems;
import dev.sallyport.gypsum.internal.syntax.TypeTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The second pass: type parameters and supertypes of classes. */
final class Headers {

  private static final int DEEPEST = 500;

  private final World world;
  private final TypeResolver resolver;
  private final Problems problems;

  Headers(World world, TypeResolver resolver) {
    this.world = world;
    this.resolver = resolver;
    this.problems = world.problems();
  }

  void run(List<Declarations.ClassDecl> classes) {
    resolver.headersAreOpen();
    classes.forEach(this::parameters);
    classes.forEach(this::bounds);
    classes.forEach(this::supertypes);
    classes.forEach(this::cutCycle);
    classes.forEach(this::cutDeep);
    world.members().clear();
    resolver.headersAreKnown();
    classes.forEach(this::checkInherited);
  }

  private void parameters(Declarations.ClassDecl declared) {
    ClassSymbol symbol = declared.symbol();
    var parameters = new ArrayList<TypeParameter>();
    if (symbol.outer() != null) {
      parameters.addAll(symbol.outer().typeParameters());
    }
    var names = new HashSet<String>();
    for (TypeTree.Parameter tree :
        Declarer.checked(
            declared.tree().typeParameters(), true, new FlagRules(problems), problems)) {
      if (!names.add(tree.name())) {
        problems.add(GypsumCode.ALREADY_DECLARED, tree.pos(), tree.name());
      }
      parameters.add(TypeResolver.parameter(tree));
    }
    symbol.setTypeParameters(parameters);
  }

  private void bounds(Declarations.ClassDecl declared) {
    List<TypeTree.Parameter> trees = declared.tree().typeParameters();
    List<TypeParameter> all = declared.symbol().typeParameters();
    resolver.bound(
        trees, all.subList(all.size() - trees.size(), all.size()), parameterScope(declared));
  }

  // In the head only the class's type parameters are seen, not its members.
  private Scope parameterScope(Declarations.ClassDecl declared) {
    var scope = new Scope.Names(declared.headScope());
    declared.symbol().typeParameters().forEach(p -> scope.add(p.name(), p));
    return scope;
  }

  private void supertypes(Declarations.ClassDecl declared) {
    ClassSymbol symbol = declared.symbol();
    Scope scope = parameterScope(declared);
    var types = new ArrayList<GType.ClassType>();
    for (TypeTree tree : declared.tree().supertypes()) {
      supertype(symbol, tree, resolver.resolve(tree, scope), types);
    }
    checkArguments(declared, types);
    if (!isRoot(symbol) && (types.isEmpty() || types.getFirst().symbol().isTrait())) {
      types.addFirst(world.types().objectType());
    }
    symbol.setSupertypes(types);
  }

  private void checkArguments(Declarations.ClassDecl declared, List<GType.ClassType> types) {
    Optional<List<Expr>> written = declared.tree().superArguments();
    if (written.isEmpty() || types.isEmpty()) {
      return;
    }
    ClassSymbol first = types.getFirst().symbol();
    Pos pos = declared.tree().supertypes().getFirst().pos();
    if (first.isTrait()) {
      problems.add(GypsumCode.ARGUMENTS_FOR_TRAIT, pos, first.name());
    } else if (!written.get().isEmpty() && isMadeElsewhere(declared.tree())) {
      problems.add(GypsumCode.ARGUMENTS_NOT_PASSED, pos, first.name());
    }
  }

  private static boolean isMadeElsewhere(Defn.ClassOrTrait tree) {
    return tree.primary().isEmpty()
        && tree.members().stream().anyMatch(m -> m instanceof Defn.Function f && f.isConstructor());
  }

  private boolean isRoot(ClassSymbol symbol) {
    return world.types().isObject(symbol) || world.types().isNothing(symbol.thisType());
  }

  private void supertype(
      ClassSymbol symbol, TypeTree tree, GType type, List<GType.ClassType> into) {
    if (type == GType.Special.ERROR) {
      symbol.setIncomplete();
      return;
    }
    GypsumCode problem = problem(symbol, type, into);
    if (problem != null) {
      symbol.setIncomplete();
      problems.add(problem, tree.pos(), symbol.name(), type);
    } else {
      into.add((GType.ClassType) type);
    }
  }

  private GypsumCode problem(ClassSymbol symbol, GType type, List<GType.ClassType> before) {
    if (!(type instanceof GType.ClassType up) || world.types().isNothing(type)) {
      return GypsumCode.NOT_INHERITABLE;
    }
    if (up.nullable()) {
      return GypsumCode.NULLABLE_SUPERTYPE;
    }
    if (up.symbol() == symbol) {
      return GypsumCode.INHERITANCE_CYCLE;
    }
    if (up.symbol().is(Flag.FINAL)) {
      return GypsumCode.INHERITS_FROM_FINAL;
    }
    if (before.stream().anyMatch(b -> b.symbol() == up.symbol())) {
      return GypsumCode.INHERITED_TWICE;
    }
    return !before.isEmpty() && !up.symbol().isTrait() ? GypsumCode.SECOND_CLASS : null;
  }

  private void cutCycle(Declarations.ClassDecl declared) {
    ClassSymbol symbol = declared.symbol();
    for (GType.ClassType up : symbol.supertypes()) {
      if (reaches(up.symbol(), symbol, new HashSet<>())) {
        problems.add(GypsumCode.INHERITANCE_CYCLE, declared.tree().namePos(), symbol.name(), up);
        symbol.setIncomplete();
        symbol.setSupertypes(List.of(world.types().objectType()));
        return;
      }
    }
  }

  private void cutDeep(Declarations.ClassDecl declared) {
    ClassSymbol symbol = declared.symbol();
    int above = 0;
    for (ClassSymbol at = symbol.superclass();
        at != null && above <= DEEPEST;
        at = at.superclass()) {
      above++;
    }
    if (above > DEEPEST) {
      problems.add(
          GypsumCode.INHERITANCE_TOO_DEEP, declared.tree().namePos(), symbol.name(), DEEPEST);
      symbol.setIncomplete();
      symbol.setSupertypes(List.of(world.types().objectType()));
    }
  }

  private static boolean reaches(ClassSymbol from, ClassSymbol to, Set<ClassSymbol> seen) {
    var open = new java.util.ArrayDeque<ClassSymbol>();
    open.add(from);
    while (!open.isEmpty()) {
      ClassSymbol at = open.poll();
      if (at == to) {
        return true;
      }
      if (seen.add(at)) {
        at.supertypes().forEach(up -> open.add(up.symbol()));
      }
    }
    return false;
  }

  private void checkInherited(Declarations.ClassDecl declared) {
    ClassSymbol symbol = declared.symbol();
    Pos pos = declared.tree().namePos();
    checkSupertypes(symbol, pos);
    if (symbol.superclass() == null) {
      return;
    }
    for (GType.ClassType up : symbol.supertypes()) {
      ClassSymbol base = up.symbol().isTrait() ? up.symbol().superclass() : null;
      if (base != null && !world.types().isSubclass(symbol.superclass(), base)) {
        problems.add(GypsumCode.BASE_OF_TRAIT, pos, base.name(), up, symbol.superclass().name());
      }
    }
  }

  // Along different ways up, the same class must come with the same arguments.
  private void checkSupertypes(ClassSymbol symbol, Pos pos) {
    List<GType.ClassType> all = world.types().allSupertypes(symbol);
    Optional<GType.ClassType> huge = all.stream().filter(GType::isHuge).findFirst();
    if (huge.isPresent()) {
      String name = huge.get().symbol().name();
      problems.add(GypsumCode.TYPE_TOO_LARGE, pos, name, GType.LARGEST);
    } else if (symbol.supertypes().size() > 1) {
      checkSameArguments(symbol, all, pos);
    }
  }

  private void checkSameArguments(ClassSymbol symbol, List<GType.ClassType> all, Pos pos) {
    for (GType.ClassType up : symbol.supertypes()) {
      for (GType.ClassType one : all) {
        var other = world.types().asSuper(up, one.symbol());
        if (other.isPresent() && !world.types().isEquivalent(other.get(), one)) {
          problems.add(GypsumCode.INHERITED_WITH_DIFFERENT_ARGUMENTS, pos, one.symbol().name());
          return;
        }
      }
    }
  }
}
