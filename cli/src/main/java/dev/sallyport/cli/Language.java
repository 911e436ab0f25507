package dev.sallyport.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

/** The languages of programs; the ending of a file's name chooses one. */
enum Language {
  FLOW(".flow", FlowFiles.RUN_OPTIONS, FlowFiles::new),
  GYPSUM(".gy", List.of(EngineOptions.FILES), GypsumFiles::new),
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

  /** What one command line does with them. */
  Programs programs(Streams streams, Invocation invocation) {
    return maker.apply(streams, invocation);
  }
}
