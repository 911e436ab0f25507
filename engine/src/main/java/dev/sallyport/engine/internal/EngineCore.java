package dev.sallyport.engine.internal;

import dev.sallyport.border.Limit;
import dev.sallyport.border.Limits;
import dev.sallyport.border.Tap;
import dev.sallyport.engine.Context;
import dev.sallyport.engine.Engine;
import dev.sallyport.engine.Executable;
import dev.sallyport.engine.GuestPackage;
import dev.sallyport.ir.RawMemory;
import dev.sallyport.ir.VerifiedModule;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the parts of an engine share: the settings, and each other. Immutable but for the registry.
 */
public final class EngineCore {

  private final Engine engine;
  private final EngineSettings settings;
  private final Slots slots = new Slots();
  private final Alarms alarms = new Alarms();
  private final Backcalls backcalls = new Backcalls(this);
  private final Members members = new Members(this);
  private final Registry registry = new Registry();
  private final NativeLinks natives;
  private final Loader loader;
  private volatile boolean closed;

  /** The inside of an engine. */
  public EngineCore(Engine engine, EngineSettings settings) {
    this.engine = engine;
    this.settings = settings;
    this.natives = new NativeLinks(this);
    this.loader = new Loader(this);
  }

  /** The engine that users see. */
  public Engine engine() {
    return engine;
  }

  /** What the builder collected. */
  public EngineSettings settings() {
    return settings;
  }

  /** Loads packages. */
  public Loader loader() {
    return loader;
  }

  /** The packages that are loaded. */
  public Registry registry() {
    return registry;
  }

  Alarms alarms() {
    return alarms;
  }

  Backcalls backcalls() {
    return backcalls;
  }

  Members members() {
    return members;
  }

  List<Tap> taps() {
    return settings.taps();
  }

  /** Whether calls of the host are watched at all. */
  boolean watches() {
    return !settings.limits().watched().isEmpty() || settings.checksThreads();
  }

  /** Whether natives must be woken when time is up. */
  boolean watchesNatives() {
    var watched = settings.limits().watched();
    return watched.contains(Limit.DEADLINE) || watched.contains(Limit.INTERRUPT);
  }

  /** Whether another thread may end a call, or come into a context that is in use. */
  boolean stopsCalls() {
    return watchesNatives() || settings.checksThreads();
  }

  /** Makes a context. */
  public Context newContext(Limits limits, Object hostData) {
    checkOpen();
    limits.watched().forEach(this::requireWatched);
    return new RunContext(this, settings.limits().with(limits), hostData);
  }

  void requireWatched(Limit limit) {
    if (!settings.limits().watched().contains(limit)) {
      throw new IllegalStateException(
          "this engine does not watch the "
              + limit.text()
              + " limit; build it with limits(Limits.builder().watch(Limit."
              + limit.name()
              + ").build())");
    }
  }

  void checkOpen() {
    if (closed) {
      throw new IllegalStateException("the engine is closed");
    }
  }

  RawMemory rawMemoryFor(String packageName) {
    return settings.rawMemory().contains(packageName) ? RawMemory.GRANTED : RawMemory.REFUSED;
  }

  LoadedPackage prepare(VerifiedModule verified, List<LoadedPackage> imports) {
    int slot = slots.take();
    try {
      Map<String, Executable> executables =
          imports.stream()
              .collect(Collectors.toMap(LoadedPackage::name, LoadedPackage::executable));
      var linker =
          new PackageLinker(natives, settings.hostTypes(), verified.module(), executables, slot);
      Executable executable =
          settings.executor().prepare(verified, linker, settings.limits().watched());
      slots.releaseWith(executable, slot);
      return new LoadedPackage(this, verified, executable, imports, linker);
    } catch (RuntimeException | Error e) {
      slots.release(slot);
      throw e;
    }
  }

  /** Links every native of every package; reports all that fails. */
  public void linkAll() {
    checkOpen();
    natives.linkAll(registry.packages());
  }

  void checkMine(GuestPackage guest) {
    if (guest.engine() != engine) {
      throw new IllegalArgumentException(
          "package " + guest.name() + " was loaded by another engine; engines share nothing");
    }
  }

  /** Closes all packages; calls that are running go on. */
  public void close() {
    closed = true;
    registry.packages().forEach(GuestPackage::close);
    alarms.close();
  }
}
