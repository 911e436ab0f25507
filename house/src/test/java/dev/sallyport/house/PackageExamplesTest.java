package dev.sallyport.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples in the descriptions of packages compile. */
final class PackageExamplesTest {

  private static final Pattern EXAMPLE =
      Pattern.compile("<pre>\\{@code\\n(.*?)\\n \\* }</pre>", Pattern.DOTALL);
  private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);

  @TempDir Path folder;

  @Test
  void everyExampleInAPackageDescriptionCompiles() {
    List<JavaFileObject> sources = sources();
    assertFalse(sources.isEmpty());
    var messages = new DiagnosticCollector<JavaFileObject>();
    var options =
        List.of(
            "-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
    ToolProvider.getSystemJavaCompiler()
        .getTask(null, null, messages, options, null, sources)
        .call();
    assertEquals(
        List.of(),
        messages.getDiagnostics().stream()
            .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
            .map(Object::toString)
            .toList());
  }

  private static List<JavaFileObject> sources() {
    var found = new ArrayList<JavaFileObject>();
    for (Path file : Project.mainFiles()) {
      if (file.endsWith("package-info.java")) {
        String text = Project.read(file);
        EXAMPLE
            .matcher(text)
            .results()
            .forEach(e -> found.add(source("Example" + found.size(), text, e.group(1))));
      }
    }
    return found;
  }

  private static JavaFileObject source(String name, String description, String example) {
    Matcher described = PACKAGE.matcher(description);
    String body = example.replaceAll("(?m)^ \\* ?", "");
    String whole =
        "import %s.*; class %s { void example() throws Exception {\n%s\n} }"
            .formatted(described.find() ? described.group(1) : "java.util", name, body);
    return new SimpleJavaFileObject(
        URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return whole;
      }
    };
  }
}
