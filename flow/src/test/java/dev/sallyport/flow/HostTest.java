package dev.sallyport.flow;

import static dev.sallyport.flow.FlowType.HANDLER;
import static dev.sallyport.flow.FlowType.INT;
import static dev.sallyport.flow.FlowType.IP;
import static dev.sallyport.flow.FlowType.REGEXP;
import static dev.sallyport.flow.FlowType.STRING;
import static dev.sallyport.flow.FlowType.VOID;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sallyport.border.LinkException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a host offers to programs, and how it gets it. */
final class HostTest {

  /** A request as a web server could have it. */
  public record Request(String path, List<String> log) {}

  /** Functions as annotated methods. */
  public static final class Module {
    private Module() {}

    /** The request itself is the first parameter. */
    @HostFunction(value = "req.path", attributes = NativeAttribute.READONLY)
    public static String path(Request request) {
      return request.path();
    }

    /** The context is the first parameter; an int will do for a Number. */
    @HostFunction
    public static void note(FlowContext context, String text, @Default("3") int times) {
      context.request(Request.class).log().add(text.repeat(times));
    }

    /** A handler. */
    @HostHandler
    public static boolean respond(Request request, long status, @Default("") String body) {
      return request.log().add(status + body);
    }

    /** Takes arrays, gives an address that may be missing. */
    @HostFunction
    public static IpAddress pick(IpAddress[] from, long index) {
      return index < from.length ? from[(int) index] : null;
    }
  }

  private final List<String> log = new ArrayList<>();

  private boolean run(Flow flow, String program) {
    return flow.compile("t.flow", program).handler("main").run(new Request("/index", log));
  }

  private static Flow annotated() {
    return Flow.builder().natives(MethodHandles.lookup(), Module.class).build();
  }

  @Test
  void annotatedMethodsGetTheRequestTheContextAndDefaults() {
    assertTrue(
        run(
            annotated(),
            """
            main {
              note req.path, 1;
              note text: "x";
              note string(pick([1.2.3.4, ::1], 1)), 1;
              note string(pick([1.2.3.4], 9)), 1;
              respond 404, " gone" if req.path == "/index";
              note "never";
            }
            """));
    assertEquals(List.of("/index", "xxx", "::1", "0.0.0.0", "404 gone"), log);
  }

  @Test
  void aMethodHandleIsCalledAsItIs() throws ReflectiveOperationException {
    var repeat =
        MethodHandles.lookup()
            .findVirtual(String.class, "repeat", MethodType.methodType(String.class, int.class));
    Flow flow =
        Flow.builder()
            .function("repeat", STRING)
            .param("text", STRING)
            .param("times", INT)
            .bind(repeat)
            .function("note", VOID)
            .param("text", STRING)
            .act((_, arguments) -> log.add(arguments.string(0)))
            .build();
    run(flow, "main { note repeat \"ab\", 2; }");
    assertEquals(List.of("abab"), log);
  }

  @Test
  void aMethodHandleOfAnotherTypeIsRefused() {
    var length = MethodHandles.constant(String.class, "x");
    var declared = Flow.builder().function("f", INT);
    assertThrows(IllegalArgumentException.class, () -> declared.bind(length));
  }

  @Test
  void nothingGivenIsTheEmptyValueOfTheType() {
    Flow flow =
        Flow.builder()
            .function("text", STRING)
            .bind(_ -> null)
            .function("number", INT)
            .bind(_ -> null)
            .function("where", IP)
            .bind(_ -> null)
            .handler("maybe")
            .bind(_ -> null)
            .function("note", VOID)
            .param("text", STRING)
            .act((_, arguments) -> log.add(arguments.string(0)))
            .build();
    assertFalse(run(flow, "main { maybe; note \"[#{text}] #{number} #{where}\"; }"));
    assertEquals(List.of("[] 0 0.0.0.0"), log);
  }

  @Test
  void anExceptionOfTheHostComesOutAsItself() {
    var thrown = new java.io.IOException("disk");
    Flow flow =
        Flow.builder()
            .function("read", VOID)
            .act(
                (_, _) -> {
                  throw thrown;
                })
            .build();
    FlowHandler main = flow.compile("t.flow", "main { read; }").handler("main");
    assertSame(thrown, assertThrows(java.io.IOException.class, () -> main.run(null)));
    var aborted = (RunResult.Aborted) main.decide(null);
    assertEquals(RunResult.Reason.HOST, aborted.reason());
    assertSame(thrown, aborted.cause());
  }

  @Test
  void handlersAndLambdasCanBePassedAndRunLater() {
    var kept = new ArrayList<FlowHandler>();
    Flow flow =
        Flow.builder()
            .function("keep", VOID)
            .param("handler", HANDLER)
            .act((_, arguments) -> kept.add(arguments.handler(0)))
            .function("note", VOID)
            .param("text", STRING)
            .act((context, a) -> context.request(Request.class).log().add(a.string(0)))
            .handler("accept")
            .bind(_ -> true)
            .build();
    run(flow, "main { keep other; keep { note \"lambda\"; }; } other { note \"other\"; accept; }");
    var later = new Request("/later", new ArrayList<>());
    assertTrue(kept.get(0).run(later));
    assertFalse(kept.get(1).run(later));
    assertEquals(List.of("other", "lambda"), later.log());
    assertEquals("other", kept.get(0).name());
  }

  @Test
  void aRunInsideARunHasItsOwnRequestAndGroups() {
    Flow flow =
        Flow.builder()
            .function("path", STRING)
            .bind(c -> c.request(Request.class).path())
            .function("inner", VOID)
            .param("handler", HANDLER)
            .act((_, arguments) -> arguments.handler(0).run(new Request("/inner", log)))
            .function("note", VOID)
            .param("text", STRING)
            .act((_, a) -> log.add(a.string(0)))
            .build();
    run(
        flow,
        """
        main { if path =~ /i(.)d/ { inner other; note "#{path} #{$1}"; } }
        other { note "#{path} [#{$1}]"; }
        """);
    assertEquals(List.of("/inner []", "/index n"), log);
  }

  @Test
  void aRegularExpressionCanBeAnArgument() {
    Flow flow =
        Flow.builder()
            .function("test", VOID)
            .param("pattern", REGEXP)
            .act((_, arguments) -> log.add("" + arguments.regex(0).find("xaay")))
            .build();
    run(flow, "main { test /a+/; test /b/; }");
    assertEquals(List.of("true", "false"), log);
  }

  @Test
  void aVerifierSeesConstantsReplacesAndAttaches() {
    Flow flow =
        Flow.builder()
            .function("env", STRING)
            .param("name", STRING)
            .param("otherwise", STRING, "none")
            .verifier(site -> site.replaceCall("<" + site.constantString(0).orElseThrow() + ">"))
            .bind((_, _) -> "run time")
            .function("show", VOID)
            .param("value", STRING)
            .verifier(
                site -> {
                  site.attach(site.span().column());
                  site.constantString(0).ifPresent(text -> site.replaceArgument(0, text + "!"));
                })
            .act((_, a) -> log.add(a.attachment(Integer.class).orElseThrow() + a.string(0)))
            .build();
    run(flow, "main { show env \"X\"; show \"a\"; }");
    assertEquals(List.of("8<X>!", "22a!"), log);
  }

  @Test
  void anImportBringsNamesAndIsAskedAgainWhenLinking() {
    var asked = new ArrayList<String>();
    FlowModule module =
        FlowModule.builder()
            .function("note", VOID)
            .param("text", STRING)
            .act((_, arguments) -> log.add(arguments.string(0)))
            .build();
    Flow flow =
        Flow.builder()
            .imports(
                (name, path) -> {
                  asked.add(name + path.map(p -> " from " + p).orElse(""));
                  return Optional.of(module);
                })
            .build();
    FlowProgram program = flow.compile("t.flow", "import log from 'lib'; main { note \"x\"; }");
    flow.link(program).handler("main").run(null);
    assertEquals(List.of("log from lib", "log from lib"), asked);
    assertEquals(List.of("x"), log);
  }

  @Test
  void aProgramCanBeLinkedToATestDouble() {
    Flow real =
        Flow.builder().function("note", VOID).param("text", STRING).act((_, _) -> {}).build();
    Flow fake =
        Flow.builder()
            .function("note", VOID)
            .param("text", STRING)
            .act((_, a) -> log.add(a.string(0)))
            .build();
    fake.link(real.compile("t.flow", "main { note \"seen\"; }")).handler("main").run(null);
    assertEquals(List.of("seen"), log);
  }

  @Test
  void linkingToAHostThatLacksSomethingNamesAllOfIt() {
    Flow full =
        Flow.builder()
            .function("note", VOID)
            .param("text", STRING)
            .act((_, _) -> {})
            .handler("done")
            .bind(_ -> true)
            .build();
    FlowProgram program = full.compile("t.flow", "main { note \"a\"; done; }");
    Flow poor = Flow.builder().build();
    var refused = assertThrows(LinkException.class, () -> poor.link(program));
    assertEquals(
        List.of(FlowCode.UNRESOLVED_FUNCTION, FlowCode.UNRESOLVED_HANDLER),
        refused.diagnostics().stream().map(d -> d.code()).toList());
    assertEquals(List.of("done()B", "note(S)V"), program.hostSignatures());
  }

  @Test
  void aCapabilityThatIsGrantedCanBeUsed() {
    FlowBuilder builder = Flow.builder().function("secret", INT).requires("secrets").bind(_ -> 1);
    String program = "main { if secret == 1 {} }";
    assertEquals(List.of(FlowCode.CAPABILITY_DENIED), Samples.codes(builder.build(), program));
    assertEquals(List.of(), Samples.codes(builder.grant("secrets").build(), program));
  }

  @Test
  void aReadOnlyCallWhoseResultIsNotUsedIsLeftOut() {
    Flow flow =
        Flow.builder()
            .function("look", INT)
            .attribute(NativeAttribute.READONLY)
            .bind(_ -> log.size() + (log.add("looked") ? 1 : 0))
            .build();
    run(flow, "main { look; }");
    assertEquals(List.of(), log);
  }

  @Test
  void aDeclarationThatIsNeverBoundIsRefusedByName() {
    FlowBuilder builder = Flow.builder();
    builder.function("forgotten", INT).param("x", INT);
    var refused = assertThrows(IllegalStateException.class, builder::build);
    assertTrue(refused.getMessage().contains("forgotten"), refused.getMessage());
  }

  @Test
  void aDeclarationCanBeBoundOnce() {
    var declared = Flow.builder().function("f", INT);
    declared.bind(_ -> 1);
    assertThrows(IllegalStateException.class, () -> declared.bind(_ -> 2));
  }

  @Test
  void aHostTellsWhatItOffersInTheOrderOfDeclaration() {
    Flow flow =
        Flow.builder()
            .function("b", INT)
            .param("x", INT)
            .bind((_, _) -> 1)
            .handler("a")
            .bind(_ -> true)
            .build();
    assertEquals(List.of("b(I)I", "a()B"), flow.hostSignatures());
  }

  @Test
  void aParameterMayBeCalledAsAWordOfTheLanguage() {
    Flow flow =
        Flow.builder()
            .function("greet", VOID)
            .param("from", STRING)
            .param("yes", FlowType.BOOL)
            .act((_, arguments) -> log.add(arguments.string(0) + arguments.bool(1)))
            .build();
    assertFalse(flow.compile("t", "main { greet from: 'x', yes: no; }").handler("main").run(null));
    assertEquals(List.of("xfalse"), log);
  }

  @Test
  void whatNoProgramCouldCallIsRefused() {
    for (String name : List.of("if", "string", "yes", "a b", "")) {
      FlowBuilder builder = Flow.builder();
      assertThrows(IllegalArgumentException.class, () -> builder.function(name, INT), name);
    }
    NativeBuilder<FlowBuilder> many = Flow.builder().handler("many");
    for (int i = 0; i < 100; i++) {
      many.param("p" + i, INT, i);
    }
    assertThrows(IllegalArgumentException.class, () -> many.param("more", INT));
    Flow flow = many.bind((_, arguments) -> arguments.number(99) == 99).build();
    assertTrue(flow.compile("t", "main { many(1, 2); }").handler("main").run(null));
  }

  @Test
  void aQuotaHasAtLeastTwoUnits() {
    assertThrows(IllegalArgumentException.class, () -> Flow.builder().quota(1));
    Flow flow = Flow.builder().quota(Long.MAX_VALUE).build();
    assertFalse(flow.compile("t", "main {}").handler("main").run(null));
  }

  /** What cannot be read as the default of a parameter. */
  public static final class WrongDefault {
    private WrongDefault() {}

    /** The default is no number. */
    @HostFunction
    public static void pause(@Default("soon") long seconds) {}
  }

  @Test
  void aDefaultThatIsNoValueOfItsTypeIsRefused() {
    FlowBuilder builder = Flow.builder();
    String message =
        assertThrows(IllegalArgumentException.class, () -> builder.natives(WrongDefault.class))
            .getMessage();
    assertTrue(message.contains("\"soon\""), message);
  }

  @Test
  void anAddressOfFourBytesHasNoMore() {
    assertThrows(IllegalArgumentException.class, () -> new IpAddress(false, 1, 0));
    assertThrows(IllegalArgumentException.class, () -> new IpAddress(false, 0, 1L << 32));
  }
}
