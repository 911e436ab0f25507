package dev.sallyport.engine.internal.jvm;

import dev.sallyport.border.Limit;
import dev.sallyport.engine.Executable;
import dev.sallyport.engine.Executor;
import dev.sallyport.engine.JvmOptions;
import dev.sallyport.engine.Linker;
import dev.sallyport.engine.internal.ops.NativeCalls;
import dev.sallyport.ir.VerifiedModule;
import java.util.Set;

/** Compiles packages to JVM bytecode. */
public final class JvmExecutor implements Executor {

  private final JvmOptions options;
  private final NativeCalls nativeCalls = new NativeCalls();

  /** An executor with options. */
  public JvmExecutor(JvmOptions options) {
    this.options = options;
  }

  @Override
  public String name() {
    return "jvm";
  }

  @Override
  public Executable prepare(VerifiedModule module, Linker linker, Set<Limit> watched) {
    var unit = new Unit(module, linker, watched, options.methodSize());
    ClassFiles classes = new PackageCompiler(unit, options.listener()).compile();
    if (options.listener() != JvmOptions.DEFAULT.listener()) {
      classes.makeAll();
    }
    return new JvmExecutable(unit, classes, nativeCalls);
  }
}
