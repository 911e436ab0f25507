package dev.sallyport.ir;

import static dev.sallyport.ir.Family.each;
import static dev.sallyport.ir.Family.one;
import static dev.sallyport.ir.Part.int32;
import static dev.sallyport.ir.Part.place;
import static dev.sallyport.ir.Part.value;
import static dev.sallyport.ir.Row.row;

import dev.sallyport.ir.Type.Scalar;
import java.util.List;

/** How operations on raw memory are written. */
final class MemoryRows {

  private static final List<Scalar> SCALARS = List.of(Scalar.values());

  private MemoryRows() {}

  /** The rows. */
  static final List<Family<? extends Op, ?>> ALL =
      List.of(
          one(
              Op.AddressAdd.class,
              row(
                  "addr.add",
                  value(Op.AddressAdd::base),
                  value(Op.AddressAdd::bytes),
                  Op.AddressAdd::new)),
          each(
              Op.Load.class,
              Op.Load::type,
              SCALARS,
              t ->
                  row(
                      "load." + t,
                      place(l -> new Place(l.address(), l.offset())),
                      at -> new Op.Load(t, at.address, at.offset))),
          one(
              Op.Store.class,
              row(
                  "store",
                  place(s -> new Place(s.address(), s.offset())),
                  value(Op.Store::value),
                  (at, v) -> new Op.Store(at.address, at.offset, v))),
          one(
              Op.StackAlloc.class,
              row(
                  "stackalloc",
                  int32(Op.StackAlloc::bytes),
                  int32(Op.StackAlloc::alignment),
                  Op.StackAlloc::new)),
          each(
              Op.AtomicLoad.class,
              Op.AtomicLoad::type,
              SCALARS,
              t ->
                  row(
                      "atomic.load." + t,
                      value(Op.AtomicLoad::address),
                      a -> new Op.AtomicLoad(t, a))),
          one(
              Op.AtomicStore.class,
              row(
                  "atomic.store",
                  value(Op.AtomicStore::address),
                  value(Op.AtomicStore::value),
                  Op.AtomicStore::new)),
          each(
              Op.AtomicUpdate.class,
              Op.AtomicUpdate::op,
              List.of(Op.AtomicOp.values()),
              o ->
                  row(
                      "atomic." + Family.lower(o),
                      value(Op.AtomicUpdate::address),
                      value(Op.AtomicUpdate::value),
                      (a, v) -> new Op.AtomicUpdate(o, a, v))),
          one(
              Op.CompareExchange.class,
              row(
                  "atomic.cas",
                  value(Op.CompareExchange::address),
                  value(Op.CompareExchange::expected),
                  value(Op.CompareExchange::replacement),
                  Op.CompareExchange::new)),
          one(Op.Fence.class, row("fence", Op.Fence::new)));

  /** An address with an offset, {@code v0+8}. */
  record Place(Value address, long offset) {}
}
