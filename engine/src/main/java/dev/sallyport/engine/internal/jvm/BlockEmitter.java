package dev.sallyport.engine.internal.jvm;

import dev.sallyport.border.DiagnosticException;
import dev.sallyport.border.LimitException;
import dev.sallyport.ir.Block;
import dev.sallyport.ir.BlockId;
import dev.sallyport.ir.Instruction;
import dev.sallyport.ir.Target;
import dev.sallyport.ir.Terminator;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Emits blocks, and what leads from a throw inside them to their handlers. */
final class BlockEmitter {

  private static final ClassDesc LIMIT = Descriptors.desc(LimitException.class);
  private static final ClassDesc DIAGNOSTIC = Descriptors.desc(DiagnosticException.class);
  private static final ClassDesc EXCEPTION = Descriptors.desc(Exception.class);

  /** The code of a block with a handler, and where its throws arrive. */
  private record Covered(Label start, Label end, Landing landing) {}

  /** Where what a block throws arrives: directly, or as a JVM exception that is to be a trap. */
  private record Landing(Optional<Target> handler, Label entry, Label fromJvm) {}

  private final Emission method;
  private final CodeBuilder code;
  private final Terminators terminators;
  private final List<Covered> covered = new ArrayList<>();
  private final List<Landing> landings = new ArrayList<>();
  private final Landing uncaught;

  BlockEmitter(Emission method, Exits exits) {
    this.method = method;
    this.code = method.code();
    this.terminators = new Terminators(method, exits);
    this.uncaught = landing(Optional.empty());
  }

  private Landing landing(Optional<Target> handler) {
    var landing = new Landing(handler, code.newLabel(), code.newLabel());
    landings.add(landing);
    return landing;
  }

  /** Emits a block behind its label. */
  void emit(Block block, BlockId next) {
    Landing landing = block.handler().isPresent() ? landing(block.handler()) : uncaught;
    Label start = code.newBoundLabel();
    method.nameParameters(block);
    if (block.handler().isPresent() && !mayThrow(block)) {
      code.nop();
    }
    method.traps().begin(landing.fromJvm);
    method.mark(block.start());
    method.meter().enterBlock(block);
    for (Instruction instruction : block.instructions()) {
      method.root(instruction);
    }
    terminators.end(block, next);
    method.traps().end();
    if (block.handler().isPresent()) {
      covered.add(new Covered(start, code.newBoundLabel(), landing));
    }
  }

  // A block that only leads on may be no code at all, which the exception table cannot cover; but a
  // handler that nothing leads to would be dead code, whose variables the JVM does not accept.
  private static boolean mayThrow(Block block) {
    return block.terminator() instanceof Terminator.Exit
        || !block.instructions().stream().allMatch(Uses::isConstant);
  }

  /** Emits the handlers' entrances and the exception table; nothing is emitted behind. */
  void finish() {
    Label rethrow = code.newLabel();
    for (Landing landing : landings) {
      emit(landing);
    }
    code.labelBinding(rethrow).athrow();
    method.traps().register();
    for (Covered part : covered) {
      code.exceptionCatch(part.start, part.end, rethrow, LIMIT);
      code.exceptionCatch(part.start, part.end, rethrow, DIAGNOSTIC);
      code.exceptionCatch(part.start, part.end, part.landing.entry, EXCEPTION);
    }
  }

  private void emit(Landing landing) {
    boolean trapsLeadHere = method.traps().leadsTo(landing.fromJvm);
    if (trapsLeadHere) {
      code.labelBinding(landing.fromJvm);
      method.meter().storeFuel();
      TrapRegions.convert(code);
    }
    if (landing.handler.isPresent()) {
      code.labelBinding(landing.entry);
      method.meter().caught();
      terminators.followHandler(landing.handler.get());
    } else if (trapsLeadHere) {
      code.athrow();
    }
  }
}
