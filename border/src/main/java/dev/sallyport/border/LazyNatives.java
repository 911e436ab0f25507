package dev.sallyport.border;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Natives that are made when one of them is first looked for: finding them by reflection takes
 * longer than many a program runs. Thread-safe.
 */
public final class LazyNatives implements NativeSource {

  private final String description;
  private final Predicate<NativeDeclaration> mayHave;
  private final Supplier<? extends Collection<NativeFunction>> natives;
  private NativeTable table;

  /**
   * Natives of which nothing is known but where not to look.
   *
   * @param description the source in messages
   * @param mayHave false for declarations that none of the natives implements
   * @param natives makes them, once; no two of the same full name
   */
  public LazyNatives(
      String description,
      Predicate<NativeDeclaration> mayHave,
      Supplier<? extends Collection<NativeFunction>> natives) {
    this.description = Objects.requireNonNull(description);
    this.mayHave = Objects.requireNonNull(mayHave);
    this.natives = Objects.requireNonNull(natives);
  }

  private synchronized NativeTable table() {
    if (table == null) {
      table = NativeTable.of(natives.get());
    }
    return table;
  }

  /**
   * {@inheritDoc}
   *
   * @throws LinkException if two of the natives have the same full name
   */
  @Override
  public Optional<NativeFunction> find(NativeDeclaration declaration) {
    return mayHave.test(declaration) ? table().find(declaration) : Optional.empty();
  }

  @Override
  public Collection<NativeFunction> known() {
    return table().known();
  }

  @Override
  public String describe() {
    return description;
  }
}
