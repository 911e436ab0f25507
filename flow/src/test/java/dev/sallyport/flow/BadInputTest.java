package dev.sallyport.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that are broken, deep, huge or hostile. */
final class BadInputTest {

  private static Flow flow() {
    return Samples.host(new ArrayList<>()).build();
  }

  private static List<FlowCode> codes(String program) {
    return Samples.codes(flow(), program);
  }

  private static String repeat(int times, String part) {
    return part.repeat(times);
  }

  @Test
  void aMillionOpenBracketsAreAMessage() {
    for (String opening : List.of("(", "[", "-", "~", "\"#{", "string(", "not ", "{", "1 ** ")) {
      String program = "main { printi " + repeat(1_000_000, opening);
      assertTrue(codes(program).contains(FlowCode.TOO_DEEP) || opening.equals("not "), opening);
    }
  }

  @Test
  void aMillionNestedStatementsAreAMessage() {
    for (String opening : List.of("{", "if t ", "while t ", "if t {", "match str{on''")) {
      String program = "main { " + repeat(1_000_000, opening);
      assertTrue(codes(program).contains(FlowCode.TOO_DEEP), opening);
    }
  }

  @Test
  void aLongChainOfOperatorsIsAProgram() {
    String chain =
        IntStream.range(0, 20_000).mapToObj(_ -> "num").collect(Collectors.joining(" + "));
    assertEquals(List.of("140000"), Samples.printedBy("main { printi " + chain + "; }"));
    String texts =
        IntStream.range(0, 5_000).mapToObj(_ -> "str").collect(Collectors.joining(" + "));
    assertEquals(List.of("abc".repeat(5_000)), Samples.printedBy("main { print " + texts + "; }"));
    String truths =
        IntStream.range(0, 5_000).mapToObj(_ -> "num == 7").collect(Collectors.joining(" and "));
    assertEquals(List.of("true"), Samples.printedBy("main { printb " + truths + "; }"));
  }

  @Test
  void aLongChainOfElseIfIsAProgram() {
    var program = new StringBuilder("main { ");
    for (int i = 0; i < 5_000; i++) {
      program.append("if num == ").append(i + 10).append(" print 'x'; else ");
    }
    assertEquals(List.of("end"), Samples.printedBy(program + "print 'end'; }"));
  }

  @Test
  void aLongChainOfHandlersIsAMessage() {
    var program = new StringBuilder("h0 {} ");
    for (int i = 1; i < 5_000; i++) {
      program.append("h").append(i).append(" { h").append(i - 1).append("; } ");
    }
    assertEquals(List.of(FlowCode.TOO_DEEP), codes(program.toString()));
  }

  @Test
  void tenThousandCasesAreAProgram() {
    var program = new StringBuilder("main { match str + num_text =^ {\n");
    for (int i = 0; i < 10_000; i++) {
      program.append("on 'abc").append(i).append("/' printi ").append(i).append(";\n");
    }
    assertEquals(
        List.of("7777"),
        Samples.printedBy(program.toString().replace("num_text", "'7777/x'") + "} }"));
  }

  @Test
  void hundredsOfErrorsEndWithOneThatSaysSo() {
    List<FlowCode> codes = codes("main { " + repeat(1000, "x(); ") + "}");
    assertEquals(201, codes.size());
    assertEquals(FlowCode.TOO_MANY_ERRORS, codes.getLast());
  }

  @Test
  void filesThatIncludeEachOtherTwiceEndSoon(@TempDir Path folder) throws Exception {
    for (int i = 0; i < 40; i++) {
      String next = "#include \"" + (i + 1) + "\"\n";
      Files.writeString(folder.resolve("" + i), next + next);
    }
    Files.writeString(folder.resolve("40"), "");
    FlowReport report = flow().check(folder.resolve("0"));
    assertEquals(FlowCode.TOO_MANY_INCLUDES, report.diagnostics().getFirst().code());
  }

  @Test
  void aThousandFilesInsideEachOtherAreAMessage(@TempDir Path folder) throws Exception {
    for (int i = 0; i < 1000; i++) {
      Files.writeString(folder.resolve("" + i), "#include \"" + (i + 1) + "\"\n");
    }
    Files.writeString(folder.resolve("1000"), "main {}");
    FlowReport report = flow().check(folder.resolve("0"));
    assertEquals(
        List.of(FlowCode.TOO_MANY_INCLUDES),
        report.diagnostics().stream().map(d -> d.code()).toList());
  }

  @Test
  void moreTextThanAProgramCanHaveIsAMessage(@TempDir Path folder) throws Exception {
    assertEquals(List.of(FlowCode.TOO_LARGE), codes("main {}" + repeat(16_000_000, " ")));
    Files.writeString(folder.resolve("large"), repeat(15_999_990, "#"));
    Path main = Files.writeString(folder.resolve("a.flow"), "#include \"large\"\nmain {}");
    assertEquals(FlowCode.TOO_LARGE, flow().check(main).diagnostics().getFirst().code());
  }

  @Test
  void aStringOfAMillionCharactersIsAProgram() {
    String text = repeat(1_000_000, "x");
    assertEquals(List.of(text), Samples.printedBy("main { print '" + text + "'; }"));
  }

  @Test
  void anIncludeOutsideTheFolderIsRefused(@TempDir Path folder) throws Exception {
    Path inner = Files.createDirectories(folder.resolve("inner"));
    Files.writeString(folder.resolve("secret.flow"), "other {}");
    Path main = Files.writeString(inner.resolve("a.flow"), "#include \"../secret.flow\"\nmain {}");
    assertEquals(
        List.of(FlowCode.INCLUDE_DENIED),
        flow().check(main).diagnostics().stream().map(d -> d.code()).toList());
    Flow allowed = Samples.host(new ArrayList<>()).includeFrom(folder).build();
    assertEquals(List.of("other", "main"), allowed.compile(main).handlerNames());
  }

  @Test
  void aHostileRegularExpressionTakesLinearTime() {
    String text = "a".repeat(10_000) + "!";
    String program = "main { if '" + text + "' =~ /^(a+)+$/ print 'x'; }";
    assertEquals(List.of(), Samples.printedBy(program));
  }

  @Test
  void randomBytesNeverDoMoreThanGiveMessages() {
    String alphabet = "main{}();\"'#$/*[],.:=!<>^~+-%0129aé\u0000\n \\ \ud83d\ude00if on match var";
    for (int seed = 0; seed < 3000; seed++) {
      var random = new Random(seed);
      String program =
          IntStream.range(0, random.nextInt(60))
              .mapToObj(_ -> String.valueOf(alphabet.charAt(random.nextInt(alphabet.length()))))
              .collect(Collectors.joining());
      FlowReport report = flow().check("r.flow", "main { " + program);
      assertFalse(report.render().isEmpty() && report.hasErrors());
    }
  }

  @Test
  void piecesOfProgramsNeverDoMoreThanGiveMessages() {
    String whole = Samples.read(Samples.EXAMPLES.resolve("mail.flow"));
    for (int seed = 0; seed < 1500; seed++) {
      var random = new Random(seed);
      int from = random.nextInt(whole.length());
      int to = from + random.nextInt(whole.length() - from);
      String broken = whole.substring(0, from) + whole.substring(to);
      FlowReport report = flow().check("r.flow", broken);
      assertFalse(report.render().isEmpty() && report.hasErrors());
    }
  }

  @Test
  void aRegularExpressionThatGrowsIsAMessage() {
    for (String regex :
        List.of(
            "((a{1000}){1000}){1000}",
            "(a|b)*".repeat(10_000),
            "(".repeat(1000) + "a" + ")".repeat(1000),
            "[a-z]{1000}".repeat(30))) {
      String program = "main { if str =~ /" + regex + "/ {} }";
      assertEquals(List.of(FlowCode.REGEX_TOO_LARGE), codes(program), regex);
    }
    for (String regex : List.of("(a{10}){20}", "a{2,}[]a]{3}\\({5}[^]]{2}", "{", "x{1000}")) {
      assertEquals(List.of(), codes("main { if str =~ /" + regex + "/ {} }"), regex);
    }
  }

  @Test
  void manyRegularExpressionsThatGrowTogetherAreAMessage() {
    String many = repeat(600, "if str =~ /(abc|abd){1000}/ {} ");
    assertEquals(FlowCode.REGEX_TOO_LARGE, codes("main { " + many + "}").getLast());
    String some = repeat(40, "if str =~ /(abc|abd){300}/ {} ");
    assertEquals(List.of(), codes("main { " + some + "}"));
  }

  @Test
  void moreGlobalVariablesThanTheEngineTakesAreAMessage() {
    var program = new StringBuilder("main { printi g0; }");
    for (int i = 0; i < 5_000; i++) {
      program.append("var g").append(i).append(" = num;\n");
    }
    assertEquals(List.of("7"), Samples.printedBy(program.toString()));
    assertTrue(codes(program + "var more = num;").contains(FlowCode.TOO_MANY_GLOBALS));
  }

  @Test
  void aNameOfAMillionCharactersIsAMessage() {
    String name = repeat(1_000_000, "x");
    for (String program :
        List.of("main { var N = 1; printi N; }", "N {} main { N; }", "main { xN(1); N(1); }")) {
      assertTrue(codes(program.replace("N", name)).contains(FlowCode.NAME_TOO_LONG));
    }
  }

  @Test
  void hundredsOfUnknownNamesBesideThousandsOfHandlersEndSoon() {
    var program = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      program.append("handler_of_number_").append(i).append(" {} ");
    }
    program.append("main { ");
    for (int i = 0; i < 300; i++) {
      program.append("hadler_of_number_").append(i).append("(); ");
    }
    assertEquals(FlowCode.TOO_MANY_ERRORS, codes(program + "}").getLast());
  }

  @Test
  void thousandsOfStatementsAreAProgramInOneLineToo() {
    String calls = "main { " + repeat(5_000, "sum(1, num);") + " printi num; }";
    assertEquals(List.of("7"), Samples.printedBy(calls));
    String conditions =
        "main { " + repeat(5_000, "if num == 8 { print 'x'; }\n") + " printi num; }";
    assertEquals(List.of("7"), Samples.printedBy(conditions));
  }

  @Test
  void moreThanAMillionTokensAreAMessage() {
    assertTrue(codes("main { " + repeat(600_000, "x;") + "}").contains(FlowCode.TOO_LARGE));
    assertTrue(codes("main { print '' " + repeat(1_000_000, "+1")).contains(FlowCode.TOO_LARGE));
  }
}
