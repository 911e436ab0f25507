package dev.sallyport.gypsum.internal.runtime;

import dev.sallyport.border.NativeDeclaration;
import dev.sallyport.border.NativeFunction;
import dev.sallyport.border.NativeSource;
import dev.sallyport.gypsum.Capability;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The natives of a capability that is granted. They are made when one is first asked for: to make
 * them takes longer than many a program runs.
 *
 * @param capability what is granted
 * @param receivers the objects whose methods they are
 */
public record GrantedNatives(Capability capability, List<Object> receivers)
    implements NativeSource {

  /** Copies the list. */
  public GrantedNatives {
    receivers = List.copyOf(receivers);
  }

  @Override
  public Optional<NativeFunction> find(NativeDeclaration declaration) {
    String name = declaration.fullName();
    return capability.natives().contains(name)
        ? known().stream().filter(n -> n.fullName().equals(name)).findFirst()
        : Optional.empty();
  }

  @Override
  public Collection<NativeFunction> known() {
    return receivers.stream().flatMap(r -> RuntimeNatives.of(r).stream()).toList();
  }

  @Override
  public String describe() {
    return "what is granted to Gypsum programs";
  }
}
