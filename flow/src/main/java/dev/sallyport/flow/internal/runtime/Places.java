package dev.sallyport.flow.internal.runtime;

import dev.sallyport.border.TrapException;
import dev.sallyport.ir.Block;
import dev.sallyport.ir.ControlFlow;
import dev.sallyport.ir.Function;
import dev.sallyport.ir.Instruction;
import dev.sallyport.ir.IrModule;
import dev.sallyport.ir.Op;
import dev.sallyport.ir.Span;
import dev.sallyport.ir.Terminator;
import dev.sallyport.ir.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the exact places of what a stack trace shows only by its line. The native that was called
 * is in the trace too, and {@link ProgramNatives#at} sees to it that each call of a line has
 * another one; so nothing has to be noted while a program runs. Made when the first run fails.
 */
final class Places {

  private static final String GUEST = CompiledProgram.PACKAGE;
  private static final String DIVISION = "/";
  private static final String LIMIT = "limit";
  private static final String ANYTHING = "";
  // What the engine makes of characters that the JVM does not allow in names; see norm.
  private static final Pattern NOT_IN_NAMES = Pattern.compile("[$]x[0-9a-f]{4}|[^A-Za-z0-9_#]");
  private static final int MOST_CAUSES = 10;

  private record Key(String file, int line, String what) {}

  private final Map<Key, Span> spans = new HashMap<>();
  private final Set<String> files = new HashSet<>();
  private final Set<String> natives = new HashSet<>();

  Places(IrModule module) {
    module.functions().stream().filter(Function::isNative).forEach(f -> natives.add(f.name()));
    module.functions().forEach(this::add);
  }

  // ---- what can end a run

  private void add(Function function) {
    ControlFlow flow = ControlFlow.of(function);
    Set<Value> fine = divisors(flow);
    for (Block block : flow.reversePostorder()) {
      if (flow.isLoopHeader(block.id())) {
        add(function, LIMIT, block.start());
      }
      for (Instruction instruction : block.instructions()) {
        add(function, instruction, fine);
      }
      if (block.terminator() instanceof Terminator.Return) {
        add(function, LIMIT, block.span());
      }
    }
  }

  private static Set<Value> divisors(ControlFlow flow) {
    var constants = new HashSet<Value>();
    for (Block block : flow.reversePostorder()) {
      for (Instruction instruction : block.instructions()) {
        if (instruction.op() instanceof Op.IntConst constant && constant.value() != 0) {
          constants.add(instruction.results().getFirst());
        }
      }
    }
    return constants;
  }

  private void add(Function function, Instruction instruction, Set<Value> fine) {
    if (instruction.op() instanceof Op.Call call) {
      String name = call.function().text();
      add(function, natives.contains(name) ? norm(name) : LIMIT, instruction.span());
    } else if (instruction.op() instanceof Op.IntBinary(Op.IntOp op, _, Value right)
        && (op == Op.IntOp.SDIV || op == Op.IntOp.SREM)
        && !fine.contains(right)) {
      add(function, DIVISION, instruction.span());
    }
  }

  // A class file has one source only, whatever its functions include.
  private void add(Function function, String what, Span span) {
    if (span.isKnown()) {
      put(span.file(), what, span);
      if (!function.span().file().equals(span.file())) {
        put(function.span().file(), what, span);
      }
    }
  }

  private void put(String file, String what, Span span) {
    files.add(file);
    spans.merge(new Key(file, span.line(), what), span, Places::cover);
    spans.merge(new Key(file, span.line(), ANYTHING), span, Places::cover);
  }

  private static Span cover(Span one, Span other) {
    if (!one.file().equals(other.file()) || one.equals(other)) {
      return one;
    }
    boolean inOrder =
        one.line() < other.line() || (one.line() == other.line() && one.column() < other.column());
    Span first = inOrder ? one : other;
    boolean oneEndsLast =
        one.endLine() > other.endLine()
            || (one.endLine() == other.endLine() && one.endColumn() > other.endColumn());
    return first.to(oneEndsLast ? one : other);
  }

  // The same for a name of the IR and for what the JVM executor makes of it.
  private static String norm(String name) {
    return NOT_IN_NAMES.matcher(name).replaceAll("");
  }

  // ---- looking them up

  /** Where the program was; {@link Span#NONE} if nothing tells. */
  Span of(Throwable thrown) {
    String otherwise = thrown instanceof TrapException ? DIVISION : LIMIT;
    Throwable at = thrown;
    for (int i = 0; at != null && i < MOST_CAUSES; i++, at = at.getCause()) {
      Span found = of(at.getStackTrace(), otherwise);
      if (found.isKnown()) {
        return found;
      }
    }
    return Span.NONE;
  }

  private Span of(StackTraceElement[] trace, String otherwise) {
    String called = "";
    for (StackTraceElement frame : trace) {
      boolean guest = frame.getClassName().startsWith(GUEST);
      boolean hasLine = frame.getLineNumber() > 0;
      if (guest && hasLine && files.contains(frame.getFileName())) {
        return of(frame, called.isEmpty() ? otherwise : called);
      } else if (guest) {
        called = hasLine ? "" : norm(frame.getMethodName());
      }
    }
    return Span.NONE;
  }

  private Span of(StackTraceElement frame, String what) {
    String file = frame.getFileName();
    int line = frame.getLineNumber();
    Span whole = spans.getOrDefault(new Key(file, line, ANYTHING), Span.at(file, line, 1));
    return spans.getOrDefault(new Key(file, line, what), whole);
  }
}
