package dev.sallyport.engine.internal.jvm;

import dev.sallyport.engine.internal.ops.StackAlloc;
import dev.sallyport.ir.Block;
import dev.sallyport.ir.BlockId;
import dev.sallyport.ir.Instruction;
import dev.sallyport.ir.Op;
import dev.sallyport.ir.Span;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.Value;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/**
 * One method while it is emitted: its code so far, and where its values are. Operations push their
 * operands through it and leave their result on the operand stack.
 */
final class Emission {

  private static final ClassDesc SPLIT_FRAME = Descriptors.desc(SplitFrame.class);
  private static final ClassDesc LONGS = ConstantDescs.CD_long.arrayType();
  private static final ClassDesc OBJECTS = ConstantDescs.CD_Object.arrayType();

  private final CodeBuilder code;
  private final Unit unit;
  private final Body body;
  private final Locals locals;
  private final Frame frame;
  private final int frameSlot;
  private final TrapRegions traps;
  private final Meter meter;
  private final Operations operations;
  private int line;
  private int stackMemorySlot = -1;
  private NameRanges names;

  Emission(CodeBuilder code, Unit unit, Body body, Locals locals, Frame frame, int frameSlot) {
    this.code = code;
    this.unit = unit;
    this.body = body;
    this.locals = locals;
    this.frame = frame;
    this.frameSlot = frameSlot;
    this.traps = new TrapRegions(code);
    this.meter = new Meter(this);
    this.operations = new Operations(this);
  }

  CodeBuilder code() {
    return code;
  }

  Unit unit() {
    return unit;
  }

  Body body() {
    return body;
  }

  Locals locals() {
    return locals;
  }

  Frame frame() {
    return frame;
  }

  TrapRegions traps() {
    return traps;
  }

  Meter meter() {
    return meter;
  }

  Type type(Value value) {
    return body.type(value);
  }

  Type.Scalar scalar(Value value) {
    return (Type.Scalar) body.type(value);
  }

  /** Pushes the context. */
  void loadContext() {
    code.aload(0);
  }

  /** Pushes the frame of a split function. */
  void loadFrame() {
    code.aload(frameSlot);
  }

  /** Says where the function's stack memory is kept, unless its frame keeps it. */
  void keepStackMemory(int slot) {
    stackMemorySlot = slot;
  }

  /** Pushes the function's stack memory. */
  void loadStackMemory() {
    if (stackMemorySlot >= 0) {
      code.aload(stackMemorySlot);
    } else {
      loadFrame();
      code.getfield(SPLIT_FRAME, "stack", Descriptors.desc(StackAlloc.class));
    }
  }

  /** Emits an instruction whose results nobody has asked for yet: stores or drops them. */
  void root(Instruction instruction) {
    if (instruction.results().size() == 2) {
      mark(instruction.span());
      operations.overflow((Op.Overflow) instruction.op(), instruction.results());
    } else if (!isPushedLater(instruction)) {
      push(instruction);
      instruction.results().forEach(this::storeOrDrop);
    }
  }

  // A constant that has a name is stored too, where debuggers find it.
  private boolean isPushedLater(Instruction instruction) {
    if (instruction.results().isEmpty()) {
      return false;
    }
    Value result = instruction.results().getFirst();
    return body.isStacked(result) || (body.uses().constant(result) != null && !locals.has(result));
  }

  private void storeOrDrop(Value value) {
    if (locals.has(value) || frame.holds(value)) {
      store(value);
    } else {
      drop(type(value));
    }
  }

  private void drop(Type type) {
    if (Descriptors.slots(type) == 2) {
      code.pop2();
    } else {
      code.pop();
    }
  }

  private void push(Instruction instruction) {
    mark(instruction.span());
    operations.push(instruction);
  }

  /** Notes that the code from here on comes from a place in the source. */
  void mark(Span span) {
    if (span.isKnown()) {
      markLine(span.line());
    }
  }

  private void markLine(int number) {
    if (number != line && number > 0 && number <= 0xffff) {
      line = number;
      code.lineNumber(line);
    }
  }

  /** Pushes a value, wherever it is. */
  void load(Value value) {
    Op.Leaf constant = body.uses().constant(value);
    if (constant != null) {
      operations.constants().push(constant);
    } else if (body.isStacked(value)) {
      int place = line;
      push(body.uses().definition(value));
      markLine(place);
    } else if (frame.holds(value)) {
      loadFromFrame(value);
    } else {
      code.loadLocal(Descriptors.kind(type(value)), locals.slot(value));
    }
  }

  /** Pops into a value's place. */
  void store(Value value) {
    if (frame.holds(value)) {
      storeToFrame(value);
    } else {
      code.storeLocal(Descriptors.kind(type(value)), locals.slot(value));
      if (body.uses().definition(value) != null) {
        name(value, body.uses().home(value));
      }
    }
  }

  /** Says how far the names of values are known. */
  void nameWithin(NameRanges ranges) {
    names = ranges;
  }

  /** Lets debuggers show the parameters of a block that begins here. */
  void nameParameters(Block block) {
    block.parameters().stream().filter(locals::has).forEach(p -> name(p, block.id()));
  }

  private void name(Value value, BlockId home) {
    String name = body.function().names().get(value);
    if (name != null && !name.isEmpty()) {
      ClassDesc type = unit.descriptors().of(type(value));
      code.localVariable(
          locals.slot(value), JvmNames.variable(name), type, code.newBoundLabel(), names.end(home));
    }
  }

  /** Pushes what the frame of a split function holds for a value. */
  void loadFromFrame(Value value) {
    loadFromFrame(type(value), frame.index(value));
  }

  /** Pushes what the frame of a split function holds at an index. */
  void loadFromFrame(Type type, int index) {
    loadFrame();
    if (type instanceof Type.Scalar scalar) {
      code.getfield(SPLIT_FRAME, "bits", LONGS).loadConstant(index).laload();
      FrameBits.fromBits(code, scalar);
    } else {
      code.getfield(SPLIT_FRAME, "references", OBJECTS).loadConstant(index).aaload();
      code.checkcast(unit.descriptors().of(type));
    }
  }

  /** Pops into the frame of a split function. */
  void storeToFrame(Value value) {
    storeToFrame(type(value), frame.index(value));
  }

  /** Pops into the frame of a split function, at an index. */
  void storeToFrame(Type type, int index) {
    boolean number = type instanceof Type.Scalar;
    if (type instanceof Type.Scalar scalar) {
      FrameBits.toBits(code, scalar);
    }
    TypeKind kind = number ? TypeKind.LONG : TypeKind.REFERENCE;
    int temporary = code.allocateLocal(kind);
    code.storeLocal(kind, temporary);
    loadFrame();
    code.getfield(SPLIT_FRAME, number ? "bits" : "references", number ? LONGS : OBJECTS);
    code.loadConstant(index).loadLocal(kind, temporary).arrayStore(kind);
  }

  /** Emits a call of the engine's own code, which may trap. */
  void help(Class<?> owner, String name, MethodTypeDesc type) {
    traps.mayTrap();
    code.invokestatic(Descriptors.desc(owner), name, type);
  }

  /** Emits what a condition jumps by; see {@link Operations#jumpIf}. */
  void jumpIf(Value condition, boolean wanted, java.lang.classfile.Label to) {
    operations.jumpIf(condition, wanted, to);
  }
}
