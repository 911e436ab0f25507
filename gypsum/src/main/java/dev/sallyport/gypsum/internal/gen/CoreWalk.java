package dev.sallyport.gypsum.internal.gen;

import dev.sallyport.gypsum.internal.core.Core;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Goes through all parts of an expression. */
final class CoreWalk {

  private CoreWalk() {}

  static void each(Core whole, Consumer<Core> visitor) {
    var open = new ArrayDeque<Core>();
    open.push(whole);
    while (!open.isEmpty()) {
      Core at = open.pop();
      visitor.accept(at);
      parts(at).forEach(open::push);
    }
  }

  static List<Core> parts(Core core) {
    return switch (core) {
      case Core.Constant _, Core.Null _, Core.UnitValue _, Core.Erroneous _ -> List.of();
      case Core.Get _, Core.This _, Core.Closure _, Core.Break _, Core.Continue _ -> List.of();
      case Core.Set s -> List.of(s.value());
      case Core.Define d -> d.value().map(List::of).orElse(List.of());
      case Core.GetField g -> List.of(g.object());
      case Core.SetField s -> List.of(s.object(), s.value());
      case Core.Call c -> with(c.receiver(), c.arguments());
      case Core.Create c -> with(c.outer(), with(c.length(), c.arguments()));
      case Core.Delegate d -> d.arguments();
      case Core.Cast c -> List.of(c.value());
      case Core.IsInstance i -> List.of(i.object());
      case Core.IsSame s -> List.of(s.left(), s.right());
      case Core.Logical l -> List.of(l.left(), l.right());
      case Core.If i -> List.of(i.condition(), i.whenTrue(), i.whenFalse());
      case Core.While w -> List.of(w.condition(), w.body());
      case Core.Return r -> List.of(r.value());
      case Core.Throw t -> List.of(t.exception());
      case Core.Sequence s -> s.parts();
      case Core.Match m -> match(m);
      case Core.Try t -> with(t.handler(), with(t.finalizer(), List.of(t.body())));
    };
  }

  private static List<Core> with(Optional<Core> first, List<Core> rest) {
    if (first.isEmpty()) {
      return rest;
    }
    var all = new ArrayList<Core>();
    all.add(first.get());
    all.addAll(rest);
    return all;
  }

  private static List<Core> match(Core.Match match) {
    var parts = new ArrayList<Core>();
    for (Core.Case one : match.cases()) {
      one.steps().forEach(s -> parts.add(part(s)));
      parts.add(one.body());
    }
    parts.add(match.otherwise());
    return parts;
  }

  private static Core part(Core.Step step) {
    return switch (step) {
      case Core.Let let -> let.value();
      case Core.Check check -> check.condition();
    };
  }
}
