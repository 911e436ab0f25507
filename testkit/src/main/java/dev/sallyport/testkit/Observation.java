package dev.sallyport.testkit;

import java.util.List;

/**
 * Everything that can be seen of a run, as lines that do not depend on the executor: what each call
 * gave, threw or ran into, what natives received, the globals, what was left of the limits.
 */
public record Observation(List<String> lines) {
  /** The only thing that is known of a run that takes too long. */
  static final Observation ENDLESS = new Observation(List.of("the program does not end"));

  /** Copies the list. */
  public Observation {
    lines = List.copyOf(lines);
  }

  /** The first line that is different, as text for people. */
  public String firstDifference(Observation other) {
    int both = Math.min(lines.size(), other.lines.size());
    int at = 0;
    while (at < both && lines.get(at).equals(other.lines.get(at))) {
      at++;
    }
    String before = at == 0 ? "" : "behind   " + lines.get(at - 1) + "\n";
    return before + "expected " + line(at) + "\nactual   " + other.line(at);
  }

  private String line(int at) {
    return at < lines.size() ? lines.get(at) : "nothing more";
  }
}
