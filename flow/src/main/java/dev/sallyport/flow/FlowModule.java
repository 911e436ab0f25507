package dev.sallyport.flow;

import dev.sallyport.flow.internal.check.Callable;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Functions and handlers of the host, as one import of a program brings them. Immutable. */
public final class FlowModule {

  private final List<Callable> callables;

  private FlowModule(List<Callable> callables) {
    this.callables = List.copyOf(callables);
  }

  /** Starts with nothing. */
  public static Builder builder() {
    return new Builder();
  }

  /** A module without anything in it, for imports that mean nothing any more. */
  public static FlowModule empty() {
    return builder().build();
  }

  /** The names of what it offers, each once, sorted. */
  public SortedSet<String> names() {
    return callables.stream().map(Callable::name).collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * This module without some of its names, all overloads included: a test puts others in their
   * place.
   *
   * @param names names that it need not have
   */
  public FlowModule without(Set<String> names) {
    return new FlowModule(callables.stream().filter(c -> !names.contains(c.name())).toList());
  }

  List<Callable> callables() {
    return callables;
  }

  /** Collects declarations; their order is the order of call resolution. Not thread-safe. */
  public static final class Builder {

    private final Declarations declared = new Declarations();

    private Builder() {}

    /** Declares a handler: if it answers true, the run ends. */
    public NativeBuilder<Builder> handler(String name) {
      return declared.handler(this, name);
    }

    /** Declares a function; one without parameters is a native variable. */
    public NativeBuilder<Builder> function(String name, FlowType result) {
      return declared.function(this, name, result);
    }

    /**
     * Declares the annotated static methods of a public class, sorted by name.
     *
     * @throws IllegalArgumentException if there is none, or one cannot be used
     */
    public Builder natives(Class<?> type) {
      declared.addAll(Annotated.methods(MethodHandles.publicLookup(), type, null));
      return this;
    }

    /**
     * Declares the annotated methods of an object of a public class, static ones included.
     *
     * @throws IllegalArgumentException if there is none, or one cannot be used
     */
    public Builder nativesOf(Object receiver) {
      declared.addAll(
          Annotated.methods(MethodHandles.publicLookup(), receiver.getClass(), receiver));
      return this;
    }

    /**
     * The module with what was declared so far.
     *
     * @throws IllegalStateException if a declaration was begun and never bound
     */
    public FlowModule build() {
      return new FlowModule(declared.finished());
    }
  }
}
