package dev.sallyport.flow;

import dev.sallyport.border.Limit;
import dev.sallyport.border.Limits;
import dev.sallyport.engine.Executor;
import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Collects what a host offers to programs, and how they run. Not thread-safe. */
public final class FlowBuilder {

  // What it costs to come from the host to a handler, which is not the program's affair.
  private static final long ENTRY_PRICE = 3;

  private final Declarations declared = new Declarations();
  private final Set<Feature> features = EnumSet.noneOf(Feature.class);
  private final Set<String> capabilities = new HashSet<>();
  private final List<Path> includeFolders = new ArrayList<>();
  private final Limits.Builder limits = Limits.builder();
  private Limits more = Limits.NONE;
  private ImportCallback imports = (_, _) -> Optional.empty();
  private UnaryOperator<String> environment = System::getenv;
  private Optional<Executor> executor = Optional.empty();
  private Optional<Consumer<TraceEvent>> trace = Optional.empty();

  FlowBuilder() {}

  /**
   * Declares a handler: if it answers true, the run ends. A name may be declared several times.
   *
   * @throws IllegalArgumentException if programs could not call it: a name has letters, digits, _
   *     and dots, and is no word of the language
   */
  public NativeBuilder<FlowBuilder> handler(String name) {
    return declared.handler(this, name);
  }

  /**
   * Declares a function; one without parameters is a native variable. A name may be declared
   * several times.
   *
   * @throws IllegalArgumentException if programs could not call it, see {@link #handler}
   */
  public NativeBuilder<FlowBuilder> function(String name, FlowType result) {
    return declared.function(this, name, result);
  }

  /**
   * Declares the static methods of a public class that have {@link HostFunction} or {@link
   * HostHandler}, sorted by name.
   *
   * @throws IllegalArgumentException if there is none, or one cannot be used
   */
  public FlowBuilder natives(Class<?> type) {
    return natives(MethodHandles.publicLookup(), type);
  }

  /**
   * Declares the annotated public static methods of a class that the lookup can access; with {@code
   * MethodHandles.lookup()} the class need not be public.
   *
   * @throws IllegalArgumentException if there is none, or one cannot be used
   */
  public FlowBuilder natives(MethodHandles.Lookup lookup, Class<?> type) {
    declared.addAll(Annotated.methods(lookup, type, null));
    return this;
  }

  /**
   * Declares the annotated methods of an object of a public class, static ones included. Runs on
   * several threads call them at once.
   *
   * @throws IllegalArgumentException if there is none, or one cannot be used
   */
  public FlowBuilder nativesOf(Object receiver) {
    declared.addAll(Annotated.methods(MethodHandles.publicLookup(), receiver.getClass(), receiver));
    return this;
  }

  /** Declares everything of a module, without an import. */
  public FlowBuilder module(FlowModule module) {
    declared.addAll(module.callables());
    return this;
  }

  /** Answers imports; without this every import is an error. */
  public FlowBuilder imports(ImportCallback callback) {
    this.imports = Objects.requireNonNull(callback);
    return this;
  }

  /** Turns parts of the language on. */
  public FlowBuilder enable(Feature... wanted) {
    features.addAll(List.of(wanted));
    return this;
  }

  /** Lets programs call what needs these capabilities. */
  public FlowBuilder grant(String... granted) {
    capabilities.addAll(List.of(granted));
    return this;
  }

  /** Lets programs include files of this folder, beside those of their own. */
  public FlowBuilder includeFrom(Path folder) {
    includeFolders.add(folder);
    return this;
  }

  /** Answers <code>$NAME</code>; by default from the environment of the process. */
  public FlowBuilder environment(UnaryOperator<String> variables) {
    this.environment = Objects.requireNonNull(variables);
    return this;
  }

  /**
   * Bounds the work of one run. Each operation of the compiled program costs 1, each call of a host
   * function or handler 5 more, each match of a regular expression 1 for every character that it
   * looks at; a run may use less than this.
   *
   * @param units from 2
   * @throws IllegalArgumentException if there are fewer
   */
  public FlowBuilder quota(long units) {
    if (units < 2) {
      throw new IllegalArgumentException("a quota is at least 2 units, not " + units);
    }
    limits.fuel(Math.min(units, Long.MAX_VALUE - ENTRY_PRICE) + ENTRY_PRICE - 1);
    return this;
  }

  /**
   * Bounds the time of one run; functions of the host that block are interrupted.
   *
   * @param time from a nanosecond
   * @throws IllegalArgumentException if it is shorter
   */
  public FlowBuilder deadline(Duration time) {
    limits.deadline(time);
    return this;
  }

  /** Sets limits of other kinds for each run; a quota or deadline among them takes precedence. */
  public FlowBuilder limits(Limits more) {
    this.more = Objects.requireNonNull(more);
    return this;
  }

  /** Makes runs end when their future is cancelled, wherever they are. */
  public FlowBuilder cancellable() {
    limits.watch(Limit.INTERRUPT);
    return this;
  }

  /** Chooses what runs the programs, see {@link dev.sallyport.engine.Executors}. */
  public FlowBuilder executor(Executor chosen) {
    this.executor = Optional.of(chosen);
    return this;
  }

  /** Tells a listener what happens in every run, in order; the listener must be thread-safe. */
  public FlowBuilder trace(Consumer<TraceEvent> listener) {
    this.trace = Optional.of(listener);
    return this;
  }

  /**
   * The language with what was collected so far.
   *
   * @throws IllegalStateException if a declaration was begun and never bound
   */
  public Flow build() {
    return new Flow(
        new FlowSettings(
            declared.finished(),
            features,
            capabilities,
            imports,
            includeFolders,
            environment,
            limits.build().with(more),
            executor,
            trace));
  }
}
