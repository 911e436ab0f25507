package dev.sallyport.engine.internal;

import dev.sallyport.engine.Engine;
import dev.sallyport.engine.Executable;
import dev.sallyport.engine.GuestPackage;
import dev.sallyport.engine.PackageAccess;
import dev.sallyport.engine.ValueMapping;
import dev.sallyport.ir.Function;
import dev.sallyport.ir.IrModule;
import dev.sallyport.ir.ModuleIndex;
import dev.sallyport.ir.Span;
import dev.sallyport.ir.VerifiedModule;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A package in its engine. */
public final class LoadedPackage implements GuestPackage, PackageAccess {

  private final EngineCore core;
  private final VerifiedModule verified;
  private final Executable executable;
  private final List<LoadedPackage> imports;
  private final PackageLinker linker;
  private final Optional<Function> initializer;
  private final ConcurrentHashMap<Object, Object> cache = new ConcurrentHashMap<>();
  private Optional<ValueMapping> mapping;
  private volatile boolean closed;

  LoadedPackage(
      EngineCore core,
      VerifiedModule verified,
      Executable executable,
      List<LoadedPackage> imports,
      PackageLinker linker) {
    this.core = core;
    this.verified = verified;
    this.executable = executable;
    this.imports = List.copyOf(imports);
    this.linker = linker;
    this.initializer =
        module().functions().stream()
            .filter(f -> f.attributes().contains(Function.Attribute.INIT))
            .findFirst();
    linker.belongsTo(this);
  }

  /** How its values become those of Java, if its language says so. */
  synchronized Optional<ValueMapping> mapping() {
    if (mapping == null) {
      mapping =
          core.settings().frontEnds().stream().flatMap(f -> f.mapping(this).stream()).findFirst();
    }
    return mapping;
  }

  @Override
  public Optional<PackageAccess> find(String packageName) {
    return closure().filter(p -> p.name().equals(packageName)).findFirst().map(p -> p);
  }

  @Override
  public Optional<PackageAccess> homeOf(Object object) {
    return Stream.concat(closure(), core.registry().packages().stream())
        .filter(p -> p.executable.classNameOf(object) != null)
        .findFirst()
        .map(p -> p);
  }

  // Nearest first; a package that many use comes once.
  private Stream<LoadedPackage> closure() {
    var all = new LinkedHashSet<LoadedPackage>(List.of(this));
    var open = new ArrayDeque<LoadedPackage>(all);
    while (!open.isEmpty()) {
      open.remove().imports.stream().filter(all::add).forEach(open::add);
    }
    return all.stream();
  }

  @Override
  public Engine engine() {
    return core.engine();
  }

  @Override
  public IrModule module() {
    return verified.module();
  }

  @Override
  public List<GuestPackage> imports() {
    return List.copyOf(imports);
  }

  @Override
  public String executorName() {
    return core.settings().executor().name();
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      core.registry().remove(this);
      cache.clear();
      executable.close();
    }
  }

  ModuleIndex index() {
    return verified.index();
  }

  @Override
  public Executable executable() {
    return executable;
  }

  PackageLinker linker() {
    return linker;
  }

  /**
   * What is made once for the package and used by every context, such as the stub of an interface.
   */
  ConcurrentHashMap<Object, Object> cache() {
    return cache;
  }

  /** The source file as a place, for messages about the whole package. */
  Span place() {
    return new Span(module().source(), 0, 0, 0, 0);
  }

  void checkOpen() {
    if (closed) {
      throw new IllegalStateException("package " + name() + " is closed");
    }
  }

  /** Makes the package ready for use in a context: its imports first, then its own globals. */
  void initialize(RunContext context) {
    if (context.globalsAt(linker.slot()) != null) {
      return;
    }
    imports.forEach(imported -> imported.initialize(context));
    context.setGlobals(linker.slot(), executable.newGlobals());
    initializer.ifPresent(init -> runInitializer(context, init));
  }

  // What the initializer throws leaves the package uninitialised, so that the next use tries again.
  private void runInitializer(RunContext context, Function init) {
    try {
      core.backcalls().guarded(this, init).invoke(context);
    } catch (Throwable thrown) {
      context.setGlobals(linker.slot(), null);
      throw Backcall.unchecked(thrown);
    }
  }

  @Override
  public String toString() {
    return name() + " " + version();
  }
}
