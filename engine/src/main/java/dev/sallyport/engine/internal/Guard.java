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
  private static final MethodHandle AFTER =
      find("afterNative", void.class, Throwable.class, Context.class);

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
    var inner = MethodHandles.dropArguments(target, 0, int.class);
    var leave = MethodHandles.insertArguments(LEAVE, 0, limits);
    var before = MethodHandles.insertArguments(ENTER, 0, limits);
    return MethodHandles.foldArguments(finishing(inner, leave), before);
  }

  /** A native {@code (Context, ...)} whose late result is dropped. */
  static MethodHandle outcall(MethodHandle target) {
    return finishing(target, AFTER);
  }

  // after: (Throwable or null, the first arguments of target); it always runs.
  private static MethodHandle finishing(MethodHandle target, MethodHandle after) {
    Class<?> result = target.type().returnType();
    if (result == void.class) {
      return MethodHandles.tryFinally(target, after);
    }
    var keep = MethodHandles.dropArguments(MethodHandles.identity(result), 0, Throwable.class);
    int first = 2;
    for (Class<?> passed : after.type().parameterList().subList(1, after.type().parameterCount())) {
      keep = MethodHandles.dropArguments(keep, first++, passed);
    }
    var cleanup = MethodHandles.foldArguments(keep, MethodHandles.dropArguments(after, 1, result));
    return MethodHandles.tryFinally(target, cleanup);
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

  private static void afterNative(Throwable thrown, Context context) {
    RunContext run = (RunContext) context;
    if (run.pending != null) {
      throw run.watch().late(thrown);
    }
  }
}
