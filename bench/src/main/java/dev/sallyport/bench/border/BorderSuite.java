package dev.sallyport.bench.border;

import dev.sallyport.bench.Row;
import dev.sallyport.bench.Suite;
import java.util.List;

/** The table of the README. */
public final class BorderSuite implements Suite {

  private static final String AIM = "≤ 1.05";

  @Override
  public String name() {
    return "border";
  }

  @Override
  public String about() {
    return "calls, strings and exceptions both ways; computing beside plain Java";
  }

  @Override
  public List<Row> rows() {
    return List.of(
        Row.besideJava("guest calls a native, in a loop", Outcall.class, AIM),
        Row.besideJava("host calls a guest function through a stub", Backcall.class, AIM),
        Row.alone(
            "host calls by name, checked (`callForI64`)", DynamicBackcall.class, "≤ 10 ns, 0 B"),
        Row.besideJava("20 characters to a native and back", StringOutcall.class, AIM),
        Row.besideJava("20 characters to a guest and back", StringBackcall.class, AIM),
        Row.besideJava("exception from guest to host", ExceptionToHost.class, "≤ 1.1"),
        Row.besideJava("exception from host to guest", ExceptionToGuest.class, "≤ 1.1"),
        Row.besideJava("fib(35)", Fib.class, AIM),
        Row.besideJava("integer loop, each round", IntegerLoop.class, AIM),
        Row.besideJava("sum of an array, each element", ArraySum.class, AIM),
        Row.besideJava("sum of memory, each element", MemorySum.class, AIM),
        Row.alone("a new context", NewContext.class, "≤ 1 µs, ≤ 1 kB"));
  }
}
