package dev.sallyport.ir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sallyport.ir.Type.BuiltIn;
import dev.sallyport.ir.Type.Scalar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
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
  void aTraitHasNoSuperclass() {
    var trait = ClassBuilder.of("T", ClassDefinition.Kind.TRAIT).extending(BuiltIn.EXCEPTION);
    assertEquals(List.of(Rule.TRAIT_WITH_SUPERCLASS), codes(m -> m.add(trait.build())));
  }

  @Test
  void aClassHasABoundedNumberOfMembers() {
    var a = ClassBuilder.of("A", ClassDefinition.Kind.CLASS);
    for (int i = 0; i < 10_000; i++) {
      a.field("f" + i, Scalar.I8);
    }
    var above = new Type.ClassType(Name.local("A"));
    var b = ClassBuilder.of("B", ClassDefinition.Kind.CLASS).extending(above);
    assertEquals(List.of(), codes(m -> m.add(a.build())));
    assertEquals(
        List.of(Rule.TOO_MANY_MEMBERS),
        codes(
            m -> {
              m.add(a.build());
              m.add(b.field("g", Scalar.I8).build());
            }));
  }

  @Test
  void elementsOfConstantsAreOfTheTypeOfElements() {
    List<Op.Leaf> elements = List.of(new Op.IntConst(Scalar.I32, 1), new Op.Fence());
    assertEquals(
        List.of(Rule.CONSTANT_ELEMENT, Rule.CONSTANT_ELEMENT),
        codes(m -> m.add(new Constant("c", Scalar.I64, elements, Span.NONE))));
  }

  @Test
  void aGlobalBeginsWithAPlainConstantOfItsType() {
    assertEquals(List.of(Rule.GLOBAL_INITIAL), codes(m -> m.add(global(Scalar.I64, I32_ONE))));
    assertEquals(
        List.of(Rule.GLOBAL_INITIAL), codes(m -> m.add(global(Scalar.I64, new Op.Fence()))));
  }

  private static final Op.Leaf I32_ONE = new Op.IntConst(Scalar.I32, 1);

  private static Global global(Type type, Op.Leaf initial) {
    return new Global("g", type, initial, false, Span.NONE);
  }

  @Test
  void numbersFitTheirTypes() {
    for (Op.Leaf bad :
        List.of(
            new Op.IntConst(Scalar.I8, 128),
            new Op.IntConst(Scalar.I1, -1),
            new Op.IntConst(Scalar.I32, 1L << 31),
            new Op.FloatConst(Scalar.F32, 1L << 32))) {
      assertEquals(List.of(Rule.NUMBER_RANGE), codesOf(bad), bad::toString);
    }
  }

  @Test
  void numbersHaveTypesOfTheirKind() {
    assertEquals(List.of(Rule.NUMBER_TYPE), codesOf(new Op.IntConst(Scalar.F32, 0)));
    assertEquals(List.of(Rule.NUMBER_TYPE), codesOf(new Op.FloatConst(Scalar.ADDR, 0)));
  }

  private static List<DiagnosticCode> codesOf(Op.Leaf constant) {
    Type type = constant instanceof Op.IntConst c ? c.type() : Scalar.F32;
    type = constant instanceof Op.FloatConst c ? c.type() : type;
    var instruction = new Instruction(List.of(v(1)), constant, Span.NONE);
    return codes(function(List.of(Scalar.I64, type), returning(0, v(0), List.of(instruction))));
  }

  @Test
  void aNativeFunctionHasNoBody() {
    Function f = function(List.of(Scalar.I64), returning(0, v(0), List.of()));
    Set<Function.Attribute> nativeOnly = Set.of(Function.Attribute.NATIVE);
    Function bad =
        new Function("f", f.signature(), nativeOnly, f.blocks(), f.types(), f.names(), f.span());
    assertEquals(List.of(Rule.NATIVE_WITH_BODY), codes(bad));
  }

  @Test
  void rawMemoryThatIsGrantedMayBeUsed() {
    var builder = new ModuleBuilder("demo", Version.parse("1.0"));
    builder.function("f", Signature.of(Type.NoValue.VOID)).fence();
    var result = Verifier.verify(builder.build(), RawMemory.GRANTED);
    assertEquals(List.of(), result.diagnostics());
  }

  @Test
  void manyThousandClassesInAChainAreDiagnosedNotOverflowed() {
    assertEquals(
        List.of(Rule.TOO_MANY_SUPERTYPES),
        codes(
            m -> {
              m.add(ClassBuilder.of("C0", ClassDefinition.Kind.CLASS).build());
              for (int i = 1; i < 20_000; i++) {
                m.add(extending("C" + i, "C" + (i - 1)));
              }
            }));
  }

  private static ClassDefinition extending(String name, String above) {
    return ClassBuilder.of(name, ClassDefinition.Kind.CLASS)
        .extending(new Type.ClassType(Name.local(above)))
        .build();
  }

  @Test
  void aCycleOfAHundredThousandClassesIsOneError() {
    assertEquals(
        List.of(Rule.INHERITANCE_CYCLE),
        codes(
            m -> {
              for (int i = 0; i < 100_000; i++) {
                m.add(extending("C" + i, "C" + (i + 1) % 100_000));
              }
            }));
  }

  private static List<DiagnosticCode> codes(Consumer<ModuleBuilder> content) {
    var builder = new ModuleBuilder("demo", Version.parse("1.0"));
    content.accept(builder);
    return Verifier.verify(builder.build(), RawMemory.REFUSED).diagnostics().stream()
        .map(Diagnostic::code)
        .toList();
  }

  @Test
  void whatComesBehindTheLastListedErrorDoesNoHarm() {
    var text = new StringBuilder("package \"p\" 1 func \"f\"() { b0:\n");
    for (int i = 0; i < 400; i++) {
      text.append("v%d = new \"A\" v%d = getfield v0, \"A\".\"x\"\n".formatted(2 * i, 2 * i + 1));
    }
    var parsed = Parser.parse(new SourceText("p.sir", text + "return }"));
    var result = Verifier.verify(parsed.module().orElseThrow(), RawMemory.REFUSED);
    assertEquals(Rule.MORE_ERRORS, result.diagnostics().getLast().code());
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
