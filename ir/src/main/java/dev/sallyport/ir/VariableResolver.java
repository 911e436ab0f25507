package dev.sallyport.ir;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Works out what variables hold: the construction of Braun and others, "Simple and Efficient
 * Construction of Static Single Assignment Form", with all blocks known. What is asked of a block
 * before it defines the variable is asked of its predecessors in turn; where several meet, the
 * block gets a parameter, and loses it again if all arguments turn out to be one value.
 */
final class VariableResolver {

  private record Demand(DraftBlock block, Variable variable) {}

  private final DraftFunction body;
  private final int[][] predecessors;
  private final Replacements replacements = new Replacements();
  private final Deque<Demand> work = new ArrayDeque<>();
  private final Map<Value, List<Demand>> users = new HashMap<>();

  VariableResolver(DraftFunction body, int[][] predecessors) {
    this.body = body;
    this.predecessors = predecessors;
  }

  /** Gives the blocks their parameters; answers which values turned out to be others. */
  Replacements resolve(List<DraftBlock> order) {
    order.forEach(b -> b.atEntry.keySet().forEach(v -> work.add(new Demand(b, v))));
    while (!work.isEmpty()) {
      Demand demand = work.poll();
      if (!isPassedOn(demand)) {
        demand.block.parameters.add(demand.variable);
        arguments(demand);
      }
    }
    removeTrivial(order);
    return replacements;
  }

  private boolean isPassedOn(Demand demand) {
    DraftBlock block = demand.block;
    int[] before = predecessors[block.id.id()];
    if (before.length == 0) {
      throw new IllegalStateException(
          "the variable \""
              + demand.variable.name()
              + "\" of the function "
              + body.name
              + " is used on a way from the entry on which nothing was put into it");
    }
    if (before.length > 1 || block.caught.isPresent()) {
      return false;
    }
    Value passed = atEnd(body.blocks.get(before[0]), demand.variable);
    replacements.replace(block.atEntry.get(demand.variable), passed);
    return true;
  }

  private List<Value> arguments(Demand demand) {
    var all = new ArrayList<Value>();
    for (int from : predecessors[demand.block.id.id()]) {
      all.add(argument(body.blocks.get(from), demand.block, demand.variable));
    }
    return all;
  }

  /** What a block passes to another for a variable. */
  Value argument(DraftBlock from, DraftBlock to, Variable variable) {
    return to.caught.isPresent() ? atStart(from, variable) : atEnd(from, variable);
  }

  private Value atEnd(DraftBlock block, Variable variable) {
    Value defined = block.atEnd.get(variable);
    return defined != null ? defined : atEntry(block, variable);
  }

  // A handler sees what variables held before the block's first instruction: a definition behind an
  // instruction has ended the block.
  private Value atStart(DraftBlock block, Variable variable) {
    Value defined = block.atStart.get(variable);
    return defined != null ? defined : atEntry(block, variable);
  }

  private Value atEntry(DraftBlock block, Variable variable) {
    return block.atEntry.computeIfAbsent(
        variable,
        v -> {
          work.add(new Demand(block, v));
          return body.newValue(v);
        });
  }

  // In the order of the blocks most arguments are settled before what they are passed to.
  private void removeTrivial(List<DraftBlock> order) {
    order.forEach(b -> b.parameters.forEach(v -> work.add(new Demand(b, v))));
    for (Demand candidate : work) {
      arguments(candidate).forEach(a -> usersOf(replacements.of(a)).add(candidate));
    }
    while (!work.isEmpty()) {
      Demand candidate = work.poll();
      if (isParameter(candidate)) {
        removeIfTrivial(candidate);
      }
    }
  }

  private static boolean isParameter(Demand candidate) {
    return candidate.block.parameters.contains(candidate.variable);
  }

  private List<Demand> usersOf(Value value) {
    return users.computeIfAbsent(value, _ -> new ArrayList<>());
  }

  private void removeIfTrivial(Demand candidate) {
    Value parameter = candidate.block.atEntry.get(candidate.variable);
    Set<Value> different = new LinkedHashSet<>();
    arguments(candidate).forEach(a -> different.add(replacements.of(a)));
    different.remove(parameter);
    if (different.size() == 1) {
      Value only = different.iterator().next();
      candidate.block.parameters.remove(candidate.variable);
      replacements.replace(parameter, only);
      List<Demand> left = usersOf(parameter).stream().filter(u -> isParameter(u)).toList();
      users.remove(parameter);
      usersOf(only).addAll(left);
      work.addAll(left);
    }
  }
}
