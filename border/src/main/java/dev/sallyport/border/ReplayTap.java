package dev.sallyport.border;

import dev.sallyport.border.Recording.Entry;
import dev.sallyport.border.Recording.Outcome;
import dev.sallyport.ir.DiagnosticCode;
import dev.sallyport.ir.Span;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Answers outcalls from a recording; no native runs. Every context replays the recording from its
 * beginning. The first call that is not the recorded one causes a {@link ReplayError}.
 */
public final class ReplayTap implements Tap {

  private final Recording recording;
  private final Map<CallContext, AtomicInteger> positions =
      Collections.synchronizedMap(new WeakHashMap<>());

  /** Replays this recording. */
  public ReplayTap(Recording recording) {
    this.recording = recording;
  }

  @Override
  public boolean watches(Crossing crossing) {
    return crossing.direction() == Crossing.Direction.OUTCALL;
  }

  @Override
  public Object around(TappedCall call) throws Throwable {
    int position = position(call.context()).getAndIncrement();
    List<Object> arguments = RecordingTap.plain(call.arguments());
    String shown = call.crossing().fullName() + ValueText.list(arguments);
    int size = recording.entries().size();
    if (position >= size) {
      throw error(ReplayCode.PAST_THE_END, position + 1, shown, size);
    }
    Entry entry = recording.entries().get(position);
    if (!entry.crossing().equals(call.crossing()) || !entry.arguments().equals(arguments)) {
      throw error(ReplayCode.OTHER_CALL, position + 1, shown, entry);
    }
    return switch (entry.outcome()) {
      case Outcome.Returned(Object value) -> value;
      case Outcome.Thrown(Throwable thrown) -> throw thrown;
      case Outcome.Unrepeatable(String reason) ->
          throw error(ReplayCode.UNREPEATABLE, shown, reason);
    };
  }

  /**
   * Checks that a context made all the calls that were recorded.
   *
   * @throws ReplayError if it did not
   */
  public void checkFinished(CallContext context) {
    int position = position(context).get();
    if (position < recording.entries().size()) {
      throw error(ReplayCode.LEFT_OVER, position, recording.entries().get(position));
    }
  }

  private AtomicInteger position(CallContext context) {
    return positions.computeIfAbsent(context, _ -> new AtomicInteger());
  }

  private static ReplayError error(DiagnosticCode code, Object... arguments) {
    return new ReplayError(code.at(Span.NONE, arguments));
  }
}
