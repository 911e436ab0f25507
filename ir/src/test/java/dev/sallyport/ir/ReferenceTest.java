package dev.sallyport.ir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** docs/ir.md says what the code does. */
final class ReferenceTest {

  private static final String REFERENCE =
      CaseFiles.read(CaseFiles.ROOT.resolve("docs/ir.md")).text();

  static final List<String> SNIPPETS =
      Pattern.compile("```sir\n(.*?)```", Pattern.DOTALL)
          .matcher(REFERENCE)
          .results()
          .map(found -> found.group(1))
          .map(text -> text.startsWith("package") ? text : "package \"demo\" 1.0\n" + text)
          .toList();

  /** What stands between backquotes, without what stands between lines of three. */
  private static final Set<String> CODE =
      Pattern.compile("`([^`\n]+)`")
          .matcher(REFERENCE.replaceAll("(?s)```.*?```", ""))
          .results()
          .map(found -> found.group(1))
          .collect(Collectors.toSet());

  @ParameterizedTest
  @FieldSource("SNIPPETS")
  void anExampleIsCorrect(String text) {
    assertEquals(List.of(), Verifier.verify(Texts.module(text), RawMemory.GRANTED).diagnostics());
  }

  @Test
  void theExamplesAreFound() {
    assertTrue(SNIPPETS.size() >= 15, () -> "only " + SNIPPETS.size());
  }

  @Test
  void everyOperationAndTerminatorIsDescribed() {
    Set<String> described =
        CODE.stream().map(code -> code.replaceFirst(" .*", "")).collect(Collectors.toSet());
    Set<String> missing =
        Stream.of(OpTable.OPS.mnemonics(), OpTable.TERMINATORS.mnemonics())
            .flatMap(Set::stream)
            .filter(m -> !described.contains(m) && !described.contains(withoutType(m)))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), missing);
  }

  private static String withoutType(String mnemonic) {
    int dot = mnemonic.lastIndexOf('.');
    boolean typed =
        Stream.of(Type.Scalar.values())
            .anyMatch(type -> mnemonic.substring(dot + 1).equals(type.toString()));
    return typed ? mnemonic.substring(0, dot) + ".T" : mnemonic;
  }

  @Test
  void everyTypeTrapAndAttributeIsDescribed() {
    Set<String> missing =
        Stream.of(
                Stream.of(Type.Scalar.values()).map(Type::toString),
                Stream.of(Type.BuiltIn.values()).map(Type::toString),
                Stream.of(Type.NoValue.values()).map(Type::toString),
                Stream.of(TrapCode.values()).map(TrapCode::text),
                Stream.of(Function.Attribute.values()).map(Family::lower))
            .flatMap(names -> names)
            .filter(name -> !CODE.contains(name))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), missing);
  }

  @Test
  void everyTrapIsDescribedAsItsMessageSays() {
    String table = REFERENCE.substring(REFERENCE.indexOf("## Traps"));
    assertEquals(
        Stream.of(TrapCode.values()).map(TrapCode::text).toList(),
        Pattern.compile("(?m)^\\| `([a-z_]+)` \\|")
            .matcher(table.substring(0, table.indexOf("## Exceptions")))
            .results()
            .map(found -> found.group(1))
            .toList());
  }

  @Test
  void theExampleOfAMessageIsOne() {
    SourceText example = CaseFiles.read(CaseFiles.ROOT.resolve("cases/diag/SIR-1014.sir"));
    var source = new SourceText("demo.sir", example.text());
    String shown = Parser.parse(source).diagnostics().getFirst().render(source);
    assertTrue(REFERENCE.contains("```\n" + shown + "\n```"), shown);
  }

  @Test
  void everyLinkLeadsToAHeading() {
    Set<String> headings =
        Pattern.compile("(?m)^#+ (.*)$")
            .matcher(REFERENCE)
            .results()
            .map(found -> anchor(found.group(1)))
            .collect(Collectors.toSet());
    List<String> links =
        Pattern.compile("\\]\\(#([^)]*)\\)")
            .matcher(REFERENCE)
            .results()
            .map(ReferenceTest::first)
            .toList();
    assertTrue(links.size() > 10);
    assertEquals(List.of(), links.stream().filter(link -> !headings.contains(link)).toList());
  }

  private static String first(MatchResult found) {
    return found.group(1);
  }

  private static String anchor(String heading) {
    return heading
        .toLowerCase(java.util.Locale.ROOT)
        .replaceAll("[^a-z0-9 -]", "")
        .replace(' ', '-');
  }
}
