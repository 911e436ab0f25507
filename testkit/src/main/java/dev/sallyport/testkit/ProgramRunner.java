package dev.sallyport.testkit;

import dev.sallyport.border.Limit;
import dev.sallyport.border.Limits;
import dev.sallyport.engine.Context;
import dev.sallyport.engine.Engine;
import dev.sallyport.engine.Executor;
import dev.sallyport.engine.GuestPackage;
import dev.sallyport.ir.Function;
import dev.sallyport.ir.Global;
import dev.sallyport.ir.IrModule;
import dev.sallyport.ir.Op;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.Type.BuiltIn;
import dev.sallyport.ir.Type.Scalar;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Runs a generated program: calls every exported function, and writes down all that happens. */
final class ProgramRunner {

  private static final int ROUNDS = 2;

  private final Executor executor;
  private final long seed;
  private final Limits limits;
  private final ValueText text = new ValueText();
  private final TestNatives natives = new TestNatives(text);
  private final List<String> lines = new ArrayList<>();
  private int recorded;

  private ProgramRunner(Executor executor, long seed) {
    this.executor = executor;
    this.seed = seed;
    this.limits = limits(new Dice(~seed));
  }

  /**
   * Runs a module.
   *
   * @param seed decides the arguments and the limits
   * @param patience for how long to wait for the end, which should come in milliseconds
   * @return what happened, or {@link Observation#ENDLESS}
   */
  static Observation run(Executor executor, IrModule module, long seed, Duration patience) {
    var run = new FutureTask<>(() -> new ProgramRunner(executor, seed).run(module));
    Thread.ofPlatform().daemon().name("program " + seed).start(run);
    try {
      return run.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return Observation.ENDLESS;
    } catch (ExecutionException e) {
      throw new IllegalStateException("the runner itself failed", e.getCause());
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while a program ran", e);
    }
  }

  /** None in half of the runs; otherwise often so little that it is not enough. */
  private static Limits limits(Dice dice) {
    var limits = Limits.builder();
    switch (dice.below(8)) {
      case 0, 1 -> limits.fuel(dice.between(1, 3000));
      case 2 -> limits.stackDepth(dice.between(1, 5)).watch(Limit.FUEL);
      case 3 -> limits.allocation(dice.between(1, 3000)).watch(Limit.INTERRUPT);
      default -> {}
    }
    return limits.build();
  }

  private Observation run(IrModule module) {
    text.learn(module);
    try (Engine engine = engine(module);
        Context context = engine.newContext()) {
      load(engine, module, context);
    }
    return new Observation(lines);
  }

  private Engine engine(IrModule module) {
    return Engine.builder()
        .executor(executor)
        .nativesOf(natives)
        .hostType(List.class)
        .grantRawMemory(module.name())
        .limits(limits)
        .build();
  }

  private void load(Engine engine, IrModule module, Context context) {
    try {
      GuestPackage guest = engine.load(module);
      lines.add("limits " + limits);
      var dice = new Dice(seed);
      for (int i = 0; i < ROUNDS; i++) {
        guest.exports().forEach(f -> call(context, guest, f, dice));
      }
      module.globals().forEach(g -> global(context, guest, g));
    } catch (RuntimeException | LinkageError e) {
      lines.add("not loaded: " + e);
    }
  }

  private void call(Context context, GuestPackage guest, Function function, Dice dice) {
    Object[] arguments =
        function.signature().parameters().stream().map(t -> argument(t, dice)).toArray();
    String call = "call " + function.name() + text.of(context, arguments) + " ";
    String outcome =
        outcome(context, () -> context.function(guest, function.name()).call(arguments));
    List<String> all = natives.record();
    all.subList(recorded, all.size()).forEach(line -> lines.add("saw " + line));
    recorded = all.size();
    lines.add(call + outcome + left(context));
  }

  // Whatever comes out is something to compare, errors of the JVM included.
  private String outcome(Context context, Supplier<Object> action) {
    try {
      return "gives " + text.of(context, action.get());
    } catch (Throwable thrown) {
      return "throws " + text.of(context, thrown);
    }
  }

  private String left(Context context) {
    var out = new StringBuilder();
    for (Limit limit : List.of(Limit.FUEL, Limit.ALLOCATION)) {
      if (limits.bound(limit).isPresent()) {
        out.append(", left ").append(limit.text()).append(' ').append(context.remaining(limit));
      }
    }
    return out.toString();
  }

  // The package's init function may run here, and fail.
  private void global(Context context, GuestPackage guest, Global global) {
    lines.add("global " + outcome(context, () -> context.global(guest, global.name())));
  }

  private static Object argument(Type type, Dice dice) {
    var edges = new EdgeValues(dice);
    return switch (type) {
      case Scalar scalar -> carrier(scalar, edges);
      case BuiltIn b when b == BuiltIn.STRING -> dice.chance(90) ? edges.string() : null;
      case Type.ArrayType a when a.element() == Scalar.I64 -> new long[] {1, -1, dice.bits()};
      case Type.ArrayType a when a.element() == Scalar.I32 -> new int[dice.below(4)];
      case BuiltIn _, Type.ArrayType _, Type.ClassType _, Type.HostType _, Type.FunctionType _ ->
          null;
      case Type.NoValue none -> throw new IllegalArgumentException("no parameter is " + none);
    };
  }

  private static Object carrier(Scalar type, EdgeValues edges) {
    Op.Leaf edge = edges.scalar(type);
    return edge instanceof Op.FloatConst number
        ? floating(type, number.bits())
        : integer(type, ((Op.IntConst) edge).value());
  }

  private static Object floating(Scalar type, long bits) {
    if (type == Scalar.F32) {
      return Float.intBitsToFloat((int) bits);
    }
    return Double.longBitsToDouble(bits);
  }

  private static Object integer(Scalar type, long value) {
    return switch (type) {
      case I1 -> value != 0;
      case I8 -> (byte) value;
      case I16 -> (short) value;
      case I32 -> (int) value;
      case I64, ADDR, F32, F64 -> value;
    };
  }
}
