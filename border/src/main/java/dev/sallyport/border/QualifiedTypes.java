package dev.sallyport.border;

import dev.sallyport.ir.Name;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.internal.Lists;

/** Signatures whose classes all name their package, so that those of two modules compare. */
final class QualifiedTypes {

  private QualifiedTypes() {}

  /** Whether two signatures say the same when both are read in one module. */
  static boolean same(Signature one, Signature other, String module) {
    return one.equals(other) || of(one, module).equals(of(other, module));
  }

  private static Signature of(Signature signature, String module) {
    return new Signature(
        Lists.map(signature.parameters(), type -> of(type, module)),
        of(signature.result(), module));
  }

  private static Type of(Type type, String module) {
    return switch (type) {
      case Type.ClassType(Name name) when !name.isImported() ->
          new Type.ClassType(Name.imported(module, name.text()));
      case Type.ArrayType(Type element) -> new Type.ArrayType(of(element, module));
      case Type.FunctionType(Signature signature) -> new Type.FunctionType(of(signature, module));
      case Type.ClassType _, Type.Scalar _, Type.NoValue _, Type.BuiltIn _, Type.HostType _ -> type;
    };
  }
}
