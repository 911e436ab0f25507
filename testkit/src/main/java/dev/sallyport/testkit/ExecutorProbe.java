package dev.sallyport.testkit;

import dev.sallyport.border.NativeFunction;
import dev.sallyport.engine.Context;
import dev.sallyport.engine.Engine;
import dev.sallyport.engine.GuestPackage;
import dev.sallyport.ir.Block;
import dev.sallyport.ir.BlockId;
import dev.sallyport.ir.Function;
import dev.sallyport.ir.Function.Attribute;
import dev.sallyport.ir.Instruction;
import dev.sallyport.ir.IrModule;
import dev.sallyport.ir.Name;
import dev.sallyport.ir.Op;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.Span;
import dev.sallyport.ir.Terminator;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.Value;
import dev.sallyport.ir.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out which executor an engine runs guest code with, by guest code that calls a native which
 * looks at the stack below it.
 */
final class ExecutorProbe {

  private static final String PACKAGE = "executor_probe";
  private static final Signature SIGNATURE = Signature.of(Type.BuiltIn.STRING);
  private static final String INTERPRETER = "dev.sallyport.engine.internal.interpreter.";

  private ExecutorProbe() {}

  /** The native that looks; the engine must have it. */
  static NativeFunction where() {
    return NativeFunction.of(PACKAGE, "where", SIGNATURE, ExecutorProbe::onStack);
  }

  /**
   * Makes sure that an engine runs guest code as it should.
   *
   * @throws AssertionError if another executor runs it
   */
  static void check(Engine engine, String expected) {
    try (GuestPackage probe = engine.load(module());
        Context context = engine.newContext()) {
      String actual = context.function(probe, "probe").callForString();
      if (!actual.equals(expected) || !probe.executorName().equals(expected)) {
        throw new AssertionError("the case was to run on " + expected + ", not on " + actual);
      }
    }
  }

  private static IrModule module() {
    var result = new Value(0);
    var call =
        new Instruction(List.of(result), new Op.Call(Name.local("where"), List.of()), Span.NONE);
    var block =
        new Block(
            new BlockId(0),
            List.of(),
            Optional.empty(),
            List.of(call),
            new Terminator.Return(Optional.of(result)),
            Span.NONE);
    var probe =
        new Function(
            "probe",
            SIGNATURE,
            Set.of(Attribute.EXPORT),
            List.of(block),
            List.of(Type.BuiltIn.STRING),
            Map.of(),
            Span.NONE);
    Function where = Function.nativeFunction("where", SIGNATURE, Set.of(), Span.NONE);
    return new IrModule(
        PACKAGE,
        new Version(List.of(1)),
        "probe.sir",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(where, probe));
  }

  // The executor whose frames, or whose code, stand on the stack of this thread.
  private static String onStack() {
    return StackWalker.getInstance()
        .walk(
            frames ->
                frames
                    .map(ExecutorProbe::executorOf)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse("nothing"));
  }

  private static Optional<String> executorOf(StackWalker.StackFrame frame) {
    if (frame.getClassName().startsWith(INTERPRETER)) {
      return Optional.of("interpreter");
    }
    boolean isCompiled = frame.getClassName().startsWith(PACKAGE);
    return isCompiled ? Optional.of("jvm") : Optional.empty();
  }
}
