package dev.sallyport.gypsum.internal.check;

import dev.sallyport.gypsum.GypsumCode;
import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.Flag;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.gypsum.internal.model.PackageSymbol;
import dev.sallyport.gypsum.internal.model.Symbol;
import dev.sallyport.gypsum.internal.model.VariableSymbol;
import dev.sallyport.gypsum.internal.syntax.Defn;
import dev.sallyport.gypsum.internal.syntax.Pattern;
import dev.sallyport.gypsum.internal.syntax.Pos;
import dev.sallyport.gypsum.internal.syntax.Problems;
import dev.sallyport.gypsum.internal.syntax.TypeTree;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The first pass: makes a symbol for every definition and puts it where it can be found. */
final class Declarer {

  private final World world;
  private final PackageSymbol home;
  private final Declarations into;
  private final FlagRules rules;
  private final Problems problems;

  Declarer(World world, PackageSymbol home, Declarations into) {
    this.world = world;
    this.home = home;
    this.into = into;
    this.problems = world.problems();
    this.rules = new FlagRules(problems);
  }

  /** Where a definition stands: its scope, the class around it, the function around it. */
  record Site(Scope scope, ClassSymbol owner, FunctionSymbol function, boolean local) {
    boolean isGlobal() {
      return owner == null && !local;
    }

    boolean isMember() {
      return owner != null && !local;
    }
  }

  /** Declares what a file defines. */
  void file(List<Defn> definitions, Scope.Names scope) {
    var site = new Site(scope, null, null, false);
    definitions.forEach(d -> declare(d, site, scope));
  }

  /** Declares a function, class or import inside a block. */
  void local(Defn definition, Site site, Scope.Names block) {
    declare(definition, site, block);
  }

  private void declare(Defn definition, Site site, Scope.Names names) {
    switch (definition) {
      case Defn.Variable v -> variable(v, site);
      case Defn.Function f -> function(f, site);
      case Defn.ClassOrTrait c -> classOrTrait(c, site);
      case Defn.Elements e -> elements(e, site);
      case Defn.Import i -> into.imports().add(new Declarations.ImportDecl(i, names));
      case Defn.Needs n -> checkNeeds(n, site);
    }
  }

  // What a file needs is known before anything is declared.
  private void checkNeeds(Defn.Needs tree, Site site) {
    if (!site.isGlobal()) {
      problems.add(GypsumCode.NEEDS_INSIDE, tree.pos(), tree.packageName());
    }
  }

  private void bind(Symbol symbol, Site site) {
    checkClash(symbol, site);
    if (site.isMember()) {
      site.owner().add(symbol);
      return;
    }
    ((Scope.Names) site.scope()).add(symbol.name(), symbol);
    if (site.isGlobal()) {
      home.add(symbol);
    }
  }

  // Only functions may share a name, and only if they are not native.
  private void checkClash(Symbol symbol, Site site) {
    List<Symbol> present =
        site.isMember()
            ? site.owner().own(symbol.name())
            : site.isGlobal() ? home.find(symbol.name()) : site.scope().own(symbol.name());
    if (present.isEmpty()) {
      return;
    }
    boolean all = canOverload(present.getFirst()) && canOverload(present.getLast());
    if (!canOverload(symbol) || !all) {
      problems.add(GypsumCode.ALREADY_DECLARED, symbol.pos(), symbol.name());
    }
  }

  static boolean canOverload(Symbol symbol) {
    return symbol instanceof FunctionSymbol f && !f.is(Flag.NATIVE);
  }

  private void variable(Defn.Variable tree, Site site) {
    FlagRules.Place place =
        site.isMember() ? FlagRules.Place.FIELD : FlagRules.Place.GLOBAL_VARIABLE;
    Set<Flag> flags = rules.flags(tree.attributes(), place);
    var bound = new ArrayList<Declarations.Bound>();
    for (Pattern.Variable pattern : PatternNames.of(tree.pattern())) {
      var kind = site.isMember() ? VariableSymbol.Kind.FIELD : VariableSymbol.Kind.GLOBAL;
      var symbol =
          new VariableSymbol(pattern.name(), kind, tree.mutable(), flags, pattern.namePos());
      symbol.setHome(home);
      if (site.isMember()) {
        symbol.setOwner(site.owner());
      }
      bind(symbol, site);
      bound.add(new Declarations.Bound(pattern, symbol));
    }
    into.variables().add(new Declarations.VariableDecl(tree, bound, site.scope(), site.owner()));
    if (site.owner() != null && site.owner().isTrait()) {
      problems.add(GypsumCode.FIELD_IN_TRAIT, tree.pattern().pos(), site.owner().name());
    }
  }

  private void function(Defn.Function tree, Site site) {
    FunctionSymbol.Kind kind = kind(tree, site);
    Set<Flag> flags = rules.flags(tree.attributes(), place(kind));
    var symbol = new FunctionSymbol(tree.name(), kind, flags, tree.namePos(), home, site.owner());
    symbol.setEnclosing(site.function());
    if (tree.body().isEmpty()) {
      symbol.setBodiless();
    }
    if (kind == FunctionSymbol.Kind.CONSTRUCTOR && !constructor(symbol, tree, site)) {
      return;
    }
    if (kind != FunctionSymbol.Kind.CONSTRUCTOR) {
      bind(symbol, site);
    }
    add(symbol, tree.parameters().orElse(List.of()), Optional.of(tree), Optional.empty(), site);
  }

  private boolean constructor(FunctionSymbol symbol, Defn.Function tree, Site site) {
    if (!site.isMember()) {
      problems.add(GypsumCode.CONSTRUCTOR_OUTSIDE_CLASS, tree.namePos());
      return false;
    }
    if (site.owner().isTrait()) {
      problems.add(GypsumCode.CONSTRUCTOR_IN_TRAIT, tree.namePos(), site.owner().name());
      return false;
    }
    if (symbol.is(Flag.NATIVE)) {
      problems.add(GypsumCode.NATIVE_CONSTRUCTOR, tree.namePos());
    }
    site.owner().addConstructor(symbol);
    return true;
  }

  private void add(
      FunctionSymbol symbol,
      List<Defn.Parameter> parameters,
      Optional<Defn.Function> tree,
      Optional<Defn.ClassOrTrait> classTree,
      Site site) {
    boolean isStatic =
        symbol.kind() == FunctionSymbol.Kind.STATIC || (classTree.isPresent() && site.isMember());
    var scope = new Scope.OfFunction(symbol, isStatic, site.scope());
    into.functions().add(new Declarations.FunctionDecl(symbol, parameters, tree, classTree, scope));
  }

  private static FunctionSymbol.Kind kind(Defn.Function tree, Site site) {
    if (tree.isConstructor()) {
      return FunctionSymbol.Kind.CONSTRUCTOR;
    }
    if (site.local()) {
      return FunctionSymbol.Kind.LOCAL;
    }
    if (!site.isMember()) {
      return FunctionSymbol.Kind.GLOBAL;
    }
    return FlagRules.has(tree.attributes(), Flag.STATIC)
        ? FunctionSymbol.Kind.STATIC
        : FunctionSymbol.Kind.METHOD;
  }

  private static FlagRules.Place place(FunctionSymbol.Kind kind) {
    return switch (kind) {
      case GLOBAL -> FlagRules.Place.GLOBAL_FUNCTION;
      case METHOD -> FlagRules.Place.METHOD;
      case STATIC -> FlagRules.Place.STATIC_METHOD;
      case CONSTRUCTOR -> FlagRules.Place.CONSTRUCTOR;
      case LOCAL -> FlagRules.Place.LOCAL_FUNCTION;
      case LAMBDA -> FlagRules.Place.NOTHING_ALLOWED;
    };
  }

  private void classOrTrait(Defn.ClassOrTrait tree, Site site) {
    FlagRules.Place place =
        tree.trait()
            ? FlagRules.Place.TRAIT
            : site.isMember() ? FlagRules.Place.INNER_CLASS : FlagRules.Place.CLASS;
    Set<Flag> flags = rules.flags(tree.attributes(), place);
    var symbol =
        new ClassSymbol(
            tree.name(), tree.trait(), flags, tree.namePos(), home, site.owner(), site.function());
    bind(symbol, site);
    var imports = new Scope.Names(site.scope());
    var scope = new Scope.OfClass(symbol, world.members(), imports);
    into.classes().add(new Declarations.ClassDecl(symbol, tree, scope));
    var inside = new Site(scope, symbol, site.function(), false);
    primary(tree, symbol, inside);
    tree.members().forEach(m -> declare(m, inside, imports));
    defaultConstructor(tree, symbol, inside);
  }

  private void primary(Defn.ClassOrTrait tree, ClassSymbol symbol, Site inside) {
    if (tree.primary().isEmpty()) {
      return;
    }
    Defn.Primary primary = tree.primary().get();
    Set<Flag> flags =
        primary.attributes().isEmpty()
            ? access(symbol.flags())
            : rules.flags(primary.attributes(), FlagRules.Place.CONSTRUCTOR);
    constructor(symbol, flags, primary.parameters(), primary.pos(), tree, inside);
    primary.parameters().forEach(p -> field(p, symbol, inside));
  }

  private void field(Defn.Parameter parameter, ClassSymbol symbol, Site inside) {
    if (!(parameter.pattern() instanceof Pattern.Variable pattern)) {
      problems.add(GypsumCode.PATTERN_IN_PRIMARY, parameter.pos());
      return;
    }
    Set<Flag> flags = rules.flags(parameter.attributes(), FlagRules.Place.FIELD);
    var field =
        new VariableSymbol(
            pattern.name(),
            VariableSymbol.Kind.FIELD,
            parameter.mutable(),
            flags,
            pattern.namePos());
    field.setOwner(symbol);
    bind(field, inside);
  }

  // A class that says nothing about making its objects can be made without arguments.
  private void defaultConstructor(Defn.ClassOrTrait tree, ClassSymbol symbol, Site inside) {
    if (symbol.constructors().isEmpty() && !symbol.isTrait() && !home.isBuiltIn()) {
      constructor(symbol, access(symbol.flags()), List.of(), symbol.pos(), tree, inside);
    }
  }

  private void constructor(
      ClassSymbol symbol,
      Set<Flag> flags,
      List<Defn.Parameter> parameters,
      Pos pos,
      Defn.ClassOrTrait tree,
      Site inside) {
    var constructor =
        new FunctionSymbol(
            Defn.Function.CONSTRUCTOR, FunctionSymbol.Kind.CONSTRUCTOR, flags, pos, home, symbol);
    symbol.addConstructor(constructor);
    add(constructor, parameters, Optional.empty(), Optional.of(tree), inside);
  }

  private static Set<Flag> access(Set<Flag> flags) {
    var access = EnumSet.noneOf(Flag.class);
    access.addAll(flags);
    access.retainAll(EnumSet.of(Flag.PUBLIC, Flag.PROTECTED));
    return access;
  }

  private void elements(Defn.Elements tree, Site site) {
    if (!site.isMember() || site.owner().isTrait()) {
      problems.add(GypsumCode.ELEMENTS_OUTSIDE_CLASS, tree.pos());
      return;
    }
    rules.flags(tree.attributes(), FlagRules.Place.ELEMENTS);
    if (site.owner().elements().isPresent()) {
      problems.add(GypsumCode.ELEMENTS_TWICE, tree.pos(), site.owner().name());
      return;
    }
    into.elements().add(new Declarations.ElementsDecl(site.owner(), tree, site.scope()));
    FunctionSymbol getter = accessor(tree.getter(), site);
    FunctionSymbol setter = accessor(tree.setter(), site);
    FunctionSymbol length = accessor(tree.length(), site);
    boolean constant = FlagRules.has(tree.attributes(), Flag.FINAL);
    site.owner().setElements(new ClassSymbol.Elements(null, getter, setter, length, constant));
  }

  private FunctionSymbol accessor(Defn.Accessor tree, Site site) {
    Set<Flag> flags = rules.flags(tree.attributes(), FlagRules.Place.ACCESSOR);
    var symbol =
        new FunctionSymbol(
            tree.name(), FunctionSymbol.Kind.METHOD, flags, tree.pos(), home, site.owner());
    bind(symbol, site);
    return symbol;
  }

  /** Makes the type parameters of a definition, without bounds yet. */
  static List<TypeTree.Parameter> checked(
      List<TypeTree.Parameter> parameters, boolean forClass, FlagRules rules, Problems problems) {
    for (TypeTree.Parameter parameter : parameters) {
      Set<Flag> flags = rules.flags(parameter.attributes(), FlagRules.Place.TYPE_PARAMETER);
      if (!flags.contains(Flag.STATIC)) {
        problems.add(GypsumCode.NON_STATIC_TYPE_PARAMETER, parameter.pos(), parameter.name());
      }
      if (!forClass && parameter.variance() != ' ') {
        problems.add(GypsumCode.VARIANCE_ON_FUNCTION, parameter.pos(), parameter.name());
      }
    }
    return parameters;
  }
}
