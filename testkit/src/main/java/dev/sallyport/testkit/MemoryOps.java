package dev.sallyport.testkit;

import dev.sallyport.ir.Op;
import dev.sallyport.ir.Op.IntOp;
import dev.sallyport.ir.Type.Scalar;
import dev.sallyport.ir.Value;

/** Writes raw memory operations that stay within memory of the function's own. */
final class MemoryOps {

  private static final int BYTES = 64;
  private static final int WIDEST = 8;

  private final Site site;
  private final Dice dice;
  private final NumberOps numbers;
  private Value memory;

  MemoryOps(Site site, NumberOps numbers) {
    this.site = site;
    this.dice = site.dice();
    this.numbers = numbers;
  }

  /** Takes the memory; stands in the entry block. The address itself must stay unseen. */
  void begin() {
    memory = site.hidden(Scalar.ADDR, new Op.StackAlloc(BYTES, WIDEST));
  }

  /** Writes one of the operations. */
  void write() {
    switch (dice.below(8)) {
      case 0, 1, 2 -> store();
      case 3, 4 -> load();
      case 5 -> atomicAccess();
      case 6 -> atomicUpdate();
      default -> compareExchange();
    }
  }

  private Scalar stored() {
    Scalar type = site.catalogue().anyScalar(dice);
    return type == Scalar.ADDR ? Scalar.I64 : type;
  }

  private Value value(Scalar type) {
    return type.isFloat() ? numbers.oneNaN(type) : site.exact(type);
  }

  // A base from 0 to 28 that is calculated, and an offset that is not.
  private Value base() {
    Value mask = site.number(Scalar.I64, 28);
    Value bytes =
        site.hidden(Scalar.I64, new Op.IntBinary(IntOp.AND, site.exact(Scalar.I64), mask));
    return site.hidden(Scalar.ADDR, new Op.AddressAdd(memory, bytes));
  }

  private void store() {
    Scalar type = stored();
    Value value = value(type);
    site.emit(new Op.Store(base(), offset(), value));
  }

  private void load() {
    Scalar type = stored();
    if (type.isFloat()) {
      return; // a NaN made of any bits need not survive being loaded
    }
    site.emit(type, new Op.Load(type, base(), offset()));
  }

  private long offset() {
    return dice.below(BYTES - 28 - WIDEST + 1);
  }

  private Scalar wide() {
    return dice.pick(Scalar.I32, Scalar.I64);
  }

  private Value aligned() {
    Value bytes = site.number(Scalar.I64, (long) WIDEST * dice.below(BYTES / WIDEST));
    return site.hidden(Scalar.ADDR, new Op.AddressAdd(memory, bytes));
  }

  private void atomicAccess() {
    Scalar type = wide();
    if (dice.flip()) {
      site.emit(type, new Op.AtomicLoad(type, aligned()));
    } else {
      Value value = site.exact(type);
      site.emit(new Op.AtomicStore(aligned(), value));
      site.emit(new Op.Fence());
    }
  }

  private void atomicUpdate() {
    Scalar type = wide();
    Value value = site.exact(type);
    site.emit(type, new Op.AtomicUpdate(dice.pick(Op.AtomicOp.values()), aligned(), value));
  }

  private void compareExchange() {
    Scalar type = wide();
    Value at = aligned();
    Value expected =
        dice.flip() ? site.hidden(type, new Op.AtomicLoad(type, at)) : site.exact(type);
    site.emit(type, new Op.CompareExchange(at, expected, site.exact(type)));
  }
}
