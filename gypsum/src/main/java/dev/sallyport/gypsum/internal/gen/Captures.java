package dev.sallyport.gypsum.internal.gen;

import dev.sallyport.gypsum.internal.check.Program;
import dev.sallyport.gypsum.internal.core.Core;
import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.gypsum.internal.model.Symbol;
import dev.sallyport.gypsum.internal.model.VariableSymbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What functions and classes inside functions use of the functions around them: variables, and the
 * objects that {@code this} means, for which their classes stand. A local function gets it as more
 * parameters, a local class or closure as fields.
 */
final class Captures {

  /** What a body uses that may not be its own. */
  private record Uses(Set<Symbol> keys, Set<Symbol> holders) {}

  private final Map<FunctionSymbol, Uses> uses = new LinkedHashMap<>();
  private final Map<Symbol, Set<Symbol>> needs = new HashMap<>();
  private final Set<Symbol> captured = new LinkedHashSet<>();

  Captures(Program program) {
    program.bodies().forEach((f, body) -> uses.put(f, usesOf(body)));
    if (program.initializer() != null) {
      var all = new Uses(new LinkedHashSet<>(), new LinkedHashSet<>());
      program.initializers().forEach(i -> collect(i, all));
      uses.put(program.initializer(), all);
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Map.Entry<FunctionSymbol, Uses> entry : uses.entrySet()) {
        changed |= propagate(entry.getKey(), entry.getValue());
      }
    }
    needs.values().forEach(captured::addAll);
  }

  private static Uses usesOf(Core body) {
    var found = new Uses(new LinkedHashSet<>(), new LinkedHashSet<>());
    collect(body, found);
    return found;
  }

  private static void collect(Core body, Uses into) {
    CoreWalk.each(body, core -> note(core, into));
  }

  private static void note(Core core, Uses into) {
    if (core instanceof Core.Get g && isLocal(g.variable())) {
      into.keys.add(g.variable());
    } else if (core instanceof Core.Set s && isLocal(s.variable())) {
      into.keys.add(s.variable());
    } else if (core instanceof Core.This t) {
      into.keys.add(t.of());
    } else if (core instanceof Core.Closure c) {
      into.holders.add(c.lambda());
    } else if (core instanceof Core.Create c) {
      noteClass(c.constructor().owner(), into);
    } else if (core instanceof Core.Call c && c.function().kind() == FunctionSymbol.Kind.LOCAL) {
      into.holders.add(c.function());
    }
  }

  // A new object needs what all of its superclasses need.
  private static void noteClass(ClassSymbol made, Uses into) {
    for (ClassSymbol at = made; at != null; at = at.superclass()) {
      if (at.enclosing() != null) {
        into.holders.add(at);
      } else if (at.isInner()) {
        into.keys.add(at.outer());
      }
    }
  }

  private static boolean isLocal(VariableSymbol variable) {
    return variable.kind() == VariableSymbol.Kind.LOCAL
        || variable.kind() == VariableSymbol.Kind.PARAMETER;
  }

  private boolean propagate(FunctionSymbol function, Uses found) {
    Symbol holder = holder(function);
    if (holder == null) {
      return false;
    }
    var wanted = new LinkedHashSet<>(found.keys);
    found.holders.forEach(h -> wanted.addAll(of(h)));
    wanted.removeIf(key -> isOwn(key, function));
    return !wanted.isEmpty()
        && needs.computeIfAbsent(holder, _ -> new LinkedHashSet<>()).addAll(wanted);
  }

  // A local function, or the class inside a function that the function belongs to; or null.
  private static Symbol holder(FunctionSymbol function) {
    if (function.kind() == FunctionSymbol.Kind.LOCAL) {
      return function;
    }
    ClassSymbol at = function.owner();
    while (at != null && at.enclosing() == null) {
      at = at.outer();
    }
    return at;
  }

  private static boolean isOwn(Symbol key, FunctionSymbol function) {
    if (key instanceof VariableSymbol variable) {
      return variable.function() == function;
    }
    if (function.kind() == FunctionSymbol.Kind.LOCAL) {
      return false;
    }
    for (ClassSymbol at = function.owner(); at != null; at = at.outer()) {
      if (at == key) {
        return true;
      }
      if (!at.isInner()) {
        return false;
      }
    }
    return false;
  }

  /** What a local function, local class or closure needs, in the order in which it gets it. */
  List<Symbol> of(Symbol holder) {
    return new ArrayList<>(needs.getOrDefault(holder, Set.of()));
  }

  /** Whether something outside the variable's own function uses it. */
  boolean isCaptured(VariableSymbol variable) {
    return captured.contains(variable);
  }

  /** Whether the variable lives in an object that all who use it share. */
  boolean isShared(VariableSymbol variable) {
    return variable.mutable() && isCaptured(variable);
  }
}
