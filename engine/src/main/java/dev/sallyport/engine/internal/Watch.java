package dev.sallyport.engine.internal;

import dev.sallyport.border.Limit;
import dev.sallyport.border.LimitException;
import dev.sallyport.border.Limits;

/**
 * Watches the limits of one context: who is inside, what each call was given, and which native must
 * be woken when time is up.
 */
final class Watch {

  private final RunContext context;
  private final Alarms alarms;
  private final Limits limits;
  // If no other thread may stop a call, entering and leaving need no lock and no bounds of the
  // call.
  private final boolean stoppable;
  private final long wholeFuel;
  private final long wholeAllocation;
  private final int wholeDepth;
  private final Object lock = new Object();
  // The thread that is inside, if there are entries; the object only where it may be interrupted.
  private long ownerId;
  private Thread owner;
  private int entries;
  private volatile Bounds bounds;
  private Bounds stopped;

  private boolean interrupted;
  private boolean listens;

  Watch(RunContext context, Alarms alarms, Limits limits, boolean stoppable) {
    this.context = context;
    this.alarms = alarms;
    this.limits = limits;
    this.stoppable = stoppable;
    this.wholeFuel = limits.amount(Limit.FUEL);
    this.wholeAllocation = limits.amount(Limit.ALLOCATION);
    grant(limits);
    this.wholeDepth = context.maxDepth;
  }

  /** What one call was given, and what the call around it still had. */
  private static final class Bounds {
    private final Bounds outer;
    private final Limits inForce;
    private final long outerFuel;
    private final long outerAllocation;
    private final int outerMaxDepth;
    private long fuel;
    private long allocation;
    private boolean hasDeadline;
    private long deadline;
    private boolean over;

    Bounds(Bounds outer, Limits inForce, RunContext context) {
      this.outer = outer;
      this.inForce = inForce;
      this.outerFuel = context.fuel;
      this.outerAllocation = context.allocation;
      this.outerMaxDepth = context.maxDepth;
    }
  }

  boolean isRunning() {
    return entries > 0;
  }

  LimitException reached(Limit limit) {
    return RunContext.reached(limit, (bounds == null ? limits : bounds.inForce).amount(limit));
  }

  /**
   * A call of the host comes in.
   *
   * @param call bounds for this call alone; {@link Limits#NONE} if it has none
   */
  void enter(Limits call) {
    if (stoppable || call != Limits.NONE) {
      enterLocked(call);
    } else {
      enterAlone();
    }
  }

  // Two threads that come at the very same moment are not noticed here; later ones are.
  private void enterAlone() {
    long current = Thread.currentThread().threadId();
    if (entries == 0) {
      ownerId = current;
      context.fuel = wholeFuel;
      context.allocation = wholeAllocation;
      context.maxDepth = wholeDepth;
      context.depth = 0;
    } else if (ownerId != current) {
      throw inUse();
    }
    entries++;
  }

  private void enterLocked(Limits call) {
    claim();
    boolean outermost = entries++ == 0;
    if (outermost) {
      Limits given = call == Limits.NONE ? limits : limits.with(call);
      bounds = new Bounds(null, given, context);
      grant(given);
      arm(given);
    } else if (call != Limits.NONE) {
      Limits outer = bounds == null ? limits : bounds.inForce;
      bounds = new Bounds(bounds, outer.with(call), context);
      narrow(call);
      arm(call);
    }
  }

  private void claim() {
    synchronized (lock) {
      Thread current = Thread.currentThread();
      boolean alone = owner == null && entries > 0;
      if (alone ? ownerId != current.threadId() : owner != null && owner != current) {
        throw inUse();
      }
      ownerId = current.threadId();
      owner = current;
    }
  }

  private static IllegalStateException inUse() {
    return new IllegalStateException(
        "the context is in use by another thread; make one context for each thread");
  }

  private void grant(Limits given) {
    context.pending = null;
    context.fuel = given.amount(Limit.FUEL);
    context.allocation = given.amount(Limit.ALLOCATION);
    context.maxDepth = (int) Math.min(Integer.MAX_VALUE, given.amount(Limit.STACK_DEPTH));
    context.depth = 0;
  }

  private void narrow(Limits call) {
    context.fuel = Math.min(context.fuel, call.amount(Limit.FUEL));
    context.allocation = Math.min(context.allocation, call.amount(Limit.ALLOCATION));
    long deepest = context.depth + Math.min(Integer.MAX_VALUE, call.amount(Limit.STACK_DEPTH));
    context.maxDepth = (int) Math.min(context.maxDepth, deepest);
  }

  private void arm(Limits given) {
    Bounds call = bounds;
    call.fuel = context.fuel;
    call.allocation = context.allocation;
    var allowed = given.bound(Limit.DEADLINE);
    if (allowed.isPresent()) {
      long deadline = System.nanoTime() + allowed.getAsLong();
      synchronized (lock) {
        call.deadline = deadline;
        call.hasDeadline = true;
      }
      listen();
    }
  }

  // The alarms come behind the lock, under which nothing may block: see there.
  private void listen() {
    boolean isNew;
    synchronized (lock) {
      isNew = !listens;
      listens = true;
    }
    if (isNew) {
      alarms.add(this);
    }
  }

  /**
   * A call of the host goes out, in whatever way.
   *
   * @param call what {@link #enter} was given
   * @param depth how deep guest calls were before it
   */
  void leave(Limits call, int depth) {
    context.depth = depth;
    if (stoppable || call != Limits.NONE) {
      leaveLocked(call);
    } else {
      entries--;
    }
  }

  private void leaveLocked(Limits call) {
    if (--entries == 0 || call != Limits.NONE) {
      close(bounds);
    }
    if (entries == 0) {
      release();
    }
  }

  private void close(Bounds closing) {
    synchronized (lock) {
      closing.over = true;
      if (stopped == closing) {
        stopped = null;
        context.pending = null;
      }
      if (interrupted) {
        interrupted = false;
        Thread.interrupted();
      }
    }
    bounds = closing.outer;
    if (entries > 0) {
      context.fuel = closing.outerFuel - (closing.fuel - context.fuel);
      context.allocation = closing.outerAllocation - (closing.allocation - context.allocation);
      context.maxDepth = closing.outerMaxDepth;
    }
  }

  private void release() {
    synchronized (lock) {
      owner = null;
    }
  }

  /**
   * What a native's caller gets when time was up before the native ended.
   *
   * @param thrown what the native threw, or null
   */
  LimitException late(Throwable thrown) {
    if (thrown instanceof LimitException limit) {
      return limit;
    }
    LimitException limit = reached(context.pending);
    if (thrown != null) {
      limit.addSuppressed(thrown);
    }
    return limit;
  }

  /** Ends the running call, if there is one. Any thread. */
  void interrupt() {
    Bounds running = bounds;
    while (running != null && running.outer != null) {
      running = running.outer;
    }
    if (running != null) {
      synchronized (lock) {
        stop(Limit.INTERRUPT, running);
      }
      listen();
    }
  }

  /**
   * It is now so late. A native that did not end when it was interrupted is interrupted again. The
   * engine's ticker.
   *
   * @return whether anything may still have to be stopped
   */
  boolean tick(long now) {
    synchronized (lock) {
      listens = false;
      for (Bounds call = bounds; call != null; call = call.outer) {
        listens |= call.hasDeadline;
        if (call.hasDeadline && now - call.deadline >= 0) {
          stop(Limit.DEADLINE, call);
        }
      }
      if (stopped != null) {
        listens = true;
        wake();
      }
      return listens;
    }
  }

  // Guest code stops at its next poll, a native by an interrupt, however often it takes. An
  // interrupt that comes while guest code runs changes nothing, and is taken back at the end.
  private void stop(Limit why, Bounds call) {
    if (!call.over) {
      if (context.pending == null) {
        RunContext.PENDING.setVolatile(context, why);
        stopped = call;
      }
      wake();
    }
  }

  private void wake() {
    interrupted = true;
    owner.interrupt();
  }
}
