package dev.sallyport.engine.internal.interpreter;

import static dev.sallyport.engine.internal.interpreter.Guest.assertTraps;
import static dev.sallyport.engine.internal.interpreter.Guest.run;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sallyport.border.FunctionValue;
import dev.sallyport.border.GuestException;
import dev.sallyport.border.TrapException;
import dev.sallyport.ir.Member;
import dev.sallyport.ir.Name;
import dev.sallyport.ir.TrapCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ObjectTest {

  private static final String ACCOUNT =
      """
      trait "Named" { }
      class "Base" { field "id" i32   field "owner" ref String }
      final class "Account" extends "Base" implements "Named" { field "balance" i64 }
      export class "Oops" extends Exception { field "code" i8 }
      """;

  @Test
  void aNewObjectHasZerosAndNulls() throws Throwable {
    var made = Guest.load(ACCOUNT);
    var guest = new Guest();
    Object account = guest.call(made.allocator("Account"));
    assertEquals(0L, guest.call(made.getter(field("Account", "balance")), account));
    assertEquals(0, guest.call(made.getter(field("Account", "id")), account));
    assertNull(guest.call(made.getter(field("Base", "owner")), account));
  }

  private static Member field(String owner, String name) {
    return new Member(Name.local(owner), name);
  }

  @Test
  void fieldsAreWrittenAndReadThroughAnyClassThatHasThem() throws Throwable {
    String text =
        ACCOUNT
            + """
            export func "f"(i64) -> i64 {
            b0(v0: i64):
                v1 = new "Account"
                v2 = const.i32 7
                setfield v1, "Base"."id", v2
                setfield v1, "Account"."balance", v0
                v3 = getfield v1, "Account"."id"
                v4 = getfield v1, "Account"."balance"
                v5 = sext.i64 v3
                v6 = add v4, v5
                return v6
            }
            """;
    assertEquals(42L, run(text, 35L));
  }

  @Test
  void exceptionsHaveFieldsToo() throws Throwable {
    var guest = new Guest();
    var made = guest.add(ACCOUNT);
    Object oops = guest.call(made.allocator("Oops"));
    guest.call(made.setter(field("Oops", "code")), oops, (byte) 9);
    assertEquals((byte) 9, guest.call(made.getter(field("Oops", "code")), oops));
    assertEquals("t.Oops", ((GuestException) oops).guestClass());
    assertEquals("Oops", made.classNameOf(oops));
  }

  @Test
  void fieldsOfNullAndOfStrangersTrap() throws Throwable {
    var guest = new Guest();
    var made = guest.add(ACCOUNT);
    var getter = made.getter(field("Account", "balance"));
    assertEquals(
        TrapCode.NULL_REFERENCE,
        assertThrows(TrapException.class, () -> guest.call(getter, (Object) null)).code());
    assertEquals(
        TrapCode.BAD_CAST, assertThrows(TrapException.class, () -> guest.call(getter, "x")).code());
  }

  @Test
  void onlyObjectsOfThePackageHaveAClassName() throws Throwable {
    var guest = new Guest();
    var made = guest.add(ACCOUNT);
    assertEquals("Base", made.classNameOf(guest.call(made.allocator("Base"))));
    assertNull(made.classNameOf(guest.call(Guest.load(ACCOUNT).allocator("Base"))));
    assertNull(made.classNameOf("text"));
    assertNull(made.classNameOf(null));
  }

  /** What kind of thing each letter stands for: the functions that make them. */
  private static final String MAKERS =
      ACCOUNT
          + """
          export func "account"() -> ref Object { b0: v0 = new "Account" return v0 }
          export func "base"() -> ref Object { b0: v0 = new "Base" return v0 }
          export func "oops"() -> ref Object { b0: v0 = new "Oops" return v0 }
          export func "null"() -> ref Object { b0: v0 = const.null ref Object return v0 }
          export func "string"() -> ref Object { b0: v0 = const.string "x" return v0 }
          export func "function"() -> ref Object { b0: v0 = const.func "account" return v0 }
          export func "longs"() -> ref Object {
          b0: v0 = const.i32 1 v1 = newarray i64, v0 return v1
          }
          export func "objects"() -> ref Object {
          b0: v0 = const.i32 1 v1 = newarray ref "Base", v0 return v1
          }
          export func "strings"() -> ref Object {
          b0: v0 = const.i32 1 v1 = newarray ref String, v0 return v1
          }
          export func "is"(ref Object) -> i1 {
          b0(v0: ref Object): v1 = instanceof v0, TYPE return v1
          }
          export func "cast"(ref Object) -> ref Object {
          b0(v0: ref Object): v1 = cast v0, TYPE return v1
          }
          """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ref Object | account base oops string function longs objects strings",
        "ref String | string",
        "ref Throwable | oops",
        "ref Exception | oops",
        "ref \"Base\" | account base",
        "ref \"Account\" | account",
        "ref \"Named\" | account",
        "ref host \"java.lang.CharSequence\" | string",
        "array i64 | longs",
        "array addr | longs",
        "array i32 | ''",
        "array ref Object | objects",
        "array ref \"Oops\" | objects",
        "array ref String | strings",
        "func () -> ref Object | function",
        "func () -> ref \"Base\" | function",
        "func () -> i64 | ''"
      })
  void testsAndCastsAgreeOnWhatIsOfAType(String type, String instances) throws Throwable {
    var guest = new Guest();
    guest.hostTypes.put("java.lang.CharSequence", CharSequence.class);
    guest.add(MAKERS.replace("TYPE", type));
    for (String maker :
        List.of("account", "base", "oops", "string", "function", "longs", "objects", "strings")) {
      Object object = guest.call(maker);
      boolean expected = List.of(instances.split(" ")).contains(maker);
      assertEquals(expected, guest.call("is", object), maker);
      if (expected) {
        assertSame(object, guest.call("cast", object));
      } else {
        var trap = assertThrows(TrapException.class, () -> guest.call("cast", object), maker);
        assertEquals(TrapCode.BAD_CAST, trap.code());
      }
    }
    assertEquals(false, guest.call("is", (Object) null));
    assertNull(guest.call("cast", (Object) null));
  }

  private static final String ARRAY =
      """
      export func "f"(i32, i32, T) -> T {
      b0(v0: i32, v1: i32, v2: T):
          v3 = newarray T, v0
          arrayset v3, v1, v2
          v4 = arraylength v3
          v5 = const.i32 1
          v6 = sub v4, v5
          v7 = arrayget v3, v6
          return v7
      }
      """;

  @Test
  void arraysHoldEveryType() throws Throwable {
    assertEquals(true, run(ARRAY.replace("T", "i1"), 3, 2, true));
    assertEquals((byte) 5, run(ARRAY.replace("T", "i8"), 3, 2, (byte) 5));
    assertEquals((short) 5, run(ARRAY.replace("T", "i16"), 3, 2, (short) 5));
    assertEquals(5, run(ARRAY.replace("T", "i32"), 3, 2, 5));
    assertEquals(5L, run(ARRAY.replace("T", "i64"), 3, 2, 5L));
    assertEquals(5L, run(ARRAY.replace("T", "addr"), 3, 2, 5L));
    assertEquals(5f, run(ARRAY.replace("T", "f32"), 3, 2, 5f));
    assertEquals(5.0, run(ARRAY.replace("T", "f64"), 3, 2, 5.0));
    assertEquals("s", run(ARRAY.replace("T", "ref String"), 3, 2, "s"));
    assertEquals(List.of(), run(ARRAY.replace("T", "ref Object"), 3, 2, List.of()));
    assertNull(run(ARRAY.replace("T", "ref String"), 3, 0, "s"));
  }

  @Test
  void arraysTrapOnWrongLengthsAndIndexes() {
    String text = ARRAY.replace("T", "i64");
    assertTraps(TrapCode.NEGATIVE_LENGTH, text, -1, 0, 5L);
    assertTraps(TrapCode.INDEX_OUT_OF_BOUNDS, text, 3, 3, 5L);
    assertTraps(TrapCode.INDEX_OUT_OF_BOUNDS, text, 3, -1, 5L);
  }

  @Test
  void anElementThatIsNotOfTheArraysClassTrapsWhenItIsRead() {
    String text =
        ACCOUNT
            + """
            export func "f"(array ref "Oops") -> ref Object {
            b0(v0: array ref "Oops"):
                v1 = const.i32 0
                v2 = arrayget v0, v1
                return v2
            }
            """;
    assertTraps(TrapCode.BAD_CAST, text, (Object) new Object[] {"no base"});
  }

  private static final String PRIMES =
      """
      constant "primes" array i16 [2, 3, 5]
      constant "words" array ref String ["a", null]
      export func "primes"() -> array i16 { b0: v0 = const.array "primes" return v0 }
      export func "words"() -> array ref String { b0: v0 = const.array "words" return v0 }
      """;

  @Test
  void anArrayConstantIsAFreshCopy() throws Throwable {
    var guest = new Guest();
    guest.add(PRIMES);
    var first = (short[]) guest.call("primes");
    assertArrayEquals(new short[] {2, 3, 5}, first);
    assertNotSame(first, guest.call("primes"));
    assertArrayEquals(new String[] {"a", null}, (String[]) guest.call("words"));
  }

  private static final String GLOBALS =
      """
      export global "count" i64 = 5
      global "name" ref String = "x"
      global "nothing" array i8 = null
      global "ratio" f32 = 0.5
      export func "f"(i64) -> i64 {
      b0(v0: i64):
          v1 = getglobal "count"
          v2 = add v1, v0
          setglobal "count", v2
          return v2
      }
      """;

  @Test
  void globalsKeepTheirValuesFromCallToCall() throws Throwable {
    var guest = new Guest();
    var made = guest.add(GLOBALS);
    assertEquals(7L, guest.call("f", 2L));
    assertEquals(9L, guest.call("f", 2L));
    assertEquals(9L, guest.call(made.globalGetter("count")));
    guest.call(made.globalSetter("name"), "y");
    assertEquals("y", guest.call(made.globalGetter("name")));
    assertNull(guest.call(made.globalGetter("nothing")));
    assertEquals(0.5f, guest.call(made.globalGetter("ratio")));
  }

  @Test
  void everyContextHasGlobalsOfItsOwn() throws Throwable {
    var guest = new Guest();
    var made = guest.add(GLOBALS);
    guest.call("f", 2L);
    guest.context.globals[0] = made.newGlobals();
    assertEquals(5L, guest.call(made.globalGetter("count")));
  }

  @Test
  void aFunctionAsAValueIsAlwaysTheSameObject() throws Throwable {
    var guest = new Guest();
    guest.add(MAKERS.replace("TYPE", "ref Object"));
    var value = (FunctionValue) guest.call("function");
    assertSame(value, guest.call("function"));
    assertEquals("account", value.name());
  }
}
