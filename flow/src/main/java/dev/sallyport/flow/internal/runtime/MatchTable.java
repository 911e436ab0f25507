package dev.sallyport.flow.internal.runtime;

import dev.sallyport.flow.internal.syntax.Statement.MatchKind;
import java.util.List;

/** Which case of a match a text chooses. Immutable. */
public sealed interface MatchTable permits EqualTable, AffixTable {

  /** The index of the case, or -1 for none. */
  long find(String subject);

  /**
   * A table of texts.
   *
   * @param cases the case of each label; {@link MatchKind#REGEX} has no table of this kind
   */
  static MatchTable of(MatchKind kind, List<String> labels, List<Integer> cases) {
    return switch (kind) {
      case EQUAL -> EqualTable.of(labels, cases);
      case PREFIX -> AffixTable.of(AffixTable.End.PREFIX, labels, cases);
      case SUFFIX -> AffixTable.of(AffixTable.End.SUFFIX, labels, cases);
      case REGEX -> throw new IllegalArgumentException("expressions are tried in order");
    };
  }
}
