package dev.sallyport.ir;

import dev.sallyport.ir.ClassDefinition.Kind;
import java.util.List;

/**
 * The rules of methods where classes inherit from other packages. An import need not mention every
 * method, and other packages change: only linking shows what a class inherits.
 */
final class LinkedMethods {

  private final IrModule importer;
  private final ModuleIndex declared;
  private final LinkedClasses classes;
  private final Errors errors;

  LinkedMethods(IrModule importer, LinkedClasses classes, Errors errors) {
    this.importer = importer;
    declared = new ModuleIndex(importer);
    this.classes = classes;
    this.errors = errors;
  }

  void check() {
    for (ClassDefinition definition : importer.classes()) {
      if (!errors.isFull() && inheritsFromElsewhere(definition)) {
        check(definition);
      }
    }
  }

  private boolean inheritsFromElsewhere(ClassDefinition definition) {
    return declared.supertypes(Name.local(definition.name())).stream().anyMatch(Name::isImported);
  }

  private void check(ClassDefinition definition) {
    Name name = Name.imported(importer.name(), definition.name());
    ModuleIndex linked = classes.including(name);
    if (linked.supertypes(name).size() > ModuleIndex.MOST_SUPERTYPES) {
      errors.add(
          LinkRule.TOO_MANY_SUPERTYPES,
          definition.span(),
          definition.name(),
          ModuleIndex.MOST_SUPERTYPES - 1);
      return;
    }
    var table = new MethodTable(linked);
    table
        .declarations(name)
        .forEach(
            (method, owners) -> {
              checkSignatures(definition, method, owners, table);
              checkChoice(definition, method, owners, linked);
            });
  }

  private void checkSignatures(
      ClassDefinition definition, String method, List<Name> owners, MethodTable table) {
    Name first = owners.getFirst();
    Name self = Name.imported(importer.name(), definition.name());
    Signature expected = table.signature(first, method);
    for (Name other : owners.subList(1, owners.size())) {
      Signature signature = table.signature(other, method);
      if (!signature.equals(expected) && table.meetFirstIn(self, first, other)) {
        errors.add(
            LinkRule.METHODS_CLASH,
            definition.span(),
            definition.name(),
            method,
            expected,
            first,
            signature,
            other);
      }
    }
  }

  private void checkChoice(
      ClassDefinition definition, String method, List<Name> owners, ModuleIndex linked) {
    boolean concrete = definition.kind() == Kind.CLASS || definition.kind() == Kind.FINAL;
    Name self = Name.imported(importer.name(), definition.name());
    switch (MethodChoice.among(linked, method, owners)) {
      case MethodChoice.Several(Name one, Name other) -> {
        if (new MethodTable(linked).meetFirstIn(self, one, other)) {
          errors.add(
              LinkRule.AMBIGUOUS_METHOD, definition.span(), definition.name(), method, one, other);
        }
      }
      case MethodChoice.Abstract(Name owner) -> {
        if (concrete) {
          errors.add(
              LinkRule.METHOD_NOT_IMPLEMENTED, definition.span(), definition.name(), owner, method);
        }
      }
      case MethodChoice.One _, MethodChoice.None _ -> {}
    }
  }
}
