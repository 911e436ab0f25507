package dev.sallyport.engine.internal.interpreter;

import dev.sallyport.border.Carriers;
import dev.sallyport.engine.Context;
import dev.sallyport.engine.Executable;
import dev.sallyport.engine.Linker;
import dev.sallyport.engine.internal.RunContext;
import dev.sallyport.engine.internal.ops.NativeCalls;
import dev.sallyport.ir.Constant;
import dev.sallyport.ir.Member;
import dev.sallyport.ir.ModuleIndex;
import dev.sallyport.ir.Name;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.VerifiedModule;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.Arrays;

/** A package that the interpreter runs. */
final class InterpretedPackage implements Executable {

  private final VerifiedModule verified;
  private final Linker linker;
  private final Meters meters;
  private final NativeCalls nativeCalls;
  private final ClassTable classes = new ClassTable(this);
  private final Types types = new Types(this);
  private final FunctionTable functions;
  private final GlobalTable globals;

  InterpretedPackage(
      VerifiedModule verified, Linker linker, Meters meters, NativeCalls nativeCalls) {
    this.verified = verified;
    this.linker = linker;
    this.meters = meters;
    this.nativeCalls = nativeCalls;
    this.functions = new FunctionTable(this, linker);
    this.globals = new GlobalTable(this, linker.slot(), verified.module().globals());
  }

  String name() {
    return verified.module().name();
  }

  String source() {
    return verified.module().source();
  }

  ModuleIndex index() {
    return verified.index();
  }

  Meters meters() {
    return meters;
  }

  NativeCalls nativeCalls() {
    return nativeCalls;
  }

  ClassTable classes() {
    return classes;
  }

  Types types() {
    return types;
  }

  FunctionTable functions() {
    return functions;
  }

  GlobalTable globals() {
    return globals;
  }

  Constant constant(String constant) {
    return index().constant(constant).orElseThrow();
  }

  Class<?> hostType(String className) {
    return linker.hostType(className);
  }

  /** Another package; an engine has one executor, so it is one of ours. */
  InterpretedPackage imported(String packageName) {
    return (InterpretedPackage) linker.imported(packageName);
  }

  /** Makes an object; an exception's stack trace begins where it is made. */
  static Object instantiate(RunContext context, InterpretedClass type) {
    GuestInstance made = type.instantiate();
    if (made instanceof InterpretedException exception && context.frame != null) {
      MergedTrace.merge(exception, (Frame) context.frame);
    }
    return made;
  }

  @Override
  public MethodHandle function(String function) {
    return functions.value(Name.local(function)).handle();
  }

  @Override
  public Object newGlobals() {
    return globals.create();
  }

  @Override
  public MethodHandle allocator(String className) {
    Handles.Code code = (context, _) -> instantiate(context, classes.find(Name.local(className)));
    return Handles.of(code, MethodType.methodType(Object.class, Context.class));
  }

  @Override
  public MethodHandle getter(Member field) {
    Type type = index().field(field).orElseThrow().type();
    Handles.Code code = (_, arguments) -> classes.getField(field, arguments[0]);
    return Handles.of(code, MethodType.methodType(Carriers.of(type), Context.class, Object.class));
  }

  @Override
  public MethodHandle setter(Member field) {
    Type type = index().field(field).orElseThrow().type();
    Handles.Code code =
        (_, arguments) -> {
          classes.setField(field, arguments[0], types.checked(type, arguments[1]));
          return null;
        };
    return Handles.of(
        code, MethodType.methodType(void.class, Context.class, Object.class, Carriers.of(type)));
  }

  @Override
  public MethodHandle virtual(Member method) {
    Signature signature = index().method(method).orElseThrow().signature();
    Handles.Code code =
        (context, arguments) -> {
          Object[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
          types.checked(signature, rest);
          return functions.callVirtual(context, method, arguments[0], rest);
        };
    var type = Carriers.methodType(Context.class, signature).insertParameterTypes(1, Object.class);
    return Handles.of(code, type);
  }

  @Override
  public MethodHandle globalGetter(String global) {
    Name name = Name.local(global);
    Handles.Code code = (context, _) -> globals.get(context, name);
    return Handles.of(code, MethodType.methodType(globalCarrier(name), Context.class));
  }

  @Override
  public MethodHandle globalSetter(String global) {
    Name name = Name.local(global);
    Type type = index().globalType(name).orElseThrow();
    Handles.Code code =
        (context, arguments) -> {
          globals.set(context, name, types.checked(type, arguments[0]));
          return null;
        };
    return Handles.of(code, MethodType.methodType(void.class, Context.class, globalCarrier(name)));
  }

  private Class<?> globalCarrier(Name name) {
    return Carriers.of(index().globalType(name).orElseThrow());
  }

  @Override
  public String classNameOf(Object object) {
    return object instanceof GuestInstance instance && instance.type().home() == this
        ? instance.type().name()
        : null;
  }

  @Override
  public void close() {
    functions.clear();
  }
}
