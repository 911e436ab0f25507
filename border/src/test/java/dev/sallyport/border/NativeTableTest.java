package dev.sallyport.border;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class NativeTableTest {

  private static NativeFunction named(String packageName, String name) {
    return NativeLinkerTest.constant(packageName, name, 0);
  }

  @Test
  void duplicatesAreAllReportedAndNameBothOrigins() {
    var first = named("a", "x");
    var second = named("a", "x");
    var all = List.of(first, named("a", "y"), second, named("a", "y"), named("b", "x"));
    var problems = assertThrows(LinkException.class, () -> NativeTable.of(all)).diagnostics();
    assertEquals(2, problems.size());
    assertSame(NativeCode.DUPLICATE, problems.getFirst().code());
    assertEquals(List.of("a.x", first.origin(), second.origin()), problems.getFirst().arguments());
  }

  @Test
  void whatItKnowsIsSorted() {
    var table = NativeTable.of(List.of(named("b", "x"), named("a", "y"), named("a", "x")));
    assertEquals(
        List.of("a.x", "a.y", "b.x"),
        table.known().stream().map(NativeFunction::fullName).toList());
  }

  @Test
  void aNameThatBelongsToAClassIsFoundWhereverThePackageEnds() {
    var exists = named("std.io", "File.exists");
    var declared = NativeLinkerTest.declare("std.io.File.exists", exists.signature());
    assertSame(exists, NativeTable.of(List.of(exists)).find(declared).orElseThrow());
  }
}
