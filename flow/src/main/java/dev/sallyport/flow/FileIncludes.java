package dev.sallyport.flow;

import dev.sallyport.flow.internal.syntax.IncludeResolver;
import dev.sallyport.flow.internal.syntax.SourceFile;
import dev.sallyport.ir.SourceText;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/** Includes of files: patterns relative to the including file, inside folders that are allowed. */
final class FileIncludes implements IncludeResolver {

  private final List<Path> allowed;

  FileIncludes(List<Path> allowed) {
    this.allowed = allowed.stream().map(FileIncludes::real).toList();
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException _) {
      return path.toAbsolutePath().normalize();
    }
  }

  @Override
  public List<SourceText> resolve(String pattern, String from) throws Refused {
    try {
      Path whole = Path.of(from).resolveSibling(expanded(pattern));
      return read(matches(whole), pattern);
    } catch (InvalidPathException | PatternSyntaxException e) {
      throw new Refused(FlowCode.INCLUDE_FAILED, e.getMessage(), pattern);
    } catch (IOException e) {
      throw new Refused(FlowCode.INCLUDE_FAILED, "No Match", pattern);
    }
  }

  private static String expanded(String pattern) {
    return pattern.startsWith("~/")
        ? System.getProperty("user.home") + pattern.substring(1)
        : pattern;
  }

  // Wildcards stand in the last part only, where a folder can be listed.
  private static List<Path> matches(Path pattern) throws IOException {
    Path name = pattern.getFileName();
    if (name == null || !name.toString().matches(".*[*?\\[{].*")) {
      return List.of(pattern);
    }
    Path folder = pattern.getParent() == null ? Path.of("") : pattern.getParent();
    var found = new ArrayList<Path>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, name.toString())) {
      files.forEach(found::add);
    }
    found.sort(null);
    return found;
  }

  private List<SourceText> read(List<Path> files, String pattern) throws Refused, IOException {
    var texts = new ArrayList<SourceText>();
    for (Path file : files) {
      Path real = real(file);
      if (allowed.stream().noneMatch(real::startsWith)) {
        throw new Refused(FlowCode.INCLUDE_DENIED, pattern);
      }
      texts.add(read(real, file.normalize().toString()));
    }
    if (texts.isEmpty()) {
      throw new Refused(FlowCode.INCLUDE_FAILED, "No Match", pattern);
    }
    return texts;
  }

  private static SourceText read(Path file, String name) throws Refused, IOException {
    SourceFile source = SourceFile.read(file, name);
    if (source.fault().isPresent()) {
      throw new Refused(FlowCode.NOT_UTF8, source.arguments(source.fault().get()));
    }
    return source.text();
  }
}
