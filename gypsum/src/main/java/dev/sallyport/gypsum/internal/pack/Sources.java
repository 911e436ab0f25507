package dev.sallyport.gypsum.internal.pack;

import dev.sallyport.ir.SourceText;
import dev.sallyport.ir.internal.Lists;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The sources of the packages that come with the language. */
public final class Sources {

  private static final String FOLDER = "/dev/sallyport/gypsum/";

  private static final Map<String, List<String>> PACKAGES =
      Map.of(
          "gypsum",
          List.of(),
          "std",
          List.of(
              "function",
              "tuple",
              "eq",
              "errors",
              "option",
              "array",
              "primitives",
              "list",
              "set",
              "queue",
              "collections",
              "math",
              "string",
              "crossing"),
          "std.io",
          List.of("io", "file", "process"));

  private Sources() {}

  /** The packages that come with the language. */
  public static Set<String> names() {
    return PACKAGES.keySet();
  }

  /** The files of a package. */
  public static List<SourceText> of(String name) {
    return Lists.map(PACKAGES.get(name), file -> read(name, file));
  }

  private static SourceText read(String name, String file) {
    String path = name + "/" + file + ".gy";
    return new SourceText(path, resource(path));
  }

  /** A text among the resources. */
  public static String resource(String path) {
    return new String(bytes(path).orElseThrow(), StandardCharsets.UTF_8);
  }

  /** A file among the resources, if it is there. */
  static Optional<byte[]> bytes(String path) {
    try (InputStream in = Sources.class.getResourceAsStream(FOLDER + path)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
