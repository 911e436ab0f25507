package dev.sallyport.border;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sallyport.ir.Signature;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinkedNativesTest {

  /** A provider as a library on the class path would have it. */
  public static final class Provider implements NativeProvider {
    /** For the service loader. */
    public Provider() {}

    @Override
    public Collection<NativeFunction> natives() {
      return List.of(NativeFunction.of("linked", "five", Signature.parse("() -> i64"), () -> 5));
    }
  }

  /** A class path of its own, with the provider and the file that names it. */
  private static final class ClassPath extends ClassLoader {
    ClassPath() {
      super(LinkedNativesTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.equals(Provider.class.getName()) || findLoadedClass(name) != null) {
        return super.loadClass(name, resolve);
      }
      String file = name.substring(name.lastIndexOf('.') + 1) + ".class";
      try (InputStream in = LinkedNativesTest.class.getResourceAsStream(file)) {
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
      return name.equals("META-INF/services/" + NativeProvider.class.getName())
          ? Collections.enumeration(List.of(URL.of(URI.create("memory:/services"), new Memory())))
          : super.getResources(name);
    }
  }

  private static final class Memory extends URLStreamHandler {
    @Override
    protected URLConnection openConnection(URL url) {
      return new URLConnection(url) {
        @Override
        public void connect() {}

        @Override
        public InputStream getInputStream() {
          return new ByteArrayInputStream(
              Provider.class.getName().getBytes(StandardCharsets.UTF_8));
        }
      };
    }
  }

  @Test
  void aProviderOnTheClassPathIsFound() {
    var linked = LinkedNatives.of(new ClassPath());
    var declared = NativeLinkerTest.declare("linked.five", NativeLinkerTest.TO_LONG);
    assertTrue(linked.find(declared).isPresent());
    assertEquals(1, linked.known().size());
  }

  @Test
  void withoutProvidersThereAreNone() {
    assertEquals(List.of(), List.copyOf(LinkedNatives.of(ModuleLayer.boot()).known()));
  }
}
