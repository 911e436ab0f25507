package dev.sallyport.engine.internal.jvm;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Defines the classes of one package when they are first needed, and finds those of imported
 * packages. With it, everything of the package can be unloaded.
 */
final class PackageLoader extends ClassLoader {

  static {
    registerAsParallelCapable();
  }

  private final Map<String, byte[]> pending;
  private final List<PackageLoader> imports;
  private final JvmExecutable executable;

  PackageLoader(
      Map<String, byte[]> classes, List<PackageLoader> imports, JvmExecutable executable) {
    super(PackageLoader.class.getClassLoader());
    this.pending = new ConcurrentHashMap<>(classes);
    this.imports = List.copyOf(imports);
    this.executable = executable;
    openEngine();
  }

  // Compiled code calls into packages that the engine does not export to anybody else, and the
  // engine
  // looks into compiled code.
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
    return pending.containsKey(name) || findLoadedClass(name) != null;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      byte[] bytes = pending.get(name);
      if (bytes != null) {
        Class<?> defined = defineClass(name, bytes, 0, bytes.length);
        pending.remove(name);
        return defined;
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
