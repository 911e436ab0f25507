package dev.sallyport.engine.internal.jvm;

import dev.sallyport.engine.internal.ops.Traps;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/**
 * The stretches of code in which the JVM itself may throw: a division, a field of null, an index.
 * What it throws there is turned into a trap. Calls lie outside, so that what a callee throws keeps
 * its identity.
 */
final class TrapRegions {

  private static final ClassDesc TRAPS = Descriptors.desc(Traps.class);
  private static final ClassDesc RUNTIME_EXCEPTION = Descriptors.desc(RuntimeException.class);

  private record Region(Label start, Label end, Label handler) {}

  private final CodeBuilder code;
  private final List<Region> regions = new ArrayList<>();
  private Label handler;
  private Label start;

  TrapRegions(CodeBuilder code) {
    this.code = code;
  }

  /** From here on, traps go to this label. */
  void begin(Label newHandler) {
    handler = newHandler;
    start = null;
  }

  /** The next instructions may trap. */
  void mayTrap() {
    if (start == null) {
      start = code.newBoundLabel();
    }
  }

  /** The next instruction calls; what it throws is nobody's trap. */
  void end() {
    if (start != null) {
      regions.add(new Region(start, code.newBoundLabel(), handler));
      start = null;
    }
  }

  /** Emits, at a handler, the turning of what the JVM threw into a trap. */
  static void convert(CodeBuilder code) {
    code.invokestatic(TRAPS, "of", MethodTypeDesc.of(RUNTIME_EXCEPTION, RUNTIME_EXCEPTION));
  }

  /** Enters the regions into the exception table, ahead of everything else. */
  void register() {
    for (Region region : regions) {
      code.exceptionCatch(region.start, region.end, region.handler, RUNTIME_EXCEPTION);
    }
  }

  /** Whether any region leads to a handler. */
  boolean leadsTo(Label label) {
    return regions.stream().anyMatch(r -> r.handler == label);
  }

  static ClassDesc throwable() {
    return ConstantDescs.CD_Throwable;
  }
}
