package dev.sallyport.flow.internal.check;

import dev.sallyport.flow.FlowCode;
import dev.sallyport.flow.NativeAttribute;
import dev.sallyport.flow.internal.syntax.Messages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds statements behind one that never goes on. Only for programs without recursion. */
final class Reachability {

  private final Messages messages;
  private final Map<Handler, Boolean> goesOn = new HashMap<>();

  Reachability(Messages messages) {
    this.messages = messages;
  }

  void check(Program program) {
    program.handlers().forEach(this::goesOn);
    program.lambdas().forEach(this::goesOn);
  }

  // Not computeIfAbsent: a handler asks for those that it calls meanwhile.
  private boolean goesOn(Handler handler) {
    Boolean known = goesOn.get(handler);
    if (known == null) {
      known = goesOn(handler.body());
      goesOn.put(handler, known);
    }
    return known;
  }

  private boolean goesOn(Step step) {
    return switch (step) {
      case Step.Decide(NativeCall call, _) -> !call.target().is(NativeAttribute.NORETURN);
      case Step.Invoke(NativeCall call, _) -> !call.target().is(NativeAttribute.NORETURN);
      case Step.Run(Handler handler, _) -> goesOn(handler);
      case Step.Assign _ -> true;
      case Step.If(List<Step.Branch> branches, Optional<Step> otherwise, _) ->
          anyGoesOn(branches.stream().map(Step.Branch::body).toList(), otherwise);
      case Step.Match(_, _, List<Step.Case> cases, Optional<Step> otherwise, _) ->
          anyGoesOn(cases.stream().map(Step.Case::body).toList(), otherwise);
      case Step.Loop(Value condition, Step body, _) -> loopEnds(condition, body);
      case Step.Sequence(List<Step> steps, _) -> sequence(steps);
    };
  }

  // Every body is looked at, because each may hold something to report.
  private boolean anyGoesOn(List<Step> bodies, Optional<Step> otherwise) {
    boolean any = otherwise.isEmpty() || goesOn(otherwise.get());
    for (Step body : bodies) {
      any |= goesOn(body);
    }
    return any;
  }

  private boolean loopEnds(Value condition, Step body) {
    goesOn(body);
    return !(condition instanceof Value.Constant(_, Object known, _) && known.equals(true));
  }

  private boolean sequence(List<Step> steps) {
    int last = -1;
    for (int i = 0; i < steps.size(); i++) {
      boolean ends = !goesOn(steps.get(i));
      last = ends && last < 0 ? i : last;
    }
    if (last >= 0) {
      steps.stream()
          .skip(last + 1L)
          .filter(s -> !isNothing(s))
          .findFirst()
          .ifPresent(s -> messages.add(FlowCode.UNREACHABLE, s.span(), "what stands before it"));
    }
    return last < 0;
  }

  private static boolean isNothing(Step step) {
    return step instanceof Step.Sequence(List<Step> steps, _) && steps.isEmpty();
  }
}
