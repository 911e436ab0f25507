package dev.sallyport.ir;

import static dev.sallyport.ir.Family.one;
import static dev.sallyport.ir.Part.arguments;
import static dev.sallyport.ir.Part.classType;
import static dev.sallyport.ir.Part.member;
import static dev.sallyport.ir.Part.name;
import static dev.sallyport.ir.Part.reference;
import static dev.sallyport.ir.Part.signature;
import static dev.sallyport.ir.Part.type;
import static dev.sallyport.ir.Part.value;
import static dev.sallyport.ir.Row.row;

import java.util.List;

/** How operations on objects, arrays and globals, and calls, are written. */
final class ObjectRows {

  private ObjectRows() {}

  /** The rows of objects, arrays and globals. */
  static final List<Family<? extends Op, ?>> ALL =
      List.of(
          one(Op.New.class, row("new", classType(Op.New::type), Op.New::new)),
          one(
              Op.GetField.class,
              row(
                  "getfield",
                  value(Op.GetField::object),
                  member(Op.GetField::field),
                  (o, f) -> new Op.GetField(f, o))),
          one(
              Op.SetField.class,
              row(
                  "setfield",
                  value(Op.SetField::object),
                  member(Op.SetField::field),
                  value(Op.SetField::value),
                  (o, f, v) -> new Op.SetField(f, o, v))),
          one(
              Op.NewArray.class,
              row(
                  "newarray",
                  type(Op.NewArray::element),
                  value(Op.NewArray::length),
                  Op.NewArray::new)),
          one(
              Op.ArrayLength.class,
              row("arraylength", value(Op.ArrayLength::array), Op.ArrayLength::new)),
          one(
              Op.ArrayGet.class,
              row(
                  "arrayget",
                  value(Op.ArrayGet::array),
                  value(Op.ArrayGet::index),
                  Op.ArrayGet::new)),
          one(
              Op.ArraySet.class,
              row(
                  "arrayset",
                  value(Op.ArraySet::array),
                  value(Op.ArraySet::index),
                  value(Op.ArraySet::value),
                  Op.ArraySet::new)),
          one(
              Op.InstanceOf.class,
              row(
                  "instanceof",
                  value(Op.InstanceOf::object),
                  reference(Op.InstanceOf::type),
                  (o, t) -> new Op.InstanceOf(t, o))),
          one(
              Op.Cast.class,
              row(
                  "cast",
                  value(Op.Cast::object),
                  reference(Op.Cast::type),
                  (o, t) -> new Op.Cast(t, o))),
          one(Op.GetGlobal.class, row("getglobal", name(Op.GetGlobal::global), Op.GetGlobal::new)),
          one(
              Op.SetGlobal.class,
              row(
                  "setglobal",
                  name(Op.SetGlobal::global),
                  value(Op.SetGlobal::value),
                  Op.SetGlobal::new)));

  /** The rows of calls. */
  static final List<Family<? extends Op, ?>> CALLS =
      List.of(
          one(
              Op.Call.class,
              row("call", name(Op.Call::function), arguments(Op.Call::arguments), Op.Call::new)),
          one(
              Op.CallVirtual.class,
              row(
                  "callvirtual",
                  value(Op.CallVirtual::receiver),
                  member(Op.CallVirtual::method),
                  arguments(Op.CallVirtual::arguments),
                  (o, m, a) -> new Op.CallVirtual(m, o, a))),
          one(
              Op.CallIndirect.class,
              row(
                  "callindirect",
                  signature(Op.CallIndirect::signature),
                  value(Op.CallIndirect::function),
                  arguments(Op.CallIndirect::arguments),
                  Op.CallIndirect::new)),
          one(
              Op.CallAddress.class,
              row(
                  "calladdress",
                  signature(Op.CallAddress::signature),
                  value(Op.CallAddress::address),
                  arguments(Op.CallAddress::arguments),
                  Op.CallAddress::new)));
}
