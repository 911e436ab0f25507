package dev.sallyport.testkit;

import dev.sallyport.ir.Name;
import dev.sallyport.ir.Op;
import dev.sallyport.ir.Op.IntOp;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.Type.BuiltIn;
import dev.sallyport.ir.Type.Scalar;
import dev.sallyport.ir.Value;
import java.util.List;

/** Writes operations on objects, arrays and globals. */
final class ObjectOps {

  private final Site site;
  private final Dice dice;

  ObjectOps(Site site) {
    this.site = site;
    this.dice = site.dice();
  }

  /** Writes one of them. */
  void write() {
    switch (dice.below(9)) {
      case 0, 1 -> field();
      case 2, 3 -> global();
      case 4, 5, 6 -> element();
      case 7 -> look();
      default -> test();
    }
  }

  private void field() {
    if (site.catalogue().fields().isEmpty()) {
      return;
    }
    Catalogue.Variable field = dice.pick(site.catalogue().fields());
    Value object = site.fitting(new Type.ClassType(field.member().owner()));
    if (dice.flip()) {
      site.emit(field.type(), new Op.GetField(field.member(), object));
    } else {
      site.emit(new Op.SetField(field.member(), object, site.fitting(field.type())));
    }
  }

  private void global() {
    var declarations = site.catalogue().declarations();
    if (!declarations.globals().isEmpty()) {
      var global = dice.pick(declarations.globals());
      global(Name.local(global.name()), global.type());
    }
  }

  private void global(Name name, Type type) {
    if (dice.flip()) {
      site.emit(type, new Op.GetGlobal(name));
    } else {
      site.emit(new Op.SetGlobal(name, site.fitting(type)));
    }
  }

  private void element() {
    Value array = site.known(Type.ArrayType.class::isInstance);
    if (array == null) {
      array = site.fresh(new Type.ArrayType(site.catalogue().anyScalar(dice)));
    }
    Type element = ((Type.ArrayType) site.body().typeOf(array)).element();
    Value index = dice.chance(85) ? indexWithin(array) : site.exact(Scalar.I32);
    if (dice.flip()) {
      site.emit(element, new Op.ArrayGet(array, index));
    } else {
      site.emit(new Op.ArraySet(array, index, site.fitting(element)));
    }
  }

  // Below the length, or 0 in an empty array.
  private Value indexWithin(Value array) {
    Value length = site.hidden(Scalar.I32, new Op.ArrayLength(array));
    Value one = site.number(Scalar.I32, 1);
    Value some = site.hidden(Scalar.I32, new Op.IntBinary(IntOp.OR, length, one));
    return site.hidden(Scalar.I32, new Op.IntBinary(IntOp.UREM, site.exact(Scalar.I32), some));
  }

  private void look() {
    Value array = site.known(Type.ArrayType.class::isInstance);
    if (array != null) {
      site.emit(Scalar.I32, new Op.ArrayLength(array));
    } else {
      newArray();
    }
  }

  private void newArray() {
    Value mask = site.number(Scalar.I32, dice.chance(90) ? 7 : -1 << 31 | 7);
    Value length =
        site.hidden(Scalar.I32, new Op.IntBinary(IntOp.AND, site.exact(Scalar.I32), mask));
    Type element = site.catalogue().anyScalar(dice);
    site.emit(new Type.ArrayType(element), new Op.NewArray(element, length));
  }

  private void test() {
    Type.Reference from = site.catalogue().anyReference(dice);
    switch (dice.below(4)) {
      case 0 -> site.emit(Scalar.I1, new Op.InstanceOf(testable(), site.exact(from)));
      case 1 -> cast(from);
      case 2 -> same(from);
      default -> newArray();
    }
  }

  // Function types are left out: whether two of them are one class is the executor's own affair.
  private Type.Reference testable() {
    Type.Reference type = site.catalogue().anyReference(dice);
    return type instanceof Type.FunctionType ? BuiltIn.STRING : type;
  }

  // Mostly to where it surely goes, since a cast that fails ends the function.
  private void cast(Type.Reference from) {
    Type.Reference to = dice.chance(85) ? BuiltIn.OBJECT : testable();
    site.emit(to, new Op.Cast(to, site.exact(from)));
  }

  // Whether two equal strings, or two values of one function, are the same object is left open.
  private void same(Type.Reference type) {
    boolean hasIdentity =
        switch (type) {
          case Type.ClassType _, Type.ArrayType _ -> true;
          case BuiltIn _, Type.FunctionType _, Type.HostType _ -> false;
        };
    Value left = site.exact(type);
    Value right = hasIdentity ? site.exact(type) : site.hidden(type, new Op.NullConst(type));
    site.emit(Scalar.I1, new Op.SameReference(left, right));
  }

  /** Looks at what a handler received, in one of the ways there are. */
  void inspect(Value thrown) {
    List<Type.ClassType> exceptions = site.catalogue().concreteBelow(BuiltIn.THROWABLE);
    if (!exceptions.isEmpty() && dice.flip()) {
      site.emit(Scalar.I1, new Op.InstanceOf(dice.pick(exceptions), thrown));
    }
    if (dice.chance(60)) {
      site.emit(new Op.Call(TestNatives.SEE_THROWN, List.of(thrown)));
    }
  }
}
