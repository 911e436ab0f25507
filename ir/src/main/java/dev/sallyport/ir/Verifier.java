package dev.sallyport.ir;

import java.util.List;
import java.util.Optional;

/**
 * Decides whether a module is correct: whether executors can run it without looking again. What it
 * asks is listed in {@link Rule}. It takes about linear time, whatever the module, and uses no
 * recursion over what the module contains; it stops after 200 errors.
 *
 * <p>What imports declare is believed here; linking compares it with what the other packages
 * export.
 */
public final class Verifier {

  private final VerifierScope scope;

  private Verifier(IrModule module, RawMemory rawMemory) {
    var index = new ModuleIndex(module);
    var errors = new Errors();
    var types = new TypeRules(index, errors);
    scope = new VerifierScope(module, index, types, errors, rawMemory);
  }

  /**
   * Verifies a module.
   *
   * @param module any module, as long as nothing in it is null that should not be
   * @param rawMemory whether the package may use raw memory
   * @return the module with a seal, or every error with its place
   */
  public static VerifyResult verify(IrModule module, RawMemory rawMemory) {
    return new Verifier(module, rawMemory).verify();
  }

  private VerifyResult verify() {
    check();
    List<Diagnostic> found = scope.errors().sorted();
    return new VerifyResult(
        found.isEmpty()
            ? Optional.of(new VerifiedModule(scope.module(), scope.index()))
            : Optional.empty(),
        found);
  }

  // Each step relies on what the one before has found to be bounded.
  private void check() {
    new DeclarationRules(scope).check();
    if (scope.types().sawTooLarge()) {
      return;
    }
    if (new ClassRules(scope.module(), scope.index(), scope.errors()).check()) {
      new FunctionRules(scope).check();
    }
  }
}
