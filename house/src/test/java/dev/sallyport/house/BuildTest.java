package dev.sallyport.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The same build everywhere: nothing is left to the version of Maven that happens to run. */
final class BuildTest {

  /** What Maven binds to the phases of a build by itself. */
  private static final List<String> BOUND_BY_MAVEN =
      List.of("clean", "resources", "compiler", "surefire", "jar", "install", "deploy", "site");

  private static final Pattern PLUGIN =
      Pattern.compile(
          "<plugin>.*?<artifactId>([^<]+)</artifactId>(\\s*<version>)?", Pattern.DOTALL);
  private static final Pattern VERSION = Pattern.compile("<version>([^<]*)</version>");

  @Test
  void everyPluginHasAnExactVersionInTheRootPom() {
    var pinned = new TreeSet<String>();
    var used =
        new TreeSet<>(BOUND_BY_MAVEN.stream().map(name -> "maven-" + name + "-plugin").toList());
    poms()
        .flatMap(pom -> PLUGIN.matcher(pom).results())
        .forEach(found -> (found.group(2) == null ? used : pinned).add(found.group(1)));
    used.removeAll(pinned);
    assertEquals(List.of(), List.copyOf(used));
  }

  @Test
  void noVersionIsARangeOrASnapshot() {
    assertEquals(
        List.of(),
        poms()
            .flatMap(pom -> VERSION.matcher(pom).results())
            .map(found -> found.group(1))
            .filter(version -> version.contains("SNAPSHOT") || version.contains("LATEST"))
            .toList());
  }

  @Test
  void theTimeInTheJarsIsTheSameInEveryBuild() {
    assertTrue(Project.read("pom.xml").contains("<project.build.outputTimestamp>2"));
  }

  private static Stream<String> poms() {
    return Stream.concat(Stream.of("pom.xml"), Project.modules().stream().map(m -> m + "/pom.xml"))
        .map(Project::read);
  }
}
