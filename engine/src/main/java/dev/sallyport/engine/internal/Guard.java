package dev.sallyport.engine.internal;

import dev.sallyport.border.Limits;
import dev.sallyport.engine.Context;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Puts the watching of limits around handles: around what the host calls, and around natives. Where
 * nothing is watched the handles stay as they are.
 */
@SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // handles find the methods by name
final class Guard {

  private static final MethodHandle ENTER = find("enter", int.class, Limits.class, Context.class);
  private static final MethodHandle LEAVE =
      find("leave", void.class, Limits.class, Throwable.class, int.class, Context.class);
  private static final MethodHandle BEFORE = find("beforeNative", int.class, Context.class);
  private static final MethodHandle AFTER =
      find("afterNative", void.class, Throwable.class, int.class, Context.class);

  private Guard() {}

  private static MethodHandle find(String name, Class<?> result, Class<?>... parameters) {
    try {
      return MethodHandles.lookup()
          .findStatic(Guard.class, name, MethodType.methodType(result, parameters));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(name, e);
    }
  }

  /** A guest function {@code (Context, ...)} as the host calls it, with bounds for this call. */
  static MethodHandle backcall(MethodHandle target, Limits limits) {
    return around(
        target,
        MethodHandles.insertArguments(ENTER, 0, limits),
        MethodHandles.insertArguments(LEAVE, 0, limits));
  }

  /** A native {@code (Context, ...)} that can be woken, and whose late result is dropped. */
  static MethodHandle outcall(MethodHandle target) {
    return around(target, BEFORE, AFTER);
  }

  // before: (Context) -> int; after: (Throwable or null, that int, Context) -> void, always run.
  private static MethodHandle around(MethodHandle target, MethodHandle before, MethodHandle after) {
    var inner = MethodHandles.dropArguments(target, 0, int.class);
    var cleanup = keepingResult(after, target.type().returnType());
    return MethodHandles.foldArguments(MethodHandles.tryFinally(inner, cleanup), before);
  }

  private static MethodHandle keepingResult(MethodHandle after, Class<?> result) {
    if (result == void.class) {
      return after;
    }
    var keep = MethodHandles.dropArguments(MethodHandles.identity(result), 0, Throwable.class);
    return MethodHandles.foldArguments(
        MethodHandles.dropArguments(keep, 2, int.class, Context.class),
        MethodHandles.dropArguments(after, 1, result));
  }

  private static int enter(Limits limits, Context context) {
    RunContext run = (RunContext) context;
    int depth = run.watch().isRunning() ? run.depth : 0;
    run.checkOpen();
    run.watch().enter(limits);
    return depth;
  }

  private static void leave(Limits limits, Throwable thrown, int depth, Context context) {
    RunContext run = (RunContext) context;
    run.watch().leave(limits, depth);
  }

  private static int beforeNative(Context context) {
    RunContext run = (RunContext) context;
    run.watch().beforeNative();
    return run.depth;
  }

  private static void afterNative(Throwable thrown, int depth, Context context) {
    RunContext run = (RunContext) context;
    run.depth = depth;
    run.watch().afterNative(thrown);
  }
}
