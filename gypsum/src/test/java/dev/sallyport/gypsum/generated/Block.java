package dev.sallyport.gypsum.generated;

import dev.sallyport.gypsum.generated.Values.Meaning;
import java.util.ArrayList;
import java.util.List;

/** Lines of a program, and what they mean; the value is that of the last. */
final class Block {

  private final List<String> lines = new ArrayList<>();
  private final List<Meaning> meanings = new ArrayList<>();
  private boolean endsInValue;

  List<String> lines() {
    return lines;
  }

  Block add(String line, Meaning meaning) {
    lines.add(line);
    return mean(meaning);
  }

  /** A line that gives a value, which nobody uses. */
  Block addValue(String line, Meaning meaning) {
    add(line, meaning);
    endsInValue = true;
    return this;
  }

  /** Makes a block whose value is of no use one without a value. */
  Block withoutValue() {
    return isEmpty() || endsInValue ? add("()", _ -> Values.UNIT) : this;
  }

  /** A line that only belongs to what is around it. */
  Block line(String line) {
    lines.add(line);
    return this;
  }

  /** The lines of another block, further to the right; their meaning is left to the caller. */
  Block nest(Block inner) {
    inner.lines.forEach(line -> lines.add("  " + line));
    return this;
  }

  Block mean(Meaning meaning) {
    endsInValue = false;
    meanings.add(meaning);
    return this;
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  /** Runs everything in order. */
  Meaning meaning() {
    return f -> {
      Object last = Values.UNIT;
      for (Meaning meaning : meanings) {
        last = meaning.in(f);
      }
      return last;
    };
  }
}
