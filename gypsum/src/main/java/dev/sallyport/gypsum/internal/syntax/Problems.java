package dev.sallyport.gypsum.internal.syntax;

import dev.sallyport.gypsum.GypsumCode;
import dev.sallyport.ir.Diagnostic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong with a package: all of it, up to a number nobody reads beyond. */
public final class Problems {

  private static final int MOST = 500;
  private static final int MANY = 100;

  private final List<Diagnostic> found = new ArrayList<>();
  private final Set<Diagnostic> seen = new HashSet<>();
  private final Set<String> doubtful = new HashSet<>();
  private boolean errors;

  /** Notes a problem; the same one at the same place counts once. */
  public void add(GypsumCode code, Pos pos, Object... arguments) {
    add(code.at(pos.span(), arguments));
  }

  /** Notes a problem that something else than the language has found. */
  public void add(Diagnostic diagnostic) {
    errors |= diagnostic.isError();
    if (found.size() < MOST && seen.add(diagnostic)) {
      found.add(diagnostic);
    }
  }

  /** Remembers a name whose definition is wrong, which was reported: its uses are no mistakes. */
  public void doubt(String name) {
    doubtful.add(name);
  }

  /** Whether a name that is not found may well be defined by something that is wrong. */
  public boolean isDoubtful(String name) {
    return doubtful.contains(name);
  }

  /** Whether so much is wrong that advice for each mistake is not worth a long search. */
  public boolean areMany() {
    return found.size() > MANY;
  }

  /** Whether there is an error, which forbids to go on to code. */
  public boolean hasErrors() {
    return errors;
  }

  /** All that was found, by place. */
  public List<Diagnostic> sorted() {
    return found.stream().sorted(Diagnostic.BY_PLACE).toList();
  }
}
