package dev.sallyport.engine;

import dev.sallyport.border.Limits;
import dev.sallyport.border.NativeFunction;
import dev.sallyport.border.NativeSource;
import dev.sallyport.border.SearchOrder;
import dev.sallyport.border.Tap;
import dev.sallyport.engine.internal.EngineCore;
import dev.sallyport.engine.internal.SettingsBuilder;
import dev.sallyport.ir.IrModule;
import dev.sallyport.ir.VersionRange;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Holds what guest code shares and what never changes: linked natives, compiled packages, options.
 * Two engines share nothing. Thread-safe.
 */
public final class Engine implements AutoCloseable {

  private final EngineCore core;

  private Engine(Builder builder) {
    this.core = new EngineCore(this, builder.settings.build());
  }

  /** Starts with no natives, no limits and the JVM executor. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Loads a package from a file; the ending of its name says the language.
   *
   * @throws dev.sallyport.border.DiagnosticException if it cannot be used; the engine is as it was
   */
  public GuestPackage load(Path file) {
    return core.loader().load(file);
  }

  /**
   * Loads a package from one or more files of one language, held in memory.
   *
   * @throws dev.sallyport.border.DiagnosticException if it cannot be used; the engine is as it was
   */
  public GuestPackage load(SourceFile... files) {
    return core.loader().load(List.of(files));
  }

  /**
   * Loads a module that a program has built.
   *
   * @throws dev.sallyport.border.DiagnosticException if it cannot be used; the engine is as it was
   */
  public GuestPackage load(IrModule module) {
    return core.loader().load(module);
  }

  /**
   * Gives the loaded package of a name, or loads the highest version on the package path.
   *
   * @throws dev.sallyport.border.DiagnosticException if there is none or it cannot be used
   */
  public GuestPackage load(String packageName) {
    return load(packageName, VersionRange.ANY);
  }

  /**
   * Gives the loaded package of a name, or loads the highest fitting version on the package path.
   *
   * @throws dev.sallyport.border.DiagnosticException if there is none or it cannot be used
   */
  public GuestPackage load(String packageName, VersionRange versions) {
    return core.loader().load(packageName, versions);
  }

  /** The package of a name, if it is loaded. */
  public Optional<GuestPackage> find(String packageName) {
    return core.registry().find(packageName).map(p -> p);
  }

  /** The packages that are loaded, sorted by name. */
  public List<GuestPackage> packages() {
    return List.copyOf(core.registry().packages());
  }

  /**
   * Links every native function of every loaded package now, rather than when it is first called.
   *
   * @throws dev.sallyport.border.LinkException naming all that is missing or does not fit
   */
  public void link() {
    core.linkAll();
  }

  /** A context with the engine's own limits. */
  public Context newContext() {
    return core.newContext(Limits.NONE, null);
  }

  /**
   * A context with limits of its own, in place of the engine's of the same kinds.
   *
   * @throws IllegalStateException if the engine does not watch one of them
   */
  public Context newContext(Limits limits) {
    return core.newContext(limits, null);
  }

  /**
   * A context with limits and data of the host, such as a request, which natives find by {@link
   * Context#hostData}.
   *
   * @throws IllegalStateException if the engine does not watch one of the limits
   */
  public Context newContext(Limits limits, Object hostData) {
    return core.newContext(limits, hostData);
  }

  /** The name of the executor that runs the packages, for example {@code jvm}. */
  public String executorName() {
    return core.settings().executor().name();
  }

  /** Closes all packages. Calls that are running go on; nothing new can be loaded or called. */
  @Override
  public void close() {
    core.close();
  }

  /** Collects what an engine is made of; not thread-safe. */
  public static final class Builder {

    private final SettingsBuilder settings = new SettingsBuilder();

    private Builder() {}

    /**
     * Registers the {@link dev.sallyport.border.Native} static methods of a class.
     *
     * @throws dev.sallyport.border.LinkException naming every method that cannot be a native
     */
    public Builder natives(Class<?> type) {
      return natives(NativeFunction.allOf(type).toArray(NativeFunction[]::new));
    }

    /**
     * Registers the {@link dev.sallyport.border.Native} methods of an object.
     *
     * @throws dev.sallyport.border.LinkException naming every method that cannot be a native
     */
    public Builder nativesOf(Object receiver) {
      return natives(NativeFunction.allOf(receiver).toArray(NativeFunction[]::new));
    }

    /** Registers natives. */
    public Builder natives(NativeFunction... natives) {
      settings.natives(List.of(natives));
      return this;
    }

    /** Adds a source of natives, at its place of the search order. */
    public Builder natives(NativeSource source) {
      settings.source(source);
      return this;
    }

    /**
     * Lets the shared libraries of packages be opened. Such a library has all the power of the
     * process.
     */
    public Builder grantLibrary(String... packageNames) {
      settings.grantLibrary(List.of(packageNames));
      return this;
    }

    /** Sets in which order the places are searched for natives. */
    public Builder searchOrder(SearchOrder order) {
      settings.searchOrder(order);
      return this;
    }

    /** Sets another order for one package. */
    public Builder searchOrder(String packageName, SearchOrder order) {
      settings.searchOrder(packageName, order);
      return this;
    }

    /** Adds folders in which imported packages are looked for, searched in order. */
    public Builder packagePath(Path... folders) {
      settings.packagePath(List.of(folders));
      return this;
    }

    /**
     * Adds a guest language beside those that the module path or class path provides, in place of
     * the one of the same name if there is one.
     */
    public Builder frontEnd(FrontEnd frontEnd) {
      settings.frontEnd(frontEnd);
      return this;
    }

    /** Chooses what runs the packages; see {@link Executors}. */
    public Builder executor(Executor executor) {
      settings.executor(executor);
      return this;
    }

    /**
     * Lets packages use raw memory and machine code. Such a package has all the power of the
     * process: grant it only to code that you would also run as a Java agent.
     */
    public Builder grantRawMemory(String... packageNames) {
      settings.rawMemory(List.of(packageNames));
      return this;
    }

    /** Makes a Java class known as a type that guest code can hold, pass and test. */
    public Builder hostType(Class<?> type) {
      settings.hostType(type);
      return this;
    }

    /**
     * Sets the limits that contexts have unless they are given others. Only the kinds that are
     * watched here can be limited at all: the rest costs nothing.
     */
    public Builder limits(Limits limits) {
      settings.limits(limits);
      return this;
    }

    /** Adds a tap, inside those added before. */
    public Builder tap(Tap tap) {
      settings.tap(tap);
      return this;
    }

    /** Makes every context check that one thread uses it at a time; for finding mistakes. */
    public Builder checkThreads() {
      settings.checkThreads();
      return this;
    }

    /**
     * Makes the engine.
     *
     * @throws IllegalArgumentException if two natives have the same package and name
     */
    public Engine build() {
      return new Engine(this);
    }
  }
}
