package dev.sallyport.ir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sallyport.ir.Type.Scalar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the text form cannot say; the rest is in {@code cases/verify}. */
class VerifierTest {

  private static final Signature UNARY = Signature.of(Scalar.I64, Scalar.I64);

  @Test
  void aModuleWithoutErrorsIsSealed() {
    IrModule module = module(unary(List.of(Scalar.I64, Scalar.I64), negate(v(1))));
    VerifyResult result = Verifier.verify(module, RawMemory.REFUSED);
    assertEquals(List.of(), result.diagnostics());
    assertSame(module, result.module().orElseThrow().module());
  }

  @Test
  void aModuleWithErrorsIsNot() {
    IrModule module = module(unary(List.of(Scalar.I64), negate(v(1))));
    assertTrue(Verifier.verify(module, RawMemory.REFUSED).module().isEmpty());
  }

  @Test
  void everyValueNeedsATypeInTheTable() {
    assertEquals(
        List.of(Rule.VALUE_WITHOUT_TYPE, Rule.UNDEFINED_VALUE),
        codes(unary(List.of(Scalar.I64), negate(v(1)))));
    assertEquals(
        List.of(Rule.VALUE_WITHOUT_TYPE),
        codes(unary(Collections.unmodifiableList(withNull()), negate(v(1)))));
    assertEquals(
        List.of(Rule.VALUE_WITHOUT_TYPE, Rule.UNDEFINED_VALUE),
        codes(unary(List.of(Scalar.I64, Scalar.I64), negate(v(-1)))));
  }

  private static List<Type> withNull() {
    var types = new ArrayList<Type>();
    types.add(Scalar.I64);
    types.add(null);
    return types;
  }

  @Test
  void theTableAgreesWithTheOperations() {
    assertEquals(
        List.of(Rule.RESULT_TYPE, Rule.OPERAND_TYPE),
        codes(unary(List.of(Scalar.I64, Scalar.I32), negate(v(1)))));
  }

  @Test
  void anOperationNamesAllOfItsResults() {
    assertEquals(
        List.of(Rule.RESULT_COUNT),
        codes(unary(List.of(Scalar.I64, Scalar.I64, Scalar.I64), negate(v(1), v(2)))));
  }

  @Test
  void aMillionNestedTypesAreADiagnosticNotAnOverflow() {
    Type type = Scalar.I64;
    for (int i = 0; i < 1_000_000; i++) {
      type = new Type.ArrayType(type);
    }
    assertEquals(
        List.of(Rule.TYPE_TOO_LARGE, Rule.TYPE_TOO_LARGE),
        codes(unary(List.of(Scalar.I64, type), negate(v(1))), nativeOf(type)));
  }

  @Test
  void aTypeThatDoublesAHundredTimesIsADiagnosticNotEndless() {
    Type type = Scalar.I64;
    for (int i = 0; i < 90; i++) {
      type = new Type.FunctionType(Signature.of(Type.NoValue.VOID, type, type));
    }
    assertEquals(List.of(Rule.TYPE_TOO_LARGE), codes(nativeOf(type)));
  }

  @Test
  void errorsEndAfterTwoHundredWithANote() {
    Function[] all = new Function[300];
    java.util.Arrays.fill(all, nativeOf(Type.NoValue.VOID));
    List<DiagnosticCode> codes = codes(all);
    assertEquals(201, codes.size());
    assertEquals(Rule.MORE_ERRORS, codes.getLast());
  }

  @Test
  void aBlockNumberIsNotNegative() {
    var block = returning(-1, v(0), List.of());
    assertEquals(List.of(Rule.BLOCK_NUMBER), codes(function(List.of(Scalar.I64), block)));
  }

  private static Function nativeOf(Type parameter) {
    return Function.nativeFunction(
        "n", Signature.of(Type.NoValue.VOID, parameter), Set.of(), Span.NONE);
  }

  private static Instruction negate(Value... results) {
    var op = new Op.IntBinary(Op.IntOp.MUL, v(0), v(0));
    return new Instruction(List.of(results), op, Span.NONE);
  }

  private static Function unary(List<Type> types, Instruction instruction) {
    Value result = instruction.results().getFirst();
    return function(types, returning(0, result, List.of(instruction)));
  }

  private static Block returning(int id, Value result, List<Instruction> instructions) {
    return new Block(
        new BlockId(id),
        List.of(v(0)),
        Optional.empty(),
        instructions,
        new Terminator.Return(Optional.of(result)),
        Span.NONE);
  }

  private static Function function(List<Type> types, Block block) {
    return new Function("f", UNARY, Set.of(), List.of(block), types, Map.of(), Span.NONE);
  }

  private static Value v(int id) {
    return new Value(id);
  }

  private static IrModule module(Function... functions) {
    return new IrModule(
        "demo",
        Version.parse("1.0"),
        "demo.sir",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(functions));
  }

  private static List<DiagnosticCode> codes(Function... functions) {
    return Verifier.verify(module(functions), RawMemory.REFUSED).diagnostics().stream()
        .map(Diagnostic::code)
        .toList();
  }
}
