package dev.sallyport.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.module.ModuleDescriptor;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The compiled main code of all modules. */
final class Compiled {

  /** Every class, once imported. */
  static final JavaClasses CLASSES = new ClassFileImporter().importPaths(Project.classFolders());

  private Compiled() {}

  /** The packages that modules export to everybody. */
  static Set<String> exportedPackages() {
    return Project.modules().stream()
        .map(Project::descriptor)
        .flatMap(Optional::stream)
        .flatMap(descriptor -> descriptor.exports().stream())
        .filter(export -> !export.isQualified())
        .map(ModuleDescriptor.Exports::source)
        .collect(Collectors.toSet());
  }

  /** Whether people outside the project can name it. */
  static boolean isApi(JavaClass type) {
    boolean visible =
        type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC);
    return visible
        && exportedPackages().contains(type.getPackageName())
        && type.getEnclosingClass().map(Compiled::isApi).orElse(true);
  }
}
