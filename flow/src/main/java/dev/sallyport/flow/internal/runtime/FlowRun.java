package dev.sallyport.flow.internal.runtime;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.sallyport.border.GuestName;
import dev.sallyport.engine.Context;
import dev.sallyport.flow.FlowContext;

/**
 * What belongs to one run at a time: an engine's context with the request and the groups of the
 * last match. It is used again for the next run, by one thread at a time.
 */
public final class FlowRun implements FlowContext {

  /** The function that runs a handler by its number; no handler can have this name. */
  public static final String DECIDE = "$decide";

  private static final int MOST_REWINDS = 100;

  /** What a program offers to the host: all its handlers, by their numbers. */
  public interface Entry {
    /** Runs a handler; what it and its natives throw comes out as it is. */
    @GuestName(DECIDE)
    boolean decide(long handler);
  }

  private final long owner;
  private final boolean metered;
  private Context context;
  private Entry entry;
  private Object request;
  private Matcher matcher;
  private boolean busy;

  /**
   * A run that is not in use.
   *
   * @param owner the thread that may take it without asking, or 0
   */
  FlowRun(long owner, boolean metered) {
    this.owner = owner;
    this.metered = metered;
  }

  /** Gives it the context whose host data it is. */
  void attach(Context attached) {
    this.context = attached;
  }

  /** Gives it the way into the program. */
  void bind(Entry bound) {
    this.entry = bound;
  }

  boolean isFreeFor(long thread) {
    return owner == thread && !busy;
  }

  /** Whether it is for this thread alone; 0 asks whether it is for all. */
  boolean isOwnedBy(long thread) {
    return owner == thread;
  }

  void setBusy(boolean busy) {
    this.busy = busy;
  }

  /** Runs a handler. Runs may be inside each other; each has its own request and groups. */
  boolean decide(long handler, Object given) {
    Object outerRequest = request;
    Matcher outerMatcher = matcher;
    request = given;
    setMatcher(null);
    try {
      return entry.decide(handler);
    } catch (Rewind again) {
      return decideAgain(handler, again);
    } finally {
      request = outerRequest;
      setMatcher(outerMatcher);
    }
  }

  private boolean decideAgain(long handler, Rewind first) {
    Rewind again = first;
    for (int i = 0; i < MOST_REWINDS; i++) {
      if (again.run() != this) {
        throw again;
      }
      setMatcher(null);
      try {
        return entry.decide(handler);
      } catch (Rewind more) {
        again = more;
      }
    }
    throw new IllegalStateException("the run has begun again " + MOST_REWINDS + " times");
  }

  @Override
  public RuntimeException rewind() {
    throw new Rewind(this);
  }

  // The collector of garbage asks for work at each write of a reference, but for none at a read.
  private void setMatcher(Matcher next) {
    if (matcher != next) {
      matcher = next;
    }
  }

  Context context() {
    return context;
  }

  @Override
  public <T> T request(Class<T> type) {
    if (request == null) {
      throw new IllegalStateException("this run has no request");
    }
    return type.cast(request);
  }

  @Override
  public String group(long number) {
    if (matcher == null || number < 0 || number > matcher.groupCount()) {
      return "";
    }
    String found = matcher.group((int) number);
    return found == null ? "" : found;
  }

  /** Whether a pattern matches somewhere; sets the groups. */
  boolean find(Pattern pattern, String subject) {
    if (metered) {
      context.chargeFuel(subject.length());
    }
    Matcher attempt = pattern.matcher(subject);
    boolean found = attempt.find();
    matcher = found ? attempt : null;
    return found;
  }

  @Override
  public void charge(long units) {
    if (metered) {
      context.chargeFuel(units);
    }
  }

  @Override
  public void checkpoint() {
    context.checkpoint();
  }
}
