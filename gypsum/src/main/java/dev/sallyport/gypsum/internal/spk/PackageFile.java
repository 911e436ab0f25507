package dev.sallyport.gypsum.internal.spk;

import dev.sallyport.ir.IrModule;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * The bytes of a package file: {@code SPK}, a format number, a checksum, a manifest, and the
 * module.
 */
public final class PackageFile {

  private static final String MAGIC = "SPK";
  private static final int FORMAT = 1;
  private static final int HEAD = MAGIC.length() + 1 + Integer.BYTES;
  private static final int LARGEST = 64 << 20;

  private PackageFile() {}

  /** The file of a module. */
  public static byte[] write(IrModule module) {
    var out = new BinaryWriter();
    Manifest.of(module).write(out);
    new ModuleWriter(out).module(module);
    byte[] content = out.bytes();
    var file = new ByteArrayOutputStream(HEAD + content.length);
    file.writeBytes(MAGIC.getBytes(StandardCharsets.US_ASCII));
    file.write(FORMAT);
    file.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(checksum(content, 0)).array());
    file.writeBytes(content);
    return file.toByteArray();
  }

  private static int checksum(byte[] bytes, int from) {
    var crc = new CRC32();
    crc.update(bytes, from, bytes.length - from);
    return (int) crc.getValue();
  }

  /**
   * The module of a file, which nobody has verified yet.
   *
   * @throws CorruptFile if the bytes are not such a file
   */
  public static IrModule read(byte[] file) {
    if (file.length < HEAD
        || !new String(file, 0, MAGIC.length(), StandardCharsets.US_ASCII).equals(MAGIC)) {
      throw new CorruptFile("it does not begin as a package file does");
    }
    if (file[MAGIC.length()] != FORMAT) {
      throw new CorruptFile(
          "it has format " + file[MAGIC.length()] + ", and this program reads format " + FORMAT);
    }
    if (file.length > LARGEST) {
      throw new CorruptFile("it is larger than " + LARGEST + " bytes");
    }
    if (ByteBuffer.wrap(file).getInt(MAGIC.length() + 1) != checksum(file, HEAD)) {
      throw new CorruptFile("its checksum is wrong");
    }
    return content(file);
  }

  private static IrModule content(byte[] file) {
    var in = new BinaryReader(file, HEAD);
    Manifest manifest = Manifest.read(in);
    IrModule module = new ModuleReader(in).module();
    in.expectEnd();
    if (!manifest.equals(Manifest.of(module))) {
      throw new CorruptFile("its manifest speaks of something else");
    }
    return module;
  }
}
