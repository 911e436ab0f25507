package dev.sallyport.gypsum.internal.syntax;

import dev.sallyport.ir.VersionRange;
import java.util.List;
import java.util.Optional;

/** A definition or an import as it is written. */
public sealed interface Defn extends Statement {

  /** {@code let} or {@code var}. */
  record Variable(
      Pos pos,
      List<TypeTree.Attribute> attributes,
      boolean mutable,
      Pattern pattern,
      Optional<Expr> initializer)
      implements Defn {}

  /**
   * {@code def}.
   *
   * @param name the name; {@code this} for a constructor
   * @param parameters empty if there are no parentheses
   */
  record Function(
      Pos pos,
      List<TypeTree.Attribute> attributes,
      String name,
      Pos namePos,
      List<TypeTree.Parameter> typeParameters,
      Optional<List<Parameter>> parameters,
      Optional<TypeTree> result,
      Optional<Expr> body)
      implements Defn {

    /** The name under which constructors are defined. */
    public static final String CONSTRUCTOR = "this";

    /** Whether it makes objects. */
    public boolean isConstructor() {
      return name.equals(CONSTRUCTOR);
    }
  }

  /** A parameter of a function, constructor or lambda. */
  record Parameter(
      Pos pos, List<TypeTree.Attribute> attributes, boolean mutable, Pattern pattern) {}

  /**
   * {@code class} or {@code trait}.
   *
   * @param primary the constructor in the head, if there is one
   * @param supertypes the types behind {@code <:}
   * @param superArguments what the head passes to the first supertype, if it has parentheses
   */
  record ClassOrTrait(
      Pos pos,
      List<TypeTree.Attribute> attributes,
      boolean trait,
      String name,
      Pos namePos,
      List<TypeTree.Parameter> typeParameters,
      Optional<Primary> primary,
      List<TypeTree> supertypes,
      Optional<List<Expr>> superArguments,
      List<Defn> members)
      implements Defn {}

  /** The constructor in the head of a class. */
  record Primary(Pos pos, List<TypeTree.Attribute> attributes, List<Parameter> parameters) {}

  /** {@code arrayelements}. */
  record Elements(
      Pos pos,
      List<TypeTree.Attribute> attributes,
      TypeTree type,
      Accessor getter,
      Accessor setter,
      Accessor length)
      implements Defn {}

  /** The name of a generated method. */
  record Accessor(Pos pos, List<TypeTree.Attribute> attributes, String name) {}

  /** {@code import}; without names everything is imported. */
  record Import(Pos pos, List<TypeTree.Part> prefix, List<Imported> names) implements Defn {}

  /**
   * {@code import math "1.0..2.0"}: which versions of a package will do.
   *
   * @param packageName the name with its points
   */
  record Needs(Pos pos, String packageName, VersionRange versions) implements Defn {}

  /** One name of an import, and the name under which it is used. */
  record Imported(Pos pos, String name, String alias) {}
}
