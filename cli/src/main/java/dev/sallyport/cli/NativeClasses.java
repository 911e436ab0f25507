package dev.sallyport.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The classes of jars and folders whose annotated methods programs may call. */
final class NativeClasses {

  static final Option<Path> OPTION =
      Option.of(
          "--natives",
          "JAR",
          EngineOptions::path,
          "Let the program call the annotated public static methods of the classes in this jar, or"
              + " folder of classes. They have all the power of this process. Repeatable.");

  private static final String ENDING = ".class";

  private final ClassLoader loader;
  private final List<Class<? extends Annotation>> wanted;

  private NativeClasses(ClassLoader loader, List<Class<? extends Annotation>> wanted) {
    this.loader = loader;
    this.wanted = wanted;
  }

  /** The classes that have methods with one of these annotations, sorted by name in each place. */
  static List<Class<?>> of(Invocation invocation, List<Class<? extends Annotation>> wanted) {
    List<Path> places = invocation.all(OPTION);
    // Who calls the methods needs them as long as the process lives, so that nothing closes it.
    var loader =
        new URLClassLoader(
            places.stream().map(NativeClasses::url).toArray(URL[]::new),
            NativeClasses.class.getClassLoader());
    var reader = new NativeClasses(loader, wanted);
    var found = new ArrayList<Class<?>>();
    places.forEach(place -> found.addAll(reader.in(place)));
    return found;
  }

  private static URL url(Path place) {
    if (!Files.exists(place)) {
      throw new UsageException("there is no file " + place);
    }
    try {
      return place.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UsageException(place + " cannot be read: " + e.getMessage());
    }
  }

  private List<Class<?>> in(Path place) {
    List<Class<?>> found;
    try {
      found = Files.isDirectory(place) ? inFolder(place) : inJar(place);
    } catch (IOException | UncheckedIOException | ProviderNotFoundException _) {
      throw new UsageException(place + " is neither a jar nor a folder of classes");
    }
    if (found.isEmpty()) {
      String names =
          wanted.stream().map(a -> "@" + a.getSimpleName()).collect(Collectors.joining(" or "));
      throw new UsageException(place + " has no class that uses " + names);
    }
    return found;
  }

  private List<Class<?>> inJar(Path place) throws IOException {
    try (FileSystem jar = FileSystems.newFileSystem(place)) {
      return inFolder(jar.getPath("/"));
    }
  }

  // Only what names an annotation is loaded: jars may hold much that lacks what it needs.
  private List<Class<?>> inFolder(Path root) throws IOException {
    var found = new ArrayList<Class<?>>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(each -> each.toString().endsWith(ENDING)).sorted().toList()) {
        if (names(Files.readAllBytes(file))) {
          found.add(load(className(root.relativize(file).toString())));
        }
      }
    }
    return found;
  }

  private boolean names(byte[] classFile) {
    String text = new String(classFile, StandardCharsets.ISO_8859_1);
    return wanted.stream().anyMatch(annotation -> text.contains(annotation.descriptorString()));
  }

  private static String className(String file) {
    return file.substring(0, file.length() - ENDING.length()).replaceAll("[/\\\\]", ".");
  }

  private Class<?> load(String name) {
    try {
      return Class.forName(name, false, loader);
    } catch (ClassNotFoundException | LinkageError e) {
      throw new UsageException("the class " + name + " cannot be loaded: " + e);
    }
  }
}
