package dev.sallyport.flow.internal.check;

import dev.sallyport.flow.FlowType;
import dev.sallyport.flow.Regex;
import dev.sallyport.flow.internal.syntax.Operator;
import dev.sallyport.ir.Span;
import java.util.List;

/** An expression with its type, all names resolved, constants folded. */
public sealed interface Value {

  /** What it is when it is evaluated. */
  FlowType type();

  /** Where it stands. */
  Span span();

  /** Known at compile time. Arrays are Java arrays of the type's carrier. */
  record Constant(FlowType type, Object value, Span span) implements Value {}

  /** What a variable holds. */
  record Read(Variable variable, Span span) implements Value {
    @Override
    public FlowType type() {
      return variable.type();
    }
  }

  /** What a function of the host gives. */
  record Call(NativeCall call) implements Value {
    @Override
    public FlowType type() {
      return call.target().result();
    }

    @Override
    public Span span() {
      return call.span();
    }
  }

  /** The opposite of a Boolean. */
  record Not(Value operand, Span span) implements Value {
    @Override
    public FlowType type() {
      return FlowType.BOOL;
    }
  }

  /** Minus a number. */
  record Negate(Value operand, Span span) implements Value {
    @Override
    public FlowType type() {
      return FlowType.INT;
    }
  }

  /** The bits of a number, flipped. */
  record Complement(Value operand, Span span) implements Value {
    @Override
    public FlowType type() {
      return FlowType.INT;
    }
  }

  /** Two numbers give a number. Chains lean to the left and may be long. */
  record Arithmetic(Operator operator, Value left, Value right, Span span) implements Value {
    @Override
    public FlowType type() {
      return FlowType.INT;
    }
  }

  /** A relation between two values, by their types; not the one of regular expressions. */
  record Compare(Operator operator, Value left, Value right, Span span) implements Value {
    @Override
    public FlowType type() {
      return FlowType.BOOL;
    }
  }

  /** {@code and}, {@code or}, {@code xor}. Chains lean to the left and may be long. */
  record Logic(Operator operator, Value left, Value right, Span span) implements Value {
    @Override
    public FlowType type() {
      return FlowType.BOOL;
    }
  }

  /** Texts one after the other; numbers, truth values and addresses among them become text. */
  record Concat(List<Value> parts, Span span) implements Value {
    @Override
    public FlowType type() {
      return FlowType.STRING;
    }
  }

  /** The number at the start of a text. */
  record ToNumber(Value operand, Span span) implements Value {
    @Override
    public FlowType type() {
      return FlowType.INT;
    }
  }

  /** Whether a number is not 0, a text not empty. */
  record Truth(Value operand, Span span) implements Value {
    @Override
    public FlowType type() {
      return FlowType.BOOL;
    }
  }

  /** Whether a regular expression matches somewhere; sets the groups. */
  record Find(Value subject, Regex regex, Span span) implements Value {
    @Override
    public FlowType type() {
      return FlowType.BOOL;
    }
  }

  /** A group of the last match. */
  record Group(int number, Span span) implements Value {
    @Override
    public FlowType type() {
      return FlowType.STRING;
    }
  }

  /** A handler to give to the host. */
  record Reference(Handler handler, Span span) implements Value {
    @Override
    public FlowType type() {
      return FlowType.HANDLER;
    }
  }

  /** Stands where a message was given; goes with everything. */
  record Bad(Span span) implements Value {
    @Override
    public FlowType type() {
      return FlowType.VOID;
    }
  }
}
