package dev.sallyport.gypsum.internal.spk;

import dev.sallyport.ir.Member;
import dev.sallyport.ir.Name;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.Span;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.Value;
import java.util.List;

/** Reads types, names and places. */
class TypeReader {

  private static final List<Type.Scalar> SCALARS = List.of(Type.Scalar.values());
  private static final List<Type.BuiltIn> BUILT_INS = List.of(Type.BuiltIn.values());

  private final BinaryReader in;

  TypeReader(BinaryReader in) {
    this.in = in;
  }

  final BinaryReader in() {
    return in;
  }

  final Type type() {
    return in.nested(
        () ->
            switch (in.choice(TypeTag.ALL)) {
              case SCALAR -> scalar();
              case VOID -> Type.NoValue.VOID;
              case BUILT_IN -> in.choice(BUILT_INS);
              case CLASS -> new Type.ClassType(name());
              case HOST -> new Type.HostType(in.text());
              case ARRAY -> new Type.ArrayType(type());
              case FUNCTION -> new Type.FunctionType(signature());
            });
  }

  final Type.Scalar scalar() {
    return in.choice(SCALARS);
  }

  final Type.Reference reference() {
    if (type() instanceof Type.Reference reference) {
      return reference;
    }
    throw in.corrupt("a number stands where an object is expected");
  }

  final Type.ClassType classType() {
    if (type() instanceof Type.ClassType type) {
      return type;
    }
    throw in.corrupt("a type stands where a class is expected");
  }

  final Signature signature() {
    List<Type> parameters = in.list(this::type);
    return new Signature(parameters, type());
  }

  final Name name() {
    String packageName = in.text();
    String text = in.text();
    if (text.isEmpty()) {
      throw in.corrupt("a name is empty");
    }
    return new Name(packageName, text);
  }

  final Member member() {
    Name owner = name();
    return new Member(owner, in.text());
  }

  Value value() {
    return new Value(in.index());
  }

  final Span span() {
    String file = in.text();
    int line = in.index();
    int column = in.index();
    long endLine = line + in.signed();
    int endColumn = in.index();
    return line == 0 && file.isEmpty()
        ? Span.NONE
        : new Span(file, line, column, (int) endLine, endColumn);
  }
}
