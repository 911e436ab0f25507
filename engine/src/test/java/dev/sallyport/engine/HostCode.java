package dev.sallyport.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Natives of {@code (ref Throwable)} whose frames a stack trace must show. */
public final class HostCode {

  private HostCode() {}

  /** A native that calls a function of the same type. */
  public static MethodHandle callingBack(MethodHandle function) throws Exception {
    return find("callBack", MethodHandle.class).bindTo(function);
  }

  /** A native that throws an exception with another one as its cause. */
  public static MethodHandle failing() throws Exception {
    return find("fail");
  }

  private static MethodHandle find(String name, Class<?>... first) throws Exception {
    var type = MethodType.methodType(void.class, first);
    return MethodHandles.lookup()
        .findStatic(
            HostCode.class, name, type.appendParameterTypes(Context.class, Throwable.class));
  }

  static void callBack(MethodHandle function, Context context, Throwable passed) throws Throwable {
    function.invoke(context, passed);
  }

  static void fail(Context context, Throwable passed) {
    var cause = new IllegalArgumentException(passed + " in " + context);
    throw new IllegalStateException(cause);
  }
}
