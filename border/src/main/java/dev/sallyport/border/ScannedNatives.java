package dev.sallyport.border;

import dev.sallyport.ir.Diagnostic;
import dev.sallyport.ir.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The annotated natives of some classes, each made when it is first looked for. {@link
 * NativeScanner} finds mistakes in all of them at once; this is for those that are known to be
 * right, and of which a run needs few, since making one takes much longer than calling it. Safe for
 * use from many threads.
 */
public final class ScannedNatives implements NativeSource {

  private final String description;
  private final NativeScanner scanner;
  private final List<Object> holders;
  private final Map<String, Map<String, NativeMethod>> packages = new HashMap<>();
  private final Map<String, NativeFunction> made = new HashMap<>();

  /**
   * Some natives, of which nothing is looked at yet.
   *
   * @param description what messages call the source
   * @param scanner says what may be seen, and which native package they are in
   * @param holders classes for their static methods, other objects for all their methods
   */
  public ScannedNatives(String description, NativeScanner scanner, Object... holders) {
    this.description = Objects.requireNonNull(description);
    this.scanner = Objects.requireNonNull(scanner);
    this.holders = List.of(holders);
  }

  @Override
  public synchronized Optional<NativeFunction> find(NativeDeclaration declaration) {
    String name = declaration.fullName();
    NativeFunction known = made.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    String packageName = declaration.packageName();
    NativeMethod method =
        packages.computeIfAbsent(packageName, this::methods).get(declaration.name());
    if (method == null) {
      return Optional.empty();
    }
    NativeFunction function = make(packageName, method);
    made.put(name, function);
    return Optional.of(function);
  }

  private Map<String, NativeMethod> methods(String packageName) {
    var methods = new HashMap<String, NativeMethod>();
    for (Object holder : holders) {
      if (scanner.isIn(packageName, holder)) {
        scanner.methods(holder).forEach(m -> add(packageName, m, methods));
      }
    }
    return methods;
  }

  private static void add(
      String packageName, NativeMethod method, Map<String, NativeMethod> methods) {
    NativeMethod other = methods.putIfAbsent(method.name(), method);
    if (other != null) {
      String name = packageName + "." + method.name();
      Object[] both = Stream.of(other.text(), method.text()).sorted().toArray();
      throw new LinkException(List.of(NativeCode.DUPLICATE.at(Span.NONE, name, both[0], both[1])));
    }
  }

  private static NativeFunction make(String packageName, NativeMethod method) {
    var problems = new ArrayList<Diagnostic>();
    Optional<NativeFunction> function = method.function(packageName, problems);
    return function.orElseThrow(() -> new LinkException(problems));
  }

  @Override
  public Collection<NativeFunction> known() {
    return holders.stream().flatMap(holder -> scanner.allOf(holder).stream()).toList();
  }

  @Override
  public String describe() {
    return description;
  }
}
