package dev.sallyport.flow.internal.emit;

import dev.sallyport.flow.internal.check.Handler;
import dev.sallyport.flow.internal.check.Program;
import dev.sallyport.flow.internal.check.Variable;
import dev.sallyport.flow.internal.runtime.CompiledProgram;
import dev.sallyport.flow.internal.runtime.FlowRun;
import dev.sallyport.flow.internal.runtime.IrTypes;
import dev.sallyport.flow.internal.runtime.ProgramNatives;
import dev.sallyport.ir.BlockId;
import dev.sallyport.ir.Function;
import dev.sallyport.ir.FunctionBuilder;
import dev.sallyport.ir.Global;
import dev.sallyport.ir.ModuleBuilder;
import dev.sallyport.ir.Op;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns a checked program into a module of the IR. Each handler is an exported function that
 * answers whether the request is handled; one more function calls them by their numbers, for the
 * host.
 */
public final class ModuleEmitter implements Natives {

  private static final String INIT = "$init";
  private static final Signature HANDLER = Signature.of(Type.Scalar.I1);

  private final Program program;
  private final boolean traced;
  private final ModuleBuilder module;
  private final ProgramNatives natives = new ProgramNatives();
  private final Set<String> declared = new HashSet<>();
  private final Map<Handler, Integer> numbers = new HashMap<>();
  private final List<Handler> handlers = new ArrayList<>();

  /** For a program without errors. */
  public ModuleEmitter(Program program, String source, boolean traced) {
    this.program = program;
    this.traced = traced;
    this.module = new ModuleBuilder(CompiledProgram.PACKAGE, Version.parse("1.0")).source(source);
    handlers.addAll(program.handlers());
    handlers.addAll(program.lambdas());
    handlers.forEach(h -> numbers.put(h, numbers.size()));
  }

  @Override
  public ProgramNatives program() {
    return natives;
  }

  @Override
  public String declared(String name) {
    if (declared.add(name)) {
      module.nativeFunction(name, natives.signature(name));
    }
    return name;
  }

  /** The module with the natives that it needs. */
  public CompiledProgram emit() {
    program.globals().forEach(g -> declare(g.variable()));
    var bodies = new LinkedHashMap<Handler, FunctionBuilder>();
    for (Handler handler : handlers) {
      module.at(handler.span());
      bodies.put(handler, module.function(handler.name(), HANDLER, Function.Attribute.EXPORT));
    }
    bodies.forEach((handler, code) -> steps(code).handler(handler.body()));
    if (!program.globals().isEmpty()) {
      Signature nothing = Signature.of(Type.NoValue.VOID);
      steps(module.function(INIT, nothing, Function.Attribute.INIT)).initial(program.globals());
    }
    decide();
    List<String> names = handlers.stream().map(Handler::name).toList();
    return new CompiledProgram(
        module.build(), natives, names, program.handlers().size(), !program.globals().isEmpty());
  }

  private StepEmitter steps(FunctionBuilder code) {
    return new StepEmitter(code, this, numbers, traced);
  }

  private void declare(Variable variable) {
    Op.Leaf initial =
        switch (IrTypes.of(variable.type())) {
          case Type.Scalar scalar -> new Op.IntConst(scalar, 0);
          case Type.Reference reference -> new Op.NullConst(reference);
          case Type.NoValue none -> throw new IllegalArgumentException("a variable of " + none);
        };
    module.add(
        new Global(variable.name(), IrTypes.of(variable.type()), initial, false, variable.span()));
  }

  private void decide() {
    FunctionBuilder code =
        module.function(
            FlowRun.DECIDE,
            Signature.of(Type.Scalar.I1, Type.Scalar.I64),
            Function.Attribute.EXPORT);
    var blocks = new LinkedHashMap<Long, BlockId>();
    handlers.forEach(h -> blocks.put((long) blocks.size(), code.newBlock()));
    BlockId none = code.newBlock();
    code.switchTo(code.parameter(0), blocks, none);
    blocks.forEach(
        (number, block) -> {
          code.start(block);
          code.ret(code.call(handlers.get(number.intValue()).name()));
        });
    code.start(none);
    code.ret(code.constI1(false));
  }
}
