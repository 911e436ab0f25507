package dev.sallyport.cli;

import dev.sallyport.ir.IrModule;
import dev.sallyport.ir.Printer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes what {@code --dump} asks for into a folder, and says so. */
final class Dumper {

  private final Path folder;
  private final Streams streams;

  Dumper(Path folder, Streams streams) {
    this.folder = folder;
    this.streams = streams;
  }

  /** Writes a module as text that can be loaded again. */
  void module(IrModule module) {
    String text = Printer.print(module, Printer.Detail.WITH_PLACES);
    write(folder.resolve(module.name() + ".sir"), text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a class file where {@code javap -cp FOLDER} finds it. */
  void classFile(String className, byte[] bytes) {
    write(folder.resolve(className.replace('.', '/') + ".class"), bytes);
  }

  private void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UsageException("cannot write " + file + ": " + e);
    }
    streams.err().println("sallyport: wrote " + file);
  }
}
