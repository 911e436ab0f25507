package dev.sallyport.gypsum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sallyport.ir.Function;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which declarations of native functions there are: section 21.1, and their names, 21.3. */
class NativeDeclarationsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "native def f(a: i64, b: String?): unit",
        "native def f: i64",
        "class C\n  native def m: String",
        "class C\n  static native def m(c: C): C",
        "class C\n  private native def m: String",
        "def f =\n  native def g(n: i64): i64\n  g(1)",
        "native def <+>(a: i64, b: i64): i64",
        "class C\n  native def + (other: C): C"
      })
  void theseAreDeclarations(String source) {
    assertEquals(List.of(), Compiling.codes(source));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "native def f: i64 = 1                                        | NATIVE_WITH_BODY",
        "native def f                                                 | RESULT_NOT_SPECIFIED",
        "trait T;  native def m: i64                                  | NATIVE_IN_TRAIT",
        "class C;  native def this(n: i64)                            | NATIVE_CONSTRUCTOR",
        "native def f: i64;native def f(n: i64): i64                  | ALREADY_DECLARED",
        "native def f: i64;def f(n: i64) = n                          | ALREADY_DECLARED",
        "class B;  def m = 1;class C <: B;  native def m(n: i64): i64 | CANNOT_OVERLOAD_BASE",
        "class B;  native def m: i64;class C <: B;  def m(n: i64) = n | CANNOT_OVERLOAD_BASE",
        "abstract class C;  abstract native def m: i64                | CONFLICTING_FLAGS"
      })
  void theseAreNot(String source, String code) {
    assertEquals(List.of(code), Compiling.codes(source.replace(";", "\n")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "native def left-pad: i64;native def left_pad: i64",
        "native def <+>(a: i64): i64;native def <->(a: i64): i64",
        "class A;  native def b: i64;native def A__b: i64",
        "def f =;  native def h: i64;  h;def g =;  native def h: i32;  h"
      })
  void twoNativesOfOneSymbolAreRefused(String source) {
    assertEquals(List.of("NATIVE_SYMBOL_TAKEN"), Compiling.codes(source.replace(";", "\n")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "std.io        | class File       | exists                | std.io.File__exists",
        "std.io        | class File       | is-file               | std.io.File__is_file",
        "std.io        | class FileReader | read-fd               | std.io.FileReader__read_fd",
        "foo.http      |                  | send-http-get-request | foo.http.send_http_get_request",
        "leftpad       |                  | left-pad              | leftpad.left_pad",
        "math          |                  | abs                   | math.abs",
        "test.Calls.lib|                  | f                     | test.Calls.lib.f",
        "n             |                  | <+>                   | n.___"
      })
  void aNativeIsKnownByItsMangledName(
      String packageName, String owner, String name, String expected) {
    String definition = "native def " + name + (name.equals("<+>") ? "(a: i64): i64" : ": i64");
    String source = owner == null ? definition : owner + "\n  " + definition;
    var module = Compiling.compile(packageName + ".gy", source).module().orElseThrow();
    assertEquals(
        List.of(expected),
        module.functions().stream()
            .filter(Function::isNative)
            .map(Function::name)
            .filter(n -> !n.startsWith("gypsum."))
            .toList());
  }
}
