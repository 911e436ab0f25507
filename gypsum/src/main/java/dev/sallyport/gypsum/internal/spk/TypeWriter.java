package dev.sallyport.gypsum.internal.spk;

import dev.sallyport.ir.Member;
import dev.sallyport.ir.Name;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.Span;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.Value;

/** Writes types, names and places. */
class TypeWriter {

  private final BinaryWriter out;

  TypeWriter(BinaryWriter out) {
    this.out = out;
  }

  final BinaryWriter out() {
    return out;
  }

  final void type(Type type) {
    switch (type) {
      case Type.Scalar s -> {
        out.choice(TypeTag.SCALAR);
        out.choice(s);
      }
      case Type.NoValue _ -> out.choice(TypeTag.VOID);
      case Type.BuiltIn b -> {
        out.choice(TypeTag.BUILT_IN);
        out.choice(b);
      }
      case Type.ClassType c -> {
        out.choice(TypeTag.CLASS);
        name(c.name());
      }
      case Type.HostType h -> {
        out.choice(TypeTag.HOST);
        out.text(h.className());
      }
      case Type.ArrayType a -> {
        out.choice(TypeTag.ARRAY);
        type(a.element());
      }
      case Type.FunctionType f -> {
        out.choice(TypeTag.FUNCTION);
        signature(f.signature());
      }
    }
  }

  final void signature(Signature signature) {
    out.list(signature.parameters(), this::type);
    type(signature.result());
  }

  final void name(Name name) {
    out.text(name.packageName());
    out.text(name.text());
  }

  final void member(Member member) {
    name(member.owner());
    out.text(member.name());
  }

  final void value(Value value) {
    out.number(value.id());
  }

  final void span(Span span) {
    out.text(span.file());
    out.number(span.line());
    out.number(span.column());
    out.signed((long) span.endLine() - span.line());
    out.number(span.endColumn());
  }
}
