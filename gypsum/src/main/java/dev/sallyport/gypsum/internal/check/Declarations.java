package dev.sallyport.gypsum.internal.check;

import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.gypsum.internal.model.VariableSymbol;
import dev.sallyport.gypsum.internal.syntax.Defn;
import dev.sallyport.gypsum.internal.syntax.Expr;
import dev.sallyport.gypsum.internal.syntax.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was declared together, each symbol beside its tree: a package, or a block. */
final class Declarations {

  /**
   * A class.
   *
   * @param scope the inside of the class
   */
  record ClassDecl(ClassSymbol symbol, Defn.ClassOrTrait tree, Scope scope) {
    /** Where the head of the class is read. */
    Scope headScope() {
      return scope.parent();
    }
  }

  /**
   * A function, method or constructor.
   *
   * @param parameters the parameters as written
   * @param scope the inside of the function
   */
  record FunctionDecl(
      FunctionSymbol symbol,
      List<Defn.Parameter> parameters,
      Optional<Defn.Function> tree,
      Optional<Defn.ClassOrTrait> classTree,
      Scope.OfFunction scope) {}

  /**
   * Globals or fields with one initializer.
   *
   * @param owner the class of the fields, or null
   */
  record VariableDecl(Defn.Variable tree, List<Bound> bound, Scope scope, ClassSymbol owner) {
    Optional<Expr> initializer() {
      return tree.initializer();
    }
  }

  /** A variable that a pattern binds. */
  record Bound(Pattern.Variable pattern, VariableSymbol symbol) {}

  /** An {@code arrayelements} statement. */
  record ElementsDecl(ClassSymbol owner, Defn.Elements tree, Scope scope) {}

  /** An import. */
  record ImportDecl(Defn.Import tree, Scope.Names scope) {}

  private final List<ClassDecl> classes = new ArrayList<>();
  private final List<FunctionDecl> functions = new ArrayList<>();
  private final List<VariableDecl> variables = new ArrayList<>();
  private final List<ElementsDecl> elements = new ArrayList<>();
  private final List<ImportDecl> imports = new ArrayList<>();

  List<ClassDecl> classes() {
    return classes;
  }

  List<FunctionDecl> functions() {
    return functions;
  }

  List<VariableDecl> variables() {
    return variables;
  }

  List<ElementsDecl> elements() {
    return elements;
  }

  List<ImportDecl> imports() {
    return imports;
  }
}
