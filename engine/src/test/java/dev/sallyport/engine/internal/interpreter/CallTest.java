package dev.sallyport.engine.internal.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sallyport.border.Carriers;
import dev.sallyport.border.LinkException;
import dev.sallyport.border.TrapException;
import dev.sallyport.engine.Context;
import dev.sallyport.ir.Member;
import dev.sallyport.ir.Name;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.TrapCode;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

final class CallTest {

  private final Guest guest = new Guest();

  private static void assertTraps(TrapCode code, Executable action) {
    assertEquals(code, assertThrows(TrapException.class, action).code());
  }

  /** A native of a static method of this class. */
  private static MethodHandle host(String name, Class<?> result, Class<?>... parameters)
      throws ReflectiveOperationException {
    return MethodHandles.lookup()
        .findStatic(CallTest.class, name, MethodType.methodType(result, parameters));
  }

  static String join(Context context, String left, byte right) {
    return left + right + (context == null);
  }

  private static final String JOIN =
      """
      native func "host.join"(ref String, i8) -> ref String
      export func "f"(ref String, i8) -> ref String {
      b0(v0: ref String, v1: i8):
          v2 = call "host.join"(v0, v1)
          v3 = call "host.join"(v2, v1)
          return v3
      }
      """;

  @Test
  void nativesGetTheContextAndAreResolvedOnceWhenFirstCalled() throws Throwable {
    guest.natives.put(
        "host.join", host("join", String.class, Context.class, String.class, byte.class));
    guest.add(JOIN);
    assertEquals(List.of(), guest.resolved);
    assertEquals("a1false1false", guest.call("f", "a", (byte) 1));
    assertEquals("b2false2false", guest.call("f", "b", (byte) 2));
    assertEquals(List.of("host.join"), guest.resolved);
  }

  @Test
  void aMissingNativeIsAskedForAgain() throws Throwable {
    guest.add(JOIN);
    assertThrows(LinkException.class, () -> guest.call("f", "a", (byte) 1));
    guest.natives.put(
        "host.join", host("join", String.class, Context.class, String.class, byte.class));
    assertEquals("a1false1false", guest.call("f", "a", (byte) 1));
  }

  @Test
  void aNativeFunctionHasAHandleToo() throws Throwable {
    guest.natives.put(
        "host.join", host("join", String.class, Context.class, String.class, byte.class));
    assertEquals("x3false", guest.call(guest.add(JOIN).function("host.join"), "x", (byte) 3));
  }

  @Test
  void aHandleHasTheTypeThatTheCarriersSay() {
    var signature = Signature.parse("(ref String, i8) -> ref String");
    assertEquals(
        Carriers.methodType(Context.class, signature), guest.add(JOIN).function("f").type());
  }

  static Object wrong(Context context) {
    return "not of the class";
  }

  @Test
  void aNativeThatGivesAnObjectOfAnotherClassTraps() throws Throwable {
    guest.natives.put("make", host("wrong", Object.class, Context.class));
    guest.add(
        """
        export class "C" { }
        native func "make"() -> ref "C"
        export func "f"() -> ref "C" { b0: v0 = call "make"() return v0 }
        """);
    assertTraps(TrapCode.BAD_CAST, () -> guest.call("f"));
  }

  @Test
  void aHostThatPassesAnObjectOfAnotherClassTraps() {
    guest.add(
        """
        export class "C" { }
        export func "f"(ref "C") { b0(v0: ref "C"): return }
        """);
    assertTraps(TrapCode.BAD_CAST, () -> guest.call("f", "not of the class"));
  }

  private static final String SHAPES =
      """
      export trait "Shape" { method "area"() -> i64   method "twice"() -> i64 = "Shape.twice" }
      trait "Big" extends "Shape" { method "twice"() -> i64 = "Big.twice" }
      abstract class "Base" implements "Shape" { method "kind"() -> i64 = "Base.kind" }
      class "Square" extends "Base" {
        field "side" i64
        method "area"() -> i64 = "Square.area"
      }
      class "Huge" extends "Square" implements "Big" { method "kind"() -> i64 = "Huge.kind" }
      func "Shape.twice"(ref "Shape") -> i64 {
      b0(v0: ref "Shape"):
          v1 = callvirtual v0, "Shape"."area"()
          v2 = add v1, v1
          return v2
      }
      func "Big.twice"(ref "Big") -> i64 { b0(v0: ref "Big"): v1 = const.i64 -2 return v1 }
      func "Base.kind"(ref "Base") -> i64 { b0(v0: ref "Base"): v1 = const.i64 1 return v1 }
      func "Huge.kind"(ref "Huge") -> i64 { b0(v0: ref "Huge"): v1 = const.i64 2 return v1 }
      func "Square.area"(ref "Square") -> i64 {
      b0(v0: ref "Square"):
          v1 = getfield v0, "Square"."side"
          v2 = mul v1, v1
          return v2
      }
      """;

  private long onNew(String type, String method) throws Throwable {
    var made = guest.add(SHAPES);
    Object object = guest.call(made.allocator(type));
    guest.call(made.setter(new Member(Name.local("Square"), "side")), object, 3L);
    return (long) guest.call(made.virtual(new Member(Name.local(type), method)), object);
  }

  @Test
  void aMethodIsThatOfTheNearestSuperclass() throws Throwable {
    assertEquals(9, onNew("Square", "area"));
    assertEquals(1, onNew("Square", "kind"));
    assertEquals(2, onNew("Huge", "kind"));
    assertEquals(9, onNew("Huge", "area"));
  }

  @Test
  void aMethodThatNoClassHasIsThatOfTheMostSpecificTrait() throws Throwable {
    assertEquals(18, onNew("Square", "twice"));
    assertEquals(-2, onNew("Huge", "twice"));
  }

  @Test
  void aMethodOfNullTraps() {
    var made = guest.add(SHAPES);
    var area = made.virtual(new Member(Name.local("Shape"), "area"));
    assertTraps(TrapCode.NULL_REFERENCE, () -> guest.call(area, (Object) null));
    assertTraps(TrapCode.BAD_CAST, () -> guest.call(area, "no shape"));
  }

  private static final String LIBRARY =
      """
      package "lib" 2.1
      export class "Point" { field "x" i64   method "norm"() -> i64 = "Point.norm" }
      export trait "Sized" { method "size"() -> i64 }
      export global "origin" i64 = 100
      func "Point.norm"(ref "Point") -> i64 {
      b0(v0: ref "Point"): v1 = getfield v0, "Point"."x" return v1
      }
      export func "double"(i64) -> i64 { b0(v0: i64): v1 = add v0, v0 return v1 }
      export func "sizeOf"(ref "Sized") -> i64 {
      b0(v0: ref "Sized"): v1 = callvirtual v0, "Sized"."size"() return v1
      }
      """;

  private static final String CLIENT =
      """
      import "lib" {
        class "Point" { field "x" i64 method "norm"() -> i64 }
        trait "Sized" { method "size"() -> i64 }
        global "origin" i64
        func "double"(i64) -> i64
        func "sizeOf"(ref "lib"::"Sized") -> i64
      }
      class "Point3" extends "lib"::"Point" implements "lib"::"Sized" {
        field "x3" i64
        method "size"() -> i64 = "Point3.size"
      }
      func "Point3.size"(ref "Point3") -> i64 {
      b0(v0: ref "Point3"):
          v1 = callvirtual v0, "lib"::"Point"."norm"()
          v2 = getfield v0, "Point3"."x3"
          v3 = mul v1, v2
          return v3
      }
      export func "f"(i64) -> i64 {
      b0(v0: i64):
          v1 = new "Point3"
          setfield v1, "lib"::"Point"."x", v0
          v2 = const.i64 10
          setfield v1, "Point3"."x3", v2
          v3 = call "lib"::"sizeOf"(v1)
          v4 = call "lib"::"double"(v3)
          v5 = getglobal "lib"::"origin"
          setglobal "lib"::"origin", v0
          v6 = add v4, v5
          return v6
      }
      export func "value"() -> func (i64) -> i64 { b0: v0 = const.func "lib"::"double" return v0 }
      """;

  @Test
  void classesFunctionsAndGlobalsOfAnotherPackageAreUsedInPlace() throws Throwable {
    var library = guest.add(LIBRARY);
    guest.add(CLIENT);
    assertEquals(7L * 10 * 2 + 100, guest.call("f", 7L));
    assertEquals(7L, guest.call(library.globalGetter("origin")));
  }

  @Test
  void aFieldThatASuperclassOfAnotherPackageGotLaterIsAnotherField() throws Throwable {
    guest.add(LIBRARY.replace("field \"x\" i64", "field \"x3\" i64 field \"x\" i64"));
    guest.add(CLIENT);
    assertEquals(7L * 10 * 2 + 100, guest.call("f", 7L));
  }

  @Test
  void anImportedFunctionAsAValueIsThatOfItsPackage() throws Throwable {
    guest.add(LIBRARY);
    guest.add(CLIENT);
    var value = (dev.sallyport.border.FunctionValue) guest.call("value");
    assertEquals(8L, guest.call(value.handle(), 4L));
    assertSame(value, guest.call("value"));
  }

  @Test
  void anAbstractMethodOfAnOtherVersionTraps() {
    guest.add(
        LIBRARY
            .replace("= \"Point.norm\" }", "method \"more\"() -> i64 }")
            .replace("export class \"Point\"", "export abstract class \"Point\"")
            .replace("norm\"() -> i64 method", "norm\"() -> i64   method"));
    guest.add(CLIENT);
    assertTraps(TrapCode.ABSTRACT_METHOD, () -> guest.call("f", 7L));
  }

  private static final String INDIRECT =
      """
      export func "f"(func (i64, f32) -> i64, i64) -> i64 {
      b0(v0: func (i64, f32) -> i64, v1: i64):
          v2 = const.f32 0.5
          v3 = callindirect (i64, f32) -> i64, v0(v1, v2)
          return v3
      }
      func "g"(i64, f32) -> i64 {
      b0(v0: i64, v1: f32):
          v2 = stof.f32 v0
          v3 = fdiv v2, v1
          v4 = ftos.i64 v3
          return v4
      }
      export func "value"() -> func (i64, f32) -> i64 { b0: v0 = const.func "g" return v0 }
      """;

  @Test
  void aFunctionValueIsCalledWithItsArguments() throws Throwable {
    guest.add(INDIRECT);
    assertEquals(14L, guest.call("f", guest.call("value"), 7L));
    assertTraps(TrapCode.NULL_REFERENCE, () -> guest.call("f", null, 7L));
  }

  @Test
  void machineCodeIsCalledByItsAddress() throws Throwable {
    long abs = Linker.nativeLinker().defaultLookup().findOrThrow("abs").address();
    guest.add(
        """
        export func "f"(addr, i32) -> i32 {
        b0(v0: addr, v1: i32):
            v2 = calladdress (i32) -> i32, v0(v1)
            return v2
        }
        """);
    assertEquals(5, guest.call("f", abs, -5));
  }

  @Test
  void aHundredAndTwentyWideParametersArrive() throws Throwable {
    var types = String.join(", ", java.util.Collections.nCopies(120, "i64"));
    var names = new StringBuilder();
    for (int i = 0; i < 120; i++) {
      names.append(i == 0 ? "" : ", ").append("v").append(i).append(": i64");
    }
    guest.add("export func \"f\"(%s) -> i64 { b0(%s): return v119 }".formatted(types, names));
    var arguments = new Object[120];
    java.util.Arrays.setAll(arguments, i -> (long) i);
    assertEquals(119L, guest.call("f", arguments));
  }

  @Test
  void handlesGoOnWorkingWhenThePackageIsClosed() throws Throwable {
    var made = guest.add(SHAPES);
    Object square = guest.call(made.allocator("Square"));
    var kind = made.virtual(new Member(Name.local("Base"), "kind"));
    assertEquals(1L, guest.call(kind, square));
    made.close();
    assertEquals(1L, guest.call(kind, square));
    assertEquals("Square", made.classNameOf(square));
  }

  @Test
  void contextsRunOnePackageAtTheSameTime() throws Exception {
    var made = guest.add(SHAPES);
    var twice = made.virtual(new Member(Name.local("Shape"), "twice"));
    var set = made.setter(new Member(Name.local("Square"), "side"));
    var make = made.allocator("Square");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var results = new ArrayList<Future<Object>>();
      for (long side = 0; side < 50; side++) {
        var context = guest.another();
        long mine = side;
        results.add(
            threads.submit(
                () -> {
                  Object square = invoke(make, context);
                  invoke(set, context, square, mine);
                  return invoke(twice, context, square);
                }));
      }
      for (int side = 0; side < 50; side++) {
        assertEquals(2L * side * side, results.get(side).get());
      }
    }
  }

  private static Object invoke(MethodHandle handle, Object... arguments) {
    try {
      return handle.invokeWithArguments(arguments);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void anEngineMayAskForTheName() {
    assertEquals("interpreter", new InterpreterExecutor().name());
    assertNull(guest.context.frame);
  }
}
