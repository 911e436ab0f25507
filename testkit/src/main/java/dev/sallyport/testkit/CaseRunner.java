package dev.sallyport.testkit;

import dev.sallyport.border.DiagnosticException;
import dev.sallyport.border.GuestException;
import dev.sallyport.border.LimitException;
import dev.sallyport.border.LinkException;
import dev.sallyport.border.TrapException;
import dev.sallyport.engine.Context;
import dev.sallyport.engine.Engine;
import dev.sallyport.engine.Executor;
import dev.sallyport.engine.GuestFunction;
import dev.sallyport.engine.GuestPackage;
import dev.sallyport.ir.Name;
import dev.sallyport.ir.Type;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Runs case files on an executor. */
public final class CaseRunner {

  private final CaseFile file;
  private final ValueText text = new ValueText();
  private final TestNatives natives = new TestNatives(text);
  private int recorded;

  private CaseRunner(CaseFile file) {
    this.file = file;
  }

  /**
   * Runs a case, and makes sure that this executor was the one that ran it.
   *
   * @throws AssertionError saying where and what, at the first thing that is not as expected
   * @throws CaseSyntaxException if a value in the file is not of the type that it must have
   */
  public static void run(CaseFile file, Executor executor) {
    new CaseRunner(file).run(executor);
  }

  private void run(Executor executor) {
    try (Engine engine = engine(executor)) {
      ExecutorProbe.check(engine, executor.name());
      recorded = natives.record().size();
      load(engine);
    }
  }

  private Engine engine(Executor executor) {
    return Engine.builder()
        .executor(executor)
        .nativesOf(natives)
        .natives(ExecutorProbe.where())
        .hostType(List.class)
        .packagePath(file.searched().toArray(Path[]::new))
        .grantRawMemory(file.raw().toArray(String[]::new))
        .limits(file.limits())
        .build();
  }

  private void load(Engine engine) {
    GuestPackage guest;
    try {
      file.loads().forEach(engine::load);
      guest = engine.load(file.path());
    } catch (DiagnosticException e) {
      String expected = file.failure().map(c -> "fails " + c).orElse("loads");
      compare(1, "the file", expected, codes(e));
      return;
    }
    compare(1, "the file", file.failure().map(c -> "fails " + c).orElse("loads"), "loads");
    engine.packages().forEach(p -> text.learn(p.module()));
    steps(engine, guest);
  }

  private static String codes(DiagnosticException e) {
    return "fails "
        + e.diagnostics().stream()
            .map(d -> d.code().id())
            .distinct()
            .collect(Collectors.joining(", "));
  }

  private void compare(int line, String what, String expected, String actual) {
    if (!expected.equals(actual)) {
      throw new AssertionError(
          "%s:%d: %s%n  expected %s%n  actual   %s"
              .formatted(file.path(), line, what, expected, actual));
    }
  }

  private void steps(Engine engine, GuestPackage guest) {
    Context context = engine.newContext();
    for (CaseFile.Step step : file.steps()) {
      switch (step) {
        case CaseFile.NewContext _ -> {
          context.close();
          context = engine.newContext();
        }
        case CaseFile.Run run -> run(run, context, guest);
      }
    }
    context.close();
  }

  private void run(CaseFile.Run run, Context context, GuestPackage guest) {
    String call =
        run.function() + run.arguments().stream().collect(Collectors.joining(", ", "(", ")"));
    try {
      GuestFunction function = context.function(guest, run.function());
      compare(run.line(), call, expected(run, context, function), outcome(run, context, function));
    } catch (LinkException e) {
      compare(run.line(), call, unconditional(run.expectation()), codes(e));
    }
    List<String> all = natives.record();
    String printed = String.join("\n", all.subList(recorded, all.size()));
    recorded = all.size();
    compare(run.line(), call + " prints", String.join("\n", run.prints()), printed);
  }

  private String expected(CaseFile.Run run, Context context, GuestFunction function) {
    Type result = function.signature().result();
    return run.expectation() instanceof Expectation.Gives gives && !isShown(result)
        ? value(run, context, result, gives)
        : unconditional(run.expectation());
  }

  private static String unconditional(Expectation expectation) {
    return switch (expectation) {
      case Expectation.Gives g -> g.literal();
      case Expectation.GivesNothing _ -> "nothing";
      case Expectation.Traps t -> "traps " + t.code().text();
      case Expectation.Throws t -> "throws " + Name.quote(t.className());
      case Expectation.Reaches r -> "limit " + r.limit().name().toLowerCase(Locale.ROOT);
      case Expectation.Fails f -> "fails " + f.code();
    };
  }

  // Objects have no literals; cases write down what they look like.
  private static boolean isShown(Type type) {
    return switch (type) {
      case Type.Scalar _, Type.NoValue _ -> false;
      case Type.BuiltIn b -> b != Type.BuiltIn.STRING;
      case Type.ArrayType a -> isShown(a.element());
      case Type.ClassType _, Type.HostType _, Type.FunctionType _ -> true;
    };
  }

  private String value(CaseFile.Run run, Context context, Type type, Expectation.Gives gives) {
    Object value = read(run, type, gives.literal());
    return Literals.isBits(gives.literal()) ? bits(value) : text.of(context, value);
  }

  private Object read(CaseFile.Run run, Type type, String literal) {
    try {
      return Literals.read(type, literal);
    } catch (IllegalArgumentException e) {
      throw new CaseSyntaxException(file.path(), run.line(), e.getMessage());
    }
  }

  // Numbers that are given by their bits are compared by their bits, NaNs too.
  private static String bits(Object value) {
    return switch (value) {
      case Float f -> "0x" + Integer.toHexString(Float.floatToRawIntBits(f));
      case Double d -> "0x" + Long.toHexString(Double.doubleToRawLongBits(d));
      default -> String.valueOf(value);
    };
  }

  private String outcome(CaseFile.Run run, Context context, GuestFunction function) {
    List<Type> types = function.signature().parameters();
    if (types.size() != run.arguments().size()) {
      throw new CaseSyntaxException(
          file.path(), run.line(), run.function() + " is " + function.signature());
    }
    Object[] arguments = new Object[types.size()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = read(run, types.get(i), run.arguments().get(i));
    }
    try {
      return shown(run, context, function, function.call(arguments));
    } catch (Throwable thrown) {
      return thrown(thrown);
    }
  }

  private String shown(CaseFile.Run run, Context context, GuestFunction function, Object result) {
    if (function.signature().isVoid()) {
      return "nothing";
    }
    boolean asBits =
        run.expectation() instanceof Expectation.Gives g && Literals.isBits(g.literal());
    return asBits ? bits(result) : text.of(context, result);
  }

  private static String thrown(Throwable thrown) {
    return switch (thrown) {
      case TrapException trap -> "traps " + trap.code().text();
      case LimitException limit -> "limit " + limit.limit().name().toLowerCase(Locale.ROOT);
      case DiagnosticException e -> codes(e);
      case GuestException guest -> "throws " + Name.quote(guest.guestClass());
      default -> "throws " + Name.quote(thrown.getClass().getName());
    };
  }
}
