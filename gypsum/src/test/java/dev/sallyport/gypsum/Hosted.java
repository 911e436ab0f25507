package dev.sallyport.gypsum;

import dev.sallyport.border.Native;
import dev.sallyport.border.NativeFunction;
import dev.sallyport.border.NativeScanner;
import dev.sallyport.engine.Context;
import dev.sallyport.engine.Engine;
import dev.sallyport.engine.Executor;
import dev.sallyport.engine.GuestPackage;
import dev.sallyport.engine.SourceFile;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A program {@code p.gy} in an engine with natives, and a context to call it in.
 *
 * @param guest the program
 */
record Hosted(Engine engine, Context context, GuestPackage guest) {

  /** Calls a function by the name that the program gives it. */
  Object call(String function, Object... arguments) {
    return context.function(guest, function).call(arguments);
  }

  /** Runs a program with the {@link Native} methods of some objects. */
  static void with(
      Supplier<Executor> executor, String program, List<Object> natives, Consumer<Hosted> work) {
    var builder = Engine.builder().executor(executor.get());
    natives.forEach(n -> builder.natives(scanned(n)));
    try (Engine engine = builder.build();
        Context context = engine.newContext()) {
      work.accept(new Hosted(engine, context, engine.load(SourceFile.of("p.gy", program))));
    }
  }

  /** The natives of an object, as of package {@code p}. */
  static NativeFunction[] scanned(Object natives) {
    return NativeScanner.PUBLIC
        .with(MethodHandles.lookup())
        .inPackage("p")
        .allOf(natives)
        .toArray(NativeFunction[]::new);
  }
}
