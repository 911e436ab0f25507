package dev.sallyport.engine.internal.interpreter;

import dev.sallyport.border.Limit;
import dev.sallyport.engine.Executable;
import dev.sallyport.engine.Executor;
import dev.sallyport.engine.Linker;
import dev.sallyport.engine.internal.ops.NativeCalls;
import dev.sallyport.ir.VerifiedModule;
import java.util.Set;

/** Runs modules by walking their operations. */
public final class InterpreterExecutor implements Executor {

  private final NativeCalls nativeCalls = new NativeCalls();

  @Override
  public String name() {
    return "interpreter";
  }

  @Override
  public Executable prepare(VerifiedModule module, Linker linker, Set<Limit> watched) {
    return new InterpretedPackage(module, linker, new Meters(watched), nativeCalls);
  }
}
