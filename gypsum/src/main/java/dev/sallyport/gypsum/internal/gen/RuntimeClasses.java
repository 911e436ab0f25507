package dev.sallyport.gypsum.internal.gen;

import dev.sallyport.ir.ClassBuilder;
import dev.sallyport.ir.ClassDefinition;
import dev.sallyport.ir.Name;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.Type;

/** The classes of the run-time package as other modules import them. */
final class RuntimeClasses {

  /** The method that tells the names of an object's class and of all above it. */
  static final String SUPERTYPES = "$supertypes";

  /** What that method gives. */
  static final Signature NAMES = Signature.of(new Type.ArrayType(Type.BuiltIn.STRING));

  /** The method that tells the bytes that an object consists of. */
  static final String BYTES = "$bytes";

  /** What that method gives. */
  static final Signature ARRAY_OF_BYTES = Signature.of(new Type.ArrayType(Type.Scalar.I8));

  private RuntimeClasses() {}

  /** The trait of objects that consist of bytes. */
  static ClassDefinition bytes() {
    return ClassBuilder.of("Bytes", ClassDefinition.Kind.TRAIT)
        .method(BYTES, ARRAY_OF_BYTES)
        .exported()
        .build();
  }

  /** The trait that every class implements. */
  static ClassDefinition root() {
    return ClassBuilder.of("Object", ClassDefinition.Kind.TRAIT)
        .method(Slots.TO_STRING, Signature.of(Type.BuiltIn.STRING))
        .method(SUPERTYPES, NAMES)
        .exported()
        .build();
  }

  /** An exception. */
  static ClassDefinition exception(String name, Type.Reference above) {
    boolean base = above == Type.BuiltIn.EXCEPTION;
    var kind = base ? ClassDefinition.Kind.CLASS : ClassDefinition.Kind.FINAL;
    var builder = ClassBuilder.of(name, kind).extending(above).exported();
    if (base) {
      builder.implementing(Name.imported(IrNames.RUNTIME, "Object"));
    }
    return builder.build();
  }
}
