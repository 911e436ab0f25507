package dev.sallyport.engine.internal;

import dev.sallyport.border.LinkException;
import dev.sallyport.engine.Executable;
import dev.sallyport.engine.Linker;
import dev.sallyport.ir.Function;
import dev.sallyport.ir.IrModule;
import dev.sallyport.ir.Span;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Map;

/** Answers the names that one package does not define. */
final class PackageLinker implements Linker {

  private final NativeLinks natives;
  private final Map<String, Class<?>> hostTypes;
  private final IrModule module;
  private final Map<String, Executable> imports;
  private final int slot;
  private volatile LoadedPackage home;

  PackageLinker(
      NativeLinks natives,
      Map<String, Class<?>> hostTypes,
      IrModule module,
      Map<String, Executable> imports,
      int slot) {
    this.natives = natives;
    this.hostTypes = hostTypes;
    this.module = module;
    this.imports = Map.copyOf(imports);
    this.slot = slot;
  }

  /** Says whose linker it is, when the package is prepared and before any of it runs. */
  void belongsTo(LoadedPackage loaded) {
    home = loaded;
  }

  @Override
  public MethodHandle nativeFunction(Function declaration) {
    return natives.link(home, declaration);
  }

  @Override
  public Executable imported(String packageName) {
    return imports.get(packageName);
  }

  @Override
  public Class<?> hostType(String className) {
    Class<?> found = hostTypes.get(className);
    if (found == null) {
      throw new LinkException(
          List.of(
              EngineCode.UNKNOWN_HOST_TYPE.at(new Span(module.source(), 0, 0, 0, 0), className)));
    }
    return found;
  }

  @Override
  public int slot() {
    return slot;
  }
}
