package dev.sallyport.flow.internal.check;

import dev.sallyport.flow.NativeAttribute;

/** Whether nobody can notice that a value was not calculated. */
final class Purity {

  private Purity() {}

  /** True for what is cheap to see; a chain of operators counts as not pure. */
  static boolean isPure(Value value) {
    return switch (value) {
      case Value.Constant _, Value.Read _, Value.Group _, Value.Reference _ -> true;
      case Value.Call(NativeCall call) ->
          call.target().is(NativeAttribute.READONLY)
              && call.arguments().stream().allMatch(a -> a instanceof Value.Constant);
      case Value.Not _,
          Value.Negate _,
          Value.Complement _,
          Value.Arithmetic _,
          Value.Compare _,
          Value.Logic _,
          Value.Concat _,
          Value.ToNumber _,
          Value.Truth _,
          Value.Find _,
          Value.Bad _ ->
          false;
    };
  }
}
