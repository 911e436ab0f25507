package dev.sallyport.flow.internal.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Variables of a block, inside those of the blocks around it. */
final class Scope {

  private final Optional<Scope> outer;
  private final Map<String, Variable> variables = new LinkedHashMap<>();

  Scope(Optional<Scope> outer) {
    this.outer = outer;
  }

  Scope inner() {
    return new Scope(Optional.of(this));
  }

  /** Adds a variable; gives the one that has the name here already, if there is one. */
  Optional<Variable> declare(Variable variable) {
    return Optional.ofNullable(variables.putIfAbsent(variable.name(), variable));
  }

  /** The innermost variable of a name. */
  Optional<Variable> find(String name) {
    for (Optional<Scope> scope = Optional.of(this); scope.isPresent(); scope = scope.get().outer) {
      Variable found = scope.get().variables.get(name);
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }
}
