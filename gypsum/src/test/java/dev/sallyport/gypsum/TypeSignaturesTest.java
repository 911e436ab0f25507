package dev.sallyport.gypsum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sallyport.ir.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names under which hosts and other packages find overloads: section 21.9. */
class TypeSignaturesTest {

  private static String signature(String source) {
    return Compiling.compile("p.gy", source).module().orElseThrow().functions().stream()
        .filter(Function::isExported)
        .map(Function::name)
        .filter(name -> name.startsWith("f(") || name.startsWith("f[") || name.equals("f"))
        .max(java.util.Comparator.comparing(String::length))
        .orElseThrow()
        .substring(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "def f: unit = () | ''",
        "def f(x: i64) = x | (L)",
        "def f(a: boolean, b: i8, c: i16, d: i32, e: i64, g: f32, h: f64) = a | (Z,B,S,I,L,F,D)",
        "def f(a: unit) = a | (U)",
        "def f(a: Object, b: String) = a | (C::Object,C::String)",
        "class Foo;def f(foo: Foo) = foo | (C:Foo)",
        "class Foo;def f(foo: Foo?) = foo | (C:Foo?)",
        "trait Bar;def f(bar: Bar) = bar | (T:Bar)",
        "def f(a: std.I32Array) = a | (Cstd:I32Array)",
        "def f(opt: std.Option[String]) = opt | (Cstd:Option[C::String])",
        "def f(opt: std.Option[String]?) = opt | (Cstd:Option[C::String]?)",
        "def f[static S, static T](x: S, y: T) = x"
            + " | [s<C::Object>C::Nothing,s<C::Object>C::Nothing](V0,V1)",
        "def f[static X](x: X?) = x | [s<C::Object>C::Nothing](V0?)",
        "class C[static A];def f[static T](c: forsome [X] C[X]) = c"
            + " | [s<C::Object>C::Nothing](E[<C::Object>C::Nothing]C:C[V1])"
      })
  void aFunctionHasTheSignatureOfTheReference(String source, String expected) {
    assertEquals(expected, signature(source.replace(";", "\n")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "class Foo;  def m = 1 | Foo.m(C:Foo)",
        "class Foo;  def m(n: i64) = n | Foo.m(C:Foo,L)",
        "class Foo;  static def m(n: i64) = n | Foo.m(L)",
        "class Foo;  static def m = 1 | Foo.m",
        "class Foo(n: i64) | Foo.this(C:Foo,L)",
        "trait Bar;  def m = 1 | Bar.m(T:Bar)",
        "class Box[static T];  def m(x: T) = x | Box.m(C:Box[V0],V0)"
      })
  void membersHaveTheirClassInFrontAndMethodsTheirObject(String source, String expected) {
    var module = Compiling.compile("p.gy", source.replace(";", "\n")).module().orElseThrow();
    assertEquals(1, module.functions().stream().filter(f -> f.name().equals(expected)).count());
  }
}
