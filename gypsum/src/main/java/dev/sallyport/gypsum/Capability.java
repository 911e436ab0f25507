package dev.sallyport.gypsum;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something that programs do to the world around them, or learn from it. An engine grants none of
 * it unless its builder is told to by {@link GypsumGrants}. What only computes is no capability.
 */
public enum Capability {
  /** {@code print}, {@code read}, and the standard streams of {@code std.io}. */
  STREAMS(
      "streams",
      "GypsumGrants.streams(builder, in, out, err)",
      "gypsum.print",
      "gypsum.read",
      "std.io.read_input",
      "std.io.write_output",
      "std.io.write_error",
      "std.io.flush_output"),
  /** Files and folders: to look at them, read, write, make and delete them. */
  FILES(
      "files",
      "GypsumGrants.files(builder)",
      "std.io.File__exists_at",
      "std.io.File__is_file_at",
      "std.io.File__is_directory_at",
      "std.io.File__size_at",
      "std.io.File__delete_at",
      "std.io.File__create_directory_at",
      "std.io.File__names_in",
      "std.io.FileReader__open_fd",
      "std.io.FileReader__read_fd",
      "std.io.FileReader__close_fd",
      "std.io.FileWriter__open_fd",
      "std.io.FileWriter__write_fd",
      "std.io.FileWriter__close_fd"),
  /** What stands behind the program on its command line. */
  ARGUMENTS("arguments", "GypsumGrants.arguments(builder, list)", "std.io.argument_array"),
  /** The variables of the environment. */
  ENVIRONMENT(
      "environment", "GypsumGrants.environment(builder, values)", "std.io.environment_value"),
  /** What time it is, and waiting. */
  CLOCK("clock", "GypsumGrants.clock(builder)", "std.io.time", "std.io.nano_time", "std.io.sleep"),
  /** Numbers that nobody can foresee. */
  RANDOM("random", "GypsumGrants.random(builder)", "std.io.random_seed"),
  /** Ending the program with a status. */
  EXIT("exit", "GypsumGrants.exit(builder, handler)", "std.io.end_program");

  private final String text;
  private final String grant;

  @SuppressWarnings("ImmutableEnumChecker") // nobody can change it
  private final Set<String> natives;

  Capability(String text, String grant, String... natives) {
    this.text = text;
    this.grant = grant;
    this.natives = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(natives)));
  }

  /** The capability that a native belongs to; empty if it is no effect of the language's own. */
  public static Optional<Capability> of(String nativeName) {
    return Arrays.stream(values()).filter(c -> c.natives.contains(nativeName)).findFirst();
  }

  /** The Java code that grants it, for messages. */
  public String grant() {
    return grant;
  }

  /** The full names of the natives that belong to it, in a fixed order; cannot be changed. */
  public Set<String> natives() {
    return natives;
  }

  /** The name in messages: {@code files}. */
  @Override
  public String toString() {
    return text;
  }
}
