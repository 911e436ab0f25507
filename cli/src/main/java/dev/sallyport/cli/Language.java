package dev.sallyport.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** The languages of programs; the ending of a file's name chooses one. */
enum Language {
  FLOW(".flow", FlowFiles.RUN_OPTIONS, FlowFiles::new),
  GYPSUM(".gy", List.of(EngineOptions.FILES), GypsumFiles::new),
  /** What Gypsum programs are compiled to. */
  GYPSUM_PACKAGE(".spk", List.of(EngineOptions.FILES), PackageFiles::new),
  /** Everything that an engine loads as a package; it refuses the endings that it does not know. */
  PACKAGE("", List.of(), PackageFiles::new);

  private final String ending;

  @SuppressWarnings("ImmutableEnumChecker") // the lists of options are fixed
  private final List<Option<?>> runOptions;

  @SuppressWarnings("ImmutableEnumChecker") // a constructor
  private final BiFunction<Streams, Invocation, Programs> maker;

  Language(
      String ending, List<Option<?>> runOptions, BiFunction<Streams, Invocation, Programs> maker) {
    this.ending = ending;
    this.runOptions = runOptions;
    this.maker = maker;
  }

  /** The language of a file. */
  static Language of(Path file) {
    return Arrays.stream(values()).filter(language -> language.has(file)).findFirst().orElseThrow();
  }

  /** Whether the name of a file ends as those of this language. */
  boolean has(Path file) {
    return file.toString().endsWith(ending);
  }

  /** What {@code sallyport run} understands for these programs only. */
  List<Option<?>> runOptions() {
    return runOptions;
  }

  /** Refuses an option that says something about programs of other languages only. */
  void checkOptions(Path file, Invocation invocation) {
    for (Language other : values()) {
      for (Option<?> option : other.runOptions) {
        if (invocation.has(option) && !runOptions.contains(option)) {
          throw new UsageException(
              option.name() + " is for programs of " + endings(option) + " only, not for " + file);
        }
      }
    }
  }

  private static String endings(Option<?> option) {
    return Arrays.stream(values())
        .filter(language -> language.runOptions.contains(option))
        .map(language -> "*" + language.ending)
        .collect(Collectors.joining(" and "));
  }

  /** What one command line does with them. */
  Programs programs(Streams streams, Invocation invocation) {
    return maker.apply(streams, invocation);
  }
}
