package dev.sallyport.gypsum.internal.core;

import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.gypsum.internal.model.GType;
import dev.sallyport.gypsum.internal.model.VariableSymbol;
import dev.sallyport.gypsum.internal.syntax.Pos;
import dev.sallyport.ir.Op;
import java.util.List;
import java.util.Optional;

/** An expression after checking. What the language has many words for is few forms here. */
public sealed interface Core {

  /** Where it came from. */
  Pos pos();

  /** The type of its value. */
  GType type();

  /** What has a type by itself. */
  sealed interface Unit extends Core {
    @Override
    default GType type() {
      return GType.Primitive.UNIT;
    }
  }

  /** What never goes on to what is behind it. */
  sealed interface Jump extends Core {
    @Override
    default GType type() {
      return GType.Special.NONE;
    }
  }

  /** What gives a truth value. */
  sealed interface Truth extends Core {
    @Override
    default GType type() {
      return GType.Primitive.BOOLEAN;
    }
  }

  /** A number, truth value or string. */
  record Constant(Pos pos, GType type, Op.Leaf value) implements Core {}

  /** {@code null}. */
  record Null(Pos pos, GType type) implements Core {}

  /** {@code ()}. */
  record UnitValue(Pos pos) implements Unit {}

  /** What was reported as wrong. */
  record Erroneous(Pos pos) implements Core {
    @Override
    public GType type() {
      return GType.Special.ERROR;
    }
  }

  /** Reads a local variable, parameter or global. */
  record Get(Pos pos, GType type, VariableSymbol variable) implements Core {}

  /** Writes a local variable, parameter or global. */
  record Set(Pos pos, VariableSymbol variable, Core value) implements Unit {}

  /** Begins the life of a local variable; without a value it starts empty. */
  record Define(Pos pos, VariableSymbol variable, Optional<Core> value) implements Unit {}

  /** Reads a field. */
  record GetField(Pos pos, GType type, Core object, VariableSymbol field) implements Core {}

  /** Writes a field. */
  record SetField(Pos pos, Core object, VariableSymbol field, Core value) implements Unit {}

  /** The object of a class around this place. */
  record This(Pos pos, GType type, ClassSymbol of) implements Core {}

  /**
   * Calls a function.
   *
   * @param receiver the object of a method
   * @param virtual whether the object decides what runs
   */
  record Call(
      Pos pos,
      GType type,
      FunctionSymbol function,
      Optional<Core> receiver,
      List<Core> arguments,
      boolean virtual)
      implements Core {}

  /** Makes an object; elements have a length. */
  record Create(
      Pos pos,
      GType type,
      FunctionSymbol constructor,
      Optional<Core> outer,
      Optional<Core> length,
      List<Core> arguments)
      implements Core {}

  /** Hands the object that is being made to another constructor. */
  record Delegate(Pos pos, FunctionSymbol constructor, List<Core> arguments) implements Unit {}

  /** Makes a function value. */
  record Closure(Pos pos, GType type, ClassSymbol lambda) implements Core {}

  /** The same value under another type. */
  record Cast(Pos pos, GType type, Core value) implements Core {}

  /** Whether an object is an instance of a class; {@code null} is none. */
  record IsInstance(Pos pos, Core object, GType of) implements Truth {}

  /** Whether two references are the same. */
  record IsSame(Pos pos, Core left, Core right) implements Truth {}

  /** The second operand counts only if the first does not decide. */
  record Logical(Pos pos, boolean and, Core left, Core right) implements Truth {}

  /** {@code if}. */
  record If(Pos pos, GType type, Core condition, Core whenTrue, Core whenFalse) implements Core {}

  /** {@code while}. */
  record While(Pos pos, Loop loop, Core condition, Core body) implements Unit {}

  /** What {@code break} and {@code continue} refer to: a loop is the same only as itself. */
  final class Loop {}

  /** {@code break}. */
  record Break(Pos pos, Loop loop) implements Jump {}

  /** {@code continue}. */
  record Continue(Pos pos, Loop loop) implements Jump {}

  /** {@code return}; of a function without a result the value is {@code ()}. */
  record Return(Pos pos, Core value) implements Jump {}

  /** {@code throw}. */
  record Throw(Pos pos, Core exception) implements Jump {}

  /** One expression after the other; the value is that of the last. */
  record Sequence(Pos pos, GType type, List<Core> parts) implements Core {}

  /** Tries cases in order; if none fits, what stands last happens. */
  record Match(Pos pos, GType type, List<Case> cases, Core otherwise) implements Core {}

  /** A case: steps that may fail, then what happens. */
  record Case(Pos pos, List<Step> steps, Core body) {}

  /** A step of a case. */
  sealed interface Step {}

  /** Gives a value a name. */
  record Let(VariableSymbol variable, Core value) implements Step {}

  /** Leaves the case unless the condition holds. */
  record Check(Core condition) implements Step {}

  /**
   * {@code try}.
   *
   * @param exception receives what was thrown
   * @param handler what happens then; it throws the exception again if no case fits
   */
  record Try(
      Pos pos,
      GType type,
      Core body,
      Optional<VariableSymbol> exception,
      Optional<Core> handler,
      Optional<Core> finalizer)
      implements Core {}
}
