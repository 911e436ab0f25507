package dev.sallyport.flow.internal.runtime;

import com.google.re2j.Pattern;
import dev.sallyport.flow.Regex;
import java.util.List;

/** Chooses the first case whose regular expression matches somewhere; sets the run's groups. */
final class RegexTable {

  private final Pattern[] patterns;
  private final int[] cases;

  RegexTable(List<Regex> labels, List<Integer> cases) {
    this.patterns = labels.stream().map(r -> Pattern.compile(r.text())).toArray(Pattern[]::new);
    this.cases = cases.stream().mapToInt(Integer::intValue).toArray();
  }

  long find(FlowRun run, String subject) {
    for (int i = 0; i < patterns.length; i++) {
      if (run.find(patterns[i], subject)) {
        return cases[i];
      }
    }
    return -1;
  }
}
