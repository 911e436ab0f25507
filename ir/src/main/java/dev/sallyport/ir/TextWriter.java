package dev.sallyport.ir;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Writes the small pieces of the text form. */
final class TextWriter {

  private static final long NAN_F64 = Double.doubleToLongBits(Double.NaN);
  private static final int NAN_F32 = Float.floatToIntBits(Float.NaN);

  private final StringBuilder out = new StringBuilder();
  private final Deque<Object> pending = new ArrayDeque<>();

  @Override
  public String toString() {
    return out.toString();
  }

  TextWriter text(String text) {
    out.append(text);
    return this;
  }

  TextWriter quoted(String text) {
    out.append(Name.quote(text));
    return this;
  }

  TextWriter number(long number) {
    out.append(number);
    return this;
  }

  void value(Value value) {
    out.append('v').append(value.id());
  }

  void optionalValue(Optional<Value> value) {
    if (value.isPresent()) {
      out.append(' ');
      value(value.get());
    }
  }

  void values(List<Value> values) {
    for (int i = 0; i < values.size(); i++) {
      out.append(i == 0 ? "" : ", ");
      value(values.get(i));
    }
  }

  void arguments(List<Value> values) {
    out.append('(');
    values(values);
    out.append(')');
  }

  void block(BlockId block) {
    out.append('b').append(block.id());
  }

  void target(Target target) {
    block(target.block());
    if (!target.arguments().isEmpty()) {
      arguments(target.arguments());
    }
  }

  void arms(TerminatorRows.Arms arms) {
    out.append("{ ");
    for (Terminator.Case arm : arms.cases()) {
      out.append(arm.value()).append(": ");
      target(arm.target());
      out.append(", ");
    }
    out.append("default: ");
    target(arms.otherwise());
    out.append(" }");
  }

  void place(MemoryRows.Place place) {
    value(place.address());
    if (place.offset() != 0) {
      out.append(place.offset() > 0 ? "+" : "").append(place.offset());
    }
  }

  void name(Name name) {
    if (name.isImported()) {
      quoted(name.packageName()).text("::");
    }
    quoted(name.text());
  }

  void member(Member member) {
    name(member.owner());
    text(".").quoted(member.name());
  }

  /** Without recursion, so that no depth of nesting is too much. */
  void type(Type type) {
    pending.push(type);
    writePending();
  }

  void signature(Signature signature) {
    push(signature);
    writePending();
  }

  private void writePending() {
    while (!pending.isEmpty()) {
      switch (pending.pop()) {
        case Type.ArrayType array -> {
          out.append("array ");
          pending.push(array.element());
        }
        case Type.FunctionType function -> {
          out.append("func ");
          push(function.signature());
        }
        case Object textOrSimpleType -> out.append(textOrSimpleType);
      }
    }
  }

  private void push(Signature signature) {
    if (!signature.isVoid()) {
      pending.push(signature.result());
      pending.push(" -> ");
    }
    pending.push(")");
    for (int i = signature.parameters().size() - 1; i >= 0; i--) {
      pending.push(signature.parameters().get(i));
      pending.push(i == 0 ? "" : ", ");
    }
    pending.push("(");
  }

  /** A floating-point number by its bits. */
  void floating(Type.Scalar type, long bits) {
    if (type == Type.Scalar.F32) {
      int narrow = (int) bits;
      float value = Float.intBitsToFloat(narrow);
      boolean strange = Float.isNaN(value) && narrow != NAN_F32;
      out.append(strange ? "bits 0x" + Integer.toHexString(narrow) : shown(Float.toString(value)));
    } else {
      double value = Double.longBitsToDouble(bits);
      boolean strange = Double.isNaN(value) && bits != NAN_F64;
      out.append(strange ? "bits 0x" + Long.toHexString(bits) : shown(Double.toString(value)));
    }
  }

  private static String shown(String java) {
    return switch (java) {
      case "NaN" -> "nan";
      case "Infinity" -> "inf";
      case "-Infinity" -> "-inf";
      default -> java;
    };
  }

  /** A constant where its type is known from the declaration. */
  void literal(Op.Leaf constant) {
    switch (constant) {
      case Op.IntConst c -> out.append(c.value());
      case Op.FloatConst c -> floating(c.type(), c.bits());
      case Op.StringConst c -> quoted(c.value());
      case Op.NullConst _ -> out.append("null");
      // No literals; written for messages only.
      case Op.FunctionConst _,
          Op.ArrayConst _,
          Op.StackAlloc _,
          Op.Fence _,
          Op.New _,
          Op.GetGlobal _ ->
          OpTable.OPS.write(this, constant);
    }
  }
}
