package dev.sallyport.gypsum.internal.check;

import static dev.sallyport.gypsum.internal.model.Flag.ABSTRACT;
import static dev.sallyport.gypsum.internal.model.Flag.FINAL;
import static dev.sallyport.gypsum.internal.model.Flag.NATIVE;
import static dev.sallyport.gypsum.internal.model.Flag.OVERRIDE;
import static dev.sallyport.gypsum.internal.model.Flag.PRIVATE;
import static dev.sallyport.gypsum.internal.model.Flag.PROTECTED;
import static dev.sallyport.gypsum.internal.model.Flag.PUBLIC;
import static dev.sallyport.gypsum.internal.model.Flag.STATIC;

import dev.sallyport.gypsum.GypsumCode;
import dev.sallyport.gypsum.internal.model.Flag;
import dev.sallyport.gypsum.internal.syntax.Problems;
import dev.sallyport.gypsum.internal.syntax.TypeTree;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which words may stand before which definition, and which not together. */
final class FlagRules {

  /** The kinds of definition, with the words that each may have. */
  enum Place {
    GLOBAL_VARIABLE(PUBLIC, PROTECTED),
    GLOBAL_FUNCTION(PUBLIC, NATIVE),
    CLASS(ABSTRACT, FINAL, PUBLIC, PROTECTED),
    INNER_CLASS(ABSTRACT, FINAL, PUBLIC, PROTECTED, PRIVATE),
    TRAIT(PUBLIC, PROTECTED, PRIVATE),
    FIELD(PUBLIC, PROTECTED, PRIVATE),
    CONSTRUCTOR(PUBLIC, PROTECTED, PRIVATE, NATIVE),
    METHOD(ABSTRACT, FINAL, PUBLIC, PROTECTED, PRIVATE, OVERRIDE, NATIVE),
    STATIC_METHOD(STATIC, PUBLIC, PROTECTED, PRIVATE, NATIVE),
    ACCESSOR(FINAL, PUBLIC, PROTECTED, PRIVATE, OVERRIDE),
    ELEMENTS(FINAL),
    TYPE_PARAMETER(STATIC),
    NOTHING_ALLOWED,
    LOCAL_FUNCTION(NATIVE);

    @SuppressWarnings("ImmutableEnumChecker") // nobody changes it
    private final Set<Flag> allowed;

    Place(Flag... allowed) {
      this.allowed =
          allowed.length == 0
              ? Set.of()
              : Collections.unmodifiableSet(EnumSet.copyOf(List.of(allowed)));
    }
  }

  private static final List<Set<Flag>> CONFLICTS =
      List.of(
          Set.of(PUBLIC, PROTECTED, PRIVATE), Set.of(ABSTRACT, FINAL), Set.of(ABSTRACT, NATIVE));

  private final Problems problems;

  FlagRules(Problems problems) {
    this.problems = problems;
  }

  /** The words as a set, after reporting those that are wrong. */
  Set<Flag> flags(List<TypeTree.Attribute> attributes, Place place) {
    var flags = EnumSet.noneOf(Flag.class);
    for (TypeTree.Attribute attribute : attributes) {
      Flag flag = Flag.valueOf(attribute.word().name());
      if (!place.allowed.contains(flag)) {
        problems.add(GypsumCode.INVALID_FLAG, attribute.pos(), flag);
      } else if (!flags.add(flag)) {
        problems.add(GypsumCode.DUPLICATE_FLAG, attribute.pos(), flag);
      } else {
        checkConflicts(flags, attribute);
      }
    }
    return flags;
  }

  private void checkConflicts(Set<Flag> flags, TypeTree.Attribute attribute) {
    for (Set<Flag> conflict : CONFLICTS) {
      var both = EnumSet.copyOf(flags);
      both.retainAll(conflict);
      if (both.size() > 1 && conflict.contains(Flag.valueOf(attribute.word().name()))) {
        problems.add(GypsumCode.CONFLICTING_FLAGS, attribute.pos(), both);
      }
    }
  }

  static boolean has(List<TypeTree.Attribute> attributes, Flag flag) {
    return attributes.stream().anyMatch(a -> a.word().name().equals(flag.name()));
  }
}
