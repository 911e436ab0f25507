package dev.sallyport.testkit;

import dev.sallyport.ir.Block;
import dev.sallyport.ir.Function;
import dev.sallyport.ir.Instruction;
import dev.sallyport.ir.Span;
import dev.sallyport.ir.Terminator;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A cut in one function: blocks return a value that they have, or else zero or null. */
final class Returns {

  private final Function function;
  private final List<Type> types;
  private final List<Block> blocks;

  Returns(Function function, Cut.Window window) {
    this.function = function;
    this.types = new ArrayList<>(function.types());
    this.blocks =
        function.blocks().stream()
            .map(b -> isReturn(b) || !window.takes() ? b : returning(b))
            .toList();
  }

  private static boolean isReturn(Block b) {
    return b.terminator() instanceof Terminator.Return;
  }

  Function function() {
    return new Function(
        function.name(),
        function.signature(),
        function.attributes(),
        blocks,
        types,
        function.names(),
        Span.NONE);
  }

  private Block returning(Block b) {
    if (function.signature().isVoid()) {
      return Modules.withTerminator(b, new Terminator.Return(Optional.empty()));
    }
    Optional<Value> known = lastResult(b);
    Block whole = known.isPresent() ? b : withZero(b);
    Value value = known.orElseGet(() -> new Value(types.size() - 1));
    return Modules.withTerminator(whole, new Terminator.Return(Optional.of(value)));
  }

  private Optional<Value> lastResult(Block b) {
    return Stream.concat(
            b.parameters().stream(), b.instructions().stream().flatMap(i -> i.results().stream()))
        .filter(v -> function.typeOf(v).equals(function.signature().result()))
        .reduce((_, later) -> later);
  }

  private Block withZero(Block b) {
    Type result = function.signature().result();
    var instructions = new ArrayList<Instruction>(b.instructions());
    instructions.add(Modules.zero(new Value(types.size()), result));
    types.add(result);
    return Modules.withInstructions(b, instructions);
  }
}
