package dev.sallyport.engine.internal.jvm;

import java.util.List;

/**
 * Defines the classes of one package when they are first needed, and finds those of imported
 * packages. With it, everything of the package can be unloaded.
 */
final class PackageLoader extends ClassLoader {

  static {
    registerAsParallelCapable();
  }

  private final ClassFiles classes;
  private final List<PackageLoader> imports;
  private final JvmExecutable executable;

  PackageLoader(ClassFiles classes, List<PackageLoader> imports, JvmExecutable executable) {
    super(PackageLoader.class.getClassLoader());
    this.classes = classes;
    this.imports = List.copyOf(imports);
    this.executable = executable;
    openEngine();
  }

  // Compiled code calls into packages that the engine exports to nobody else, and the engine looks
  // into compiled code.
  private void openEngine() {
    Module engine = PackageLoader.class.getModule();
    engine.addReads(getUnnamedModule());
    for (String name : List.of("internal", "internal.jvm", "internal.ops")) {
      engine.addExports("dev.sallyport.engine." + name, getUnnamedModule());
    }
  }

  JvmExecutable executable() {
    return executable;
  }

  boolean defines(String name) {
    return classes.has(name);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      byte[] bytes = classes.take(name);
      if (bytes != null) {
        return defineClass(name, bytes, 0, bytes.length);
      }
    }
    for (PackageLoader imported : imports) {
      if (imported.defines(name)) {
        return imported.loadClass(name, resolve);
      }
    }
    return super.loadClass(name, resolve);
  }
}
