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
      export trait "Round" {
        method "shape"() = "shape"
      }
      export trait "Red" {
        method "shape"() = "shape"
      }
      native func "shape"(ref Object)
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
        new Mismatch(
            LinkRule.METHODS_CLASH,
            "abstract class \"Base\" { } } abstract class \"Mine\""
                + " extends \"lib\"::\"Base\" { method \"name\"() -> i64"),
        new Mismatch(
            LinkRule.AMBIGUOUS_METHOD,
            "trait \"Round\" { } trait \"Red\" { } } abstract class \"Mine\""
                + " implements \"lib\"::\"Round\", \"lib\"::\"Red\" {"),
        new Mismatch(LinkRule.TOO_MANY_SUPERTYPES, chainAbove("Deep")),
        new Mismatch(LinkRule.GLOBAL_MISSING, "global \"total\" i64"),
        new Mismatch(LinkRule.GLOBAL_NOT_EXPORTED, "global \"secret\" i64"),
        new Mismatch(LinkRule.GLOBAL_DIFFERS, "global \"count\" i32"));
  }

  // Half of the chain in this package, and half in the other.
  private static String chainAbove(String imported) {
    var text = new StringBuilder("class \"" + imported + "0\" { } }");
    text.append("class \"C0\" extends \"lib\"::\"" + imported + "0\" { }");
    for (int i = 1; i < 250; i++) {
      text.append("class \"C" + i + "\" extends \"C" + (i - 1) + "\" { }");
    }
    return text + "class \"Last\" extends \"C249\" {";
  }

  private static String deep() {
    var text = new StringBuilder("export class \"Deep249\" { }");
    for (int i = 248; i >= 0; i--) {
      text.append("export class \"Deep" + i + "\" extends \"Deep" + (i + 1) + "\" { }");
    }
    return text.toString();
  }

  private static IrModule parse(String text) {
    ParseResult result = Parser.parse(new SourceText("test.sir", text));
    return result.module().orElseThrow(() -> new AssertionError(result.diagnostics()));
  }

  private static List<DiagnosticCode> check(String declaration) {
    var packages = Map.of("lib", parse(EXPORTER + deep()));
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

  @Test
  void whatIsInheritedFromAThirdPackageNeedNotBeMentionedBetween() {
    IrModule base =
        parse("package \"base\" 1 export class \"B\" { field \"x\" i64 field \"y\" i8 }");
    IrModule lib =
        parse(
            """
            package "lib" 1
            import "base" { class "B" { field "y" i8 } }
            export class "M" extends "base"::"B" { }
            """);
    IrModule user = parse("package \"user\" 1 import \"lib\" { class \"M\" { field \"x\" i64 } }");
    var packages = Map.of("base", base, "lib", lib);
    assertEquals(List.of(), LinkCheck.check(user, name -> Optional.ofNullable(packages.get(name))));
  }

  @Test
  void differencesEndAfterTwoHundredWithANote() {
    var text = new StringBuilder("package \"user\" 1 import \"lib\" {");
    for (int i = 0; i < 10_000; i++) {
      text.append("func \"missing" + i + "\"()\n");
    }
    List<Diagnostic> found =
        LinkCheck.check(parse(text + "}"), _ -> Optional.of(parse("package \"lib\" 1")));
    assertEquals(201, found.size());
    assertEquals(Rule.MORE_ERRORS, found.getLast().code());
  }
}
