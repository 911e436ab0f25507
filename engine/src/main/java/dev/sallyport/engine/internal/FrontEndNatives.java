package dev.sallyport.engine.internal;

import dev.sallyport.border.NativeDeclaration;
import dev.sallyport.border.NativeFunction;
import dev.sallyport.border.NativeSource;
import dev.sallyport.border.NativeTable;
import dev.sallyport.engine.FrontEnd;
import java.util.Collection;
import java.util.Optional;

/** The natives of a language, made when the first is looked for: most engines run one language. */
final class FrontEndNatives implements NativeSource {

  private final FrontEnd frontEnd;
  private NativeTable table;

  FrontEndNatives(FrontEnd frontEnd) {
    this.frontEnd = frontEnd;
  }

  private synchronized NativeTable table() {
    if (table == null) {
      table = NativeTable.of(frontEnd.natives());
    }
    return table;
  }

  @Override
  public Optional<NativeFunction> find(NativeDeclaration declaration) {
    return frontEnd.hasNatives(declaration.packageName())
        ? table().find(declaration)
        : Optional.empty();
  }

  @Override
  public Collection<NativeFunction> known() {
    return table().known();
  }
}
