package dev.sallyport.border;

import dev.sallyport.border.Recording.Entry;
import dev.sallyport.border.Recording.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * Records what guest code asks the host and what it is told, for {@link ReplayTap} to tell it
 * again. Each context has a recording of its own, which is forgotten with the context.
 *
 * <p>What can be told again are numbers, truth values, strings and exceptions. A call that passes
 * or gives an object, or calls back into guest code, is recorded as one that cannot.
 */
public final class RecordingTap implements Tap {

  private final Map<CallContext, Log> logs = Collections.synchronizedMap(new WeakHashMap<>());

  /** Starts with no recordings. */
  public RecordingTap() {}

  // Only the thread that runs the context touches its log, except to copy the entries.
  private static final class Log {
    private final List<Entry> entries = Collections.synchronizedList(new ArrayList<>());
    private boolean insideOutcall;
    private boolean calledBack;
  }

  /** What the context has done so far; empty if it has done nothing. */
  public Recording recording(CallContext context) {
    Log log = logs.get(context);
    return new Recording(log == null ? List.of() : log.entries);
  }

  @Override
  public Object around(TappedCall call) throws Throwable {
    Log log = logs.computeIfAbsent(call.context(), _ -> new Log());
    if (call.crossing().direction() == Crossing.Direction.BACKCALL || log.insideOutcall) {
      log.calledBack = true;
      return call.proceed();
    }
    log.insideOutcall = true;
    log.calledBack = false;
    try {
      Object result = call.proceed();
      log.entries.add(entry(call, log, new Outcome.Returned(result)));
      return result;
    } catch (Throwable thrown) {
      log.entries.add(entry(call, log, new Outcome.Thrown(thrown)));
      throw thrown;
    } finally {
      log.insideOutcall = false;
    }
  }

  private static Entry entry(TappedCall call, Log log, Outcome outcome) {
    List<Object> arguments = plain(call.arguments());
    return new Entry(call.crossing(), arguments, repeatable(outcome, arguments, log.calledBack));
  }

  private static Outcome repeatable(Outcome outcome, List<Object> arguments, boolean calledBack) {
    if (calledBack) {
      return new Outcome.Unrepeatable("it called back into guest code");
    }
    if (arguments.stream().anyMatch(Recording.Other.class::isInstance)) {
      return new Outcome.Unrepeatable("it was given an object, which it may have changed");
    }
    return outcome instanceof Outcome.Returned(Object value) && !ValueText.isPlain(value)
        ? new Outcome.Unrepeatable("it gave " + ValueText.of(value))
        : outcome;
  }

  /** The arguments as a recording has them. */
  static List<Object> plain(List<Object> arguments) {
    var all = new ArrayList<Object>(arguments.size());
    for (Object argument : arguments) {
      all.add(ValueText.isPlain(argument) ? argument : new Recording.Other(ValueText.of(argument)));
    }
    return all;
  }
}
