package dev.sallyport.ir;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Fills in the types of values, which the text form leaves out where they follow. */
final class ValueTypes {

  private final Typing typing;
  private Type[] known = new Type[0];
  private boolean complete;

  ValueTypes(IrModule module) {
    this.typing = new Typing(new ModuleIndex(module));
  }

  /** The functions of a module with types. */
  static IrModule fill(IrModule module, List<Body> bodies) {
    var types = new ValueTypes(module);
    List<Function> typed = new ArrayList<>(bodies.size());
    for (int i = 0; i < bodies.size(); i++) {
      typed.add(types.fill(module.functions().get(i), bodies.get(i)));
    }
    return new IrModule(
        module.name(),
        module.version(),
        module.source(),
        module.imports(),
        module.classes(),
        module.globals(),
        module.constants(),
        typed);
  }

  private Function fill(Function function, Body body) {
    known = new Type[body.values()];
    complete = true;
    parameters(function, body);
    // Most functions are written in an order in which types are known when they are needed.
    instructions(function.blocks());
    if (!complete) {
      inOrderOfControl(function);
    }
    return new Function(
        function.name(),
        function.signature(),
        function.attributes(),
        function.blocks(),
        Arrays.asList(known),
        function.names(),
        function.span());
  }

  private void parameters(Function function, Body body) {
    int next = 0;
    for (Block block : function.blocks()) {
      for (Value parameter : block.parameters()) {
        define(parameter, body.parameterTypes().get(next++));
      }
    }
  }

  // A definition dominates its uses, so one pass is enough for what control can reach.
  private void inOrderOfControl(Function function) {
    List<Block> reachable = ControlFlow.of(function).reversePostorder();
    instructions(reachable);
    Set<BlockId> seen = new HashSet<>();
    reachable.forEach(block -> seen.add(block.id()));
    List<Block> rest = function.blocks().stream().filter(b -> !seen.contains(b.id())).toList();
    instructions(rest);
    instructions(rest.reversed());
  }

  private void instructions(List<Block> blocks) {
    for (Block block : blocks) {
      block.instructions().forEach(this::instruction);
    }
  }

  private void instruction(Instruction instruction) {
    List<Value> results = instruction.results();
    if (results.isEmpty()) {
      return;
    }
    List<Type> types = typing.results(instruction.op(), value -> known[value.id()]);
    if (types == null) {
      complete = false;
      return;
    }
    int count = Math.min(results.size(), types.size());
    for (int i = 0; i < count; i++) {
      define(results.get(i), types.get(i));
    }
  }

  // Of several definitions the first counts; the verifier reports the others.
  private void define(Value value, Type type) {
    if (known[value.id()] == null) {
      known[value.id()] = type;
    }
  }
}
