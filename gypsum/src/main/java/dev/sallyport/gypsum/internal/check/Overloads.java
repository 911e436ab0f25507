package dev.sallyport.gypsum.internal.check;

import dev.sallyport.gypsum.GypsumCode;
import dev.sallyport.gypsum.internal.core.Core;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.gypsum.internal.model.GType;
import dev.sallyport.gypsum.internal.model.Substitution;
import dev.sallyport.gypsum.internal.model.TypeParameter;
import dev.sallyport.gypsum.internal.model.Types;
import dev.sallyport.ir.internal.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Chooses among functions of one name by their parameters. */
final class Overloads {

  private final World world;
  private final Hints hints;
  private final Types types;
  private final Inference inference;

  Overloads(World world, Hints hints) {
    this.world = world;
    this.hints = hints;
    this.types = world.types();
    this.inference = new Inference(types);
  }

  /**
   * A function that may be meant.
   *
   * @param open the type parameters that the call gives types to
   * @param outer the types of the class's parameters
   */
  record Candidate(FunctionSymbol function, List<TypeParameter> open, Substitution outer) {}

  /** The function that is meant, with the types of all parameters. */
  record Chosen(FunctionSymbol function, Substitution substitution) {
    List<GType> parameters() {
      return substitution.apply(function.parameterTypes());
    }
  }

  /** Chooses, or reports why that is impossible. */
  Optional<Chosen> choose(String name, List<Candidate> candidates, Calls.Written written) {
    List<GType> arguments = Lists.map(written.arguments(), Core::type);
    if (arguments.contains(GType.Special.ERROR)
        || written.typeArguments().contains(GType.Special.ERROR)) {
      return wrongAlready(candidates, written);
    }
    List<Chosen> fitting = fitting(candidates, written, arguments);
    if (fitting.isEmpty() && !reportTypeArguments(name, candidates, written)) {
      reportNone(name, candidates, written, arguments);
    }
    if (fitting.isEmpty()) {
      return Optional.empty();
    }
    Chosen best = fitting.getFirst();
    for (Chosen next : fitting.subList(1, fitting.size())) {
      int order = compare(next, best, arguments);
      if (order == 0) {
        order = nearer(next, best);
      }
      if (order == 0 && !isReported(best.function(), next.function())) {
        world.problems().add(GypsumCode.AMBIGUOUS_CALL, written.place(), name);
        return Optional.empty();
      }
      best = order < 0 ? next : best;
    }
    return Optional.of(best);
  }

  // Two functions of one package or class that no call could tell apart are an error where they
  // stand.
  private static boolean isReported(FunctionSymbol one, FunctionSymbol other) {
    return one.home() == other.home()
        && one.owner() == other.owner()
        && one.typeParameters().size() == other.typeParameters().size()
        && one.parameterTypes().equals(other.parameterTypes());
  }

  // With a wrong argument a single candidate is still meant: its result type is worth knowing.
  private static Optional<Chosen> wrongAlready(List<Candidate> candidates, Calls.Written written) {
    return candidates.size() == 1
            && candidates.getFirst().open().isEmpty()
            && candidates.getFirst().function().parameters().size() == written.arguments().size()
        ? Optional.of(new Chosen(candidates.getFirst().function(), candidates.getFirst().outer()))
        : Optional.empty();
  }

  /** Whether any candidate fits. */
  boolean fits(List<Candidate> candidates, Calls.Written written) {
    List<GType> arguments = Lists.map(written.arguments(), Core::type);
    return !fitting(candidates, written, arguments).isEmpty();
  }

  // What fits as it is written comes before what fits with types that are found out.
  private List<Chosen> fitting(
      List<Candidate> candidates, Calls.Written written, List<GType> arguments) {
    List<Chosen> exact = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (candidate.open().size() == written.typeArguments().size()) {
        var substitution =
            Substitution.of(candidate.open(), written.typeArguments()).and(candidate.outer());
        addIfFits(candidate, substitution, arguments, exact);
      }
    }
    if (!exact.isEmpty() || !written.typeArguments().isEmpty()) {
      return exact;
    }
    List<Chosen> inferred = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (!candidate.open().isEmpty() || !candidate.outer().types().isEmpty()) {
        inference
            .infer(candidate, arguments, written.expected())
            .ifPresent(s -> addIfFits(candidate, s, arguments, inferred));
      }
    }
    return inferred;
  }

  private void addIfFits(
      Candidate candidate, Substitution substitution, List<GType> arguments, List<Chosen> into) {
    var chosen = new Chosen(candidate.function(), substitution);
    if (boundsFit(candidate, substitution) && argumentsFit(chosen, arguments)) {
      into.add(chosen);
    }
  }

  private boolean boundsFit(Candidate candidate, Substitution substitution) {
    for (TypeParameter open : candidate.open()) {
      if (!types.inBounds(open, substitution.apply(open.type()), substitution)) {
        return false;
      }
    }
    return true;
  }

  private boolean argumentsFit(Chosen chosen, List<GType> arguments) {
    List<GType> parameters = chosen.parameters();
    if (parameters.size() != arguments.size()) {
      return false;
    }
    for (int i = 0; i < arguments.size(); i++) {
      if (!types.isSubtype(arguments.get(i), parameters.get(i))) {
        return false;
      }
    }
    return true;
  }

  // Negative if the first is closer to the arguments.
  private int compare(Chosen one, Chosen other, List<GType> arguments) {
    return distance(one, other, arguments) - distance(other, one, arguments);
  }

  // A function of the package hides one of another package that takes the same.
  private int nearer(Chosen one, Chosen other) {
    boolean alike =
        one.function().owner() == null
            && other.function().owner() == null
            && one.parameters().equals(other.parameters());
    return alike ? Boolean.compare(isForeign(one), isForeign(other)) : 0;
  }

  private boolean isForeign(Chosen chosen) {
    return chosen.function().home() != hints.home();
  }

  private int distance(Chosen chosen, Chosen other, List<GType> arguments) {
    int sum = 0;
    for (int i = 0; i < arguments.size(); i++) {
      GType parameter = chosen.parameters().get(i);
      if (!parameter.equals(arguments.get(i))) {
        sum += types.isSubtype(parameter, other.parameters().get(i)) ? 1 : 2;
      }
    }
    return sum;
  }

  // Types in brackets that no candidate takes are worth a message of their own.
  private boolean reportTypeArguments(
      String name, List<Candidate> candidates, Calls.Written written) {
    List<GType> given = written.typeArguments();
    List<TypeParameter> open = candidates.getFirst().open();
    if (given.isEmpty() || candidates.stream().anyMatch(c -> !c.open().equals(open))) {
      return false;
    }
    if (open.size() != given.size()) {
      world
          .problems()
          .add(
              GypsumCode.WRONG_TYPE_ARGUMENT_COUNT,
              written.place(),
              name,
              open.size(),
              given.size());
      return true;
    }
    var substitution = Substitution.of(open, given).and(candidates.getFirst().outer());
    for (int i = 0; i < given.size(); i++) {
      if (!types.inBounds(open.get(i), given.get(i), substitution)) {
        world
            .problems()
            .add(
                GypsumCode.TYPE_ARGUMENT_OUT_OF_BOUNDS,
                written.place(),
                given.get(i),
                open.get(i).name(),
                hints.bounds(open.get(i), given.get(i), substitution));
        return true;
      }
    }
    return false;
  }

  private void reportNone(
      String name, List<Candidate> candidates, Calls.Written written, List<GType> arguments) {
    String shown =
        arguments.stream().map(GType::toString).collect(Collectors.joining(", ", "(", ")"));
    String expected =
        candidates.stream()
            .limit(4)
            .map(c -> shown(c, c.outer()))
            .collect(Collectors.joining(" or "));
    world
        .problems()
        .add(
            GypsumCode.NO_FITTING_FUNCTION,
            written.place(),
            name,
            shown,
            expected,
            reason(candidates, written));
  }

  private String reason(List<Candidate> candidates, Calls.Written written) {
    Candidate only = candidates.getFirst();
    return candidates.size() == 1
        ? hints.arguments(written.arguments(), only.outer().apply(only.function().parameterTypes()))
        : "";
  }

  private static String shown(Candidate candidate, Substitution substitution) {
    String parameters =
        candidate.open().isEmpty()
            ? ""
            : candidate.open().stream()
                .map(TypeParameter::name)
                .collect(Collectors.joining(", ", "[", "]"));
    return substitution.apply(candidate.function().parameterTypes()).stream()
        .map(GType::toString)
        .collect(Collectors.joining(", ", parameters + "(", ")"));
  }
}
