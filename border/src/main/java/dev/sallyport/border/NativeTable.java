package dev.sallyport.border;

import dev.sallyport.ir.Diagnostic;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Natives by their full name, in which package and name are separated by a dot like their own
 * parts. Immutable.
 */
public final class NativeTable implements NativeSource {

  private final Map<String, NativeFunction> byName;

  private NativeTable(Map<String, NativeFunction> byName) {
    this.byName = Collections.unmodifiableMap(byName);
  }

  /**
   * A table of these natives.
   *
   * @throws LinkException if a name is there twice: one diagnostic for each, naming both origins
   */
  public static NativeTable of(Collection<NativeFunction> functions) {
    List<Diagnostic> duplicates = NativeScanner.duplicates(functions);
    if (!duplicates.isEmpty()) {
      throw new LinkException(duplicates);
    }
    var byName = new TreeMap<String, NativeFunction>();
    functions.forEach(function -> byName.put(function.fullName(), function));
    return new NativeTable(byName);
  }

  @Override
  public Optional<NativeFunction> find(NativeDeclaration declaration) {
    return Optional.ofNullable(byName.get(declaration.fullName()));
  }

  /** All of them, sorted by full name. */
  @Override
  public Collection<NativeFunction> known() {
    return byName.values();
  }
}
