package dev.sallyport.ir;

import static dev.sallyport.ir.Family.one;
import static dev.sallyport.ir.Part.arms;
import static dev.sallyport.ir.Part.optionalValue;
import static dev.sallyport.ir.Part.target;
import static dev.sallyport.ir.Part.trapCode;
import static dev.sallyport.ir.Part.value;
import static dev.sallyport.ir.Row.row;

import java.util.List;

/** How blocks end. */
final class TerminatorRows {

  private TerminatorRows() {}

  /** The rows. */
  static final List<Family<? extends Terminator, ?>> ALL =
      List.of(
          one(
              Terminator.Jump.class,
              row("jump", target(Terminator.Jump::target), Terminator.Jump::new)),
          one(
              Terminator.Branch.class,
              row(
                  "br",
                  value(Terminator.Branch::condition),
                  target(Terminator.Branch::ifTrue),
                  target(Terminator.Branch::ifFalse),
                  Terminator.Branch::new)),
          one(
              Terminator.Switch.class,
              row(
                  "switch",
                  value(Terminator.Switch::selector),
                  arms(s -> new Arms(s.cases(), s.otherwise())),
                  (v, a) -> new Terminator.Switch(v, a.cases, a.otherwise))),
          one(
              Terminator.Return.class,
              row("return", optionalValue(Terminator.Return::value), Terminator.Return::new)),
          one(
              Terminator.Throw.class,
              row("throw", value(Terminator.Throw::exception), Terminator.Throw::new)),
          one(
              Terminator.Trap.class,
              row("trap", trapCode(Terminator.Trap::code), Terminator.Trap::new)));

  /** What stands in the braces of a switch. */
  record Arms(List<Terminator.Case> cases, Target otherwise) {}
}
