package dev.sallyport.border;

import dev.sallyport.border.SearchOrder.Place;
import dev.sallyport.ir.SimilarNames;
import dev.sallyport.ir.internal.Lists;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the author of a declaration that found nothing may have meant. */
record NearMisses(
    NativeDeclaration declared, SearchOrder order, Map<Place, List<NativeSource>> sources) {

  /** The best advice there is, one sentence. */
  String hint() {
    return elsewhere()
        .or(this::otherPackages)
        .or(this::similar)
        .orElse("register a native of that package, name and signature");
  }

  // A library is not asked, since asking one would open it.
  private Optional<String> elsewhere() {
    return sources.entrySet().stream()
        .filter(e -> e.getKey() != Place.LIBRARY && !order.places().contains(e.getKey()))
        .filter(e -> e.getValue().stream().anyMatch(s -> s.find(declared).isPresent()))
        .map(e -> e.getKey() + " has it; add that to the search order of the package")
        .findFirst();
  }

  private Optional<String> otherPackages() {
    return question(
        known().stream()
            .filter(f -> f.name().equals(declared.name()))
            .map(NativeFunction::fullName)
            .sorted()
            .distinct()
            .toList());
  }

  private Optional<String> similar() {
    return question(
        SimilarNames.of(declared.fullName(), Lists.map(known(), NativeFunction::fullName)));
  }

  private List<NativeFunction> known() {
    return order.places().stream()
        .flatMap(place -> sources.getOrDefault(place, List.of()).stream())
        .flatMap(source -> source.known().stream())
        .toList();
  }

  private static Optional<String> question(List<String> names) {
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "did you mean " + String.join(" or ", names.stream().limit(3).toList()) + "?");
  }
}
