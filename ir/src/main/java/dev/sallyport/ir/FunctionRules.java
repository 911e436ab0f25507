package dev.sallyport.ir;

import dev.sallyport.ir.Errors.Spot;
import dev.sallyport.ir.Function.Attribute;
import java.util.List;
import java.util.Set;

/** The rules of functions as a whole. */
final class FunctionRules {

  private static final List<Type> ARGUMENTS = List.of(new Type.ArrayType(Type.BuiltIn.STRING));
  private static final Set<Type> EXIT_CODES =
      Set.of(Type.NoValue.VOID, Type.Scalar.I32, Type.Scalar.I64);

  private final VerifierScope scope;
  private final Errors errors;
  private String entry;
  private String init;

  FunctionRules(VerifierScope scope) {
    this.scope = scope;
    errors = scope.errors();
  }

  void check() {
    for (Function function : scope.module().functions()) {
      if (errors.isFull()) {
        return;
      }
      check(function);
    }
  }

  private void check(Function function) {
    Spot spot = DeclarationRules.spot(function.span(), "function", "", function.name());
    if (function.attributes().contains(Attribute.ENTRY)) {
      checkEntry(function, spot);
    }
    if (function.attributes().contains(Attribute.INIT)) {
      checkInit(function, spot);
    }
    if (function.isNative()) {
      checkNative(function, spot);
    } else if (function.blocks().isEmpty()) {
      errors.report(Rule.NO_BODY, spot);
    } else {
      new BodyRules(scope, function).check();
    }
  }

  private void checkNative(Function function, Spot spot) {
    if (!function.blocks().isEmpty()) {
      errors.report(Rule.NATIVE_WITH_BODY, spot);
    }
    int dot = function.name().lastIndexOf('.');
    boolean named = dot < function.name().length() - 1;
    if (dot >= 0 && !(named && PackageNames.isDotted(function.name().substring(0, dot)))) {
      errors.report(Rule.NATIVE_NAME, spot);
    }
  }

  private void checkEntry(Function function, Spot spot) {
    if (entry != null) {
      errors.report(Rule.SEVERAL_ENTRIES, spot, Name.quote(entry));
    } else {
      entry = function.name();
    }
    Signature signature = function.signature();
    List<Type> taken = signature.parameters();
    if (!EXIT_CODES.contains(signature.result()) || !(taken.isEmpty() || taken.equals(ARGUMENTS))) {
      errors.report(Rule.ENTRY_SIGNATURE, spot, signature);
    }
  }

  private void checkInit(Function function, Spot spot) {
    if (init != null) {
      errors.report(Rule.SEVERAL_INITS, spot, Name.quote(init));
    } else {
      init = function.name();
    }
    Signature signature = function.signature();
    if (!signature.isVoid() || !signature.parameters().isEmpty()) {
      errors.report(Rule.INIT_SIGNATURE, spot, signature);
    }
  }
}
