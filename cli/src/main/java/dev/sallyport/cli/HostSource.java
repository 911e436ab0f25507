package dev.sallyport.cli;

import dev.sallyport.border.Carriers;
import dev.sallyport.border.NativeDeclaration;
import dev.sallyport.border.NativeFunction;
import dev.sallyport.border.NativeSource;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Collection;
import java.util.Optional;

/**
 * The natives of package {@code host}, each made when a program asks for it: to make them all takes
 * longer than everything else that happens until a small program runs.
 */
final class HostSource implements NativeSource {

  private static final String PACKAGE = "host";

  private final HostNatives natives;

  HostSource(HostNatives natives) {
    this.natives = natives;
  }

  @Override
  public Optional<NativeFunction> find(NativeDeclaration declaration) {
    if (!declaration.packageName().equals(PACKAGE)) {
      return Optional.empty();
    }
    try {
      var type = Carriers.methodType(declaration.signature());
      MethodHandle handle = MethodHandles.lookup().bind(natives, declaration.name(), type);
      return Optional.of(
          new NativeFunction(
              PACKAGE,
              declaration.name(),
              declaration.signature(),
              handle,
              HostNatives.class.getName() + "." + declaration.name()));
    } catch (ReflectiveOperationException e) {
      // Not there, or declared otherwise: the linker says which, and compares the signatures.
      return known().stream().filter(each -> each.name().equals(declaration.name())).findFirst();
    }
  }

  @Override
  public Collection<NativeFunction> known() {
    return NativeFunction.allOf(natives);
  }

  @Override
  public String describe() {
    return "the natives of the sallyport command";
  }
}
