package dev.sallyport.ir;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds concrete classes that leave a method of an imported supertype without implementation. An
 * import need not mention every method, so that this can be seen only when packages are linked.
 */
final class InheritedMethods {

  private final IrModule importer;
  private final ModuleIndex index;
  private final Function<String, Optional<IrModule>> packages;
  private final List<Diagnostic> problems;

  InheritedMethods(
      IrModule importer, Function<String, Optional<IrModule>> packages, List<Diagnostic> problems) {
    this.importer = importer;
    this.index = new ModuleIndex(importer);
    this.packages = packages;
    this.problems = problems;
  }

  void check() {
    for (ClassDefinition definition : importer.classes()) {
      switch (definition.kind()) {
        case CLASS, FINAL -> check(definition);
        case ABSTRACT, TRAIT -> {}
      }
    }
  }

  private void check(ClassDefinition definition) {
    for (Name supertype : index.supertypes(Name.local(definition.name()))) {
      if (supertype.isImported()) {
        packages
            .apply(supertype.packageName())
            .ifPresent(exporter -> check(definition, supertype, new ModuleIndex(exporter)));
      }
    }
  }

  private void check(ClassDefinition definition, Name supertype, ModuleIndex exporter) {
    Name there = Name.local(supertype.text());
    exporter.supertypes(there).stream()
        .flatMap(owner -> exporter.classOf(owner).stream())
        .flatMap(owner -> owner.methods().stream())
        .map(ClassDefinition.Method::name)
        .distinct()
        .filter(name -> !implemented(exporter, there, name))
        .filter(name -> !implemented(index, Name.local(definition.name()), name))
        .filter(name -> !inheritedElsewhere(definition, name))
        .forEach(name -> report(definition, supertype, name));
  }

  private static boolean implemented(ModuleIndex index, Name type, String method) {
    return index.supertypes(type).stream()
        .flatMap(owner -> index.classOf(owner).stream())
        .flatMap(owner -> owner.methods().stream())
        .anyMatch(m -> m.name().equals(method) && m.implementation().isPresent());
  }

  private boolean inheritedElsewhere(ClassDefinition definition, String method) {
    return index.supertypes(Name.local(definition.name())).stream()
        .filter(Name::isImported)
        .anyMatch(
            name ->
                packages
                    .apply(name.packageName())
                    .map(m -> implemented(new ModuleIndex(m), Name.local(name.text()), method))
                    .orElse(false));
  }

  private void report(ClassDefinition definition, Name supertype, String method) {
    problems.add(
        LinkRule.METHOD_NOT_IMPLEMENTED.at(
            definition.span(), definition.name(), supertype, method));
  }
}
