package dev.sallyport.gypsum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sallyport.border.CompileException;
import dev.sallyport.border.GuestException;
import dev.sallyport.engine.Context;
import dev.sallyport.engine.Engine;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A conversation in Gypsum. */
class GypsumShellTest {

  private final Engine engine = Engine.builder().build();
  private final Context context = engine.newContext();
  private final GypsumShell shell = new GypsumShell(engine, context);

  @AfterEach
  void close() {
    context.close();
    engine.close();
  }

  private String text(String... inputs) {
    String text = "";
    for (String input : inputs) {
      text = shell.evaluate(input).text();
    }
    return text;
  }

  @Test
  void anExpressionHasANameATypeAndAText() {
    assertEquals(new GypsumShell.Answer("it1", "i64", "3"), shell.evaluate("1 + 2"));
    assertEquals("6", text("it1 * 2"));
  }

  @Test
  void aLambdaIsAFunctionWithAName() {
    assertEquals(
        new GypsumShell.Answer("it1", "(x: i64): i64", "function"),
        shell.evaluate("lambda (x: i64) x + 1"));
    assertEquals("5", text("it1(4)"));
    assertEquals("7", text("lambda\n  let a = 3\n  a + 4\n", "it3()"));
    assertEquals("(s: String): String", shell.typeOf("lambda (s: String) s + s"));
  }

  @Test
  void theMembersOfAnExpressionAreToldWithoutEvaluating() {
    text("class A(number: i64)\n  def twice = number * 2\n");
    assertEquals(List.of("number", "to-string", "twice", "typeof"), shell.members("A(1)"));
    assertTrue(shell.members("1 + 1").contains("to-i32"));
    assertTrue(shell.members("std.List[String]()").containsAll(List.of("push", "iter")));
    assertEquals(List.of(), shell.members("missing"));
    assertEquals("it2", shell.evaluate("1").name());
  }

  @Test
  void definitionsLast() {
    assertEquals("8", text("let x = 5", "def f(n: i64) = n + x", "f(3)"));
    assertEquals(List.of("f", "it3", "x"), shell.names());
  }

  @Test
  void variablesChangeAndLaterDefinitionsWin() {
    assertEquals("7", text("var y = 1", "y = 7", "y"));
    assertEquals("new", text("def y = \"new\"", "y"));
  }

  @Test
  void importsLast() {
    assertEquals("[a]", text("import std.List", "let l = List[String]()", "l.push(\"a\")", "l"));
  }

  @Test
  void classesAreDefinedInSeveralLines() {
    assertEquals("7", text("class A(a: i64)\n  def get = a\n", "A(4).get + A(3).a"));
  }

  @Test
  void whatIsWrongLeavesEverythingAsItWas() {
    text("let x = 5");
    assertThrows(CompileException.class, () -> text("let x = missing"));
    assertThrows(GuestException.class, () -> text("throw Exception(\"x\")"));
    assertEquals("5", text("x"));
  }

  @Test
  void nullIsShown() {
    assertEquals("null", text("let n: String? = null", "n"));
  }

  @Test
  void aTypeIsToldWithoutEvaluating() {
    text("var count = 0");
    assertEquals("String", shell.typeOf("(count + 1).to-string"));
    assertEquals("0", text("count"));
    assertThrows(IllegalArgumentException.class, () -> shell.typeOf("let x = 1"));
  }

  @Test
  void theCodeOfTheLastInputCanBeSeen() {
    text("def f(n: i64) = n * 3");
    assertTrue(shell.code().contains("mul v"), shell.code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1 + 2", "def f = 1", "if (x) 1", "f(1, 2)", "class A\n  def x = 1\n", ")", ""})
  void whatCouldBeAllIsComplete(String input) {
    assertTrue(GypsumShell.isComplete(input));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "def f =",
        "class A",
        "class A\n  def x = 1",
        "f(1,",
        "if (x)",
        "x +",
        "match (x)",
        "try f"
      })
  void anOpenBlockOrBracketWaits(String input) {
    assertEquals(false, GypsumShell.isComplete(input));
  }
}
