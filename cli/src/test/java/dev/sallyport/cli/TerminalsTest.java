package dev.sallyport.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sallyport.border.Limit;
import dev.sallyport.border.Limits;
import dev.sallyport.engine.Context;
import dev.sallyport.engine.Engine;
import dev.sallyport.gypsum.GypsumGrants;
import dev.sallyport.gypsum.GypsumShell;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Somebody types at a terminal, key by key. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class TerminalsTest {

  private static final String ENTER = "\r";
  private static final String TAB = "\t";
  private static final String CTRL_C = "\u0003";
  private static final String CTRL_D = "\u0004";
  private static final String CTRL_P = "\u0010";
  private static final String PROMPT = "gypsum> ";

  @TempDir private Path folder;
  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
  private LineDisciplineTerminal terminal;
  private Engine engine;
  private Thread conversation;
  private int prompts;

  @BeforeEach
  void begin() throws Exception {
    var limits = Limits.builder().watch(Limit.INTERRUPT).build();
    var nothing = InputStream.nullInputStream();
    engine = GypsumGrants.streams(Engine.builder().limits(limits), nothing, out, out).build();
    terminal = new LineDisciplineTerminal("test", "ansi", screen, StandardCharsets.UTF_8);
    conversation = new Thread(this::talk, "conversation");
    conversation.start();
    awaitPrompt();
  }

  private void talk() {
    try (Context context = engine.newContext()) {
      var shell = new GypsumShell(engine, context);
      var repl = new Repl(shell, new Streams(InputStream.nullInputStream(), out, out));
      new Terminals(shell, context).run(repl, terminal, folder.resolve("history"));
    }
  }

  @AfterEach
  void end() throws Exception {
    type(CTRL_C + CTRL_D);
    conversation.join();
    terminal.close();
    engine.close();
  }

  private void type(String keys) throws Exception {
    for (byte key : keys.getBytes(StandardCharsets.UTF_8)) {
      terminal.processInputBytes(new byte[] {key});
    }
  }

  private static boolean shows(ByteArrayOutputStream where, String text) {
    return where.toString(StandardCharsets.UTF_8).contains(text);
  }

  private static void await(ByteArrayOutputStream where, String text) throws Exception {
    while (!shows(where, text)) {
      Thread.sleep(5);
    }
  }

  private void awaitPrompt() throws Exception {
    prompts++;
    while (screen.toString(StandardCharsets.UTF_8).split(PROMPT, -1).length <= prompts) {
      Thread.sleep(5);
    }
  }

  /** Types an input and waits until it has been answered. */
  private void enter(String keys) throws Exception {
    type(keys + ENTER);
    awaitPrompt();
  }

  @Test
  void anExpressionIsAnswered() throws Exception {
    enter("1 + 2");
    enter("it1 * 2");
    assertTrue(shows(said, "it1: i64 = 3\n"));
    assertTrue(shows(said, "it2: i64 = 6\n"));
  }

  @Test
  void anOpenBlockAsksForMoreLines() throws Exception {
    type("def f(x: i64) =" + ENTER);
    await(screen, "      | ");
    type("  x + 1" + ENTER);
    enter("");
    enter("f(6)");
    assertTrue(shows(said, "it2: i64 = 7\n"));
  }

  @Test
  void whatWasTypedBeforeComesBackAndIsKept() throws Exception {
    enter("40 + 2");
    enter(CTRL_P);
    assertTrue(shows(said, "it2: i64 = 42\n"));
    type(CTRL_D);
    conversation.join();
    assertTrue(Files.readString(folder.resolve("history")).contains("40 + 2"));
  }

  @Test
  void namesAreCompleted() throws Exception {
    enter("let drawbridge = 7");
    enter("drawb" + TAB + " + 1");
    assertTrue(shows(said, "it2: i64 = 8\n"));
  }

  @Test
  void membersAreCompletedBehindAnExpression() throws Exception {
    enter("let text = \"abc\"");
    enter("text.to-upp" + TAB);
    assertTrue(shows(said, "it2: String = ABC\n"));
  }

  @Test
  void typesAndCodeAreShown() throws Exception {
    enter(":type (1, 2).to-string");
    enter(":type 2i32 * 3i32");
    enter("3 * 4");
    enter(":ir");
    assertTrue(shows(said, "i32\n"));
    assertTrue(shows(said, "mul "));
  }

  @Test
  void controlCDropsTheLine() throws Exception {
    type("let lost = ");
    type(CTRL_C);
    awaitPrompt();
    enter(":names");
    assertFalse(shows(said, "lost"));
  }

  @Test
  void controlCEndsAnEndlessLoop() throws Exception {
    enter("def forever: unit = while (true) print(\"round \")");
    type("forever" + ENTER);
    await(said, "round round");
    type(CTRL_C);
    awaitPrompt();
    enter("5 + 6");
    assertTrue(shows(said, "interrupted"));
    assertTrue(shows(said, "it3: i64 = 11\n"));
  }

  @Test
  void controlDEnds() throws Exception {
    type(CTRL_D);
    conversation.join();
    assertFalse(conversation.isAlive());
  }
}
