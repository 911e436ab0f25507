package dev.sallyport.cli;

import dev.sallyport.border.DiagnosticException;
import dev.sallyport.border.Limits;
import dev.sallyport.engine.Context;
import dev.sallyport.engine.Engine;
import dev.sallyport.engine.GuestFunction;
import dev.sallyport.engine.GuestPackage;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.Type;
import java.nio.file.Path;
import java.util.List;

/** Programs that an engine loads as packages. */
final class PackageFiles implements Programs {

  /** What {@code sallyport check} understands for them. */
  static final Option<Boolean> LINK =
      Option.flag("--link", "Check too that 'sallyport run' has every native that they need.");

  private static final int LARGEST_STATUS = 255;

  private final Streams streams;
  private final Invocation invocation;
  private final EngineOptions options;

  PackageFiles(Streams streams, Invocation invocation) {
    this.streams = streams;
    this.invocation = invocation;
    this.options = new EngineOptions(streams, invocation);
  }

  @Override
  public int run(Path file, List<String> arguments) {
    var natives = new HostNatives(streams, arguments);
    try (Engine engine = options.engine(file, LimitOptions.read(invocation), natives);
        Context context = engine.newContext()) {
      GuestPackage program = options.load(engine, file);
      GuestFunction entry = context.entry(program);
      return status(GuestCall.call(entry, passed(entry.signature(), arguments)));
    }
  }

  private static Object[] passed(Signature signature, List<String> arguments) {
    List<Type> parameters = signature.parameters();
    if (parameters.isEmpty()) {
      return new Object[0];
    }
    if (parameters.equals(List.of(new Type.ArrayType(Type.BuiltIn.STRING)))) {
      return new Object[] {arguments.toArray(String[]::new)};
    }
    throw new UsageException(
        "the entry is "
            + signature
            + ", but 'run' passes nothing or an array of strings; sallyport call can pass more");
  }

  private static int status(Object result) {
    long value = result instanceof Number number ? number.longValue() : 0;
    return value < 0 || value > LARGEST_STATUS ? LARGEST_STATUS : (int) value;
  }

  @Override
  public boolean check(Path file) {
    var natives = new HostNatives(streams, List.of());
    try (Engine engine = options.engine(file, Limits.NONE, natives)) {
      GuestPackage checked = options.load(engine, file);
      if (invocation.has(LINK)) {
        engine.link();
      }
      streams.out().println(file + ": " + checked.name() + " " + checked.version() + " is fine");
      return true;
    } catch (DiagnosticException e) {
      streams.flush();
      streams.err().println(e.getMessage());
      return false;
    }
  }

  @Override
  public String formatted(Path file) {
    throw new UsageException(file + " cannot be laid out: only Flow programs (*.flow) can");
  }
}
