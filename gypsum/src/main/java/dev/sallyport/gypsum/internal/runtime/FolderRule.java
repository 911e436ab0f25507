package dev.sallyport.gypsum.internal.runtime;

import dev.sallyport.gypsum.Capability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Which files may be used: all, or those in one folder. In a folder, names are taken from there;
 * what lies outside is refused, however it is named: by dots, from the root of the file system, or
 * through symbolic links. It is no guard against another process that changes links meanwhile.
 */
public final class FolderRule {

  private final Path folder;

  private FolderRule(Path folder) {
    this.folder = folder;
  }

  /** All files of the process. */
  public static FolderRule everything() {
    return new FolderRule(null);
  }

  /**
   * The files in a folder.
   *
   * @throws IOException if there is no such folder
   */
  public static FolderRule within(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException("there is no folder " + folder);
    }
    return new FolderRule(folder.toRealPath());
  }

  /** The path that a name stands for, links resolved where a folder confines it. */
  Path of(String name) throws IOException {
    Path path = parsed(name);
    return folder == null ? path : real(inFolder(path, name), name);
  }

  /** The same for what is deleted: the last part is not followed if it is a link. */
  Path entryOf(String name) throws IOException {
    Path path = parsed(name);
    if (folder == null) {
      return path;
    }
    Path inside = inFolder(path, name);
    if (inside.equals(folder)) {
      throw refused(name);
    }
    return real(inside.getParent(), name).resolve(inside.getFileName());
  }

  private static Path parsed(String name) throws IOException {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new IOException("'" + name + "' cannot be the name of a file", e);
    }
  }

  // Dots are taken away before any link is looked at, so that they cannot lead out of its target.
  private Path inFolder(Path path, String name) throws IOException {
    Path inside = folder.resolve(path).normalize();
    if (!inside.startsWith(folder)) {
      throw refused(name);
    }
    return inside;
  }

  // What is there is resolved; a link that leads nowhere counts as there, and is refused.
  private Path real(Path inside, String name) throws IOException {
    Path there = inside;
    while (!Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
      there = there.getParent();
    }
    if (Files.isSymbolicLink(there) && !Files.exists(there)) {
      throw refused(name);
    }
    Path real = there.toRealPath();
    if (!real.startsWith(folder)) {
      throw refused(name);
    }
    return real.resolve(there.relativize(inside)).normalize();
  }

  private static IOException refused(String name) {
    return new IOException(
        "'" + name + "' lies outside the folder of the capability '" + Capability.FILES + "'");
  }
}
