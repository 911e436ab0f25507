package dev.sallyport.ir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PrinterTest {

  private static final Value V0 = new Value(0);
  private static final Value V1 = new Value(1);

  @Test
  void anInstructionIsOneLine() {
    var add = new Op.IntBinary(Op.IntOp.ADD, V0, V1);
    assertEquals(
        "v2 = add v0, v1", Printer.text(new Instruction(List.of(new Value(2)), add, Span.NONE)));
  }

  @Test
  void twoResultsStandBeforeTheirOperation() {
    var add = new Op.Overflow(Op.OverflowOp.UADD, V0, V1);
    assertEquals(
        "v2, v3 = uadd.overflow v0, v1",
        Printer.text(new Instruction(List.of(new Value(2), new Value(3)), add, Span.NONE)));
  }

  @Test
  void anInstructionWithoutResultBeginsWithItsOperation() {
    assertEquals(
        "store v0-8, v1",
        Printer.text(new Instruction(List.of(), new Op.Store(V0, -8, V1), Span.NONE)));
  }

  @Test
  void wrongOperationsPrintToo() {
    assertEquals("const.f32 1", Printer.text(new Op.IntConst(Type.Scalar.F32, 1)));
    assertEquals("const.i8 4.9E-324", Printer.text(new Op.FloatConst(Type.Scalar.I8, 1)));
  }

  @Test
  void aTerminatorIsOneLine() {
    var jump = new Terminator.Jump(new Target(new BlockId(1), List.of(V0, V1)));
    assertEquals("jump b1(v0, v1)", Printer.text(jump));
  }

  @Test
  void typesOfAnyDepthArePrinted() {
    Type deep = Type.Scalar.I8;
    for (int i = 0; i < 100_000; i++) {
      deep = i % 2 == 0 ? new Type.ArrayType(deep) : new Type.FunctionType(Signature.of(deep));
    }
    var out = new TextWriter();
    out.type(deep);
    assertTrue(out.toString().startsWith("func () -> array func () -> array "));
    assertTrue(out.toString().endsWith("func () -> array i8"));
  }

  @Test
  void theTypeTextEqualsTheTypesOwnText() {
    String text =
        "(array func (i64, func ()) -> ref \"a\"::\"b\", ref host \"c\", i1) -> array addr";
    var out = new TextWriter();
    out.signature(Signature.parse(text));
    assertEquals(Signature.parse(text).toString(), out.toString());
  }

  @Test
  void anUnknownTypeOfAParameterIsAQuestionMark() {
    var block =
        new Block(
            new BlockId(0),
            List.of(V1),
            java.util.Optional.empty(),
            List.of(),
            new Terminator.Trap(TrapCode.UNREACHABLE),
            Span.NONE);
    var function =
        new Function(
            "f",
            Signature.of(Type.NoValue.VOID),
            java.util.Set.of(),
            List.of(block),
            List.of(),
            java.util.Map.of(),
            Span.NONE);
    assertTrue(Printer.print(function).contains("b0(v1: ?):"));
  }
}
