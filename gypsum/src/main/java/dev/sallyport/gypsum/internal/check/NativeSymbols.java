package dev.sallyport.gypsum.internal.check;

import dev.sallyport.border.Mangling;
import dev.sallyport.gypsum.GypsumCode;
import dev.sallyport.gypsum.internal.model.Flag;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.gypsum.internal.syntax.Problems;
import java.util.HashMap;
import java.util.List;

/** Hosts know natives by symbols that have fewer characters than names: no two may share one. */
final class NativeSymbols {

  private NativeSymbols() {}

  static void check(List<FunctionSymbol> functions, Problems problems) {
    var first = new HashMap<String, FunctionSymbol>();
    for (FunctionSymbol function : functions) {
      if (function.is(Flag.NATIVE)) {
        String symbol = Mangling.mangled(name(function));
        FunctionSymbol other = first.putIfAbsent(symbol, function);
        if (other != null && !isReported(function, other)) {
          problems.add(
              GypsumCode.NATIVE_SYMBOL_TAKEN, function.pos(), name(function), name(other), symbol);
        }
      }
    }
  }

  // Two of one name in one scope are wrong anyway; local functions may be in several.
  private static boolean isReported(FunctionSymbol function, FunctionSymbol other) {
    return function.kind() != FunctionSymbol.Kind.LOCAL && name(function).equals(name(other));
  }

  private static String name(FunctionSymbol function) {
    return function.owner() == null
        ? function.name()
        : function.owner().qualifiedName() + "." + function.name();
  }
}
