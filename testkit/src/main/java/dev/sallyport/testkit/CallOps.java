package dev.sallyport.testkit;

import dev.sallyport.ir.Op;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.Terminator;
import dev.sallyport.ir.TrapCode;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.Value;
import java.util.List;

/** Writes calls: of guest functions, natives, methods and function values. */
final class CallOps {

  private static final long LEAF_COST = FunctionWriter.LEAF_WORK;

  private final Site site;
  private final Dice dice;

  private final FunctionWriter.Role role;

  CallOps(Site site, FunctionWriter.Role role) {
    this.site = site;
    this.role = role;
    this.dice = site.dice();
  }

  /** Writes a call, if there is something to call that is cheap enough. */
  void write() {
    boolean isLeaf = role == FunctionWriter.Role.LEAF;
    switch (isLeaf ? 2 : dice.below(6)) {
      case 0 -> virtual();
      case 1 -> indirect();
      default -> direct();
    }
  }

  private void direct() {
    List<Catalogue.Callable> all =
        site.catalogue().callables().stream()
            .filter(c -> role == FunctionWriter.Role.ORDINARY || c.isLeafNative())
            .filter(c -> site.affords(c.cost()))
            .toList();
    if (!all.isEmpty()) {
      call(dice.pick(all));
    }
  }

  private void call(Catalogue.Callable function) {
    List<Value> arguments = site.fitting(function.signature().parameters());
    site.charge(function.cost());
    emit(function.signature(), new Op.Call(function.name(), arguments));
  }

  private void emit(Signature signature, Op op) {
    if (signature.isVoid()) {
      site.emit(op);
    } else {
      site.emit(signature.result(), op);
    }
  }

  private void virtual() {
    List<Catalogue.Virtual> all =
        site.catalogue().virtuals().stream().filter(v -> site.affords(v.cost())).toList();
    if (all.isEmpty()) {
      return;
    }
    Catalogue.Virtual method = dice.pick(all);
    Value receiver = site.fitting(new Type.ClassType(method.member().owner()));
    List<Value> arguments = site.fitting(method.signature().parameters());
    site.charge(method.cost());
    emit(method.signature(), new Op.CallVirtual(method.member(), receiver, arguments));
  }

  private void indirect() {
    List<Catalogue.Callable> leaves =
        site.catalogue().callables().stream().filter(Catalogue.Callable::isLeaf).toList();
    if (leaves.isEmpty() || !site.affords(LEAF_COST)) {
      return;
    }
    Signature signature = dice.pick(leaves).signature();
    Value function = site.exact(new Type.FunctionType(signature));
    List<Value> arguments = site.fitting(signature.parameters());
    site.charge(LEAF_COST);
    emit(signature, new Op.CallIndirect(signature, function, arguments));
  }

  /** Calls the function that is being written, with a certain first argument. */
  void callItself(dev.sallyport.ir.Name name, Signature signature, Value first) {
    var arguments = new java.util.ArrayList<Value>();
    arguments.add(first);
    List<Type> all = signature.parameters();
    arguments.addAll(site.fitting(all.subList(1, all.size())));
    emit(signature, new Op.Call(name, arguments));
  }

  /** Calls a native that may throw something of the host's. */
  void fail() {
    site.emit(new Op.Call(TestNatives.FAIL, List.of(site.exact(Type.Scalar.I32))));
  }

  /** Calls something that never comes back, and closes the block behind it. */
  void stop() {
    site.emit(new Op.Call(TestNatives.STOP, List.of(site.exact(Type.Scalar.I32))));
    site.end(new Terminator.Trap(TrapCode.UNREACHABLE));
  }
}
