package dev.sallyport.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What documents say about the project. */
final class DocumentsTest {

  private static final String TEST_COMMAND = "mvn -B verify";
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");
  private static final Pattern TEST_NAME = Pattern.compile("`(\\w+Test)`");

  @Test
  void continuousIntegrationRunsTheCommandOfTheReadme() {
    assertTrue(Project.read("README.md").contains("\n" + TEST_COMMAND + " "));
    List<String> commands =
        Project.read(".ci/run").lines().filter(line -> line.contains("mvn")).toList();
    assertEquals(List.of("if " + TEST_COMMAND + "; then"), commands);
  }

  @Test
  void everyLinkLeadsSomewhere() {
    var broken = new ArrayList<String>();
    for (Path file : documents()) {
      LINK.matcher(Project.read(file))
          .results()
          .map(found -> found.group(1))
          .filter(target -> !Files.exists(file.resolveSibling(target)))
          .forEach(target -> broken.add(Project.name(file) + ": " + target));
    }
    assertEquals(List.of(), broken);
  }

  @Test
  void everyDecisionIsListed() {
    String index = Project.read("docs/decisions/README.md");
    assertEquals(
        List.of(),
        documents().stream()
            .filter(file -> Project.name(file).startsWith("docs/decisions/"))
            .map(file -> file.getFileName().toString())
            .filter(name -> !name.equals("README.md") && !index.contains("](" + name + ")"))
            .toList());
  }

  @Test
  void theRecipesNameTestsThatExist() {
    List<String> known =
        Project.javaFiles().stream()
            .map(file -> file.getFileName().toString().replace(".java", ""))
            .toList();
    assertEquals(
        List.of(),
        TEST_NAME
            .matcher(Project.read("CONTRIBUTING.md"))
            .results()
            .map(found -> found.group(1))
            .filter(name -> !known.contains(name))
            .toList());
  }

  @Test
  void theExampleOfTheReadmeIsTheOneThatIsCompiled() {
    assertTrue(
        Project.read("README.md").contains("```java\n" + example() + "\n```\n"),
        () -> "README.md should show:\n" + example());
  }

  @Test
  void theEngineIsIntroducedByTheSameExample() {
    String tour = Project.read("engine/src/main/java/dev/sallyport/engine/package-info.java");
    String shown = tour.replaceAll("(?m)^ [*] ?", "").replace("*&#47;", "*/");
    assertTrue(shown.contains("{@snippet :\n" + example() + "\n}\n"));
  }

  private static String example() {
    String source = Project.read("house/src/test/java/dev/sallyport/house/EmbeddingTest.java");
    String begin = "  // README begins\n";
    int from = source.indexOf(begin) + begin.length();
    int to = source.indexOf("  // README ends");
    return source.substring(from, to).stripTrailing().stripIndent();
  }

  private static List<Path> documents() {
    return Project.files().stream().filter(file -> Project.name(file).endsWith(".md")).toList();
  }
}
