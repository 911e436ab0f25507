package dev.sallyport.gypsum.internal.check;

import dev.sallyport.gypsum.GypsumCode;
import dev.sallyport.gypsum.internal.model.PackageSymbol;
import dev.sallyport.gypsum.internal.syntax.Defn;
import dev.sallyport.gypsum.internal.syntax.Parser;
import dev.sallyport.ir.SourceText;
import dev.sallyport.ir.internal.Lists;
import java.util.List;

/** Checks a package: all of its files at once. */
public final class Checker {

  private final World world;
  private final PackageSymbol home;
  private final Program program;
  private final Elaborator elaborator;

  private Checker(World world, PackageSymbol home) {
    this.world = world;
    this.home = home;
    this.program = new Program(home);
    var access = new Access(world, home);
    this.elaborator = new Elaborator(world, access, new TypeResolver(world, access), program);
  }

  /** Reads and checks the files of a package; what is wrong goes to the world's problems. */
  public static Program check(World world, PackageSymbol home, List<SourceText> files) {
    var checker = new Checker(world, home);
    Declarations declarations = checker.declare(files);
    checker.program.needs().putAll(world.needs().all());
    checker.elaborator.passes().finish(declarations);
    NativeSymbols.check(checker.program.functions(), world.problems());
    return checker.program;
  }

  /** Reads only the declarations of a package: what other packages need of it. */
  public static void declare(World world, PackageSymbol home, List<SourceText> files) {
    new Checker(world, home).declare(files);
  }

  // What is needed of other packages is said before the first of them is looked for.
  private List<List<Defn>> read(List<SourceText> files) {
    List<List<Defn>> read = Lists.map(files, file -> Parser.definitions(file, world.problems()));
    read.forEach(world.needs()::add);
    return read;
  }

  private boolean hasAllItNeeds() {
    List<String> missing =
        world.needs().names().stream().filter(n -> world.packageNamed(n).isEmpty()).toList();
    if (!world.problems().hasErrors()) {
      missing.forEach(n -> notFound(n));
    }
    return missing.isEmpty();
  }

  private void notFound(String name) {
    String hint = "put the package beside the program, or name its folder with --path";
    world.problems().add(GypsumCode.NOT_FOUND, world.needs().placeOf(name), name, hint);
  }

  private Declarations declare(List<SourceText> files) {
    world.define(home);
    var outside = new Scope.Packages(world);
    var builtIns = new Scope.OfPackage(world.builtIns().home(), outside);
    var ofPackage = new Scope.OfPackage(home, builtIns);
    var declarations = new Declarations();
    var declarer = new Declarer(world, home, declarations);
    List<List<Defn>> read = read(files);
    if (!hasAllItNeeds()) {
      return declarations;
    }
    for (List<Defn> definitions : read) {
      declarer.file(definitions, new Scope.Names(ofPackage));
    }
    elaborator.passes().declare(declarations);
    Overrides.checkDuplicates(home.definitions(), world.problems());
    return declarations;
  }
}
