package dev.sallyport.engine.internal.interpreter;

import dev.sallyport.engine.internal.RunContext;
import dev.sallyport.ir.Global;
import dev.sallyport.ir.Name;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The globals that a package names. Those of a context are an array in the package's slot. */
final class GlobalTable {

  private final InterpretedPackage home;
  private final int slot;
  private final List<Global> globals;
  private final Map<String, Integer> places = new HashMap<>();

  GlobalTable(InterpretedPackage home, int slot, List<Global> globals) {
    this.home = home;
    this.slot = slot;
    this.globals = globals;
    globals.forEach(global -> places.put(global.name(), places.size()));
  }

  /** A new set, at the initial constants. */
  Object[] create() {
    return globals.stream().map(global -> Constants.value(global.initial())).toArray();
  }

  Object get(RunContext context, Name name) {
    GlobalTable table = of(name);
    return table.values(context)[table.places.get(name.text())];
  }

  void set(RunContext context, Name name, Object value) {
    GlobalTable table = of(name);
    table.values(context)[table.places.get(name.text())] = value;
  }

  private GlobalTable of(Name name) {
    return name.isImported() ? home.imported(name.packageName()).globals() : this;
  }

  private Object[] values(RunContext context) {
    return (Object[]) context.globals[slot];
  }
}
