package dev.sallyport.ir;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds block parameters that a builder should have left out. */
final class Redundant {

  private Redundant() {}

  /** The parameters of a block that get, besides themselves, only one value. */
  static List<Value> parameters(Function function, Block block) {
    if (block.id().equals(function.entry().id())) {
      return List.of();
    }
    return block.parameters().stream()
        .filter(p -> arguments(function, block, p).size() == 1)
        .toList();
  }

  private static Set<Value> arguments(Function function, Block to, Value parameter) {
    Set<Value> found = new HashSet<>();
    function.blocks().stream()
        .flatMap(
            from -> Stream.concat(from.terminator().targets().stream(), from.handler().stream()))
        .filter(target -> target.block().equals(to.id()))
        .forEach(target -> add(target, to, parameter, found));
    found.remove(parameter);
    return found;
  }

  private static void add(Target target, Block to, Value parameter, Set<Value> found) {
    int offset = to.parameters().size() - target.arguments().size();
    int index = to.parameters().indexOf(parameter) - offset;
    if (index >= 0) {
      found.add(target.arguments().get(index));
    }
  }
}
