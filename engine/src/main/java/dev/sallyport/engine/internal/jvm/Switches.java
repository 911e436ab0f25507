package dev.sallyport.engine.internal.jvm;

import dev.sallyport.ir.BlockId;
import dev.sallyport.ir.Target;
import dev.sallyport.ir.Terminator;
import dev.sallyport.ir.internal.Lists;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.SwitchCase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Emits switches: a table where the cases are dense, a search otherwise, both on 32 bits. */
final class Switches {

  private static final int LONG_SLOTS = 2;

  private final Emission method;
  private final Terminators terminators;
  private final CodeBuilder code;
  private final Map<Target, Label> labels = new LinkedHashMap<>();

  Switches(Emission method, Terminators terminators) {
    this.method = method;
    this.terminators = terminators;
    this.code = method.code();
  }

  void emit(Terminator.Switch choice, BlockId next) {
    Label otherwise = label(choice.otherwise());
    method.load(choice.selector());
    var cases = new ArrayList<>(choice.cases());
    cases.sort(Comparator.comparingLong(Terminator.Case::value));
    if (Descriptors.slots(method.type(choice.selector())) == LONG_SLOTS) {
      longs(cases, otherwise);
    } else {
      ints(cases, otherwise);
    }
    follow(next);
  }

  private Label label(Target target) {
    return labels.computeIfAbsent(target, _ -> code.newLabel());
  }

  // The target that is emitted behind comes last, so that control can fall into it.
  private void follow(BlockId next) {
    var order = new ArrayList<>(labels.keySet());
    order.sort(Comparator.comparing(t -> t.block().equals(next)));
    Target last = order.removeLast();
    order.forEach(target -> follow(target, null));
    follow(last, next);
  }

  private void follow(Target target, BlockId next) {
    code.labelBinding(labels.get(target));
    terminators.follow(target, next);
  }

  private void ints(List<Terminator.Case> cases, Label otherwise) {
    if (cases.isEmpty()) {
      code.pop().goto_(otherwise);
      return;
    }
    var jvmCases = Lists.map(cases, c -> SwitchCase.of((int) c.value(), label(c.target())));
    long range = cases.getLast().value() - cases.getFirst().value() + 1;
    if (range <= 2L * cases.size() + 8) {
      int low = (int) cases.getFirst().value();
      code.tableswitch(low, (int) cases.getLast().value(), otherwise, jvmCases);
    } else {
      code.lookupswitch(otherwise, jvmCases);
    }
  }

  private void longs(List<Terminator.Case> cases, Label otherwise) {
    int selector = code.allocateLocal(TypeKind.LONG);
    code.lstore(selector);
    search(cases, selector, otherwise);
  }

  // Cases that share their upper half are told apart by the lower half; the rest by comparing.
  private void search(List<Terminator.Case> cases, int selector, Label otherwise) {
    if (cases.isEmpty() || fitInt(cases)) {
      code.lload(selector).l2i().i2l().lload(selector).lcmp().ifne(otherwise);
      code.lload(selector).l2i();
      ints(cases, otherwise);
    } else if (cases.size() == 1) {
      Terminator.Case only = cases.getFirst();
      code.lload(selector).loadConstant(only.value()).lcmp().ifeq(label(only.target()));
      code.goto_(otherwise);
    } else {
      int middle = cases.size() / 2;
      Label upper = code.newLabel();
      code.lload(selector).loadConstant(cases.get(middle).value()).lcmp().ifge(upper);
      search(cases.subList(0, middle), selector, otherwise);
      code.labelBinding(upper);
      search(cases.subList(middle, cases.size()), selector, otherwise);
    }
  }

  private static boolean fitInt(List<Terminator.Case> cases) {
    return cases.stream().allMatch(c -> c.value() == (int) c.value());
  }
}
