package dev.sallyport.gypsum;

import dev.sallyport.engine.Engine;
import dev.sallyport.gypsum.internal.runtime.FileNatives;
import dev.sallyport.gypsum.internal.runtime.FolderRule;
import dev.sallyport.gypsum.internal.runtime.IoStreamNatives;
import dev.sallyport.gypsum.internal.runtime.ProcessNatives;
import dev.sallyport.gypsum.internal.runtime.RuntimeNatives;
import dev.sallyport.gypsum.internal.runtime.StreamNatives;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;

/**
 * What a host lets Gypsum programs do to the world around them, a method for each {@link
 * Capability}. Without a grant they compute: a call of anything else ends with a {@link
 * dev.sallyport.border.LinkException} that names the capability. Every method gives the builder
 * that it was given.
 */
public final class GypsumGrants {

  private GypsumGrants() {}

  private static Engine.Builder grant(Engine.Builder builder, Object... receivers) {
    return builder.natives(RuntimeNatives.granted(receivers));
  }

  /**
   * Lets programs print, read and write their standard streams.
   *
   * @param in what they read; texts are in UTF-8
   * @param out where {@code print} writes to, in UTF-8; the host flushes it
   * @param err where messages about errors go
   */
  public static Engine.Builder streams(
      Engine.Builder builder, InputStream in, OutputStream out, OutputStream err) {
    var printing = new StreamNatives(in, out);
    return grant(builder, printing, new IoStreamNatives(in, out, err));
  }

  /** Lets programs use all files that this process can use. */
  public static Engine.Builder files(Engine.Builder builder) {
    return grant(builder, new FileNatives(FolderRule.everything()));
  }

  /**
   * Lets programs use the files in a folder and nothing outside it. They name them from that folder
   * on: {@code "data/a.txt"}. A name that leads out of it, by dots, from the root of the file
   * system or through a symbolic link, is refused by an {@code IOException} that says so. Whoever
   * else may change the folder must not put links into it while programs run.
   *
   * @throws UncheckedIOException if there is no such folder
   */
  public static Engine.Builder files(Engine.Builder builder, Path folder) {
    try {
      return grant(builder, new FileNatives(FolderRule.within(folder)));
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  /** Lets programs see their command line. */
  public static Engine.Builder arguments(Engine.Builder builder, List<String> arguments) {
    return grant(builder, new ProcessNatives.Arguments(arguments));
  }

  /**
   * Lets programs see the environment.
   *
   * @param values gives the value of a variable, or null if it is not set; for example {@code
   *     System::getenv}
   */
  public static Engine.Builder environment(Engine.Builder builder, UnaryOperator<String> values) {
    return grant(builder, new ProcessNatives.Environment(values));
  }

  /** Lets programs see the time, and wait. */
  public static Engine.Builder clock(Engine.Builder builder) {
    return grant(builder, new ProcessNatives.Clock());
  }

  /** Lets programs have numbers that nobody can foresee. */
  public static Engine.Builder random(Engine.Builder builder) {
    return grant(builder, new ProcessNatives.Chance());
  }

  /**
   * Lets programs end themselves.
   *
   * @param handler is given the status; it should throw what guest code does not catch, which is
   *     any {@link Error}
   */
  public static Engine.Builder exit(Engine.Builder builder, IntConsumer handler) {
    return grant(builder, new ProcessNatives.Exit(handler));
  }
}
