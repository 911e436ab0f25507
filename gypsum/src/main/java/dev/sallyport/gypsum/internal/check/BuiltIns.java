package dev.sallyport.gypsum.internal.check;

import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.Flag;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.gypsum.internal.model.GType;
import dev.sallyport.gypsum.internal.model.Intrinsic;
import dev.sallyport.gypsum.internal.model.PackageSymbol;
import dev.sallyport.gypsum.internal.model.Symbol;
import dev.sallyport.gypsum.internal.model.Types;
import dev.sallyport.gypsum.internal.syntax.Parser;
import dev.sallyport.ir.SourceText;
import dev.sallyport.ir.Version;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The definitions that are there without an import: declared in a resource, read like a program.
 */
final class BuiltIns {

  private static final String SOURCE = "/dev/sallyport/gypsum/builtins.gy";

  private final PackageSymbol home = new PackageSymbol("", Version.parse("0"));
  private Types types;
  private PrimitiveMembers primitives;

  /** Reads the declarations. */
  void load(World world) {
    var declarations = new Declarations();
    var scope = new Scope.Names(new Scope.OfPackage(home, null));
    var declarer = new Declarer(world, home, declarations);
    declarer.file(
        Parser.definitions(new SourceText("builtins.gy", source()), world.problems()), scope);
    types = new Types(classNamed("Object"), classNamed("Nothing"));
    var resolver = new TypeResolver(world, new Access(world, home));
    new Headers(world, resolver).run(declarations.classes());
    new Signatures(world, resolver).run(declarations);
    declarations.functions().forEach(f -> implement(f.symbol()));
    primitives = new PrimitiveMembers(home, type("String"));
  }

  private static String source() {
    try (InputStream in = BuiltIns.class.getResourceAsStream(SOURCE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void implement(FunctionSymbol function) {
    if (function.is(Flag.NATIVE)) {
      function.setIntrinsic(intrinsic(function));
    }
  }

  private static Intrinsic intrinsic(FunctionSymbol function) {
    return switch (function.name()) {
      case "===" -> new Intrinsic.Same(true);
      case "!==" -> new Intrinsic.Same(false);
      default -> new Intrinsic.OfRuntime(runtimeName(function));
    };
  }

  // Operators have no letters, so that each gets a word.
  private static String runtimeName(FunctionSymbol function) {
    String name =
        switch (function.name()) {
          case "+" -> "concat";
          case "==" -> "equal";
          case "!=" -> "unequal";
          case "<" -> "less";
          case "<=" -> "less_equal";
          case ">" -> "greater";
          case ">=" -> "greater_equal";
          default -> function.name().replace('-', '_');
        };
    return function.owner() == null ? name : function.owner().name() + "__" + name;
  }

  PackageSymbol home() {
    return home;
  }

  Types types() {
    return types;
  }

  ClassSymbol classNamed(String name) {
    return home.find(name).stream()
        .filter(ClassSymbol.class::isInstance)
        .map(ClassSymbol.class::cast)
        .findFirst()
        .orElseThrow();
  }

  GType.ClassType type(String name) {
    return classNamed(name).thisType();
  }

  /** The methods of a primitive type with a name. */
  List<Symbol> members(GType.Primitive type, String name) {
    return primitives.of(type, name);
  }

  /** The names of methods of a primitive type that are words, sorted. */
  List<String> memberNames(GType.Primitive type) {
    return primitives.names(type);
  }
}
