package dev.sallyport.ir;

/**
 * A module that the {@link Verifier} found to be correct. Only the verifier makes these, so whoever
 * has one need not check anything again.
 */
public final class VerifiedModule {

  private final IrModule module;
  private final ModuleIndex index;

  VerifiedModule(IrModule module, ModuleIndex index) {
    this.module = module;
    this.index = index;
  }

  /** The module. */
  public IrModule module() {
    return module;
  }

  /** What it declares and imports, by name. */
  public ModuleIndex index() {
    return index;
  }
}
