package dev.sallyport.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code sallyport fmt}. */
final class FormatCommand implements Command {

  private static final Option<Boolean> CHECK =
      Option.flag("--check", "Change nothing; name the files that would change, with status 1.");

  @Override
  public String name() {
    return "fmt";
  }

  @Override
  public String summary() {
    return "Lays out Flow programs in the house style.";
  }

  @Override
  public List<Operand> operands() {
    return List.of(
        new Operand("FILE", Operand.Count.AT_LEAST_ONE, "The programs; they are written anew."));
  }

  @Override
  public List<Option<?>> options() {
    return List.of(CHECK, FlowFiles.HOST, NativeClasses.OPTION);
  }

  @Override
  public String notes() {
    return "Comments and meaning stay. A program with syntax errors is left as it is.";
  }

  @Override
  public List<String> examples() {
    return List.of("sallyport fmt --check examples/hello.flow examples/mail.flow");
  }

  @Override
  public int run(Streams streams, Invocation invocation) {
    boolean checks = invocation.has(CHECK);
    long changed =
        invocation.operandsFrom(0).stream()
            .map(EngineOptions::path)
            .filter(file -> isChanged(streams, formatted(streams, invocation, file), file, checks))
            .count();
    return (checks && changed > 0 ? ExitStatus.FAILED : ExitStatus.OK).code();
  }

  private static String formatted(Streams streams, Invocation invocation, Path file) {
    return Language.of(file).programs(streams, invocation).formatted(file);
  }

  private static boolean isChanged(Streams streams, String formatted, Path file, boolean checks) {
    try {
      if (formatted.equals(Files.readString(file))) {
        return false;
      }
      streams.out().println(file.toString());
      if (!checks) {
        Files.writeString(file, formatted);
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
