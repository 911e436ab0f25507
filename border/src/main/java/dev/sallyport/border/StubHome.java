package dev.sallyport.border;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;

/**
 * Finds where the class of a stub can live: in the package of its interface where a lookup may
 * enter that, else in a class loader of its own, from where only what is public can be seen.
 */
final class StubHome extends ClassLoader {

  private static final String PACKAGE = "dev.sallyport.stub";
  private static final String LOOKUP = "lookup";

  private StubHome(ClassLoader parent) {
    super("sallyport-stub", parent);
  }

  /** A lookup that can define hidden classes which see the interface. */
  static MethodHandles.Lookup find(MethodHandles.Lookup lookup, Class<?> type)
      throws IllegalAccessException {
    boolean isPublicLookup = lookup.lookupModes() == MethodHandles.publicLookup().lookupModes();
    MethodHandles.Lookup caller = isPublicLookup ? MethodHandles.lookup() : lookup;
    if (caller.lookupClass().getModule() == type.getModule() && caller.hasFullPrivilegeAccess()) {
      return MethodHandles.privateLookupIn(type, caller);
    }
    if (isVisible(type)) {
      return anchor(type);
    }
    throw new IllegalAccessException("it is not public, or its package is not exported");
  }

  /** Checks that a stub which lives there can name the types of a method. */
  static void checkTypes(MethodHandles.Lookup home, StubMethod method)
      throws IllegalAccessException {
    home.accessClass(method.method().getReturnType());
    for (Class<?> parameter : method.method().getParameterTypes()) {
      home.accessClass(parameter);
    }
  }

  private static boolean isVisible(Class<?> type) {
    boolean visible = type.getModule().isExported(type.getPackageName());
    for (Class<?> at = type; at != null; at = at.getEnclosingClass()) {
      visible &= Modifier.isPublic(at.getModifiers());
    }
    return visible;
  }

  // Only a lookup that a class makes of itself may define hidden classes.
  private static MethodHandles.Lookup anchor(Class<?> type) throws IllegalAccessException {
    byte[] bytes = ClassFile.of().build(ClassDesc.of(PACKAGE, "Anchor"), StubHome::writeAnchor);
    var loader = new StubHome(type.getClassLoader());
    Class<?> anchor = loader.defineClass(PACKAGE + ".Anchor", bytes, 0, bytes.length);
    try {
      return (MethodHandles.Lookup)
          MethodHandles.publicLookup()
              .findStatic(anchor, LOOKUP, MethodType.methodType(MethodHandles.Lookup.class))
              .invokeExact();
    } catch (IllegalAccessException e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static void writeAnchor(ClassBuilder anchor) {
    MethodTypeDesc type = MethodTypeDesc.of(ConstantDescs.CD_MethodHandles_Lookup);
    anchor
        .withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL)
        .withMethodBody(
            LOOKUP,
            type,
            ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
            code -> code.invokestatic(ConstantDescs.CD_MethodHandles, LOOKUP, type).areturn());
  }
}
