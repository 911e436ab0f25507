package dev.sallyport.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What {@code module-info.java} cannot say about who may know whom. */
final class ArchitectureTest {

  /** A little below the real number; raised when the project has grown. */
  private static final int FEWEST_CLASSES = 700;

  private static final List<Layer> HOUSE = Layer.HOUSE;

  @Test
  void everyClassIsLookedAt() throws IOException {
    int files = 0;
    for (Path folder : Project.classFolders()) {
      try (var paths = Files.walk(folder)) {
        files += (int) paths.filter(ArchitectureTest::isClass).count();
      }
    }
    assertEquals(files, Compiled.CLASSES.size());
    assertTrue(files >= FEWEST_CLASSES, "only " + files + " classes were seen");
  }

  private static boolean isClass(Path path) {
    String name = path.getFileName().toString();
    return name.endsWith(".class") && !name.equals("module-info.class");
  }

  @Test
  void everyModuleHasItsPlaceAndIsBuiltBeforeItIsLookedAt() {
    var placed = HOUSE.stream().map(Layer::module).collect(Collectors.toSet());
    String pom = Project.read("house/pom.xml");
    for (String module : Project.modules()) {
      assertTrue(placed.contains(module), module + " has no row in Layer.HOUSE");
      assertTrue(
          module.equals("house") || pom.contains("<artifactId>sallyport-" + module + "<"),
          module + " is not a dependency in house/pom.xml");
    }
  }

  @ParameterizedTest
  @FieldSource("HOUSE")
  void aModuleUsesOnlyWhatIsBelowIt(Layer layer) {
    classes()
        .that()
        .resideInAPackage(layer.packages())
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(layer.allowed())
        .allowEmptyShould(true)
        .check(Compiled.CLASSES);
  }

  @ParameterizedTest
  @FieldSource("EXECUTORS")
  void anExecutorKnowsNoOther(String executor) {
    String[] others =
        EXECUTORS.stream()
            .filter(other -> !other.equals(executor))
            .map(other -> "dev.sallyport.engine.internal." + other + "..")
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage("dev.sallyport.engine.internal." + executor + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .check(Compiled.CLASSES);
  }

  static final List<String> EXECUTORS = List.of("jvm", "interpreter");

  @Test
  void theMeaningOfOperationsKnowsNoExecutor() {
    noClasses()
        .that()
        .resideInAPackage("dev.sallyport.engine.internal.ops..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.sallyport.engine.internal.jvm..", "dev.sallyport.engine.internal.interpreter..")
        .check(Compiled.CLASSES);
  }

  @Test
  void packagesFormNoCycles() {
    slices().assignedFrom(new Packages()).should().beFreeOfCycles().check(Compiled.CLASSES);
  }

  /** A package and what is {@code internal} below it are two sides of one thing. */
  private static final class Packages implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return SliceIdentifier.of(type.getPackageName().replaceFirst("[.]internal(?:[.].*)?$", ""));
    }

    @Override
    public String getDescription() {
      return "packages";
    }
  }
}
