package dev.sallyport.gypsum.internal.check;

import dev.sallyport.gypsum.GypsumCode;
import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.Flag;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.gypsum.internal.model.GType;
import dev.sallyport.gypsum.internal.model.Substitution;
import dev.sallyport.gypsum.internal.model.Symbol;
import dev.sallyport.gypsum.internal.model.TypeParameter;
import dev.sallyport.gypsum.internal.model.Types;
import dev.sallyport.gypsum.internal.model.VariableSymbol;
import dev.sallyport.gypsum.internal.syntax.Pos;
import dev.sallyport.gypsum.internal.syntax.Problems;
import dev.sallyport.ir.internal.Lists;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fourth pass: which method takes the place of which. */
final class Overrides {

  private final World world;
  private final Types types;
  private final Problems problems;

  Overrides(World world) {
    this.world = world;
    this.types = world.types();
    this.problems = world.problems();
  }

  void run(List<Declarations.ClassDecl> classes) {
    var done = new HashSet<ClassSymbol>();
    var pending = new HashMap<ClassSymbol, Declarations.ClassDecl>();
    classes.forEach(c -> pending.put(c.symbol(), c));
    classes.forEach(c -> resolve(c, pending, done));
    world.members().clear();
    classes.forEach(this::checkImplemented);
    classes.forEach(c -> checkDuplicates(c.symbol().members(), problems));
    classes.forEach(c -> checkDuplicates(c.symbol().constructors(), problems));
  }

  // Superclasses first.
  private void resolve(
      Declarations.ClassDecl declared,
      Map<ClassSymbol, Declarations.ClassDecl> pending,
      Set<ClassSymbol> done) {
    List<GType.ClassType> above = types.allSupertypes(declared.symbol());
    for (int i = above.size() - 1; i >= 0; i--) {
      Declarations.ClassDecl up = pending.get(above.get(i).symbol());
      if (up != null && done.add(up.symbol())) {
        resolve(up, types.allSupertypes(up.symbol()));
      }
    }
  }

  private void resolve(Declarations.ClassDecl declared, List<GType.ClassType> above) {
    for (List<Symbol> sameName : declared.symbol().members().values()) {
      for (Symbol member : sameName) {
        boolean clear = !conflicts(member, above);
        if (clear && member instanceof FunctionSymbol method) {
          resolve(method, above);
        }
      }
      checkTwice(sameName);
    }
    checkElements(declared);
  }

  private void resolve(FunctionSymbol method, List<GType.ClassType> above) {
    if (method.kind() == FunctionSymbol.Kind.METHOD) {
      var found = new ArrayList<FunctionSymbol>();
      above.subList(1, above.size()).forEach(up -> collect(method, up, found));
      found.stream()
          .filter(f -> found.stream().noneMatch(g -> g.overrides(f)))
          .forEach(method.overridden()::add);
    }
    checkFlags(method, above);
  }

  private void collect(FunctionSymbol method, GType.ClassType up, List<FunctionSymbol> found) {
    for (Symbol symbol : up.symbol().own(method.name())) {
      if (symbol instanceof FunctionSymbol base
          && base.kind() == FunctionSymbol.Kind.METHOD
          && !base.is(Flag.PRIVATE)
          && matches(method, base, Substitution.of(up))) {
        found.add(base);
      }
    }
  }

  private boolean matches(FunctionSymbol method, FunctionSymbol base, Substitution outer) {
    List<TypeParameter> own = method.typeParameters();
    List<TypeParameter> other = base.typeParameters();
    if (own.size() != other.size() || method.parameters().size() != base.parameters().size()) {
      return false;
    }
    var substitution = Substitution.of(other, Lists.map(own, TypeParameter::type)).and(outer);
    for (int i = 0; i < own.size(); i++) {
      if (!types.isEquivalent(own.get(i).upper(), substitution.apply(other.get(i).upper()))
          || !types.isEquivalent(own.get(i).lower(), substitution.apply(other.get(i).lower()))) {
        return false;
      }
    }
    for (int i = 0; i < method.parameters().size(); i++) {
      GType expected = substitution.apply(base.parameters().get(i).type());
      if (!types.isSubtype(expected, method.parameters().get(i).type())) {
        return false;
      }
    }
    return true;
  }

  private void checkFlags(FunctionSymbol method, List<GType.ClassType> above) {
    boolean overrides = !method.overridden().isEmpty();
    if (overrides && !method.is(Flag.OVERRIDE)) {
      problems.add(GypsumCode.OVERRIDES_WITHOUT_WORD, method.pos(), method.name());
    }
    boolean known = above.stream().noneMatch(up -> up.symbol().isIncomplete());
    if (!overrides && method.is(Flag.OVERRIDE) && known) {
      boolean ofStatic = above.stream().anyMatch(up -> hasStatic(up.symbol(), method.name()));
      problems.add(
          ofStatic ? GypsumCode.OVERRIDES_STATIC : GypsumCode.OVERRIDES_NOTHING,
          method.pos(),
          method.name());
    }
    for (FunctionSymbol base : method.overridden()) {
      if (base.is(Flag.FINAL)) {
        problems.add(GypsumCode.OVERRIDES_FINAL, method.pos(), method.name());
      }
    }
  }

  private static boolean hasStatic(ClassSymbol symbol, String name) {
    return symbol.own(name).stream()
        .anyMatch(s -> s instanceof FunctionSymbol f && f.kind() == FunctionSymbol.Kind.STATIC);
  }

  // What cannot be overloaded cannot be defined again below.
  private boolean conflicts(Symbol member, List<GType.ClassType> above) {
    if (member instanceof ClassSymbol) {
      return false;
    }
    for (GType.ClassType up : above.subList(1, above.size())) {
      for (Symbol base : up.symbol().own(member.name())) {
        if (isField(member) || isField(base) || isNative(member) || isNative(base)) {
          problems.add(
              GypsumCode.CANNOT_OVERLOAD_BASE, member.pos(), member.name(), up.symbol().name());
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isField(Symbol symbol) {
    return symbol instanceof VariableSymbol;
  }

  private static boolean isNative(Symbol symbol) {
    return symbol instanceof FunctionSymbol f && f.is(Flag.NATIVE) && !f.home().isBuiltIn();
  }

  private void checkTwice(List<Symbol> sameName) {
    var bases = new HashSet<FunctionSymbol>();
    for (Symbol symbol : sameName) {
      if (symbol instanceof FunctionSymbol f
          && f.overridden().stream().anyMatch(base -> !bases.add(base))) {
        problems.add(GypsumCode.OVERRIDDEN_TWICE, f.pos(), f.name());
      }
    }
  }

  private void checkElements(Declarations.ClassDecl declared) {
    ClassSymbol symbol = declared.symbol();
    ClassSymbol up = symbol.superclass();
    if (up == null || !up.hasElements()) {
      return;
    }
    if (symbol.elements().isPresent()) {
      problems.add(GypsumCode.ELEMENTS_TWICE, symbol.pos(), symbol.name());
    } else if (!symbol.fields().isEmpty()) {
      Pos field = symbol.fields().getFirst().pos();
      problems.add(GypsumCode.FIELDS_BELOW_ELEMENTS, field, symbol.name());
    }
  }

  private void checkImplemented(Declarations.ClassDecl declared) {
    ClassSymbol symbol = declared.symbol();
    if (symbol.isTrait() || symbol.is(Flag.ABSTRACT)) {
      return;
    }
    var reported = new HashSet<String>();
    for (GType.ClassType up : types.allSupertypes(symbol)) {
      for (Map.Entry<String, List<Symbol>> entry : up.symbol().members().entrySet()) {
        boolean missing =
            world.members().of(symbol, entry.getKey()).stream()
                .anyMatch(
                    m -> m instanceof FunctionSymbol f && f.isAbstract() && f.owner() != symbol);
        missing &= !problems.isDoubtful(entry.getKey());
        if (missing && reported.add(entry.getKey())) {
          problems.add(
              GypsumCode.ABSTRACT_NOT_OVERRIDDEN, symbol.pos(), symbol.name(), entry.getKey());
        }
      }
    }
  }

  /** Reports functions of one name whose parameters have the same types. */
  static void checkDuplicates(Map<String, List<Symbol>> members, Problems problems) {
    for (List<Symbol> sameName : members.values()) {
      checkDuplicates(Names.functionsOf(sameName), problems);
    }
  }

  /** Reports functions whose parameters have the same types. */
  static void checkDuplicates(List<FunctionSymbol> sameName, Problems problems) {
    var seen = new HashSet<List<Object>>();
    for (FunctionSymbol function : sameName) {
      Pos pos = function.pos();
      var key = new ArrayList<Object>(function.parameterTypes());
      key.add(function.typeParameters().size());
      if (!seen.add(key) && !function.is(Flag.NATIVE)) {
        problems.add(GypsumCode.DUPLICATE_FUNCTION, pos, function.name());
      }
    }
  }
}
