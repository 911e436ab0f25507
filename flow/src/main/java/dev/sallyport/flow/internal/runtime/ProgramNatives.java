package dev.sallyport.flow.internal.runtime;

import dev.sallyport.flow.FlowType;
import dev.sallyport.flow.Regex;
import dev.sallyport.flow.internal.check.Callable;
import dev.sallyport.flow.internal.check.NativeCall;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.Span;
import dev.sallyport.ir.Type;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The natives that one program needs, collected while it is compiled. Each constant of the program
 * that the IR does not know is bound to a native of its own, which the JIT then sees as a constant.
 */
public final class ProgramNatives {

  /**
   * One native.
   *
   * @param name the full name, package first
   * @param maker the handle, given what the program is linked with
   */
  record Entry(String name, Signature signature, Function<Linkage, MethodHandle> maker) {}

  private static final String PACKAGE = "flow.runtime.";
  private static final String HOST = "flow.host.";
  private static final String DIVISION = "/";
  // Behind them the place of a failure covers all the others of the line.
  private static final int MOST_CALLS_IN_LINE = 100;

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<Object, String> shared = new LinkedHashMap<>();
  private final List<Callable> hosts = new ArrayList<>();
  private final Map<Call, Integer> calls = new HashMap<>();

  /** What stack traces show of a call. */
  private record Call(String file, int line, String name) {}

  Optional<Entry> entry(String fullName) {
    return Optional.ofNullable(entries.get(fullName));
  }

  /** What of the host is called. */
  public List<Callable> hosts() {
    return List.copyOf(hosts);
  }

  /** The signature of a native that was asked for. */
  public Signature signature(String fullName) {
    return entries.get(fullName).signature();
  }

  private String add(String name, Signature signature, Function<Linkage, MethodHandle> maker) {
    entries.putIfAbsent(name, new Entry(name, signature, maker));
    return name;
  }

  // Equal keys share one native.
  private String constant(
      Object key, String kind, Signature signature, Function<Linkage, MethodHandle> maker) {
    return shared.computeIfAbsent(key, _ -> add(PACKAGE + kind + entries.size(), signature, maker));
  }

  /**
   * A native for one call of it. The calls of one line go to different ones, so that a stack trace,
   * which shows only the line, still tells them apart; see {@link Places}.
   */
  private String at(String name, Span span) {
    int before = calls.merge(new Call(span.file(), span.line(), name), 1, Integer::sum) - 1;
    Entry entry = entries.get(name);
    int number = Math.min(before, MOST_CALLS_IN_LINE);
    return number == 0 ? name : add(name + "#" + number, entry.signature(), entry.maker());
  }

  // ---- what is the same for all programs

  /** A native of Flow's own package. */
  public String fixed(String name, Type result, Type... parameters) {
    Supplier<MethodHandle> handle = () -> RuntimePackage.fixed(name).orElseThrow();
    return add(PACKAGE + name, Signature.of(result, parameters), _ -> handle.get());
  }

  /**
   * A native that divides, where a line has several divisions; empty for the first one, which an
   * instruction does.
   *
   * @param name {@code divide} or {@code remainder}
   */
  public Optional<String> division(String name, Span span) {
    String fixed = fixed(name, Type.Scalar.I64, Type.Scalar.I64, Type.Scalar.I64);
    boolean isFirst = !calls.containsKey(new Call(span.file(), span.line(), DIVISION));
    calls.put(new Call(span.file(), span.line(), DIVISION), 1);
    return isFirst ? Optional.empty() : Optional.of(at(fixed, span));
  }

  // ---- what is bound to a constant

  /** A native without parameters that gives a constant. */
  public String value(FlowType type, Object value) {
    return constant(
        List.of(type, value),
        "constant",
        Signature.of(IrTypes.of(type)),
        _ -> Handles.constant(type, value));
  }

  /** A native without parameters that gives a handler of the program. */
  public String reference(int handler) {
    return constant(
        List.of("handler", handler),
        "handler",
        Signature.of(IrTypes.of(FlowType.HANDLER)),
        linkage -> Handles.constant(FlowType.HANDLER, linkage.handler(handler)));
  }

  /** A native that tells whether a regular expression matches, and sets the groups. */
  public String find(Regex regex, Span span) {
    String name =
        constant(
            List.of("find", regex),
            "find",
            Signature.of(Type.Scalar.I1, Type.BuiltIn.STRING),
            _ -> Handles.find(regex));
    return at(name, span);
  }

  /** A native that chooses a case by a table. */
  public String match(MatchTable table) {
    Signature signature = Signature.of(Type.Scalar.I64, Type.BuiltIn.STRING);
    return add(PACKAGE + "match" + entries.size(), signature, _ -> Handles.match(table));
  }

  /** A native that chooses the first regular expression that matches. */
  public String match(List<Regex> labels, List<Integer> cases) {
    Signature signature = Signature.of(Type.Scalar.I64, Type.BuiltIn.STRING);
    var table = new RegexTable(labels, cases);
    return add(PACKAGE + "match" + entries.size(), signature, _ -> Handles.match(table));
  }

  /** A native that reads a number, or fails with a place. */
  public String toNumber(Span span) {
    return constant(
        List.of("toNumber", span),
        "toNumber",
        Signature.of(Type.Scalar.I64, Type.BuiltIn.STRING),
        _ -> Handles.toNumber(span));
  }

  /**
   * A native that joins texts.
   *
   * @param pieces constant texts, and the types of what stands between them
   */
  public String concat(List<Object> pieces) {
    List<FlowType> types =
        pieces.stream().filter(FlowType.class::isInstance).map(FlowType.class::cast).toList();
    return constant(
        List.of("concat", pieces),
        "concat",
        IrTypes.signature(FlowType.STRING, types),
        _ -> Handles.concat(pieces));
  }

  // ---- the host

  /**
   * A function or handler of the host.
   *
   * @param traced whether each call has a native of its own, which knows its place
   */
  public String host(NativeCall call, boolean traced) {
    Callable target = call.target();
    boolean ownNative = call.attachment() != null || traced;
    String name = HOST + target.signature() + (ownNative ? "@" + entries.size() : "");
    if (!hosts.contains(target)) {
      hosts.add(target);
    }
    Signature signature =
        IrTypes.signature(
            target.result(), target.parameters().stream().map(Callable.Parameter::type).toList());
    return at(add(name, signature, linkage -> Handles.host(call, linkage)), call.span());
  }

  // ---- tracing

  /** A native that tells of a statement. */
  public String traceStatement(Span span) {
    return add(
        PACKAGE + "statement" + entries.size(),
        Signature.of(Type.NoValue.VOID),
        linkage -> TraceHandles.statement(span, linkage));
  }

  /** A native that tells what a condition is, and gives it. */
  public String traceCondition(Span span) {
    return add(
        PACKAGE + "condition" + entries.size(),
        Signature.of(Type.NoValue.VOID, Type.Scalar.I1),
        linkage -> TraceHandles.condition(span, linkage));
  }

  /** A native that tells which case a match chose. */
  public String traceChoice(Span span) {
    return add(
        PACKAGE + "choice" + entries.size(),
        Signature.of(Type.NoValue.VOID, Type.BuiltIn.STRING, Type.Scalar.I64),
        linkage -> TraceHandles.choice(span, linkage));
  }

  /** A native that tells what a variable became. */
  public String traceAssignment(Span span, String variable, FlowType type) {
    return add(
        PACKAGE + "assignment" + entries.size(),
        Signature.of(Type.NoValue.VOID, IrTypes.of(type)),
        linkage -> TraceHandles.assignment(span, variable, type, linkage));
  }
}
