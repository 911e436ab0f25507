package dev.sallyport.ir;

import dev.sallyport.ir.internal.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** How a block ends. Closed, like {@link Op}. */
public sealed interface Terminator {

  /** The values that it reads itself, without the arguments of its targets. */
  List<Value> operands();

  /** Where control may go next inside the function, in order; handlers are not among them. */
  List<Target> targets();

  /** The same terminator on other values, targets' arguments included. */
  Terminator map(UnaryOperator<Value> replacement);

  /** A terminator that leaves the function. */
  sealed interface Exit extends Terminator {
    @Override
    default List<Target> targets() {
      return List.of();
    }
  }

  /** Goes to a block. */
  record Jump(Target target) implements Terminator {
    @Override
    public List<Value> operands() {
      return List.of();
    }

    @Override
    public List<Target> targets() {
      return List.of(target);
    }

    @Override
    public Terminator map(UnaryOperator<Value> r) {
      return new Jump(target.map(r));
    }
  }

  /** Goes to one of two blocks by an {@code i1}. */
  record Branch(Value condition, Target ifTrue, Target ifFalse) implements Terminator {
    @Override
    public List<Value> operands() {
      return List.of(condition);
    }

    @Override
    public List<Target> targets() {
      return List.of(ifTrue, ifFalse);
    }

    @Override
    public Terminator map(UnaryOperator<Value> r) {
      return new Branch(r.apply(condition), ifTrue.map(r), ifFalse.map(r));
    }
  }

  /** Goes to the case whose constant equals the integer, else to the default. */
  record Switch(Value selector, List<Case> cases, Target otherwise) implements Terminator {
    /** Copies the list. */
    public Switch {
      cases = List.copyOf(cases);
    }

    @Override
    public List<Value> operands() {
      return List.of(selector);
    }

    @Override
    public List<Target> targets() {
      var all = new ArrayList<Target>(cases.size() + 1);
      cases.forEach(c -> all.add(c.target()));
      all.add(otherwise);
      return all;
    }

    @Override
    public Terminator map(UnaryOperator<Value> r) {
      var mapped = Lists.map(cases, c -> new Case(c.value(), c.target().map(r)));
      return new Switch(r.apply(selector), mapped, otherwise.map(r));
    }
  }

  /**
   * One arm of a {@link Switch}.
   *
   * @param value the constant, sign-extended; each constant appears once
   * @param target where it leads
   */
  record Case(long value, Target target) {}

  /** Ends the function, with its result unless that is void. */
  record Return(Optional<Value> value) implements Exit {
    @Override
    public List<Value> operands() {
      return value.map(List::of).orElse(List.of());
    }

    @Override
    public Terminator map(UnaryOperator<Value> r) {
      return new Return(value.map(r));
    }
  }

  /** Throws an object of type {@code ref Throwable} or below; traps on null. */
  record Throw(Value exception) implements Exit {
    @Override
    public List<Value> operands() {
      return List.of(exception);
    }

    @Override
    public Terminator map(UnaryOperator<Value> r) {
      return new Throw(r.apply(exception));
    }
  }

  /** Stops with a trap, which handlers may catch. */
  record Trap(TrapCode code) implements Exit {
    @Override
    public List<Value> operands() {
      return List.of();
    }

    @Override
    public Terminator map(UnaryOperator<Value> r) {
      return this;
    }
  }
}
