package dev.sallyport.gypsum.internal.gen;

import dev.sallyport.ir.FunctionBuilder;
import dev.sallyport.ir.Name;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.Value;

/** Small things that many parts of the generator write. */
final class Emit {

  private Emit() {}

  /** The value under another static type; a cast only where the type does not say it already. */
  static Value coerce(
      FunctionBuilder f, ModuleGenerator.Context context, Value value, Type wanted) {
    Type has = f.typeOf(value);
    if (!(wanted instanceof Type.Reference reference)
        || context.module().index().isSubtype(has, wanted)) {
      return value;
    }
    return f.cast(value, reference);
  }

  /** A value of a type for a place that control cannot come to. */
  static Value unreachable(FunctionBuilder f, Type type) {
    return f.use(f.declare(type, ""));
  }

  /** The zero, false or null of a type. */
  static Value zero(FunctionBuilder f, Type type) {
    return f.emit(ModuleGenerator.zero(type)).getFirst();
  }

  /** Throws an exception of the language, made without arguments. */
  static void raise(FunctionBuilder f, ModuleGenerator.Context context, String exception) {
    context.imported().exceptionClass();
    Name name =
        context
            .module()
            .importing(IrNames.RUNTIME)
            .add(
                RuntimeClasses.exception(
                    exception,
                    exception.equals("Exception")
                        ? Type.BuiltIn.EXCEPTION
                        : new Type.ClassType(Name.imported(IrNames.RUNTIME, "Exception"))));
    f.raise(f.newObject(name));
  }

  /** Throws unless a reference has been given a value. */
  static void checkSet(FunctionBuilder f, ModuleGenerator.Context context, Value value) {
    if (f.typeOf(value) instanceof Type.Reference type) {
      f.ifThen(f.same(value, f.constNull(type)), () -> raise(f, context, "UninitializedException"));
    }
  }

  /** Calls a function that the host implements for the run-time package. */
  static Value runtimeNative(
      FunctionBuilder f,
      ModuleGenerator.Context context,
      String function,
      Signature signature,
      Value... arguments) {
    return f.call(context.imported().runtimeNative(function, signature), arguments);
  }
}
