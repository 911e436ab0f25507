package dev.sallyport.house;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A module's place in the house. A new module gets a row here, or the build fails.
 *
 * @param module the folder, and the last part of the package name
 * @param uses the modules that its main code may use
 * @param libraries the packages of libraries that its main code may use
 */
record Layer(String module, Set<String> uses, Set<String> libraries) {

  static final List<Layer> HOUSE =
      List.of(
          new Layer("ir", Set.of(), Set.of()),
          new Layer("border", Set.of("ir"), Set.of()),
          new Layer("engine", Set.of("border", "ir"), Set.of()),
          new Layer("flow", Set.of("engine", "border", "ir"), Set.of("com.google.re2j..")),
          new Layer("gypsum", Set.of("engine", "border", "ir"), Set.of()),
          new Layer("testkit", Set.of("engine", "border", "ir"), Set.of()),
          new Layer(
              "cli", Set.of("flow", "gypsum", "engine", "border", "ir"), Set.of("org.jline..")),
          new Layer(
              "bench",
              Set.of("flow", "gypsum", "engine", "border", "ir"),
              Set.of("org.openjdk.jmh..", "com.google.re2j..")),
          new Layer("house", Set.of(), Set.of()));

  /** Everything in the module, as ArchUnit writes it. */
  String packages() {
    return "dev.sallyport." + module + "..";
  }

  /** The packages that the module's main code may use. */
  String[] allowed() {
    return Stream.of(
            Stream.of(packages(), "java..", "jdk.."),
            uses.stream().map(name -> "dev.sallyport." + name + ".."),
            libraries.stream())
        .flatMap(parts -> parts)
        .toArray(String[]::new);
  }

  @Override
  public String toString() {
    return module;
  }
}
