package dev.sallyport.engine.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The packages of an engine by name. Thread-safe. */
public final class Registry {

  private final Map<String, LoadedPackage> packages = new ConcurrentSkipListMap<>();

  Registry() {}

  /** The package of a name, if it is loaded. */
  public Optional<LoadedPackage> find(String name) {
    return Optional.ofNullable(packages.get(name));
  }

  /** All packages, sorted by name. */
  public List<LoadedPackage> packages() {
    return List.copyOf(packages.values());
  }

  void add(LoadedPackage loaded) {
    packages.put(loaded.name(), loaded);
  }

  void remove(LoadedPackage loaded) {
    packages.remove(loaded.name(), loaded);
  }
}
