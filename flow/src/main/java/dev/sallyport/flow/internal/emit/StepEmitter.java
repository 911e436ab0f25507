package dev.sallyport.flow.internal.emit;

import dev.sallyport.flow.Regex;
import dev.sallyport.flow.internal.check.Handler;
import dev.sallyport.flow.internal.check.NativeCall;
import dev.sallyport.flow.internal.check.Step;
import dev.sallyport.flow.internal.check.Value;
import dev.sallyport.flow.internal.check.Variable;
import dev.sallyport.flow.internal.runtime.MatchTable;
import dev.sallyport.flow.internal.syntax.Statement.MatchKind;
import dev.sallyport.ir.BlockId;
import dev.sallyport.ir.FunctionBuilder;
import dev.sallyport.ir.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the body of a handler: a function that answers whether it handled the request. */
final class StepEmitter {

  private final FunctionBuilder code;
  private final Natives natives;
  private final ValueEmitter values;
  private final boolean traced;
  private final BlockId handled;

  StepEmitter(
      FunctionBuilder code, Natives natives, Map<Handler, Integer> numbers, boolean traced) {
    this.code = code;
    this.natives = natives;
    this.values = new ValueEmitter(code, natives, numbers, traced);
    this.traced = traced;
    this.handled = code.newBlock();
  }

  /** The whole body. */
  void handler(Step body) {
    emit(body);
    if (code.isOpen()) {
      code.ret(code.constI1(false));
    }
    code.start(handled);
    code.ret(code.constI1(true));
  }

  /** First values of globals, in a function without a result. */
  void initial(List<Step.Assign> globals) {
    globals.forEach(this::emit);
    code.ret();
    code.start(handled);
    code.ret();
  }

  private void emit(Step step) {
    if (!code.isOpen()) {
      return;
    }
    code.at(step.span());
    if (traced && !(step instanceof Step.Sequence)) {
      code.run(natives.declared(natives.program().traceStatement(step.span())));
    }
    switch (step) {
      case Step.Invoke(NativeCall call, _) -> values.run(call);
      case Step.Decide(NativeCall call, _) -> endIf(values.call(call));
      case Step.Run(Handler handler, _) -> endIf(code.call(handler.name()));
      case Step.Assign(Variable variable, Value value, Span span) -> assign(variable, value, span);
      case Step.If conditional -> conditional(conditional);
      case Step.Loop loop -> loop(loop);
      case Step.Match match -> match(match);
      case Step.Sequence(List<Step> steps, _) -> steps.forEach(this::emit);
    }
  }

  private void endIf(dev.sallyport.ir.Value answer) {
    BlockId next = code.newBlock();
    code.branch(answer, handled, next);
    code.start(next);
  }

  private void assign(Variable variable, Value value, Span span) {
    dev.sallyport.ir.Value result = values.emit(value);
    values.assign(variable, result);
    if (traced) {
      String name = natives.program().traceAssignment(span, variable.name(), variable.type());
      code.run(natives.declared(name), result);
    }
  }

  // ---- choices

  private void branch(Value condition, BlockId ifTrue, BlockId ifFalse) {
    if (traced) {
      dev.sallyport.ir.Value known = values.emit(condition);
      code.run(natives.declared(natives.program().traceCondition(condition.span())), known);
      code.branch(known, ifTrue, ifFalse);
    } else {
      values.branch(condition, ifTrue, ifFalse);
    }
  }

  private void conditional(Step.If conditional) {
    BlockId end = code.newBlock();
    for (Step.Branch branch : conditional.branches()) {
      BlockId body = code.newBlock();
      BlockId next = code.newBlock();
      branch(branch.condition(), body, next);
      fill(body, branch.body(), end);
      code.start(next);
    }
    conditional.otherwise().ifPresent(this::emit);
    jumpTo(end);
    code.start(end);
  }

  private void fill(BlockId block, Step body, BlockId behind) {
    code.start(block);
    emit(body);
    jumpTo(behind);
  }

  private void jumpTo(BlockId block) {
    if (code.isOpen()) {
      code.jump(block);
    }
  }

  private void loop(Step.Loop loop) {
    BlockId head = code.newBlock();
    BlockId body = code.newBlock();
    BlockId end = code.newBlock();
    code.jump(head);
    code.start(head);
    branch(loop.condition(), body, end);
    code.start(body);
    emit(loop.body());
    code.at(loop.span());
    jumpTo(head);
    code.start(end);
  }

  // ---- match

  private void match(Step.Match match) {
    dev.sallyport.ir.Value subject = values.emit(match.subject());
    code.at(match.span());
    dev.sallyport.ir.Value choice = code.call(natives.declared(table(match)), subject);
    if (traced) {
      code.run(natives.declared(natives.program().traceChoice(match.span())), subject, choice);
    }
    BlockId end = code.newBlock();
    BlockId otherwise = code.newBlock();
    var bodies = new LinkedHashMap<Long, BlockId>();
    for (int i = 0; i < match.cases().size(); i++) {
      bodies.put((long) i, code.newBlock());
    }
    code.switchTo(choice, bodies, otherwise);
    for (int i = 0; i < match.cases().size(); i++) {
      fill(bodies.get((long) i), match.cases().get(i).body(), end);
    }
    code.start(otherwise);
    match.otherwise().ifPresent(this::emit);
    jumpTo(end);
    code.start(end);
  }

  private String table(Step.Match match) {
    var cases = new ArrayList<Integer>();
    var labels = new ArrayList<Object>();
    for (int i = 0; i < match.cases().size(); i++) {
      for (Object label : match.cases().get(i).labels()) {
        labels.add(label);
        cases.add(i);
      }
    }
    if (match.kind() == MatchKind.REGEX) {
      return natives.program().match(labels.stream().map(Regex.class::cast).toList(), cases);
    }
    List<String> texts = labels.stream().map(String.class::cast).toList();
    return natives.program().match(MatchTable.of(match.kind(), texts, cases));
  }
}
