package dev.sallyport.flow.internal.check;

import dev.sallyport.flow.FlowCode;
import dev.sallyport.flow.internal.syntax.Messages;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds handlers that call themselves. Iterates, because chains of calls may be long. */
final class CallGraph {

  private record Visit(Handler handler, Iterator<Step.Run> calls) {}

  // Each call takes a frame of the thread's stack.
  private static final int DEEPEST = 500;

  private final Messages messages;
  private final Map<Handler, List<Step.Run>> calls = new HashMap<>();
  private final Map<Handler, Integer> depths = new HashMap<>();
  private final Set<Handler> active = new HashSet<>();
  private final Deque<Visit> path = new ArrayDeque<>();

  CallGraph(Messages messages) {
    this.messages = messages;
  }

  void check(Program program) {
    program.handlers().forEach(this::visitAll);
    program.lambdas().forEach(this::visitAll);
  }

  private void visitAll(Handler start) {
    if (!depths.containsKey(start)) {
      begin(start);
    }
    while (!path.isEmpty()) {
      Visit visit = path.element();
      if (visit.calls.hasNext()) {
        follow(visit.calls.next());
      } else {
        finish(visit.handler);
      }
    }
  }

  private void finish(Handler handler) {
    path.pop();
    active.remove(handler);
    int below =
        callsOf(handler).stream()
            .mapToInt(c -> depths.getOrDefault(c.handler(), 0))
            .max()
            .orElse(0);
    if (below == DEEPEST) {
      messages.add(FlowCode.TOO_DEEP, handler.span(), DEEPEST);
    }
    depths.put(handler, below + 1);
  }

  private void begin(Handler handler) {
    active.add(handler);
    path.push(new Visit(handler, callsOf(handler).iterator()));
  }

  private void follow(Step.Run call) {
    Handler callee = call.handler();
    if (active.contains(callee)) {
      messages.add(FlowCode.RECURSIVE_HANDLER, call.span(), callee.name(), cycleFrom(callee));
    } else if (!depths.containsKey(callee)) {
      begin(callee);
    }
  }

  private String cycleFrom(Handler start) {
    var names = new ArrayList<String>();
    path.descendingIterator().forEachRemaining(v -> names.add(v.handler.name()));
    List<String> cycle = names.subList(names.indexOf(start.name()), names.size());
    return cycle.stream().collect(Collectors.joining(" -> ", "", " -> " + start.name()));
  }

  private List<Step.Run> callsOf(Handler handler) {
    return calls.computeIfAbsent(handler, h -> h.body() == null ? List.of() : collect(h.body()));
  }

  private static List<Step.Run> collect(Step body) {
    var found = new ArrayList<Step.Run>();
    Deque<Step> open = new ArrayDeque<>(List.of(body));
    while (!open.isEmpty()) {
      Step step = open.pop();
      if (step instanceof Step.Run run) {
        found.add(run);
      }
      children(step).reversed().forEach(open::push);
    }
    return found;
  }

  /** The steps directly inside a step, in order. */
  private static List<Step> children(Step step) {
    var children = new ArrayList<Step>();
    switch (step) {
      case Step.Sequence(List<Step> steps, _) -> children.addAll(steps);
      case Step.Loop(_, Step body, _) -> children.add(body);
      case Step.If(List<Step.Branch> branches, var otherwise, _) -> {
        branches.forEach(b -> children.add(b.body()));
        otherwise.ifPresent(children::add);
      }
      case Step.Match(_, _, List<Step.Case> cases, var otherwise, _) -> {
        cases.forEach(c -> children.add(c.body()));
        otherwise.ifPresent(children::add);
      }
      case Step.Invoke _, Step.Decide _, Step.Run _, Step.Assign _ -> {}
    }
    return children;
  }
}
