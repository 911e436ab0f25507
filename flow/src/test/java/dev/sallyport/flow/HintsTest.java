package dev.sallyport.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What messages advise. */
final class HintsTest {

  private static String hint(String statement) {
    Flow flow = Samples.host(new ArrayList<>()).build();
    String program = "main { " + statement + " }";
    return flow.check("test.flow", program).diagnostics().getFirst().hint();
  }

  @Test
  void aKeywordInThePlaceOfANameIsCalledOne() {
    for (String word : List.of("from", "on", "for", "int", "yes")) {
      assertTrue(hint("var " + word + " = 1;").contains("\"" + word + "\" is a word"), word);
    }
    assertTrue(hint("printi 1 + from;").contains("\"from\" is a word"));
    assertEquals("an expression was expected here", hint("printi 1 + ;"));
  }

  @Test
  void argumentsWithAndWithoutNamesAreToldApart() {
    String mixed = hint("listen 1.2.3.4, port: 80;");
    assertTrue(mixed.contains("names"), mixed);
    assertEquals(mixed, hint("listen port: 80, 5;"));
    assertEquals(mixed, hint("printi sum(1, y: 2);"));
  }

  @Test
  void whatOtherLanguagesWriteIsExplained() {
    assertTrue(hint("if str = 'x' {}").contains("== compares"));
    assertTrue(hint("// comment").contains("comments begin with #"));
    assertTrue(hint("print 'a' } b { print 'b';").contains("semicolon"));
    assertTrue(hint("print 'a'; var x = 1;").contains("variables stand first"));
  }

  @Test
  void theNameThatIsNearestIsSuggested() {
    assertEquals("did you mean \"print\"?", hint("prnt 'x';"));
    assertEquals("did you mean \"print\"?", hint("PRINT 'x';"));
    String none = "no variable, handler or host function has this name";
    assertEquals(none, hint("elephant 'x';"));
    assertEquals(none, hint("x".repeat(101) + " 'x';"));
  }
}
