package dev.sallyport.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code sallyport check}. */
final class CheckCommand implements Command {

  @Override
  public String name() {
    return "check";
  }

  @Override
  public String summary() {
    return "Reads and verifies programs without running them, and reports all that is wrong.";
  }

  @Override
  public List<Operand> operands() {
    return List.of(
        new Operand(
            "FILE",
            Operand.Count.AT_LEAST_ONE,
            "The programs, each by itself; but Gypsum's (*.gy) are one package."));
  }

  @Override
  public List<Option<?>> options() {
    return Stream.concat(Stream.of(PackageFiles.LINK, FlowFiles.HOST), EngineOptions.ALL.stream())
        .toList();
  }

  @Override
  public String notes() {
    return "";
  }

  @Override
  public List<String> examples() {
    return List.of(
        "sallyport check examples/hello.sir examples/gcd.sir",
        "sallyport check examples/access.flow",
        "sallyport check examples/hello.gy",
        "sallyport check --link examples/hello.sir");
  }

  @Override
  public int run(Streams streams, Invocation invocation) {
    List<Path> files = invocation.operandsFrom(0).stream().map(EngineOptions::path).toList();
    Map<Language, List<Path>> byLanguage =
        files.stream()
            .collect(Collectors.groupingBy(Language::of, LinkedHashMap::new, Collectors.toList()));
    boolean fine = true;
    for (var each : byLanguage.entrySet()) {
      fine &= each.getKey().programs(streams, invocation).checkAll(each.getValue());
    }
    return (fine ? ExitStatus.OK : ExitStatus.REFUSED).code();
  }
}
