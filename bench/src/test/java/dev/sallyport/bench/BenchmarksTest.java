package dev.sallyport.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.sallyport.bench.Row.Measured;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jmh.annotations.Setup;

/** Runs everything that is measured once: what is compared must come to the same. */
class BenchmarksTest {

  private static final Pattern GENERATED =
      Pattern.compile("([\\w.]+)\\.jmh_generated\\.(\\w+)_(\\w+)_jmhTest");

  static List<Row> rows() {
    return Main.suites().stream().flatMap(suite -> suite.rows().stream()).toList();
  }

  static List<Row> comparisons() {
    return rows().stream().filter(row -> row.baseline().isPresent()).toList();
  }

  @ParameterizedTest
  @MethodSource("comparisons")
  void whatIsComparedGivesTheSame(Row row) throws ReflectiveOperationException {
    Object measured = run(row.measured());
    Object baseline = run(row.baseline().orElseThrow());
    assertNotNull(baseline);
    if (baseline instanceof Throwable) {
      assertEquals(measured instanceof Throwable, baseline instanceof Throwable);
    } else if (sameWork(row)) {
      assertEquals(baseline, measured);
    }
  }

  // Functions of different sizes come to different sums.
  private static boolean sameWork(Row row) {
    return !row.title().contains("a function of");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyRowRuns(Row row) throws ReflectiveOperationException {
    assertNotNull(run(row.measured()));
  }

  @Test
  void everyBenchmarkStandsInARow() throws IOException {
    assertEquals(
        benchmarks(),
        rows().stream()
            .flatMap(row -> Stream.concat(Stream.of(row.measured()), row.baseline().stream()))
            .map(m -> m.type().getName() + "." + m.method())
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  // The list that JMH runs names the class that it made for each benchmark.
  private static Set<String> benchmarks() throws IOException {
    try (var in = Main.class.getResourceAsStream("/META-INF/BenchmarkList")) {
      assertNotNull(in);
      Set<String> found =
          GENERATED
              .matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
              .results()
              .map(match -> match.group(1) + "." + match.group(2) + "." + match.group(3))
              .collect(Collectors.toCollection(TreeSet::new));
      assertFalse(found.isEmpty());
      return found;
    }
  }

  private static Object run(Measured benchmark) throws ReflectiveOperationException {
    Object state = benchmark.type().getConstructor().newInstance();
    for (var parameter : benchmark.parameters().entrySet()) {
      Field field = benchmark.type().getField(parameter.getKey());
      field.set(state, value(field.getType(), parameter.getValue()));
    }
    for (Method method : benchmark.type().getMethods()) {
      if (method.isAnnotationPresent(Setup.class)) {
        method.invoke(state);
      }
    }
    return benchmark.type().getMethod(benchmark.method()).invoke(state);
  }

  private static Object value(Class<?> type, String text) {
    if (type == int.class) {
      return Integer.valueOf(text);
    }
    if (type == String.class) {
      return text;
    }
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.toString().equals(text))
        .findFirst()
        .orElseThrow();
  }
}
