package dev.sallyport.border;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * The natives of all {@link NativeProvider}s. They are looked for when the first native is, so that
 * an engine that links none pays nothing.
 */
public final class LinkedNatives implements NativeSource {

  private final ServiceLoader<NativeProvider> providers;
  private NativeTable table;

  private LinkedNatives(ServiceLoader<NativeProvider> providers) {
    this.providers = providers;
  }

  /** The providers that this class loader sees, in named modules and on the class path. */
  public static LinkedNatives of(ClassLoader loader) {
    return new LinkedNatives(ServiceLoader.load(NativeProvider.class, loader));
  }

  /** The providers in this layer of modules and its parents. */
  public static LinkedNatives of(ModuleLayer layer) {
    return new LinkedNatives(ServiceLoader.load(layer, NativeProvider.class));
  }

  private synchronized NativeTable table() {
    if (table == null) {
      List<NativeFunction> all =
          providers.stream().flatMap(p -> p.get().natives().stream()).toList();
      table = NativeTable.of(all);
    }
    return table;
  }

  /**
   * The native of that name.
   *
   * @throws LinkException if two providers have one of the same name
   * @throws java.util.ServiceConfigurationError if a provider cannot be made
   */
  @Override
  public Optional<NativeFunction> find(NativeDeclaration declaration) {
    return table().find(declaration);
  }

  @Override
  public SearchOrder.Place place() {
    return SearchOrder.Place.LINKED;
  }

  @Override
  public Collection<NativeFunction> known() {
    return table().known();
  }
}
