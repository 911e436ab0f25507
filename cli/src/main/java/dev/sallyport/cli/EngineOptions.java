package dev.sallyport.cli;

import dev.sallyport.border.Limits;
import dev.sallyport.border.Native;
import dev.sallyport.border.TraceTap;
import dev.sallyport.engine.Engine;
import dev.sallyport.engine.Executor;
import dev.sallyport.engine.Executors;
import dev.sallyport.engine.GuestPackage;
import dev.sallyport.engine.JvmOptions;
import dev.sallyport.gypsum.GypsumGrants;
import dev.sallyport.ir.IrModule;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What an engine is to be like; every command has these options. */
final class EngineOptions {

  private static final String RAW_MEMORY = "raw-memory:";

  private static final Option<ExecutorName> EXECUTOR =
      Option.of(
          "--executor",
          "NAME",
          text -> named(ExecutorName.class, text),
          "What runs the program: jvm (default) or interpreter.");

  private static final Option<Path> PATH =
      Option.of(
          "--path",
          "DIR",
          EngineOptions::path,
          "Look for imported packages and included files here too, after FILE's own folder."
              + " Repeatable.");

  /** For programs whose language has files. */
  static final Option<Path> FILES =
      Option.of(
          "--files",
          "DIR",
          EngineOptions::folder,
          "Gypsum: let the program use files in this folder only, whose names begin there; else"
              + " all that you may use.");

  private static final Option<String> GRANT =
      Option.of(
          "--grant",
          "raw-memory:PACKAGE",
          EngineOptions::granted,
          "Let a package use memory by address. It then has all the power of this process."
              + " Repeatable.");

  private static final Option<Boolean> TRACE =
      Option.flag("--trace", "Print every call between the program and its host.");

  private static final Option<Set<Dump>> DUMP =
      Option.of(
          "--dump",
          "ir,bytecode",
          EngineOptions::dumps,
          "Write down the IR, or the class files that are made of it (for javap -c -p).");

  private static final Option<Path> DUMP_TO =
      Option.of(
          "--dump-to", "DIR", EngineOptions::path, "Where --dump writes; else ./sallyport-dump.");

  /** For tests, which choose an executor and where to look for programs and natives. */
  static final List<Option<?>> FOR_TESTS = List.of(EXECUTOR, PATH, NativeClasses.OPTION);

  static final List<Option<?>> ALL =
      List.of(EXECUTOR, PATH, NativeClasses.OPTION, GRANT, TRACE, DUMP, DUMP_TO);

  /** The executors that can be chosen. */
  private enum ExecutorName {
    JVM,
    INTERPRETER
  }

  /** What can be written down for people who want to see what the engine does. */
  private enum Dump {
    IR,
    BYTECODE
  }

  private final Streams streams;
  private final Invocation invocation;
  private final Set<Dump> dump;
  private final Dumper dumper;

  EngineOptions(Streams streams, Invocation invocation) {
    this.streams = streams;
    this.invocation = invocation;
    this.dump = invocation.last(DUMP).orElse(Set.of());
    this.dumper = new Dumper(invocation.last(DUMP_TO).orElse(Path.of("sallyport-dump")), streams);
  }

  /** An engine that the program of this file may run in. */
  Engine engine(Path file, Limits limits, HostNatives natives) {
    return engine(Engine.builder(), file, limits, natives);
  }

  /** The same, made of a builder that knows something already. */
  Engine engine(Engine.Builder made, Path file, Limits limits, HostNatives natives) {
    Path folder = file.getParent();
    Engine.Builder builder =
        made.executor(executor())
            .natives(new HostSource(natives))
            .packagePath(folder == null ? Path.of("") : folder)
            .packagePath(invocation.all(PATH).toArray(Path[]::new))
            .limits(limits)
            .grantRawMemory(invocation.all(GRANT).toArray(String[]::new));
    NativeClasses.of(invocation, List.of(Native.class)).forEach(builder::natives);
    grantGypsum(builder, natives);
    if (invocation.has(TRACE)) {
      builder.tap(new TraceTap(streams.err()));
    }
    return builder.build();
  }

  // Whoever starts a program here could start any other, so that it may do what they may.
  private void grantGypsum(Engine.Builder builder, HostNatives natives) {
    GypsumGrants.streams(builder, streams.in(), streams.out(), streams.err());
    invocation
        .last(FILES)
        .ifPresentOrElse(
            folder -> GypsumGrants.files(builder, folder), () -> GypsumGrants.files(builder));
    GypsumGrants.arguments(builder, List.of(natives.args()));
    GypsumGrants.environment(builder, System::getenv);
    GypsumGrants.clock(builder);
    GypsumGrants.random(builder);
    GypsumGrants.exit(builder, natives::exit);
  }

  /** What runs the program. */
  Executor executor() {
    ExecutorName name = invocation.last(EXECUTOR).orElse(ExecutorName.JVM);
    boolean dumps = dump.contains(Dump.BYTECODE);
    if (dumps && name == ExecutorName.INTERPRETER) {
      throw new UsageException("the interpreter makes no bytecode; use --executor=jvm to dump it");
    }
    return switch (name) {
      case INTERPRETER -> Executors.interpreter();
      case JVM ->
          dumps
              ? Executors.jvm(new JvmOptions(JvmOptions.DEFAULT.methodSize(), dumper::classFile))
              : Executors.jvm();
    };
  }

  /** Whether somebody wants to see what happens. */
  boolean isTraced() {
    return invocation.has(TRACE);
  }

  /** Folders beside that of the program in which it may look for more. */
  List<Path> folders() {
    return invocation.all(PATH);
  }

  /** Dumps the IR of a module that no engine of ours loaded, if that is asked for. */
  void dumpIr(IrModule module) {
    if (dump.contains(Dump.IR)) {
      dumper.module(module);
    }
  }

  /** Loads the package of a file, and dumps what is asked for. */
  GuestPackage load(Engine engine, Path file) {
    if (!Files.exists(file)) {
      throw new UsageException("there is no file " + file);
    }
    GuestPackage loaded = engine.load(file);
    if (dump.contains(Dump.IR)) {
      engine.packages().forEach(each -> dumper.module(each.module()));
    }
    return loaded;
  }

  /** Reads the name of a file or folder. */
  static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new UsageException("'" + text + "' cannot be the name of a file");
    }
  }

  private static Path folder(String text) {
    Path folder = path(text);
    if (!Files.isDirectory(folder)) {
      throw new UsageException("there is no folder " + folder);
    }
    return folder;
  }

  private static String granted(String text) {
    if (!text.startsWith(RAW_MEMORY) || text.length() == RAW_MEMORY.length()) {
      throw new UsageException(
          "'" + text + "' is nothing that can be granted; write raw-memory:PACKAGE");
    }
    return text.substring(RAW_MEMORY.length());
  }

  private static Set<Dump> dumps(String text) {
    return Arrays.stream(text.split(","))
        .map(name -> named(Dump.class, name))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static <E extends Enum<E>> E named(Class<E> type, String text) {
    List<E> all = List.of(type.getEnumConstants());
    return all.stream()
        .filter(constant -> shown(constant).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "'"
                        + text
                        + "' is not one of "
                        + all.stream()
                            .map(EngineOptions::shown)
                            .collect(Collectors.joining(", "))));
  }

  private static String shown(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
