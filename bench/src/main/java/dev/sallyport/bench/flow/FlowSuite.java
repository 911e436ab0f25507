package dev.sallyport.bench.flow;

import dev.sallyport.bench.Row;
import dev.sallyport.bench.Row.Measured;
import dev.sallyport.bench.Suite;
import dev.sallyport.bench.flow.QuotaCost.Quota;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs of Flow programs beside Java, and how long they take to compile. */
public final class FlowSuite implements Suite {

  @Override
  public String name() {
    return "flow";
  }

  @Override
  public String about() {
    return "runs of Flow programs beside the same in Java; quota; compiling";
  }

  @Override
  public String measured() {
    return "Flow";
  }

  @Override
  public String baseline() {
    return "beside it";
  }

  @Override
  public List<Row> rows() {
    return Stream.of(runs(), quotas(), compiling()).flatMap(List::stream).toList();
  }

  private static List<Row> runs() {
    Measured match = Measured.of(MatchCost.class, "guest");
    return List.of(
        calls("a run with one call of the host", "1", "≤ 5 ns more"),
        calls("10 calls", "10", "≤ 1.5"),
        Row.beside(
            "`match =^` with 100 cases, beside a comparison",
            match,
            Measured.of(MatchCost.class, "comparison"),
            "≤ 20 ns more"),
        Row.besideJava("the same beside a `TreeMap`", MatchCost.class, ""),
        Row.besideJava("a regular expression on 22 characters", RegexCost.class, "≤ 1.2"),
        Row.besideJava("routing a request", RoutingCost.class, "0 B"));
  }

  private static Row calls(String title, String count, String aim) {
    Measured flow = Measured.of(CallCost.class, "guest").with("calls", count);
    Measured java = Measured.of(CallCost.class, "java").with("calls", count);
    return Row.beside(title, flow, java, aim);
  }

  private static List<Row> quotas() {
    return List.of(
        quota("10 calls", "calls"),
        quota("`match =^` with 100 cases", "match"),
        quota("a regular expression", "regex"),
        quota("1,000 rounds of a loop", "loop"));
  }

  private static Row quota(String title, String method) {
    Measured run = Measured.of(QuotaCost.class, method);
    return Row.beside(
        title + ", with a quota beside none",
        run.with("quota", Quota.ON.name()),
        run.with("quota", Quota.OFF.name()),
        "≤ 1.1");
  }

  private static List<Row> compiling() {
    return List.of(
        compiling("compile, link and run 2 kB", "100", "≤ 5 ms"),
        compiling("the same with 10,000 cases", "10000", "≤ 1 s"));
  }

  private static Row compiling(String title, String cases, String aim) {
    Measured benchmark = Measured.of(CompileSpeed.class, "guest").with("cases", cases);
    return new Row(title, benchmark, Optional.empty(), aim);
  }
}
