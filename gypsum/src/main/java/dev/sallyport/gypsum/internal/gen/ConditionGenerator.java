package dev.sallyport.gypsum.internal.gen;

import dev.sallyport.gypsum.internal.core.Core;
import dev.sallyport.gypsum.internal.model.GType;
import dev.sallyport.ir.BlockId;
import dev.sallyport.ir.FunctionBuilder;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.Value;

/** Truth values, and branches by them. */
final class ConditionGenerator {

  private final FunctionGenerator generator;
  private final FunctionBuilder f;

  ConditionGenerator(FunctionGenerator generator) {
    this.generator = generator;
    this.f = generator.builder();
  }

  /** Goes to one of two blocks; the second operand of and/or is reached by a branch of its own. */
  void branch(Core condition, BlockId ifTrue, BlockId ifFalse) {
    if (condition instanceof Core.Logical logical) {
      BlockId second = f.newBlock();
      branch(logical.left(), logical.and() ? second : ifTrue, logical.and() ? ifFalse : second);
      f.start(second);
      branch(logical.right(), ifTrue, ifFalse);
      return;
    }
    Value value = generator.stored(condition, Type.Scalar.I1);
    f.branch(value, ifTrue, ifFalse);
  }

  Value value(Core.Logical logical) {
    Value left = generator.stored(logical.left(), Type.Scalar.I1);
    return f.ifValue(
        Type.Scalar.I1,
        left,
        () -> logical.and() ? generator.stored(logical.right(), Type.Scalar.I1) : f.constI1(true),
        () -> logical.and() ? f.constI1(false) : generator.stored(logical.right(), Type.Scalar.I1));
  }

  Value isSame(Core.IsSame same) {
    Value left = generator.stored(same.left(), generator.erase(same.left().type()));
    Value right = generator.stored(same.right(), generator.erase(same.right().type()));
    return f.same(left, right);
  }

  Value isInstance(Core.IsInstance test) {
    Value object = generator.stored(test.object(), generator.erase(test.object().type()));
    Type.Reference type = (Type.Reference) generator.erase(test.of());
    if (type != Type.BuiltIn.OBJECT) {
      return f.instanceOf(object, type);
    }
    if (test.of() instanceof GType.ClassType c && c.symbol().name().equals("Type")) {
      var signature = Signature.of(Type.Scalar.I1, Type.BuiltIn.OBJECT);
      return f.call(generator.context().imported().runtime("is-type", signature), object);
    }
    Value isNull = f.same(object, f.constNull(Type.BuiltIn.OBJECT));
    return f.xor(isNull, f.constI1(true));
  }
}
