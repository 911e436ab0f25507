package dev.sallyport.engine.internal;

import dev.sallyport.border.FunctionValue;
import dev.sallyport.border.Limit;
import dev.sallyport.border.LimitException;
import dev.sallyport.border.Limits;
import dev.sallyport.engine.Context;
import dev.sallyport.engine.Engine;
import dev.sallyport.engine.GuestFunction;
import dev.sallyport.engine.GuestObject;
import dev.sallyport.engine.GuestPackage;
import dev.sallyport.ir.Signature;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * The context as executors see it. Compiled guest code reads and writes the public fields; only the
 * thread that runs the context touches them, but for {@link #pending}.
 */
public final class RunContext implements Context {

  private static final Object[] NO_GLOBALS = {};

  /** Reads and writes {@link #pending} between threads. */
  static final VarHandle PENDING = pendingHandle();

  /** The globals of each package, at {@link dev.sallyport.engine.Linker#slot()}. */
  public Object[] globals = NO_GLOBALS;

  /**
   * How much fuel is left; below 0 means that it ran out. Compiled code counts in a local variable
   * and stores it here before control leaves a method.
   */
  public long fuel = Long.MAX_VALUE;

  /** How many guest functions are running inside each other. */
  public int depth;

  /** How many may. */
  public int maxDepth = Integer.MAX_VALUE;

  /** The innermost running frame, for an executor that keeps frames of its own; else null. */
  public Object frame;

  /** How many bytes guest code may still allocate. */
  public long allocation = Long.MAX_VALUE;

  /** Why the call is to end: null, or set by another thread, with {@link #PENDING}. */
  public Limit pending;

  private static VarHandle pendingHandle() {
    try {
      return MethodHandles.lookup().findVarHandle(RunContext.class, "pending", Limit.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final EngineCore core;
  private final Object hostData;
  private final Watch watch;
  private boolean closed;

  RunContext(EngineCore core, Limits limits, Object hostData) {
    this.core = core;
    this.hostData = hostData;
    this.watch = core.watches() ? new Watch(this, core.alarms(), limits, core.stopsCalls()) : null;
  }

  /** What to throw when there is not enough fuel. */
  public LimitException exhausted() {
    return watch.reached(Limit.FUEL);
  }

  /**
   * Answers a pending interrupt or deadline, before calls. A plain read is enough there: sooner or
   * later something is called that the compiler cannot look through.
   */
  public void poll() {
    if (pending != null) {
      throw watch.reached(pending);
    }
  }

  /** The same in a loop, out of which this read is never moved. */
  public void pollInLoop() {
    if (PENDING.getOpaque(this) != null) {
      throw watch.reached(pending);
    }
  }

  /** Charges the budget before something of this size is allocated. */
  public void allocate(long bytes) {
    allocation -= bytes;
    if (allocation < 0) {
      throw watch.reached(Limit.ALLOCATION);
    }
  }

  /** Enters a guest function; the caller restores {@link #depth} when it leaves. */
  public void enter() {
    if (++depth > maxDepth) {
      throw watch.reached(Limit.STACK_DEPTH);
    }
  }

  /** What watches the limits; null if the engine watches none. */
  Watch watch() {
    return watch;
  }

  /** The globals of a package that is about to be initialised, or null if it has not been yet. */
  Object globalsAt(int slot) {
    return slot < globals.length ? globals[slot] : null;
  }

  void setGlobals(int slot, Object values) {
    if (slot >= globals.length) {
      globals = Arrays.copyOf(globals, slot + 1);
    }
    globals[slot] = values;
  }

  EngineCore core() {
    return core;
  }

  void checkOpen() {
    if (closed) {
      throw new IllegalStateException("the context is closed");
    }
    core.checkOpen();
  }

  @Override
  public Engine engine() {
    return core.engine();
  }

  @Override
  public <T> T hostData(Class<T> type) {
    if (hostData == null) {
      throw new IllegalStateException("the context has no host data; give it to newContext");
    }
    return type.cast(hostData);
  }

  @Override
  public GuestFunction function(GuestPackage guest, String name) {
    return core.backcalls().function(this, guest, name);
  }

  @Override
  public GuestFunction function(GuestPackage guest, String name, Signature signature) {
    return core.backcalls().function(this, guest, name, signature);
  }

  @Override
  public GuestFunction function(FunctionValue value) {
    return core.backcalls().function(this, value);
  }

  @Override
  public GuestFunction entry(GuestPackage guest) {
    return core.backcalls().entry(this, guest);
  }

  @Override
  public <T> T bind(GuestPackage guest, Class<T> type) {
    return core.backcalls().bind(this, guest, type, MethodHandles.publicLookup());
  }

  @Override
  public <T> T bind(GuestPackage guest, Class<T> type, MethodHandles.Lookup lookup) {
    return core.backcalls().bind(this, guest, type, lookup);
  }

  @Override
  public GuestObject newObject(GuestPackage guest, String className) {
    return core.members().newObject(this, guest, className);
  }

  @Override
  public GuestObject object(Object object) {
    return core.members().object(this, object);
  }

  @Override
  public <T> T toJava(Object value, Class<T> type) {
    return core.members().toJava(this, value, type);
  }

  @Override
  public Object global(GuestPackage guest, String name) {
    return core.members().global(this, guest, name);
  }

  @Override
  public void setGlobal(GuestPackage guest, String name, Object value) {
    core.members().setGlobal(this, guest, name, value);
  }

  @Override
  public long remaining(Limit limit) {
    return switch (limit) {
      case FUEL -> Math.max(0, fuel);
      case ALLOCATION -> Math.max(0, allocation);
      case STACK_DEPTH -> (long) maxDepth - depth;
      case DEADLINE, INTERRUPT -> Long.MAX_VALUE;
    };
  }

  @Override
  public void chargeFuel(long units) {
    long left = fuel - units;
    if (units >= 0 && left >= 0) {
      fuel = left;
    } else if (watch != null && watch.isRunning()) {
      fuel -= Math.min(Math.max(0, units), fuel + 1);
      if (fuel < 0) {
        throw exhausted();
      }
    }
  }

  @Override
  public void chargeAllocation(long bytes) {
    if (watch != null && watch.isRunning()) {
      allocate(Math.max(0, bytes));
    }
  }

  @Override
  public void checkpoint() {
    poll();
  }

  @Override
  public void interrupt() {
    core.requireWatched(Limit.INTERRUPT);
    watch.interrupt();
  }

  @Override
  public void close() {
    closed = true;
    globals = NO_GLOBALS;
  }

  /** Makes an exception for a limit that was reached, with what was allowed. */
  static LimitException reached(Limit limit, long allowed) {
    return switch (limit) {
      case FUEL, STACK_DEPTH, ALLOCATION ->
          new LimitException(limit, "at most " + allowed + " " + limit.unit());
      case DEADLINE -> new LimitException(limit, "at most " + allowed / 1e6 + " milliseconds");
      case INTERRUPT -> new LimitException(limit, "the context was interrupted");
    };
  }
}
