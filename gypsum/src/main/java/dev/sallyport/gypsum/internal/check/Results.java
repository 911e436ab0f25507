package dev.sallyport.gypsum.internal.check;

import dev.sallyport.gypsum.internal.core.Core;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Which expressions give the value of another: what a message about the value underlines. */
final class Results {

  private Results() {}

  /** The last expressions of blocks, of branches, of cases; or the expression itself. */
  static List<Core> of(Core value) {
    var found = new ArrayList<Core>();
    Deque<Core> open = new ArrayDeque<>(List.of(value));
    while (!open.isEmpty()) {
      Core at = open.pop();
      List<Core> inside = inside(at);
      if (inside.isEmpty()) {
        found.add(at);
      }
      inside.reversed().forEach(open::push);
    }
    return found;
  }

  private static List<Core> inside(Core value) {
    return switch (value) {
      case Core.Sequence s when !s.parts().isEmpty() && givesItsLast(s) ->
          List.of(s.parts().getLast());
      case Core.If i when !isHalf(i) -> List.of(i.whenTrue(), i.whenFalse());
      case Core.Match m -> m.cases().stream().map(Core.Case::body).toList();
      case Core.Try t when t.handler().isPresent() -> List.of(t.body(), t.handler().get());
      case Core.Try t -> List.of(t.body());
      case Core.Sequence _, Core.If _, Core.Call _, Core.Create _, Core.Closure _, Core.Cast _ ->
          List.of();
      case Core.Constant _, Core.Null _, Core.Get _, Core.GetField _, Core.This _ -> List.of();
      case Core.Unit _, Core.Jump _, Core.Truth _, Core.Erroneous _ -> List.of();
    };
  }

  private static boolean givesItsLast(Core.Sequence sequence) {
    return sequence.type().equals(sequence.parts().getLast().type());
  }

  // Without else it is the whole that gives ().
  private static boolean isHalf(Core.If value) {
    return value.whenFalse() instanceof Core.UnitValue u && u.pos().equals(value.pos());
  }
}
