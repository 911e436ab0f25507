package dev.sallyport.ir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sallyport.ir.Type.BuiltIn;
import dev.sallyport.ir.Type.NoValue;
import dev.sallyport.ir.Type.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Built functions, as text, and verified. */
class FunctionBuilderTest {

  private static final Signature UNARY = Signature.of(Scalar.I64, Scalar.I64);
  private static final Signature BINARY = Signature.of(Scalar.I64, Scalar.I64, Scalar.I64);

  @Test
  void aLoopOverVariablesBecomesBlockParameters() {
    assertBuilds(
        """
        func "f"(i64, i64) -> i64 {
        b0(v0: i64, v1: i64):
            jump b1(v0, v1)
        b1(v2: i64, v3: i64):
            v4 = const.i64 0
            v5 = ne v3, v4
            br v5, b2, b3
        b2:
            v6 = srem v2, v3
            jump b1(v3, v6)
        b3:
            return v2
        }
        """,
        BINARY,
        f -> {
          Variable a = f.declare(f.parameter(0), "a");
          Variable b = f.declare(f.parameter(1), "b");
          f.whileLoop(
              () -> f.ne(f.use(b), f.constI64(0)),
              _ -> {
                Value rest = f.srem(f.use(a), f.use(b));
                f.def(a, f.use(b));
                f.def(b, rest);
              });
          f.ret(f.use(a));
        });
  }

  @Test
  void aVariableThatDoesNotChangeBecomesNoParameter() {
    assertBuilds(
        """
        func "f"(i64, i64) -> i64 {
        b0(v0: i64, v1: i64):
            v2 = slt v0, v1
            br v2, b1, b2(v0)
        b1:
            v3 = add v0, v0
            jump b2(v3)
        b2(v4: i64):
            v5 = add v4, v1
            return v5
        }
        """,
        BINARY,
        f -> {
          Variable a = f.declare(f.parameter(0), "a");
          Variable b = f.declare(f.parameter(1), "b");
          f.ifThen(f.slt(f.use(a), f.use(b)), () -> f.def(a, f.add(f.use(a), f.use(a))));
          f.ret(f.add(f.use(a), f.use(b)));
        });
  }

  @Test
  void anIfGivesAValue() {
    assertBuilds(
        """
        func "f"(i64) -> i64 {
        b0(v0: i64):
            v1 = const.i64 0
            v2 = slt v0, v1
            br v2, b1, b2
        b1:
            v3 = const.i64 -1
            jump b3(v3)
        b2:
            v4 = const.i64 1
            jump b3(v4)
        b3(v5: i64):
            return v5
        }
        """,
        UNARY,
        f ->
            f.ret(
                f.ifValue(
                    Scalar.I64,
                    f.slt(f.parameter(0), f.constI64(0)),
                    () -> f.constI64(-1),
                    () -> f.constI64(1))));
  }

  @Test
  void whatStandsBehindAReturnIsDropped() {
    assertBuilds(
        """
        func "f"(i64) -> i64 {
        b0(v0: i64):
            return v0
        }
        """,
        UNARY,
        f -> {
          Variable x = f.declare(f.parameter(0), "x");
          f.ret(f.use(x));
          f.def(x, f.add(f.use(x), f.constI64(1)));
          f.whileLoop(() -> f.constI1(true), Loop::breakLoop);
          f.tryCatch(() -> f.ret(f.use(x)), f::raise);
          f.ret(f.use(x));
        });
  }

  @Test
  void controlDoesNotGoOnBehindAnIfOfWhichBothArmsEnd() {
    assertBuilds(
        """
        func "f"(i64) -> i64 {
        b0(v0: i64):
            v1 = const.i1 1
            br v1, b1, b2
        b1:
            return v0
        b2:
            trap unreachable
        }
        """,
        UNARY,
        f -> {
          f.ifThenElse(
              f.constI1(true), () -> f.ret(f.parameter(0)), () -> f.trap(TrapCode.UNREACHABLE));
          assertFalse(f.isOpen());
        });
  }

  @Test
  void breakAndContinueLeaveFromInside() {
    assertBuilds(
        """
        func "f"(i64) -> i64 {
        b0(v0: i64):
            jump b1(v0)
        b1(v1: i64):
            v2 = const.i64 1
            v3 = sub v1, v2
            v4 = const.i64 7
            v5 = eq v3, v4
            br v5, b3, b2
        b2:
            v6 = sgt v3, v4
            br v6, b1(v3), b3
        b3:
            return v3
        }
        """,
        UNARY,
        f -> {
          Variable n = f.declare(f.parameter(0), "n");
          f.loop(
              loop -> {
                f.def(n, f.sub(f.use(n), f.constI64(1)));
                Value seven = f.constI64(7);
                loop.breakIf(f.eq(f.use(n), seven));
                f.ifThen(f.sgt(f.use(n), seven), loop::continueLoop);
                loop.breakLoop();
              });
          f.ret(f.use(n));
        });
  }

  @Test
  void aSwitchHasCasesAndARest() {
    assertBuilds(
        """
        func "f"(i64) -> i64 {
        b0(v0: i64):
            switch v0 { 1: b1, 2: b1, 5: b2, default: b3(v0) }
        b1:
            v1 = const.i64 10
            jump b3(v1)
        b2:
            return v0
        b3(v2: i64):
            return v2
        }
        """,
        UNARY,
        f -> {
          Variable r = f.declare(f.parameter(0), "r");
          f.switchOn(
              f.parameter(0),
              cases ->
                  cases
                      .on(List.of(1L, 2L), () -> f.def(r, f.constI64(10)))
                      .on(5, () -> f.ret(f.parameter(0))));
          f.ret(f.use(r));
        });
  }

  @Test
  void aHandlerSeesVariablesAsTheyWereWhenItWasThrown() {
    assertBuilds(
        """
        func "f"(i64) -> i64 {
        b0(v0: i64):
            v1 = const.i64 0
            jump b1
        b1 handler b3(v1):
            v2 = sdiv v0, v0
            jump b2
        b2 handler b3(v2):
            v3 = sdiv v2, v0
            jump b4(v3)
        b3(v4: ref Throwable, v5: i64):
            jump b4(v5)
        b4(v6: i64):
            return v6
        }
        """,
        UNARY,
        f -> {
          Variable x = f.declare(f.constI64(0), "x");
          f.tryCatch(
              () -> {
                f.def(x, f.sdiv(f.parameter(0), f.parameter(0)));
                f.def(x, f.sdiv(f.use(x), f.parameter(0)));
              },
              _ -> {});
          f.ret(f.use(x));
        });
  }

  @Test
  void blocksThatOnlyDefineVariablesTheHandlerDoesNotReadAreOne() {
    assertBuilds(
        """
        func "f"(i64) -> i64 {
        b0(v0: i64) handler b1:
            v1 = sdiv v0, v0
            v2 = sdiv v1, v0
            return v2
        b1(v3: ref Throwable):
            throw v3
        }
        """,
        UNARY,
        f -> {
          Variable x = f.declare(Scalar.I64, "x");
          f.tryCatch(
              () -> {
                f.def(x, f.sdiv(f.parameter(0), f.parameter(0)));
                f.def(x, f.sdiv(f.use(x), f.parameter(0)));
              },
              f::raise);
          f.ret(f.use(x));
        });
  }

  @Test
  void aTryInATryGoesToTheInnerHandlerFirst() {
    assertBuilds(
        """
        func "f"(i64) -> i64 {
        b0(v0: i64) handler b2:
            v1 = sdiv v0, v0
            jump b1
        b1 handler b3:
            v2 = udiv v0, v0
            return v0
        b2(v3: ref Throwable) handler b3:
            throw v3
        b3(v4: ref Throwable):
            return v0
        }
        """,
        UNARY,
        f -> {
          f.tryCatch(
              () -> {
                f.tryCatch(() -> f.sdiv(f.parameter(0), f.parameter(0)), f::raise);
                f.udiv(f.parameter(0), f.parameter(0));
              },
              _ -> f.ret(f.parameter(0)));
          f.ret(f.parameter(0));
        });
  }

  @Test
  void blocksMayBeFilledInAnyOrder() {
    assertBuilds(
        """
        func "f"(i64) -> i64 {
        b0(v0: i64):
            jump b1(v0)
        b1(v1: i64):
            v2 = const.i64 1
            v3 = sub v1, v2
            v4 = const.i64 0
            v5 = eq v3, v4
            br v5, b2, b1(v3)
        b2:
            return v3
        }
        """,
        UNARY,
        f -> {
          Variable n = f.declare(f.parameter(0), "n");
          BlockId end = f.newBlock();
          BlockId round = f.newBlock();
          BlockId entry = f.newBlock();
          f.jump(entry);
          f.start(end);
          f.ret(f.use(n));
          f.start(round);
          f.def(n, f.sub(f.use(n), f.constI64(1)));
          f.branch(f.eq(f.use(n), f.constI64(0)), end, round);
          f.start(entry);
          f.jump(round);
        });
  }

  @Test
  void aSwitchToBlocksKeepsTheOrderOfItsCases() {
    assertBuilds(
        """
        func "f"(i64) -> i64 {
        b0(v0: i64):
            switch v0 { 9: b1, -3: b1, default: b2 }
        b1:
            trap assertion
        b2:
            return v0
        }
        """,
        UNARY,
        f -> {
          BlockId bad = f.newBlock();
          BlockId good = f.newBlock();
          SequencedMap<Long, BlockId> cases = new LinkedHashMap<>();
          cases.put(9L, bad);
          cases.put(-3L, bad);
          f.switchTo(f.parameter(0), cases, good);
          f.start(bad);
          f.trap(TrapCode.ASSERTION);
          f.start(good);
          f.ret(f.parameter(0));
        });
  }

  @Test
  void aVoidFunctionMayEndWithoutSayingSo() {
    assertBuilds(
        """
        func "f"() {
        b0:
            return
        }
        """,
        Signature.of(NoValue.VOID),
        _ -> {});
  }

  @Test
  void aVariableThatIsReadBeforeItIsDefinedIsAnError() {
    var module = module();
    FunctionBuilder f = module.function("f", UNARY);
    Variable x = f.declare(Scalar.I64, "x");
    f.ifThen(f.constI1(true), () -> f.def(x, f.parameter(0)));
    f.ret(f.use(x));
    assertThrows(IllegalStateException.class, module::build);
  }

  @Test
  void aVariableThatOnlyDeadCodeReadsNeedsNoDefinition() {
    assertBuilds(
        """
        func "f"(i64) -> i64 {
        b0(v0: i64):
            return v0
        }
        """,
        UNARY,
        f -> {
          Variable x = f.declare(Scalar.I64, "x");
          f.ret(f.parameter(0));
          f.start(f.newBlock());
          f.ret(f.use(x));
        });
  }

  @Test
  void aFunctionThatGivesAValueDoesNotJustEnd() {
    var module = module();
    module.function("f", UNARY);
    assertThrows(IllegalStateException.class, module::build);
  }

  @Test
  void whatWasNotFinishedCanBeFinishedAndBuiltAgain() {
    var module = module();
    FunctionBuilder f = module.function("f", UNARY);
    f.tryCatch(() -> {}, f::raise);
    assertThrows(IllegalStateException.class, module::build);
    f.ret(f.parameter(0));
    assertEquals(List.of(), verified(module).functions().getFirst().entry().instructions());
  }

  @Test
  void aBlockThatControlGoesToIsFilled() {
    var module = module();
    FunctionBuilder f = module.function("f", UNARY);
    f.jump(f.newBlock());
    assertThrows(IllegalStateException.class, module::build);
  }

  @Test
  void aValueOfDeadCodeIsNotUsedElsewhere() {
    var module = module();
    FunctionBuilder f = module.function("f", UNARY);
    BlockId end = f.newBlock();
    f.jump(end);
    Value dead = f.constI64(1);
    f.start(end);
    f.ret(dead);
    assertThrows(IllegalStateException.class, module::build);
  }

  @Test
  void whatMakesNoSenseIsRefusedAtOnce() {
    FunctionBuilder f = module().function("f", UNARY);
    Value n = f.parameter(0);
    BlockId handler = f.newHandler();
    Variable foreign = module().function("g", UNARY).declare(Scalar.I64, "foreign");
    for (Runnable misuse :
        List.<Runnable>of(
            () -> f.fadd(n, n),
            () -> f.add(n, f.constI32(1)),
            () -> f.add(n, new Value(99)),
            () -> f.call("nowhere"),
            () -> f.newObject(Name.local("Nobody")),
            () -> f.branch(n, f.newBlock(), f.newBlock()),
            () -> f.jump(handler),
            () -> f.jump(new BlockId(0)),
            () -> f.jump(new BlockId(77)),
            () -> f.raise(n),
            f::ret,
            () -> f.ret(f.constI32(1)),
            () -> f.caught(f.newBlock()),
            () -> f.def(f.declare(Scalar.I32, "x"), n),
            () -> f.use(foreign),
            () -> f.value(new Op.Fence()))) {
      assertThrows(IllegalArgumentException.class, misuse::run);
    }
  }

  @Test
  void aBlockIsFilledOnceAndOnlyBehindAnEnd() {
    FunctionBuilder f = module().function("f", UNARY);
    BlockId block = f.newBlock();
    assertThrows(IllegalStateException.class, () -> f.start(block));
    f.jump(block);
    f.start(block);
    f.ret(f.parameter(0));
    assertThrows(IllegalStateException.class, () -> f.start(block));
  }

  @Test
  void placesAndNamesAreKept() {
    var module = module();
    FunctionBuilder f = module.function("f", UNARY);
    Span place = Span.at("f.flow", 3, 4);
    Variable x = f.declare(f.parameter(0), "x");
    f.at(place).def(x, f.add(f.use(x), f.use(x)));
    f.ret(f.use(x));
    Function built = module.build().functions().getFirst();
    assertEquals(place, built.entry().instructions().getFirst().span());
    assertEquals(place, built.entry().span());
    assertEquals("x", built.names().get(new Value(0)));
    assertEquals("x", built.names().get(new Value(1)));
  }

  @Test
  void whatIsBuiltDoesNotChange() {
    var module = module();
    FunctionBuilder f = module.function("f", UNARY);
    Variable x = f.declare(f.parameter(0), "x");
    f.loop(
        loop -> {
          f.def(x, f.sub(f.use(x), f.constI64(1)));
          loop.breakIf(f.slt(f.use(x), f.constI64(0)));
        });
    f.ret(f.use(x));
    assertEquals(module.build(), module.build());
    assertThrows(IllegalStateException.class, () -> f.start(f.newBlock()));
  }

  @Test
  void manyVariablesAndBlocksTakeLinearTime() {
    var module = module();
    FunctionBuilder f = module.function("f", UNARY);
    Variable x = f.declare(f.parameter(0), "x");
    for (int i = 0; i < 20_000; i++) {
      Value even = f.eq(f.and(f.use(x), f.constI64(1)), f.constI64(0));
      f.ifThen(even, () -> f.def(x, f.add(f.use(x), f.constI64(3))));
    }
    f.ret(f.use(x));
    IrModule built = module.build();
    assertEquals(List.of(), Verifier.verify(built, RawMemory.REFUSED).diagnostics());
  }

  @Test
  void aVariableReadThroughManyEmptyRoundsTakesLinearTime() {
    var module = module();
    FunctionBuilder f = module.function("f", UNARY);
    Variable x = f.declare(f.parameter(0), "x");
    for (int i = 0; i < 20_000; i++) {
      f.ifThen(f.constI1(true), () -> f.run("f", f.parameter(0)));
    }
    f.ret(f.use(x));
    IrModule built = module.build();
    assertEquals(List.of(), Verifier.verify(built, RawMemory.REFUSED).diagnostics());
  }

  @Test
  void callsAndObjectsAreWrittenByName() {
    var module = module();
    Name box =
        module.add(
            ClassBuilder.of("Box", ClassDefinition.Kind.CLASS)
                .field("n", Scalar.I64)
                .method("get", Signature.of(Scalar.I64), "Box.get")
                .build());
    var self = new Type.ClassType(box);
    FunctionBuilder get = module.function("Box.get", Signature.of(Scalar.I64, self));
    get.ret(get.getField(new Member(box, "n"), get.parameter(0)));
    Name abs = module.importing("math").function("abs", UNARY);
    FunctionBuilder f = module.function("f", UNARY);
    Value made = f.newObject(box);
    f.setField(new Member(box, "n"), made, f.call(abs, f.parameter(0)));
    f.ret(f.callVirtual(new Member(box, "get"), made));
    assertEquals(
        """
        package "demo" 1.0
        source "box.gy"
        import "math" {
          func "abs"(i64) -> i64
        }
        class "Box" {
          field "n" i64
          method "get"() -> i64 = "Box.get"
        }

        func "Box.get"(ref "Box") -> i64 {
        b0(v0: ref "Box"):
            v1 = getfield v0, "Box"."n"
            return v1
        }

        func "f"(i64) -> i64 {
        b0(v0: i64):
            v1 = new "Box"
            v2 = call "math"::"abs"(v0)
            setfield v1, "Box"."n", v2
            v3 = callvirtual v1, "Box"."get"()
            return v3
        }
        """,
        Printer.print(verified(module.source("box.gy"))));
  }

  @Test
  void leavingATryByBreakIsNotCovered() {
    assertBuilds(
        """
        func "f"(i64) -> i64 {
        b0(v0: i64) handler b1:
            v1 = sdiv v0, v0
            return v0
        b1(v2: ref Throwable):
            throw v2
        }
        """,
        UNARY,
        f -> {
          f.loop(
              loop ->
                  f.tryCatch(
                      () -> {
                        f.sdiv(f.parameter(0), f.parameter(0));
                        loop.breakLoop();
                      },
                      f::raise));
          f.ret(f.parameter(0));
        });
  }

  @Test
  void aHandlerBlockCanBeSetByHand() {
    assertBuilds(
        """
        func "f"(i64) -> i64 {
        b0(v0: i64) handler b1:
            v1 = sdiv v0, v0
            return v1
        b1(v2: ref Throwable):
            trap assertion
        }
        """,
        UNARY,
        f -> {
          BlockId handler = f.newHandler();
          Optional<BlockId> before = f.handleWith(Optional.of(handler));
          Value quotient = f.sdiv(f.parameter(0), f.parameter(0));
          f.handleWith(before);
          f.ret(quotient);
          f.start(handler);
          assertEquals(BuiltIn.THROWABLE, f.typeOf(f.caught(handler)));
          f.trap(TrapCode.ASSERTION);
        });
  }

  private static ModuleBuilder module() {
    return new ModuleBuilder("demo", Version.parse("1.0"));
  }

  private static IrModule verified(ModuleBuilder module) {
    IrModule built = module.build();
    assertEquals(List.of(), Verifier.verify(built, RawMemory.REFUSED).diagnostics());
    return built;
  }

  private static void assertBuilds(
      String expected, Signature signature, Consumer<FunctionBuilder> body) {
    var module = module();
    body.accept(module.function("f", signature));
    Function built = verified(module).functions().getFirst();
    assertEquals(expected.strip(), Printer.print(built).strip());
  }
}
