package dev.sallyport.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the files of the project have in common. */
final class HabitsTest {

  private static final int LONGEST_FILE = 800;

  private static final Set<String> TEXT =
      Set.of("java", "md", "xml", "sir", "sh", "txt", "properties", "out", "");

  // Put together here, so that this file does not contain what it looks for.
  private static final Pattern LEFT_OVER =
      Pattern.compile("\\b(" + "TO" + "DO|FIX" + "ME|XX" + "X)\\b");
  private static final Pattern MACHINE_PATH =
      Pattern.compile("(?<![\\w.~*/])/(" + "root|Users|wo" + "rk|tmp)/[\\w.]|[A-Z]:\\\\" + "Users");

  @Test
  void noJavaFileIsLongerThanALongChapter() {
    assertEquals(
        List.of(),
        Project.javaFiles().stream()
            .filter(file -> Project.read(file).lines().count() > LONGEST_FILE)
            .map(Project::name)
            .toList());
  }

  @Test
  void nothingIsLeftForLater() {
    assertEquals(List.of(), linesWith(LEFT_OVER));
  }

  @Test
  void noFileNamesAFolderOfSomebodysMachine() {
    assertEquals(List.of(), linesWith(MACHINE_PATH));
  }

  @Test
  void everyTextFileEndsWithOneNewLineAndHasNoTabs() {
    assertEquals(
        List.of(),
        textFiles()
            .filter(file -> !Project.name(file).startsWith("cases/"))
            .filter(file -> !isTidy(Project.read(file)))
            .map(Project::name)
            .toList());
  }

  private static boolean isTidy(String text) {
    return text.isEmpty()
        || (text.endsWith("\n")
            && !text.endsWith("\n\n")
            && !text.contains("\t")
            && !text.contains("\r"));
  }

  @Test
  void everyExportedPackageIsIntroduced() {
    assertEquals(
        List.of(),
        Compiled.exportedPackages().stream()
            .filter(name -> !Files.exists(packageInfo(name)))
            .toList());
  }

  private static Path packageInfo(String packageName) {
    String module = packageName.split("[.]", -1)[2];
    return Project.ROOT.resolve(
        module + "/src/main/java/" + packageName.replace('.', '/') + "/package-info.java");
  }

  @Test
  void theLicenceIsApache() {
    assertTrue(Project.read("LICENSE").contains("Apache License"));
  }

  private static Stream<Path> textFiles() {
    return Project.files().stream().filter(file -> TEXT.contains(extension(file)));
  }

  private static String extension(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1);
  }

  private static List<String> linesWith(Pattern unwanted) {
    var found = new ArrayList<String>();
    textFiles()
        .forEach(
            file -> {
              List<String> lines = Project.read(file).lines().toList();
              for (int i = 0; i < lines.size(); i++) {
                if (unwanted.matcher(lines.get(i)).find()) {
                  found.add(Project.name(file) + ":" + (i + 1) + ": " + lines.get(i).strip());
                }
              }
            });
    return found;
  }
}
