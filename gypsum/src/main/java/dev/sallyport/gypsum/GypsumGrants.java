package dev.sallyport.gypsum;

import dev.sallyport.engine.Engine;
import dev.sallyport.gypsum.internal.runtime.RuntimeNatives;
import dev.sallyport.gypsum.internal.runtime.StreamNatives;
import java.io.InputStream;
import java.io.OutputStream;

/** What a host lets Gypsum programs do to the world around them. Without a grant they compute. */
public final class GypsumGrants {

  private GypsumGrants() {}

  /**
   * Lets programs print and read.
   *
   * @param in what {@code read} reads, in UTF-8
   * @param out where {@code print} writes to, in UTF-8; the host flushes it
   */
  public static Engine.Builder streams(Engine.Builder builder, InputStream in, OutputStream out) {
    return builder.natives(RuntimeNatives.of(new StreamNatives(in, out)));
  }
}
