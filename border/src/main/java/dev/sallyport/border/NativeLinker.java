package dev.sallyport.border;

import dev.sallyport.border.SearchOrder.Place;
import dev.sallyport.ir.Diagnostic;
import dev.sallyport.ir.Span;
import dev.sallyport.ir.internal.Lists;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the native functions that modules declare, and checks that they are what was declared.
 * Immutable and safe for use from many threads, if its sources are.
 */
public final class NativeLinker {

  private final Class<?> contextType;
  private final Map<Place, List<NativeSource>> sources;
  private final Set<String> libraryGrants;

  private NativeLinker(Builder builder) {
    contextType = builder.contextType;
    sources = new EnumMap<>(Place.class);
    builder.sources.forEach((place, all) -> sources.put(place, List.copyOf(all)));
    libraryGrants = Set.copyOf(builder.libraryGrants);
  }

  /**
   * Starts without sources and grants.
   *
   * @param contextType the type of the context that natives are given
   */
  public static Builder builder(Class<? extends CallContext> contextType) {
    return new Builder(contextType);
  }

  /** Finds a native function in the places of the order. */
  public Linkage link(NativeDeclaration declaration, SearchOrder order) {
    return link(declaration, order, NativeAdapter.NONE);
  }

  /** The same, where natives of other types may be made to fit. */
  public Linkage link(NativeDeclaration declaration, SearchOrder order, NativeAdapter adapter) {
    for (Place place : order.places()) {
      List<NativeFunction> found = find(declaration, place);
      if (found.size() > 1) {
        return new Linkage.Refused(ambiguous(declaration, found));
      }
      if (!found.isEmpty()) {
        return checked(declaration, found.getFirst(), place, adapter);
      }
    }
    return new Linkage.Refused(missing(declaration, order));
  }

  /**
   * What can be said about the natives of a package before any is linked: those that cannot be in
   * one library together. Nothing, if the package has no granted library in its search order.
   */
  public List<Diagnostic> checkSymbols(
      String module, Collection<NativeDeclaration> natives, SearchOrder order) {
    if (!order.places().contains(Place.LIBRARY) || !isGranted(module)) {
      return List.of();
    }
    return Lists.map(
        Mangling.collisions(natives),
        c -> LinkCode.SYMBOL_COLLISION.at(Span.NONE, c.names(), c.symbol(), module));
  }

  /** Whether the package's library may be opened. */
  public boolean isGranted(String module) {
    return libraryGrants.contains(module);
  }

  private List<NativeFunction> find(NativeDeclaration declaration, Place place) {
    if (place == Place.LIBRARY && !isGranted(declaration.module())) {
      return List.of();
    }
    return of(place).stream().flatMap(source -> source.find(declaration).stream()).toList();
  }

  private List<NativeSource> of(Place place) {
    return sources.getOrDefault(place, List.of());
  }

  private Linkage checked(
      NativeDeclaration declared, NativeFunction found, Place place, NativeAdapter adapter) {
    if (!found.accepts(contextType)) {
      return new Linkage.Refused(foreignContext(declared, found));
    }
    boolean same = QualifiedTypes.same(declared.signature(), found.signature(), declared.module());
    if (same && found.takesCarriers()) {
      return new Linkage.Linked(found, place);
    }
    try {
      Optional<NativeFunction> fitting = adapter.adapt(declared, found);
      return same || fitting.isPresent()
          ? new Linkage.Linked(fitting.orElse(found), place)
          : new Linkage.Refused(mismatch(declared, found));
    } catch (LinkException e) {
      return new Linkage.Refused(e.diagnostics().getFirst());
    }
  }

  private static Diagnostic mismatch(NativeDeclaration declared, NativeFunction found) {
    return LinkCode.SIGNATURE_MISMATCH.at(
        declared.span(),
        declared.fullName(),
        declared.signature(),
        declared.place(),
        found.signature(),
        found.origin());
  }

  private Diagnostic foreignContext(NativeDeclaration declared, NativeFunction found) {
    return LinkCode.CONTEXT_MISMATCH.at(
        declared.span(),
        found.fullName(),
        found.handle().type().parameterType(0).getTypeName(),
        contextType.getTypeName());
  }

  private static Diagnostic ambiguous(NativeDeclaration declared, List<NativeFunction> found) {
    return LinkCode.AMBIGUOUS.at(
        declared.span(), declared.fullName(), found.get(0).origin(), found.get(1).origin());
  }

  private Diagnostic missing(NativeDeclaration declared, SearchOrder order) {
    if (order.places().isEmpty()) {
      return LinkCode.NO_PLACES.at(
          declared.span(), declared.fullName(), declared.signature(), declared.module());
    }
    return deniedLibrary(declared, order)
        .map(library -> denied(declared, library))
        .orElseGet(() -> notFound(declared, order));
  }

  private Optional<String> deniedLibrary(NativeDeclaration declared, SearchOrder order) {
    if (!order.places().contains(Place.LIBRARY) || isGranted(declared.module())) {
      return Optional.empty();
    }
    return of(Place.LIBRARY).stream()
        .filter(LibrarySource.class::isInstance)
        .flatMap(source -> ((LibrarySource) source).libraryOf(declared.module()).stream())
        .findFirst();
  }

  private static Diagnostic denied(NativeDeclaration declared, String library) {
    return LinkCode.LIBRARY_DENIED.at(
        declared.span(), declared.fullName(), declared.signature(), declared.module(), library);
  }

  private Diagnostic notFound(NativeDeclaration declared, SearchOrder order) {
    return LinkCode.NOT_FOUND.at(
        declared.span(),
        declared.fullName(),
        declared.signature(),
        searched(order),
        new NearMisses(declared, order, sources).hint());
  }

  private String searched(SearchOrder order) {
    return order.places().stream().map(this::described).collect(Collectors.joining(", "));
  }

  private String described(Place place) {
    return of(place).isEmpty()
        ? place.text() + " (there is none)"
        : of(place).stream().map(NativeSource::describe).collect(Collectors.joining(", "));
  }

  /** Collects sources and grants; not thread-safe. */
  public static final class Builder {

    private final Class<?> contextType;
    private final Map<Place, List<NativeSource>> sources = new EnumMap<>(Place.class);
    private final Set<String> libraryGrants = new HashSet<>();

    private Builder(Class<?> contextType) {
      this.contextType = contextType;
    }

    /** Adds a source; a native that several sources of one place have is an error. */
    public Builder source(NativeSource source) {
      sources.computeIfAbsent(source.place(), _ -> new ArrayList<>()).add(source);
      return this;
    }

    /** Allows the library of a package to be opened: full power over the process. */
    public Builder grantLibrary(String module) {
      libraryGrants.add(module);
      return this;
    }

    /** The linker. */
    public NativeLinker build() {
      return new NativeLinker(this);
    }
  }
}
