package dev.sallyport.ir;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinkCheckTest {

  private static final String EXPORTER =
      """
      package "lib" 1.0
      export trait "Shape" {
        method "area"() -> f64
      }
      export abstract class "Base" implements "Shape" {
        field "id" i64
        method "name"() -> ref String
      }
      export final class "Point" {
        field "x" i64
      }
      class "Hidden" {
      }
      export global "count" i64 = 0
      global "secret" i64 = 0
      export func "twice"(ref "Base") -> i64 {
      b0(v0: ref "Base"):
          trap unreachable
      }
      func "inner"() {
      b0:
          return
      }
      """;

  private record Mismatch(LinkRule rule, String declaration) {}

  static Stream<Mismatch> mismatches() {
    return Stream.of(
        new Mismatch(LinkRule.FUNCTION_MISSING, "func \"thrice\"()"),
        new Mismatch(LinkRule.FUNCTION_NOT_EXPORTED, "func \"inner\"()"),
        new Mismatch(LinkRule.FUNCTION_DIFFERS, "func \"twice\"(i64) -> i64"),
        new Mismatch(
            LinkRule.FUNCTION_RETURNS,
            "abstract class \"Base\" { } noreturn func \"twice\"(ref \"lib\"::\"Base\") -> i64"),
        new Mismatch(LinkRule.CLASS_MISSING, "class \"Circle\" { }"),
        new Mismatch(LinkRule.CLASS_NOT_EXPORTED, "class \"Hidden\" { }"),
        new Mismatch(LinkRule.CLASS_KIND_DIFFERS, "class \"Point\" { }"),
        new Mismatch(LinkRule.SUPERTYPE_DIFFERS, "final class \"Point\" extends Exception { }"),
        new Mismatch(LinkRule.FIELD_DIFFERS, "final class \"Point\" { field \"x\" i32 }"),
        new Mismatch(
            LinkRule.METHOD_DIFFERS, "abstract class \"Base\" { method \"name\"() -> i64 }"),
        new Mismatch(
            LinkRule.METHOD_NOT_IMPLEMENTED,
            "abstract class \"Base\" { } } class \"Mine\""
                + " extends \"lib\"::\"Base\" implements \"T\" { } trait \"T\" {"
                + " method \"area\"() -> f64 = \"area\""),
        new Mismatch(LinkRule.GLOBAL_MISSING, "global \"total\" i64"),
        new Mismatch(LinkRule.GLOBAL_NOT_EXPORTED, "global \"secret\" i64"),
        new Mismatch(LinkRule.GLOBAL_DIFFERS, "global \"count\" i32"));
  }

  private static IrModule parse(String text) {
    ParseResult result = Parser.parse(new SourceText("test.sir", text));
    return result.module().orElseThrow(() -> new AssertionError(result.diagnostics()));
  }

  private static List<DiagnosticCode> check(String declaration) {
    var packages = Map.of("lib", parse(EXPORTER));
    String importer = "package \"user\" 1.0\nimport \"lib\" {\n" + declaration + "\n}\n";
    return LinkCheck.check(parse(importer), name -> Optional.ofNullable(packages.get(name)))
        .stream()
        .map(Diagnostic::code)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("mismatches")
  void eachDifferenceIsReportedAlone(Mismatch mismatch) {
    assertEquals(List.of(mismatch.rule()), check(mismatch.declaration()));
  }

  @Test
  void everyRuleHasAnExample() {
    Set<LinkRule> shown = EnumSet.noneOf(LinkRule.class);
    mismatches().forEach(m -> shown.add(m.rule()));
    assertEquals(EnumSet.allOf(LinkRule.class), shown);
  }

  @Test
  void whatIsMissingInTheImportOrStandsInAnotherOrderDoesNotMatter() {
    String some =
        """
        global "count" i64
        abstract class "Base" implements "lib"::"Shape" { method "area"() -> f64 field "id" i64 }
        trait "Shape" { }
        func "twice"(ref "lib"::"Base") -> i64
        """;
    assertEquals(List.of(), check(some));
  }
}
