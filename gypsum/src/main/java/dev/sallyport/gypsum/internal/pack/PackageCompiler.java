package dev.sallyport.gypsum.internal.pack;

import dev.sallyport.engine.FrontEnd;
import dev.sallyport.gypsum.PackageName;
import dev.sallyport.gypsum.internal.check.Checker;
import dev.sallyport.gypsum.internal.check.Program;
import dev.sallyport.gypsum.internal.check.World;
import dev.sallyport.gypsum.internal.gen.ModuleGenerator;
import dev.sallyport.gypsum.internal.model.PackageSymbol;
import dev.sallyport.gypsum.internal.syntax.Problems;
import dev.sallyport.ir.IrModule;
import dev.sallyport.ir.SourceText;
import dev.sallyport.ir.VersionRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compiles a package, on a thread of its own whose stack is deep enough for every program. */
public final class PackageCompiler {

  private static final long STACK_BYTES = 256L << 20;

  private final FrontEnd.PackageLookup lookup;
  private final Map<String, VersionRange> needs;

  /** A compiler that asks for other packages there, and which versions of them will do. */
  public PackageCompiler(FrontEnd.PackageLookup lookup, Map<String, VersionRange> needs) {
    this.lookup = lookup;
    this.needs = needs;
  }

  /** Compiles the files of a package. */
  public FrontEnd.Compilation compile(PackageName name, List<SourceText> files) {
    var work = new DeepStack<>(() -> compileHere(name, files));
    return work.run(STACK_BYTES);
  }

  private FrontEnd.Compilation compileHere(PackageName name, List<SourceText> files) {
    var problems = new Problems();
    var world = new World(new Declared(lookup), problems);
    world.needs().add(needs);
    Program program = Checker.check(world, new PackageSymbol(name.name(), name.version()), files);
    if (problems.hasErrors()) {
      return new FrontEnd.Compilation(Optional.empty(), problems.sorted());
    }
    IrModule module = ModuleGenerator.generate(program, files.getFirst().name());
    String declarations = InterfacePrinter.print(program.home());
    return new FrontEnd.Compilation(
        Optional.of(Interfaces.with(module, declarations)), problems.sorted());
  }
}
