package dev.sallyport.gypsum.internal.pack;

import dev.sallyport.ir.Constant;
import dev.sallyport.ir.IrModule;
import dev.sallyport.ir.Op;
import dev.sallyport.ir.Span;
import dev.sallyport.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a module says about its Gypsum declarations: their text, without bodies, in a constant of
 * the module. So it travels with the module wherever that goes.
 */
public final class Interfaces {

  private static final String CONSTANT = "$gypsum";

  private Interfaces() {}

  /** The declarations of a module, if it comes from Gypsum. */
  public static Optional<String> of(IrModule module) {
    return module.constants().stream()
        .filter(c -> c.name().equals(CONSTANT))
        .flatMap(c -> c.elements().stream())
        .filter(Op.StringConst.class::isInstance)
        .map(e -> ((Op.StringConst) e).value())
        .findFirst();
  }

  /** The module with its declarations. */
  static IrModule with(IrModule module, String declarations) {
    var text = List.<Op.Leaf>of(new Op.StringConst(declarations));
    var constants = new ArrayList<>(module.constants());
    constants.add(new Constant(CONSTANT, Type.BuiltIn.STRING, text, Span.NONE));
    return new IrModule(
        module.name(),
        module.version(),
        module.source(),
        module.imports(),
        module.classes(),
        module.globals(),
        constants,
        module.functions());
  }
}
