package dev.sallyport.flow;

import dev.sallyport.flow.internal.check.Callable;
import dev.sallyport.flow.internal.check.Host;
import dev.sallyport.flow.internal.syntax.Messages;
import dev.sallyport.flow.internal.syntax.Names;
import dev.sallyport.flow.internal.syntax.SourceUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What one program can call: what the host declares, and what its imports bring. */
final class ProgramHost implements Host, Names {

  private final Map<String, List<Callable>> callables = new LinkedHashMap<>();
  private final Set<String> capabilities;
  private final ImportCallback imports;
  private final Messages messages;

  ProgramHost(
      List<Callable> declared,
      Set<String> capabilities,
      ImportCallback imports,
      Messages messages) {
    this.capabilities = capabilities;
    this.imports = imports;
    this.messages = messages;
    declared.forEach(this::add);
  }

  private void add(Callable callable) {
    callables.computeIfAbsent(callable.name(), _ -> new ArrayList<>()).add(callable);
  }

  @Override
  public boolean takesBareArguments(String name) {
    return named(name).stream().anyMatch(c -> !c.parameters().isEmpty());
  }

  @Override
  public void imported(SourceUnit.Import declaration) {
    Optional<FlowModule> module = imports.importModule(declaration.name(), declaration.path());
    if (module.isEmpty()) {
      messages.add(
          FlowCode.IMPORT_FAILED,
          declaration.span(),
          declaration.name(),
          "the host knows no such module");
    } else {
      module.get().callables().forEach(this::add);
    }
  }

  /** What stands for the same as something that another host declared, if there is one. */
  Optional<Callable> find(Callable declared) {
    return named(declared.name()).stream()
        .filter(c -> c.kind() == declared.kind())
        .filter(c -> c.signature().equals(declared.signature()))
        .findFirst();
  }

  @Override
  public List<Callable> named(String name) {
    return callables.getOrDefault(name, List.of());
  }

  @Override
  public Collection<String> names() {
    return callables.keySet();
  }

  @Override
  public Set<String> capabilities() {
    return capabilities;
  }
}
