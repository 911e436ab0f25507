package dev.sallyport.border;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Writes a line when a call begins and one when it ends, indented by how deep the calls of a thread
 * are inside each other:
 *
 * <pre>
 * backcall demo.total("books")
 *   outcall host.price("books")
 *   = 12
 *   outcall host.save("books", 24)
 *   ! java.io.IOException: disk full
 * = 24
 * </pre>
 *
 * <p>Safe for use from many threads; their lines are mixed, but each is whole.
 */
public final class TraceTap implements Tap {

  private final Appendable out;
  private final Predicate<Crossing> filter;
  private final Map<Thread, Integer> depths = new ConcurrentHashMap<>();

  /**
   * Traces every crossing.
   *
   * @param out gets whole lines, one call of {@code append} for each; never two at a time
   */
  public TraceTap(Appendable out) {
    this(out, _ -> true);
  }

  /** Traces the crossings that the filter accepts. */
  public TraceTap(Appendable out, Predicate<Crossing> filter) {
    this.out = out;
    this.filter = filter;
  }

  @Override
  public boolean watches(Crossing crossing) {
    return filter.test(crossing);
  }

  /**
   * Traces the call.
   *
   * @throws UncheckedIOException if the lines cannot be written
   */
  @Override
  public Object around(TappedCall call) throws Throwable {
    Crossing crossing = call.crossing();
    String name = crossing.direction().text() + " " + crossing.fullName();
    int depth = depths.getOrDefault(Thread.currentThread(), 0);
    write(depth, name + ValueText.list(call.arguments()));
    setDepth(depth + 1);
    try {
      Object result = call.proceed();
      write(depth, crossing.signature().isVoid() ? "done" : "= " + ValueText.of(result));
      return result;
    } catch (Throwable thrown) {
      write(depth, "! " + thrown);
      throw thrown;
    } finally {
      setDepth(depth);
    }
  }

  private void setDepth(int depth) {
    if (depth == 0) {
      depths.remove(Thread.currentThread());
    } else {
      depths.put(Thread.currentThread(), depth);
    }
  }

  private void write(int depth, String text) {
    try {
      synchronized (out) {
        out.append("  ".repeat(depth) + text + "\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
