package dev.sallyport.ir;

import dev.sallyport.ir.internal.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What an {@link Instruction} does: the closed vocabulary of the IR. Every reader of the IR
 * switches over these records without a {@code default}, so that a new one shows each place to
 * extend.
 *
 * <p>Operations are typed by their operands; where that is not enough the record names the type.
 * The meaning of each is written down in {@code docs/ir.md}.
 */
public sealed interface Op {

  /** The values that the operation reads, in order. */
  List<Value> operands();

  /** The same operation on other values. */
  Op map(UnaryOperator<Value> replacement);

  /** An operation without operands. */
  sealed interface Leaf extends Op {
    @Override
    default List<Value> operands() {
      return List.of();
    }

    @Override
    default Op map(UnaryOperator<Value> replacement) {
      return this;
    }
  }

  /** An integer, truth value or address. {@code value} is sign-extended; {@code i1} is 0 or 1. */
  record IntConst(Type.Scalar type, long value) implements Leaf {}

  /**
   * A floating-point number by its bits, so that every NaN is kept: the 64 bits of an {@code f64},
   * or the 32 bits of an {@code f32} in the lower half.
   */
  record FloatConst(Type.Scalar type, long bits) implements Leaf {}

  /** A string of any length. */
  record StringConst(String value) implements Leaf {}

  /** The null reference, typed. */
  record NullConst(Type.Reference type) implements Leaf {}

  /** A function of this module or an imported one, as a value. */
  record FunctionConst(Name function) implements Leaf {}

  /** A fresh copy of an array constant of this module. */
  record ArrayConst(String constant) implements Leaf {}

  /** Integer arithmetic that wraps around, and division that traps on zero. */
  record IntBinary(IntOp op, Value left, Value right) implements Op {
    @Override
    public List<Value> operands() {
      return List.of(left, right);
    }

    @Override
    public Op map(UnaryOperator<Value> r) {
      return new IntBinary(op, r.apply(left), r.apply(right));
    }
  }

  /** The operations of {@link IntBinary}. */
  enum IntOp {
    /** Sum, wrapping. */
    ADD,
    /** Difference, wrapping. */
    SUB,
    /** Product, wrapping. */
    MUL,
    /** Signed quotient, rounded toward zero; the least value divided by -1 wraps to itself. */
    SDIV,
    /** Unsigned quotient. */
    UDIV,
    /** Signed remainder with the sign of the dividend. */
    SREM,
    /** Unsigned remainder. */
    UREM,
    /** Bitwise and. */
    AND,
    /** Bitwise or. */
    OR,
    /** Bitwise exclusive or. */
    XOR,
    /** Shift left; the amount is taken modulo the width. */
    SHL,
    /** Shift right, filling with the sign; the amount is taken modulo the width. */
    SSHR,
    /** Shift right, filling with zeros; the amount is taken modulo the width. */
    USHR
  }

  /**
   * Checked arithmetic. Gives two results: the wrapped result, and an {@code i1}: 1 on overflow.
   */
  record Overflow(OverflowOp op, Value left, Value right) implements Op {
    @Override
    public List<Value> operands() {
      return List.of(left, right);
    }

    @Override
    public Op map(UnaryOperator<Value> r) {
      return new Overflow(op, r.apply(left), r.apply(right));
    }
  }

  /** The operations of {@link Overflow}; S reads the operands as signed, U as unsigned. */
  enum OverflowOp {
    /** Signed sum. */
    SADD,
    /** Signed difference. */
    SSUB,
    /** Signed product. */
    SMUL,
    /** Unsigned sum. */
    UADD,
    /** Unsigned difference. */
    USUB,
    /** Unsigned product. */
    UMUL
  }

  /** Compares integers or addresses; gives an {@code i1}. */
  record IntCompare(IntRelation relation, Value left, Value right) implements Op {
    @Override
    public List<Value> operands() {
      return List.of(left, right);
    }

    @Override
    public Op map(UnaryOperator<Value> r) {
      return new IntCompare(relation, r.apply(left), r.apply(right));
    }
  }

  /** The relations of {@link IntCompare}; S reads the operands as signed, U as unsigned. */
  enum IntRelation {
    /** Equal. */
    EQ,
    /** Not equal. */
    NE,
    /** Signed less. */
    SLT,
    /** Signed less or equal. */
    SLE,
    /** Signed greater. */
    SGT,
    /** Signed greater or equal. */
    SGE,
    /** Unsigned less. */
    ULT,
    /** Unsigned less or equal. */
    ULE,
    /** Unsigned greater. */
    UGT,
    /** Unsigned greater or equal. */
    UGE
  }

  /** Floating-point arithmetic as in IEEE 754, rounding to nearest even. */
  record FloatBinary(FloatOp op, Value left, Value right) implements Op {
    @Override
    public List<Value> operands() {
      return List.of(left, right);
    }

    @Override
    public Op map(UnaryOperator<Value> r) {
      return new FloatBinary(op, r.apply(left), r.apply(right));
    }
  }

  /** The operations of {@link FloatBinary}. */
  enum FloatOp {
    /** Sum. */
    FADD,
    /** Difference. */
    FSUB,
    /** Product. */
    FMUL,
    /** Quotient. */
    FDIV,
    /** Remainder of the division rounded toward zero, with the sign of the dividend (C's fmod). */
    FREM
  }

  /** Flips the sign bit, also of zeros and NaNs. */
  record FloatNegate(Value operand) implements Op {
    @Override
    public List<Value> operands() {
      return List.of(operand);
    }

    @Override
    public Op map(UnaryOperator<Value> r) {
      return new FloatNegate(r.apply(operand));
    }
  }

  /** Compares floating-point numbers; gives an {@code i1}. With a NaN only {@code FNE} holds. */
  record FloatCompare(FloatRelation relation, Value left, Value right) implements Op {
    @Override
    public List<Value> operands() {
      return List.of(left, right);
    }

    @Override
    public Op map(UnaryOperator<Value> r) {
      return new FloatCompare(relation, r.apply(left), r.apply(right));
    }
  }

  /** The relations of {@link FloatCompare}. */
  enum FloatRelation {
    /** Equal. */
    FEQ,
    /** Not equal, or one is a NaN. */
    FNE,
    /** Less. */
    FLT,
    /** Less or equal. */
    FLE,
    /** Greater. */
    FGT,
    /** Greater or equal. */
    FGE
  }

  /** Whether two references are the same object, or both null; gives an {@code i1}. */
  record SameReference(Value left, Value right) implements Op {
    @Override
    public List<Value> operands() {
      return List.of(left, right);
    }

    @Override
    public Op map(UnaryOperator<Value> r) {
      return new SameReference(r.apply(left), r.apply(right));
    }
  }

  /** Turns a number into one of another type. */
  record Convert(Conversion conversion, Type.Scalar to, Value operand) implements Op {
    @Override
    public List<Value> operands() {
      return List.of(operand);
    }

    @Override
    public Op map(UnaryOperator<Value> r) {
      return new Convert(conversion, to, r.apply(operand));
    }
  }

  /** The operations of {@link Convert}. */
  enum Conversion {
    /** A wider integer with the same signed value. */
    SEXT,
    /** A wider integer with the same unsigned value. */
    ZEXT,
    /** The low bits of an integer. */
    TRUNC,
    /** An {@code f64} with the same value as an {@code f32}. */
    FWIDEN,
    /** The {@code f32} nearest to an {@code f64}. */
    FNARROW,
    /** The floating-point number nearest to a signed integer. */
    STOF,
    /** The floating-point number nearest to an unsigned integer. */
    UTOF,
    /** The signed integer: rounded toward zero, a NaN gives 0, out of range gives the nearest. */
    FTOS,
    /** The unsigned integer: rounded toward zero, a NaN gives 0, out of range gives the nearest. */
    FTOU,
    /** The same bits as a type of the same width: i32/f32, i64/f64, i64/addr. */
    BITCAST
  }

  /** One of two values, without a branch. */
  record Select(Value condition, Value ifTrue, Value ifFalse) implements Op {
    @Override
    public List<Value> operands() {
      return List.of(condition, ifTrue, ifFalse);
    }

    @Override
    public Op map(UnaryOperator<Value> r) {
      return new Select(r.apply(condition), r.apply(ifTrue), r.apply(ifFalse));
    }
  }

  /** An address plus a signed {@code i64} number of bytes. */
  record AddressAdd(Value base, Value bytes) implements Op {
    @Override
    public List<Value> operands() {
      return List.of(base, bytes);
    }

    @Override
    public Op map(UnaryOperator<Value> r) {
      return new AddressAdd(r.apply(base), r.apply(bytes));
    }
  }

  /** An operation that touches memory by address, or calls through one: refused unless granted. */
  sealed interface Raw extends Op {}

  /** Reads memory at an address plus an offset in bytes; any alignment; little end first. */
  record Load(Type.Scalar type, Value address, long offset) implements Raw {
    @Override
    public List<Value> operands() {
      return List.of(address);
    }

    @Override
    public Op map(UnaryOperator<Value> r) {
      return new Load(type, r.apply(address), offset);
    }
  }

  /** Writes memory at an address plus an offset in bytes; the width is that of the value. */
  record Store(Value address, long offset, Value value) implements Raw {
    @Override
    public List<Value> operands() {
      return List.of(address, value);
    }

    @Override
    public Op map(UnaryOperator<Value> r) {
      return new Store(r.apply(address), offset, r.apply(value));
    }
  }

  /** Zeroed memory that lives until the function ends; gives its address. */
  record StackAlloc(int bytes, int alignment) implements Raw, Leaf {}

  /** Reads memory, sequentially consistent; the address must be a multiple of the width. */
  record AtomicLoad(Type.Scalar type, Value address) implements Raw {
    @Override
    public List<Value> operands() {
      return List.of(address);
    }

    @Override
    public Op map(UnaryOperator<Value> r) {
      return new AtomicLoad(type, r.apply(address));
    }
  }

  /** Writes memory, sequentially consistent; the address must be a multiple of the width. */
  record AtomicStore(Value address, Value value) implements Raw {
    @Override
    public List<Value> operands() {
      return List.of(address, value);
    }

    @Override
    public Op map(UnaryOperator<Value> r) {
      return new AtomicStore(r.apply(address), r.apply(value));
    }
  }

  /** Changes memory in one step, {@code i32} or {@code i64}; gives what was there before. */
  record AtomicUpdate(AtomicOp op, Value address, Value value) implements Raw {
    @Override
    public List<Value> operands() {
      return List.of(address, value);
    }

    @Override
    public Op map(UnaryOperator<Value> r) {
      return new AtomicUpdate(op, r.apply(address), r.apply(value));
    }
  }

  /** The operations of {@link AtomicUpdate}. */
  enum AtomicOp {
    /** Adds. */
    ADD,
    /** Bitwise and. */
    AND,
    /** Bitwise or. */
    OR,
    /** Bitwise exclusive or. */
    XOR,
    /** Replaces. */
    XCHG
  }

  /** Replaces memory if it holds the expected value; gives what was there before. */
  record CompareExchange(Value address, Value expected, Value replacement) implements Raw {
    @Override
    public List<Value> operands() {
      return List.of(address, expected, replacement);
    }

    @Override
    public Op map(UnaryOperator<Value> r) {
      return new CompareExchange(r.apply(address), r.apply(expected), r.apply(replacement));
    }
  }

  /** Keeps every memory access before it from being reordered with any behind it. */
  record Fence() implements Raw, Leaf {}

  /** A new object of a concrete class, its fields zero or null. */
  record New(Type.ClassType type) implements Leaf {}

  /** Reads a field; traps on null. */
  record GetField(Member field, Value object) implements Op {
    @Override
    public List<Value> operands() {
      return List.of(object);
    }

    @Override
    public Op map(UnaryOperator<Value> r) {
      return new GetField(field, r.apply(object));
    }
  }

  /** Writes a field; traps on null. */
  record SetField(Member field, Value object, Value value) implements Op {
    @Override
    public List<Value> operands() {
      return List.of(object, value);
    }

    @Override
    public Op map(UnaryOperator<Value> r) {
      return new SetField(field, r.apply(object), r.apply(value));
    }
  }

  /** A new array, its elements zero or null; the length is an {@code i32}. */
  record NewArray(Type element, Value length) implements Op {
    @Override
    public List<Value> operands() {
      return List.of(length);
    }

    @Override
    public Op map(UnaryOperator<Value> r) {
      return new NewArray(element, r.apply(length));
    }
  }

  /** The length of an array as an {@code i32}; traps on null. */
  record ArrayLength(Value array) implements Op {
    @Override
    public List<Value> operands() {
      return List.of(array);
    }

    @Override
    public Op map(UnaryOperator<Value> r) {
      return new ArrayLength(r.apply(array));
    }
  }

  /** Reads an element; traps on null and on an index out of bounds. */
  record ArrayGet(Value array, Value index) implements Op {
    @Override
    public List<Value> operands() {
      return List.of(array, index);
    }

    @Override
    public Op map(UnaryOperator<Value> r) {
      return new ArrayGet(r.apply(array), r.apply(index));
    }
  }

  /** Writes an element; traps on null and on an index out of bounds. */
  record ArraySet(Value array, Value index, Value value) implements Op {
    @Override
    public List<Value> operands() {
      return List.of(array, index, value);
    }

    @Override
    public Op map(UnaryOperator<Value> r) {
      return new ArraySet(r.apply(array), r.apply(index), r.apply(value));
    }
  }

  /** Whether the object is not null and an instance of the type; gives an {@code i1}. */
  record InstanceOf(Type.Reference type, Value object) implements Op {
    @Override
    public List<Value> operands() {
      return List.of(object);
    }

    @Override
    public Op map(UnaryOperator<Value> r) {
      return new InstanceOf(type, r.apply(object));
    }
  }

  /**
   * The same reference with another static type; traps if the object is no instance; null passes.
   */
  record Cast(Type.Reference type, Value object) implements Op {
    @Override
    public List<Value> operands() {
      return List.of(object);
    }

    @Override
    public Op map(UnaryOperator<Value> r) {
      return new Cast(type, r.apply(object));
    }
  }

  /** Reads a global of the running context. */
  record GetGlobal(Name global) implements Leaf {}

  /** Writes a global of the running context. */
  record SetGlobal(Name global, Value value) implements Op {
    @Override
    public List<Value> operands() {
      return List.of(value);
    }

    @Override
    public Op map(UnaryOperator<Value> r) {
      return new SetGlobal(global, r.apply(value));
    }
  }

  /** Calls a function by name: guest, imported or native. */
  record Call(Name function, List<Value> arguments) implements Op {
    /** Copies the list. */
    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public List<Value> operands() {
      return arguments;
    }

    @Override
    public Op map(UnaryOperator<Value> r) {
      return new Call(function, Lists.map(arguments, r));
    }
  }

  /** Calls the method that the class of the receiver has under a name; traps on null. */
  record CallVirtual(Member method, Value receiver, List<Value> arguments) implements Op {
    /** Copies the list. */
    public CallVirtual {
      arguments = List.copyOf(arguments);
    }

    @Override
    public List<Value> operands() {
      return prepend(receiver, arguments);
    }

    @Override
    public Op map(UnaryOperator<Value> r) {
      return new CallVirtual(method, r.apply(receiver), Lists.map(arguments, r));
    }
  }

  /** Calls a function value; traps on null. */
  record CallIndirect(Signature signature, Value function, List<Value> arguments) implements Op {
    /** Copies the list. */
    public CallIndirect {
      arguments = List.copyOf(arguments);
    }

    @Override
    public List<Value> operands() {
      return prepend(function, arguments);
    }

    @Override
    public Op map(UnaryOperator<Value> r) {
      return new CallIndirect(signature, r.apply(function), Lists.map(arguments, r));
    }
  }

  /** Calls native machine code at an address with the platform's C convention; scalars only. */
  record CallAddress(Signature signature, Value address, List<Value> arguments) implements Raw {
    /** Copies the list. */
    public CallAddress {
      arguments = List.copyOf(arguments);
    }

    @Override
    public List<Value> operands() {
      return prepend(address, arguments);
    }

    @Override
    public Op map(UnaryOperator<Value> r) {
      return new CallAddress(signature, r.apply(address), Lists.map(arguments, r));
    }
  }

  private static List<Value> prepend(Value first, List<Value> rest) {
    var all = new ArrayList<Value>(rest.size() + 1);
    all.add(first);
    all.addAll(rest);
    return all;
  }
}
