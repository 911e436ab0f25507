package dev.sallyport.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** The compiler lists every place to extend, as long as no switch says {@code default}. */
final class SwitchTest {

  @Test
  void noSwitchOverOurOwnClosedTypesHasADefault() throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      assertEquals(List.of(), defaultsIn(files.getJavaFileObjectsFromPaths(Project.mainFiles())));
    }
  }

  @Test
  void aDefaultOverASealedTypeIsFound() throws IOException {
    List<String> found =
        defaultsIn(
            List.of(
                source(
                    """
                    package dev.sallyport;
                    sealed interface Shape {
                      record Dot() implements Shape {}
                      record Line() implements Shape {}
                      static int size(Shape shape, String name) {
                        switch (name) { default -> {} }
                        return switch (shape) { case Dot _ -> 0; default -> 1; };
                      }
                    }
                    """)));
    assertEquals(List.of("Shape.java:7 (dev.sallyport.Shape)"), found);
  }

  private static JavaFileObject source(String text) {
    return new SimpleJavaFileObject(
        URI.create("string:///Shape.java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }

  private static List<String> defaultsIn(Iterable<? extends JavaFileObject> sources)
      throws IOException {
    List<String> options = List.of("-proc:none", "-cp", System.getProperty("java.class.path"));
    var problems = new DiagnosticCollector<JavaFileObject>();
    var task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, problems, options, null, sources);
    var finder = new DefaultFinder(Trees.instance(task));
    var units = new ArrayList<CompilationUnitTree>();
    task.parse().forEach(units::add);
    task.analyze();
    finder.scan(units, null);
    assertEquals(List.of(), problems.getDiagnostics().stream().filter(SwitchTest::isReal).toList());
    return finder.found;
  }

  // Modules are read as one here, so that families that only a module may seal look wrong.
  private static boolean isReal(Diagnostic<?> problem) {
    return problem.getKind() == Diagnostic.Kind.ERROR
        && !problem.getCode().contains("unnamed.module.cant.extend.sealed");
  }

  /** Collects the switches with a default over our own sealed types and enums. */
  private static final class DefaultFinder extends TreePathScanner<Void, Void> {
    private final Trees trees;
    private final List<String> found = new ArrayList<>();

    DefaultFinder(Trees trees) {
      this.trees = trees;
    }

    @Override
    public Void visitSwitch(SwitchTree tree, Void none) {
      check(tree.getExpression(), tree.getCases());
      return super.visitSwitch(tree, null);
    }

    @Override
    public Void visitSwitchExpression(SwitchExpressionTree tree, Void none) {
      check(tree.getExpression(), tree.getCases());
      return super.visitSwitchExpression(tree, null);
    }

    private void check(ExpressionTree selector, List<? extends CaseTree> cases) {
      var type = trees.getTypeMirror(new TreePath(getCurrentPath(), selector));
      boolean hasDefault =
          cases.stream()
              .flatMap(branch -> branch.getLabels().stream())
              .anyMatch(DefaultCaseLabelTree.class::isInstance);
      if (hasDefault && type instanceof DeclaredType declared && isClosed(declared.asElement())) {
        found.add(place() + " (" + type + ")");
      }
    }

    private static boolean isClosed(Element type) {
      boolean ours = ((TypeElement) type).getQualifiedName().toString().startsWith("dev.sallyport");
      boolean closed =
          type.getKind() == ElementKind.ENUM || type.getModifiers().contains(Modifier.SEALED);
      return ours && closed;
    }

    private String place() {
      var unit = getCurrentPath().getCompilationUnit();
      long start = trees.getSourcePositions().getStartPosition(unit, getCurrentPath().getLeaf());
      String file = Path.of(unit.getSourceFile().getName()).getFileName().toString();
      return file + ":" + unit.getLineMap().getLineNumber(start);
    }
  }
}
