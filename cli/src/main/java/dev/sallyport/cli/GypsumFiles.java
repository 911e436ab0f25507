package dev.sallyport.cli;

import dev.sallyport.border.DiagnosticException;
import dev.sallyport.border.Limits;
import dev.sallyport.engine.Engine;
import dev.sallyport.engine.GuestPackage;
import dev.sallyport.engine.SourceFile;
import dev.sallyport.gypsum.GypsumFrontEnd;
import dev.sallyport.gypsum.PackageName;
import dev.sallyport.ir.VersionRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gypsum programs on the command line: several files are one package. */
final class GypsumFiles implements Programs {

  private final Streams streams;
  private final Invocation invocation;
  private final PackageFiles single;

  GypsumFiles(Streams streams, Invocation invocation) {
    this.streams = streams;
    this.invocation = invocation;
    this.single = new PackageFiles(streams, invocation);
  }

  @Override
  public int run(Path file, List<String> arguments) {
    return single.run(file, arguments);
  }

  @Override
  public boolean check(Path file) {
    return single.check(file);
  }

  @Override
  public boolean checkAll(List<Path> files) {
    return files.size() == 1 ? check(files.getFirst()) : checkTogether(files);
  }

  private boolean checkTogether(List<Path> files) {
    Path first = files.getFirst();
    try (Engine engine = engine(first, PackageName.ofFile(first.toString()), Map.of())) {
      GuestPackage checked = engine.load(read(files));
      if (invocation.has(PackageFiles.LINK)) {
        engine.link();
      }
      String text = checked.name() + " " + checked.version();
      streams.out().println(files.size() + " files: " + text + " is fine");
      return true;
    } catch (DiagnosticException e) {
      streams.flush();
      streams.err().println(e.getMessage());
      return false;
    }
  }

  /** Compiles files to a package file that accepts certain versions of other packages. */
  void compile(List<Path> files, Path output, Map<String, VersionRange> needs) {
    PackageName name = PackageName.ofFile(output.toString());
    try (Engine engine = engine(files.getFirst(), name, needs)) {
      GuestPackage compiled = engine.load(read(files));
      new EngineOptions(streams, invocation).dumpIr(compiled.module());
      Files.write(output, GypsumFrontEnd.packageFile(compiled.module()));
    } catch (IOException e) {
      throw new UsageException(output + " cannot be written: " + e.getMessage());
    }
  }

  private Engine engine(Path first, PackageName name, Map<String, VersionRange> needs) {
    var options = new EngineOptions(streams, invocation);
    var language = GypsumFrontEnd.naming(first.toString(), name, needs);
    var builder = Engine.builder().frontEnd(language);
    return options.engine(builder, first, Limits.NONE, new HostNatives(streams, List.of()));
  }

  private static SourceFile[] read(List<Path> files) {
    var sources = new ArrayList<SourceFile>();
    for (Path file : files) {
      try {
        sources.add(SourceFile.read(file));
      } catch (IOException e) {
        throw new UsageException("the file " + file + " cannot be read: " + e.getMessage());
      }
    }
    return sources.toArray(SourceFile[]::new);
  }

  @Override
  public String formatted(Path file) {
    return single.formatted(file);
  }
}
