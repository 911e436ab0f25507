package dev.sallyport.border;

import static java.lang.constant.ConstantDescs.CD_MethodHandle;
import static java.lang.constant.ConstantDescs.CD_MethodHandles;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.DEFAULT_NAME;
import static java.lang.constant.ConstantDescs.INIT_NAME;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the hidden class behind a {@link StubType}. Its final field holds the context; a hidden
 * class's final fields are constants to the compiler, and so are the handles, which are loaded from
 * its class data. That is what lets a call through a stub be inlined like any other.
 *
 * @param home a lookup in the package where the class goes
 */
record StubClass<T>(
    Class<T> type, Exports exports, Class<?> contextType, MethodHandles.Lookup home) {

  private static final ClassDesc OVERFLOW = ClassDesc.of(StackOverflowError.class.getName());
  private static final ClassDesc RUNTIME = ClassDesc.of(RuntimeException.class.getName());
  private static final MethodHandle LIMIT = limit();
  private static final String CONTEXT = "context";

  private static final DirectMethodHandleDesc CLASS_DATA_AT =
      ConstantDescs.ofConstantBootstrap(CD_MethodHandles, "classDataAt", CD_Object, CD_int);

  StubType<T> define(List<StubMethod> methods) {
    Class<?> held = heldContext();
    try {
      MethodHandles.Lookup stub =
          home.defineHiddenClassWithClassData(
              bytes(methods, held), classData(methods, held), false);
      MethodHandle constructor =
          stub.findConstructor(stub.lookupClass(), MethodType.methodType(void.class, held));
      return new StubType<>(type, contextType, constructor.asType(MethodType.genericMethodType(1)));
    } catch (IllegalAccessException | NoSuchMethodException e) {
      throw new IllegalStateException("the stub of " + type.getTypeName(), e);
    }
  }

  // Where the stub can see the context's class, no call has to check it.
  private Class<?> heldContext() {
    try {
      return home.findClass(contextType.getName()) == contextType ? contextType : Object.class;
    } catch (ClassNotFoundException | IllegalAccessException _) {
      return Object.class;
    }
  }

  private List<MethodHandle> classData(List<StubMethod> methods, Class<?> held) {
    var data = new ArrayList<MethodHandle>();
    for (StubMethod method : methods) {
      MethodHandle handle =
          method.converting().orElseGet(() -> exports.handles().apply(method.function()));
      data.add(handle.asType(method.type().insertParameterTypes(0, held)));
    }
    data.add(LIMIT);
    return data;
  }

  private byte[] bytes(List<StubMethod> methods, Class<?> held) {
    String prefix = home.lookupClass().getPackageName();
    String name = type.getName().substring(type.getPackageName().length()).replace(".", "");
    ClassDesc self = ClassDesc.of(prefix, name + "$Stub");
    ClassDesc context = descriptor(held);
    return ClassFile.of()
        .build(
            self,
            stub -> {
              stub.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER | ClassFile.ACC_SYNTHETIC)
                  .withInterfaceSymbols(descriptor(type))
                  .withField(CONTEXT, context, ClassFile.ACC_PRIVATE | ClassFile.ACC_FINAL);
              writeConstructor(stub, self, context);
              writeToString(stub);
              for (int i = 0; i < methods.size(); i++) {
                writeMethod(stub, self, context, methods.get(i), i, methods.size());
              }
            });
  }

  private static ClassDesc descriptor(Class<?> type) {
    return type.describeConstable().orElseThrow();
  }

  private static void writeConstructor(ClassBuilder stub, ClassDesc self, ClassDesc context) {
    stub.withMethodBody(
        INIT_NAME,
        MethodTypeDesc.of(CD_void, context),
        0,
        code ->
            code.aload(0)
                .invokespecial(CD_Object, INIT_NAME, ConstantDescs.MTD_void)
                .aload(0)
                .aload(1)
                .putfield(self, CONTEXT, context)
                .return_());
  }

  private void writeToString(ClassBuilder stub) {
    String text = type.getSimpleName() + " of package " + exports.packageName();
    stub.withMethodBody(
        "toString",
        MethodTypeDesc.of(CD_String),
        ClassFile.ACC_PUBLIC,
        code -> code.loadConstant(text).areturn());
  }

  private static void writeMethod(
      ClassBuilder stub,
      ClassDesc self,
      ClassDesc context,
      StubMethod method,
      int index,
      int limitIndex) {
    MethodTypeDesc type = method.type().describeConstable().orElseThrow();
    stub.withMethodBody(
        method.method().getName(),
        type,
        ClassFile.ACC_PUBLIC,
        code ->
            code.trying(
                body -> writeCall(body, self, context, type, index),
                handlers -> handlers.catching(OVERFLOW, c -> writeRethrow(c, limitIndex))));
  }

  private static void writeCall(
      CodeBuilder code, ClassDesc self, ClassDesc context, MethodTypeDesc type, int index) {
    code.loadConstant(handle(index)).aload(0).getfield(self, CONTEXT, context);
    for (int i = 0; i < type.parameterCount(); i++) {
      code.loadLocal(TypeKind.from(type.parameterType(i)), code.parameterSlot(i));
    }
    code.invokevirtual(CD_MethodHandle, "invokeExact", type.insertParameterTypes(0, context))
        .return_(TypeKind.from(type.returnType()));
  }

  private static void writeRethrow(CodeBuilder code, int limitIndex) {
    int error = code.allocateLocal(TypeKind.REFERENCE);
    code.astore(error)
        .loadConstant(handle(limitIndex))
        .aload(error)
        .invokevirtual(CD_MethodHandle, "invokeExact", MethodTypeDesc.of(RUNTIME, OVERFLOW))
        .athrow();
  }

  private static DynamicConstantDesc<?> handle(int index) {
    return DynamicConstantDesc.ofNamed(CLASS_DATA_AT, DEFAULT_NAME, CD_MethodHandle, index);
  }

  // Reached as a handle, since the stub may live where this class cannot be seen.
  private static MethodHandle limit() {
    try {
      return MethodHandles.lookup()
          .findStatic(
              LimitException.class,
              "ofStackOverflow",
              MethodType.methodType(LimitException.class, StackOverflowError.class))
          .asType(MethodType.methodType(RuntimeException.class, StackOverflowError.class));
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}
