package dev.sallyport.flow;

import dev.sallyport.flow.internal.check.Callable;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Declares a function or handler of the host. One of the {@code bind} methods ends it and gives the
 * builder back that began it. Not thread-safe.
 *
 * @param <B> the builder that began it
 */
public final class NativeBuilder<B> {

  /** What runs for a name without parameters: a native variable. */
  @FunctionalInterface
  public interface VariableBody {
    /**
     * Answers a use of the name.
     *
     * @return the value in its carrier; an {@link Integer} will do for a Number, null stands for
     *     the type's empty value
     */
    Object read(FlowContext context) throws Throwable;
  }

  /** What runs for a call. */
  @FunctionalInterface
  public interface CallBody {
    /**
     * Answers a call.
     *
     * @return the value in its carrier, for a handler whether it handled the request; null stands
     *     for the type's empty value, or false
     */
    Object call(FlowContext context, FlowArguments arguments) throws Throwable;
  }

  /** What runs for a call of a function without a result. */
  @FunctionalInterface
  public interface ActionBody {
    /** Does what the function is for. */
    void run(FlowContext context, FlowArguments arguments) throws Throwable;
  }

  private final B parent;
  private final Declarations declarations;
  private final Callable.Kind kind;
  private final String name;
  private final FlowType result;
  private final List<Callable.Parameter> parameters = new ArrayList<>();
  private final Set<NativeAttribute> attributes = EnumSet.noneOf(NativeAttribute.class);
  private boolean positional;
  private String capability = "";
  private Optional<CallVerifier> verifier = Optional.empty();

  NativeBuilder(
      B parent, Declarations declarations, Callable.Kind kind, String name, FlowType result) {
    this.parent = parent;
    this.declarations = declarations;
    this.kind = kind;
    this.name = HostNames.checkedCallable(name);
    this.result = Objects.requireNonNull(result);
  }

  String name() {
    return name;
  }

  /**
   * Adds a parameter that every call must give.
   *
   * @throws IllegalArgumentException if the name cannot be one, the type is {@link FlowType#VOID},
   *     or there are 100 already
   */
  public NativeBuilder<B> param(String parameterName, FlowType type) {
    return add(parameterName, type, Optional.empty());
  }

  /**
   * Adds a parameter that a call may leave out. Parameters without a default may follow; calls with
   * names reach them.
   *
   * @param byDefault what the callee then gets: a value of the type's carrier or an {@link Integer}
   * @throws IllegalArgumentException if the name cannot be one, or the value is not of the type
   */
  public NativeBuilder<B> param(String parameterName, FlowType type, Object byDefault) {
    return add(parameterName, type, Optional.of(HostNames.defaultOf(type, byDefault)));
  }

  private NativeBuilder<B> add(String parameterName, FlowType type, Optional<Object> byDefault) {
    if (positional) {
      throw new IllegalStateException(name + " has parameters without names already");
    }
    HostNames.checkCount(name, parameters.size() + 1);
    parameters.add(
        new Callable.Parameter(
            HostNames.checkedParameter(parameterName), HostNames.value(type), byDefault));
    return this;
  }

  /**
   * Sets all parameters, at most 100, without names: calls give them by position, all of them.
   *
   * @throws IllegalArgumentException if there are more, or one is {@link FlowType#VOID}
   */
  public NativeBuilder<B> params(FlowType... types) {
    if (!parameters.isEmpty()) {
      throw new IllegalStateException(name + " has parameters with names already");
    }
    HostNames.checkCount(name, types.length);
    positional = true;
    for (FlowType type : types) {
      parameters.add(new Callable.Parameter("", HostNames.value(type), Optional.empty()));
    }
    return this;
  }

  /** Promises something to the compiler. */
  public NativeBuilder<B> attribute(NativeAttribute... promised) {
    attributes.addAll(List.of(promised));
    return this;
  }

  /** Lets only programs call it that are granted this. */
  public NativeBuilder<B> requires(String neededCapability) {
    this.capability = Objects.requireNonNull(neededCapability);
    return this;
  }

  /** Looks at every call while a program is compiled. */
  public NativeBuilder<B> verifier(CallVerifier callVerifier) {
    this.verifier = Optional.of(callVerifier);
    return this;
  }

  /**
   * Ends the declaration of something without parameters. Runs on several threads call the body at
   * once.
   *
   * @throws IllegalStateException if there are parameters, or the declaration has ended
   */
  public B bind(VariableBody body) {
    if (!parameters.isEmpty()) {
      throw new IllegalStateException(name + " has parameters: bind a body that takes them");
    }
    return finish(Border.of(body, result), Border.Attachment.NONE);
  }

  /**
   * Ends the declaration. Runs on several threads call the body at once.
   *
   * @throws IllegalStateException if the declaration has ended
   */
  public B bind(CallBody body) {
    return finish(Border.of(body, types(), result), Border.Attachment.TAKEN);
  }

  /** Ends the declaration of a function without a result. */
  public B act(ActionBody body) {
    return bind(
        (context, arguments) -> {
          body.run(context, arguments);
          return null;
        });
  }

  /**
   * Ends the declaration with a Java method, the fastest way.
   *
   * @param target takes the parameters in their carriers, possibly behind a {@link FlowContext} or
   *     the request itself; gives the result in its carrier
   * @throws IllegalArgumentException if its type does not fit
   */
  public B bind(MethodHandle target) {
    return finish(Border.of(target, name, types(), result), Border.Attachment.NONE);
  }

  private List<FlowType> types() {
    return parameters.stream().map(Callable.Parameter::type).toList();
  }

  private B finish(MethodHandle target, Border.Attachment attachment) {
    boolean named = !positional;
    declarations.finish(
        this,
        new Callable(
            kind,
            name,
            parameters,
            named,
            result,
            attributes,
            capability,
            verifier,
            target,
            attachment == Border.Attachment.TAKEN));
    return parent;
  }
}
