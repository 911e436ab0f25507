package dev.sallyport.gypsum.internal.gen;

import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.Flag;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.gypsum.internal.model.GType;
import dev.sallyport.gypsum.internal.model.PackageSymbol;
import dev.sallyport.gypsum.internal.model.Symbol;
import dev.sallyport.gypsum.internal.model.VariableSymbol;
import dev.sallyport.ir.ClassBuilder;
import dev.sallyport.ir.ClassDefinition;
import dev.sallyport.ir.ImportBuilder;
import dev.sallyport.ir.ModuleBuilder;
import dev.sallyport.ir.Name;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.Type;
import java.util.HashSet;
import java.util.Set;

/** Declares what the module uses of other packages, when it is first used. */
final class Imported {

  private final ModuleBuilder module;
  private final PackageSymbol home;
  private final IrNames names;
  private final Erasure erasure;
  private final Slots slots;
  private final Set<ClassSymbol> done = new HashSet<>();
  private boolean rootDone;

  Imported(ModuleBuilder module, PackageSymbol home, IrNames names, Erasure erasure, Slots slots) {
    this.module = module;
    this.home = home;
    this.names = names;
    this.erasure = erasure;
    this.slots = slots;
  }

  private ImportBuilder from(PackageSymbol other) {
    return module.importing(other.isBuiltIn() ? IrNames.RUNTIME : other.name());
  }

  /** A function, wherever it is defined. */
  Name function(FunctionSymbol function, Signature signature) {
    if (function.home() != home) {
      from(function.home()).function(names.local(function), signature);
    }
    return names.of(function);
  }

  /** A function of the run-time package. */
  Name runtime(String function, Signature signature) {
    return module.importing(IrNames.RUNTIME).function(function, signature);
  }

  /** A function that the host implements for the run-time package. */
  Name runtimeNative(String function, Signature signature) {
    String full = IrNames.RUNTIME + "." + function;
    Name name = Name.local(full);
    return module.index().signature(name).isPresent()
        ? name
        : module.nativeFunction(full, signature);
  }

  /** A global, wherever it is defined. */
  Name global(VariableSymbol global) {
    if (global.home() != home) {
      types(global.type());
      from(global.home()).global(global.name(), erasure.of(global.type()));
    }
    return names.of(global);
  }

  /** All classes that a type speaks of after erasure. */
  void types(GType type) {
    switch (type) {
      case GType.ClassType c -> classOrTrait(c.symbol());
      case GType.VariableType v -> types(v.parameter().upper());
      case GType.ExistentialType e -> types(e.body());
      case GType.Primitive _, GType.Special _ -> {}
    }
  }

  /** The trait that every class implements. */
  Name root() {
    if (!rootDone) {
      rootDone = true;
      module.importing(IrNames.RUNTIME).add(RuntimeClasses.root());
    }
    return Name.imported(IrNames.RUNTIME, "Object");
  }

  /** The trait of classes whose elements are bytes. */
  Name bytes() {
    return module.importing(IrNames.RUNTIME).add(RuntimeClasses.bytes());
  }

  /** A class and everything above it. */
  void classOrTrait(ClassSymbol symbol) {
    if (symbol.home() == home
        || !(erasure.of(symbol) instanceof Type.ClassType)
        || !done.add(symbol)) {
      return;
    }
    for (GType.ClassType up : symbol.supertypes()) {
      classOrTrait(up.symbol());
    }
    if (symbol.home().isBuiltIn()) {
      exception(symbol);
    } else {
      from(symbol.home()).add(describe(symbol));
      symbol.fields().stream().filter(f -> isSeen(f)).forEach(f -> types(f.type()));
      symbol.members().values().forEach(same -> same.forEach(this::signatureTypes));
    }
  }

  private void signatureTypes(Symbol member) {
    if (member instanceof FunctionSymbol f && f.isVirtual()) {
      f.parameterTypes().forEach(this::types);
      types(f.result());
    }
  }

  private void exception(ClassSymbol symbol) {
    root();
    module
        .importing(IrNames.RUNTIME)
        .add(RuntimeClasses.exception(symbol.name(), exceptionAbove(symbol)));
  }

  /** The class above an exception. */
  Type.Reference exceptionAbove(ClassSymbol symbol) {
    if (symbol.name().equals("Exception")) {
      return Type.BuiltIn.EXCEPTION;
    }
    return exceptionClass();
  }

  /** The class that all exceptions of the language extend. */
  Type.ClassType exceptionClass() {
    root();
    module
        .importing(IrNames.RUNTIME)
        .add(RuntimeClasses.exception("Exception", Type.BuiltIn.EXCEPTION));
    return new Type.ClassType(Name.imported(IrNames.RUNTIME, "Exception"));
  }

  private static boolean isSeen(VariableSymbol field) {
    return !field.is(Flag.PRIVATE);
  }

  private ClassDefinition describe(ClassSymbol symbol) {
    ClassBuilder builder = new ClassShapes(names, erasure, this).begin(symbol);
    symbol.fields().stream()
        .filter(Imported::isSeen)
        .forEach(f -> builder.field(names.field(f), erasure.of(f.type())));
    symbol
        .elements()
        .ifPresent(
            e -> builder.field(ClassShapes.ELEMENTS, new Type.ArrayType(erasure.of(e.type()))));
    symbol.members().values().forEach(same -> same.forEach(m -> method(m, builder)));
    return builder.build();
  }

  private void method(Symbol member, ClassBuilder builder) {
    if (member instanceof FunctionSymbol f && f.isVirtual()) {
      Slots.Slot slot = slots.of(f);
      builder.method(slot.name(), slot.signature());
    }
  }
}
