package dev.sallyport.bench.peers;

import java.util.List;
import run.endive.compiler.MachineFactoryCompiler;
import run.endive.runtime.ExportFunction;
import run.endive.runtime.HostFunction;
import run.endive.runtime.ImportValues;
import run.endive.runtime.Instance;
import run.endive.wasm.Parser;
import run.endive.wasm.types.FunctionType;
import run.endive.wasm.types.ValType;

/** WebAssembly by Endive, compiled to bytecode of the JVM. */
public class Endive extends Peer {

  private static final FunctionType STEP =
      FunctionType.of(List.of(ValType.I64, ValType.I64), List.of(ValType.I64));

  private ExportFunction add;
  private ExportFunction outcalls;
  private ExportFunction loop;
  private ExportFunction fib;

  @Override
  public void load() {
    var step =
        new HostFunction(
            "host", "step", STEP, (_, args) -> new long[] {PeerHost.step(args[0], args[1])});
    Instance instance =
        Instance.builder(Parser.parse(bytes("peer.wasm")))
            .withImportValues(ImportValues.builder().addFunction(step).build())
            .withMachineFactory(MachineFactoryCompiler::compile)
            .build();
    add = instance.export("add");
    outcalls = instance.export("outcalls");
    loop = instance.export("loop");
    fib = instance.export("fib");
  }

  @Override
  protected long add(long left, long right) {
    return add.apply(left, right)[0];
  }

  @Override
  protected long outcalls(long times) {
    return outcalls.apply(times)[0];
  }

  @Override
  protected long loop(long times) {
    return loop.apply(times)[0];
  }

  @Override
  protected long fib(long n) {
    return fib.apply(n)[0];
  }
}
