package dev.sallyport.flow.internal.runtime;

import dev.sallyport.border.Limit;
import dev.sallyport.border.Limits;
import dev.sallyport.border.NativeDeclaration;
import dev.sallyport.border.NativeFunction;
import dev.sallyport.border.NativeSource;
import dev.sallyport.engine.Engine;
import dev.sallyport.engine.Executor;
import dev.sallyport.engine.GuestFunction;
import dev.sallyport.engine.GuestPackage;
import dev.sallyport.flow.Cidr;
import dev.sallyport.flow.FlowHandler;
import dev.sallyport.flow.IpAddress;
import dev.sallyport.flow.Regex;
import dev.sallyport.flow.TraceEvent;
import dev.sallyport.flow.internal.check.Callable;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A program joined with a host: an engine of its own, so that everything of it goes when nobody
 * holds it any more. Thread-safe.
 */
public final class LoadedProgram {

  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

  private final CompiledProgram program;
  private final Limits limits;
  private final Engine engine;
  private final GuestPackage guest;
  private final List<ProgramHandler> handlers = new ArrayList<>();
  private volatile Places places;

  /**
   * Joins a program with a host.
   *
   * @param hosts the host's own of what the program calls
   * @throws dev.sallyport.border.DiagnosticException if the engine refuses it
   */
  public LoadedProgram(
      CompiledProgram program,
      UnaryOperator<Callable> hosts,
      Limits limits,
      Optional<Executor> executor,
      Optional<Consumer<TraceEvent>> trace) {
    this.program = program;
    this.limits = limits;
    Runs runs =
        program.hasGlobals() ? new SharedRun(this::newSharedRun) : new RunPool(this::newRun);
    for (int i = 0; i < program.handlers().size(); i++) {
      handlers.add(new ProgramHandler(this, runs, i, program.handlers().get(i)));
    }
    this.engine = engine(new Source(new Joint(hosts, trace)), executor);
    this.guest = engine.load(program.module());
  }

  private Engine engine(NativeSource source, Optional<Executor> executor) {
    Engine.Builder builder =
        Engine.builder()
            .natives(source)
            .hostType(IpAddress.class)
            .hostType(Cidr.class)
            .hostType(Regex.class)
            .hostType(FlowHandler.class)
            .limits(limits);
    executor.ifPresent(builder::executor);
    return builder.build();
  }

  /** Finds the natives of the program, each made when it is first called. */
  private final class Source implements NativeSource {
    private final Linkage linkage;

    Source(Linkage linkage) {
      this.linkage = linkage;
    }

    @Override
    public Optional<NativeFunction> find(NativeDeclaration declaration) {
      return program
          .natives()
          .entry(declaration.fullName())
          .map(
              entry ->
                  new NativeFunction(
                      declaration.packageName(),
                      declaration.name(),
                      entry.signature(),
                      entry.maker().apply(linkage),
                      "the Flow program " + program.module().source()));
    }
  }

  private final class Joint implements Linkage {
    private final UnaryOperator<Callable> hosts;
    private final Optional<Consumer<TraceEvent>> trace;

    Joint(UnaryOperator<Callable> hosts, Optional<Consumer<TraceEvent>> trace) {
      this.hosts = hosts;
      this.trace = trace;
    }

    @Override
    public Callable host(Callable declared) {
      return hosts.apply(declared);
    }

    @Override
    public FlowHandler handler(int number) {
      return handlers.get(number);
    }

    @Override
    public boolean isMetered() {
      return LoadedProgram.this.isMetered();
    }

    @Override
    public Optional<Consumer<TraceEvent>> trace() {
      return trace;
    }
  }

  private FlowRun newRun(long owner) {
    var run = new FlowRun(owner, isMetered());
    run.attach(engine.newContext(Limits.NONE, run));
    run.bind(run.context().bind(guest, FlowRun.Entry.class, LOOKUP));
    return run;
  }

  // First values of globals have no limits; each run behind them has.
  private FlowRun newSharedRun() {
    var run = new FlowRun(0, isMetered());
    Limits.Builder unbounded = Limits.builder();
    limits.watched().forEach(unbounded::watch);
    run.attach(engine.newContext(unbounded.build(), run));
    GuestFunction decide = run.context().function(guest, FlowRun.DECIDE);
    GuestFunction limited = limits.watched().isEmpty() ? decide : decide.limitedTo(limits);
    run.bind(handler -> limited.callForBoolean(handler));
    return run;
  }

  private boolean isMetered() {
    return limits.watched().contains(Limit.FUEL);
  }

  /** Makes all natives now, and reports what does not fit. */
  public void link() {
    engine.link();
  }

  /** The program in the IR. */
  public CompiledProgram program() {
    return program;
  }

  /** Where its statements are; made when it is first asked for, since most programs never fail. */
  Places places() {
    Places known = places;
    if (known == null) {
      known = new Places(program.module());
      places = known;
    }
    return known;
  }

  /** The handlers that have a name, in source order. */
  public List<ProgramHandler> handlers() {
    return handlers.subList(0, program.named());
  }

  /** The name of the executor that runs it. */
  public String executorName() {
    return guest.executorName();
  }

  boolean isCancellable() {
    return limits.watched().contains(Limit.INTERRUPT);
  }
}
