package dev.sallyport.gypsum.internal.check;

import static dev.sallyport.gypsum.internal.model.GType.Primitive.BOOLEAN;
import static dev.sallyport.gypsum.internal.model.GType.Primitive.F32;
import static dev.sallyport.gypsum.internal.model.GType.Primitive.F64;
import static dev.sallyport.gypsum.internal.model.GType.Primitive.I16;
import static dev.sallyport.gypsum.internal.model.GType.Primitive.I32;
import static dev.sallyport.gypsum.internal.model.GType.Primitive.I64;
import static dev.sallyport.gypsum.internal.model.GType.Primitive.I8;

import dev.sallyport.gypsum.internal.model.Flag;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.gypsum.internal.model.GType;
import dev.sallyport.gypsum.internal.model.Intrinsic;
import dev.sallyport.gypsum.internal.model.PackageSymbol;
import dev.sallyport.gypsum.internal.model.Symbol;
import dev.sallyport.gypsum.internal.model.VariableSymbol;
import dev.sallyport.gypsum.internal.syntax.Pos;
import dev.sallyport.ir.Op;
import dev.sallyport.ir.Type;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The methods of numbers and truth values, each of them an operation. */
final class PrimitiveMembers {

  private static final List<GType.Primitive> INTEGERS = List.of(I8, I16, I32, I64);
  private static final List<GType.Primitive> FLOATS = List.of(F32, F64);

  private final PackageSymbol home;
  private final Map<GType.Primitive, Map<String, List<Symbol>>> members =
      new EnumMap<>(GType.Primitive.class);

  PrimitiveMembers(PackageSymbol home, GType string) {
    this.home = home;
    for (GType.Primitive type : GType.Primitive.values()) {
      members.put(type, new HashMap<>());
      unary(type, "to-string", string, new Intrinsic.OfRuntime(type + "__to_string"));
    }
    compareIntegers(BOOLEAN, "==", Op.IntRelation.EQ);
    compareIntegers(BOOLEAN, "!=", Op.IntRelation.NE);
    unary(BOOLEAN, "!", BOOLEAN, new Intrinsic.Invert());
    INTEGERS.forEach(this::integer);
    FLOATS.forEach(this::floating);
    conversions();
  }

  List<Symbol> of(GType.Primitive type, String name) {
    return members.get(type).getOrDefault(name, List.of());
  }

  /** The names that are words, sorted. */
  List<String> names(GType.Primitive type) {
    return members.get(type).keySet().stream()
        .filter(n -> Character.isLetter(n.charAt(0)))
        .sorted()
        .toList();
  }

  private void integer(GType.Primitive type) {
    binary(type, "+", type, new Intrinsic.Integers(Op.IntOp.ADD));
    binary(type, "-", type, new Intrinsic.Integers(Op.IntOp.SUB));
    binary(type, "*", type, new Intrinsic.Integers(Op.IntOp.MUL));
    binary(type, "/", type, new Intrinsic.Integers(Op.IntOp.SDIV));
    binary(type, "%", type, new Intrinsic.Integers(Op.IntOp.SREM));
    binary(type, "&", type, new Intrinsic.Integers(Op.IntOp.AND));
    binary(type, "|", type, new Intrinsic.Integers(Op.IntOp.OR));
    binary(type, "^", type, new Intrinsic.Integers(Op.IntOp.XOR));
    binary(type, "<<", type, new Intrinsic.Shift(Op.IntOp.SHL));
    binary(type, ">>", type, new Intrinsic.Shift(Op.IntOp.SSHR));
    binary(type, ">>>", type, new Intrinsic.Shift(Op.IntOp.USHR));
    compareIntegers(type, "==", Op.IntRelation.EQ);
    compareIntegers(type, "!=", Op.IntRelation.NE);
    compareIntegers(type, "<", Op.IntRelation.SLT);
    compareIntegers(type, "<=", Op.IntRelation.SLE);
    compareIntegers(type, ">", Op.IntRelation.SGT);
    compareIntegers(type, ">=", Op.IntRelation.SGE);
    unary(type, "-", type, new Intrinsic.Negate());
    unary(type, "~", type, new Intrinsic.Invert());
  }

  private void floating(GType.Primitive type) {
    binary(type, "+", type, new Intrinsic.Floats(Op.FloatOp.FADD));
    binary(type, "-", type, new Intrinsic.Floats(Op.FloatOp.FSUB));
    binary(type, "*", type, new Intrinsic.Floats(Op.FloatOp.FMUL));
    binary(type, "/", type, new Intrinsic.Floats(Op.FloatOp.FDIV));
    compareFloats(type, "==", Op.FloatRelation.FEQ);
    compareFloats(type, "!=", Op.FloatRelation.FNE);
    compareFloats(type, "<", Op.FloatRelation.FLT);
    compareFloats(type, "<=", Op.FloatRelation.FLE);
    compareFloats(type, ">", Op.FloatRelation.FGT);
    compareFloats(type, ">=", Op.FloatRelation.FGE);
    unary(type, "-", type, new Intrinsic.Negate());
  }

  private void conversions() {
    for (GType.Primitive from : INTEGERS) {
      for (GType.Primitive to : INTEGERS) {
        resize(from, to);
      }
      FLOATS.forEach(to -> convert(from, "to-" + to, to, step(Op.Conversion.STOF, to)));
    }
    FLOATS.forEach(this::fromFloat);
    convert(F32, "to-f64", F64, step(Op.Conversion.FWIDEN, F64));
    convert(F64, "to-f32", F32, step(Op.Conversion.FNARROW, F32));
    convert(I32, "to-f32-bits", F32, step(Op.Conversion.BITCAST, F32));
    convert(I64, "to-f64-bits", F64, step(Op.Conversion.BITCAST, F64));
    convert(F32, "to-i32-bits", I32, step(Op.Conversion.BITCAST, I32));
    convert(F64, "to-i64-bits", I64, step(Op.Conversion.BITCAST, I64));
  }

  private void resize(GType.Primitive from, GType.Primitive to) {
    if (to.bits() < from.bits()) {
      convert(from, "to-" + to, to, step(Op.Conversion.TRUNC, to));
    } else if (to.bits() > from.bits()) {
      convert(from, "to-" + to, to, step(Op.Conversion.SEXT, to));
      convert(from, "to-u" + to.bits(), to, step(Op.Conversion.ZEXT, to));
    }
  }

  // Narrow integers are what is left of the 32-bit one, as in Java.
  private void fromFloat(GType.Primitive from) {
    convert(from, "to-i64", I64, step(Op.Conversion.FTOS, I64));
    convert(from, "to-i32", I32, step(Op.Conversion.FTOS, I32));
    for (GType.Primitive to : List.of(I8, I16)) {
      convert(from, "to-" + to, to, step(Op.Conversion.FTOS, I32), step(Op.Conversion.TRUNC, to));
    }
  }

  private static Intrinsic.Step step(Op.Conversion conversion, GType.Primitive to) {
    return new Intrinsic.Step(conversion, Type.Scalar.valueOf(to.name()));
  }

  private void convert(
      GType.Primitive from, String name, GType.Primitive to, Intrinsic.Step... steps) {
    unary(from, name, to, new Intrinsic.Convert(List.of(steps)));
  }

  private void compareIntegers(GType.Primitive type, String name, Op.IntRelation relation) {
    binary(type, name, BOOLEAN, new Intrinsic.CompareIntegers(relation));
  }

  private void compareFloats(GType.Primitive type, String name, Op.FloatRelation relation) {
    binary(type, name, BOOLEAN, new Intrinsic.CompareFloats(relation));
  }

  private void unary(GType.Primitive type, String name, GType result, Intrinsic intrinsic) {
    add(type, name, List.of(), result, intrinsic);
  }

  private void binary(GType.Primitive type, String name, GType result, Intrinsic intrinsic) {
    var other =
        new VariableSymbol("other", VariableSymbol.Kind.PARAMETER, false, Set.of(), Pos.NONE);
    other.setType(type);
    add(type, name, List.of(other), result, intrinsic);
  }

  private void add(
      GType.Primitive type,
      String name,
      List<VariableSymbol> parameters,
      GType result,
      Intrinsic intrinsic) {
    var function =
        new FunctionSymbol(
            name, FunctionSymbol.Kind.METHOD, Set.of(Flag.PUBLIC), Pos.NONE, home, null);
    function.setParameters(parameters);
    function.setResult(result);
    function.setIntrinsic(intrinsic);
    members.get(type).computeIfAbsent(name, _ -> new ArrayList<>()).add(function);
  }
}
