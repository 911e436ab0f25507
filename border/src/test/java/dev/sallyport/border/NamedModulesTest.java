package dev.sallyport.border;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.sallyport.ir.Diagnostic;
import dev.sallyport.ir.Signature;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a program in a module of its own can bind. */
class NamedModulesTest {

  private static final MethodHandles.Lookup ANY = MethodHandles.publicLookup();

  @TempDir static Path folder;
  private static ModuleLayer layer;

  @BeforeAll
  static void compileTheModule() throws IOException {
    write("module-info.java", "module user { exports user.api; }");
    write("user/api/Open.java", "package user.api; public interface Open { long f(long a); }");
    write("user/api/Mixed.java", "package user.api; public interface Mixed { Hidden f(long a); }");
    write("user/api/Hidden.java", "package user.api; interface Hidden { long f(long a); }");
    write(
        "user/inner/Inner.java", "package user.inner; public interface Inner { long f(long a); }");
    write(
        "user/api/Door.java",
        """
        package user.api;
        import java.lang.invoke.MethodHandles;
        public final class Door {
          public static MethodHandles.Lookup lookup() { return MethodHandles.lookup(); }
          public static long call(Object hidden, long a) { return ((Hidden) hidden).f(a); }
        }
        """);
    String[] arguments;
    try (var files = Files.walk(folder)) {
      arguments = files.map(Path::toString).filter(f -> f.endsWith(".java")).toArray(String[]::new);
    }
    var javac = ToolProvider.findFirst("javac").orElseThrow();
    assertEquals(0, javac.run(System.out, System.err, arguments));
    var configuration =
        ModuleLayer.boot()
            .configuration()
            .resolve(ModuleFinder.of(folder), ModuleFinder.of(), Set.of("user"));
    layer =
        ModuleLayer.boot()
            .defineModulesWithOneLoader(configuration, ClassLoader.getSystemClassLoader());
  }

  private static void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static Class<?> load(String name) throws ClassNotFoundException {
    return layer.findLoader("user").loadClass(name);
  }

  private static Exports exports() {
    var twice = NativeFunction.of("demo", "f", Signature.parse("(i64) -> i64"), a -> 2 * a);
    return new Guest().with(twice).exports();
  }

  private static Object bind(MethodHandles.Lookup lookup, Class<?> type) {
    return Stubs.define(lookup, type, exports(), TestContext.class).bind(new TestContext(1));
  }

  private static MethodHandles.Lookup door() throws ReflectiveOperationException {
    return (MethodHandles.Lookup) load("user.api.Door").getMethod("lookup").invoke(null);
  }

  @Test
  void anExportedInterfaceCanBeBoundByAnyone() throws Exception {
    Class<?> open = load("user.api.Open");
    assertEquals(42L, open.getMethod("f", long.class).invoke(bind(ANY, open), 21L));
    assertEquals(42L, open.getMethod("f", long.class).invoke(bind(door(), open), 21L));
  }

  @Test
  void otherInterfacesNeedALookupOfTheirModule() throws Exception {
    for (String name : List.of("user.api.Hidden", "user.inner.Inner", "user.api.Mixed")) {
      List<Diagnostic> problems = Stubs.check(ANY, load(name), exports());
      assertSame(StubCode.NOT_ACCESSIBLE, problems.getLast().code(), name);
    }
    var call = load("user.api.Door").getMethod("call", Object.class, long.class);
    assertEquals(42L, call.invoke(null, bind(door(), load("user.api.Hidden")), 21L));
    assertEquals("Inner of package demo", bind(door(), load("user.inner.Inner")).toString());
  }

  @Test
  void aLambdaOfAnInterfaceThatIsNotExportedIsRefused() throws Exception {
    Class<?> inner = load("user.inner.Inner");
    Object stub = bind(door(), inner);
    NativeScannerTest.assertCodes(() -> shaped(inner, stub), NativeCode.NOT_ACCESSIBLE);
  }

  private static <T> NativeFunction shaped(Class<T> shape, Object body) {
    return NativeFunction.of("h", "f", shape, shape.cast(body));
  }
}
