package dev.sallyport.engine.internal.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sallyport.border.Limit;
import dev.sallyport.border.Limits;
import dev.sallyport.border.LinkException;
import dev.sallyport.border.TrapException;
import dev.sallyport.engine.Engine;
import dev.sallyport.engine.Executable;
import dev.sallyport.engine.Linker;
import dev.sallyport.engine.internal.RunContext;
import dev.sallyport.ir.Function;
import dev.sallyport.ir.IrModule;
import dev.sallyport.ir.Parser;
import dev.sallyport.ir.RawMemory;
import dev.sallyport.ir.SourceText;
import dev.sallyport.ir.TrapCode;
import dev.sallyport.ir.VerifiedModule;
import dev.sallyport.ir.Verifier;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Packages written in the text form, run by one interpreter in one context. The engine only makes
 * the context: packages and their links are the test's own.
 */
final class Guest {

  final RunContext context;
  final Map<String, MethodHandle> natives = new HashMap<>();
  final Map<String, Class<?>> hostTypes = new HashMap<>();
  final List<String> resolved = new ArrayList<>();
  private final InterpreterExecutor executor = new InterpreterExecutor();
  private final Map<String, Executable> packages = new HashMap<>();
  private final Set<Limit> watched;

  Guest(Limit... watched) {
    this.watched = Set.of(watched);
    this.context = newContext();
  }

  private RunContext newContext() {
    var limits = Limits.builder();
    watched.forEach(limits::watch);
    return (RunContext) Engine.builder().limits(limits.build()).build().newContext();
  }

  /** Another context for the one package that was added. */
  RunContext another() {
    RunContext made = newContext();
    made.globals = new Object[] {packages.values().iterator().next().newGlobals()};
    return made;
  }

  /** A guest of one package. */
  static Executable load(String text) {
    return new Guest().add(text);
  }

  /** Adds a package; the head may be left out, its name is then {@code t}. */
  Executable add(String text) {
    String whole = text.startsWith("package") ? text : "package \"t\" 1.0\n" + text;
    VerifiedModule module = verified(whole);
    context.globals = java.util.Arrays.copyOf(context.globals, packages.size() + 1);
    Executable made = executor.prepare(module, new FakeLinker(packages.size()), watched);
    context.globals[packages.size()] = made.newGlobals();
    packages.put(module.module().name(), made);
    return made;
  }

  private static VerifiedModule verified(String text) {
    var parsed = Parser.parse(new SourceText("t.sir", text));
    assertEquals(List.of(), parsed.diagnostics());
    IrModule module = parsed.module().orElseThrow();
    var result = Verifier.verify(module, RawMemory.GRANTED);
    assertEquals(List.of(), result.diagnostics());
    return result.module().orElseThrow();
  }

  /** Calls a function of package {@code t}. */
  Object call(String function, Object... arguments) throws Throwable {
    return call(packages.get("t").function(function), arguments);
  }

  /** Calls a handle that takes the context first. */
  Object call(MethodHandle handle, Object... arguments) throws Throwable {
    var all = new ArrayList<Object>(List.of(context));
    all.addAll(java.util.Arrays.asList(arguments));
    return handle.invokeWithArguments(all);
  }

  /** Runs {@code f} of a package that is just this text. */
  static Object run(String text, Object... arguments) throws Throwable {
    var guest = new Guest();
    guest.add(text);
    return guest.call("f", arguments);
  }

  /** Runs {@code f} of a package that is just this text, which is to trap. */
  static void assertTraps(TrapCode code, String text, Object... arguments) {
    assertEquals(code, assertThrows(TrapException.class, () -> run(text, arguments)).code());
  }

  private final class FakeLinker implements Linker {
    private final int slot;

    FakeLinker(int slot) {
      this.slot = slot;
    }

    @Override
    public MethodHandle nativeFunction(Function declaration) {
      resolved.add(declaration.name());
      MethodHandle found = natives.get(declaration.name());
      if (found == null) {
        throw new LinkException(List.of());
      }
      return found;
    }

    @Override
    public Executable imported(String packageName) {
      return packages.get(packageName);
    }

    @Override
    public Class<?> hostType(String className) {
      return hostTypes.get(className);
    }

    @Override
    public int slot() {
      return slot;
    }
  }
}
