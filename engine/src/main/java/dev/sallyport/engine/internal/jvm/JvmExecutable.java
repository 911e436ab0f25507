package dev.sallyport.engine.internal.jvm;

import dev.sallyport.border.Carriers;
import dev.sallyport.border.FunctionValue;
import dev.sallyport.engine.Context;
import dev.sallyport.engine.Executable;
import dev.sallyport.engine.Linker;
import dev.sallyport.engine.internal.RunContext;
import dev.sallyport.engine.internal.ops.NativeCalls;
import dev.sallyport.ir.ClassDefinition;
import dev.sallyport.ir.Function;
import dev.sallyport.ir.IrModule;
import dev.sallyport.ir.Member;
import dev.sallyport.ir.ModuleIndex;
import dev.sallyport.ir.Name;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.internal.Lists;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A package as JVM classes, which are defined when they are first needed. */
final class JvmExecutable implements Executable {

  private static final MethodHandle GLOBALS = globalsGetter();
  private static final MethodHandle CAST = cast();

  private final IrModule module;
  private final ModuleIndex index;
  private final Linker linker;
  private final NativeCalls nativeCalls;
  private final Map<String, Unit.Place> places;
  private final List<Object> constants;
  private final PackageLoader loader;
  private final Map<String, String> guestNames = new HashMap<>();

  JvmExecutable(Unit unit, ClassFiles classes, NativeCalls nativeCalls) {
    this.module = unit.module();
    this.index = unit.index();
    this.linker = unit.linker();
    this.nativeCalls = nativeCalls;
    this.places = Map.copyOf(unit.places());
    this.constants = unit.constants();
    List<PackageLoader> imports =
        Lists.map(module.imports(), i -> ((JvmExecutable) linker.imported(i.packageName())).loader);
    this.loader = new PackageLoader(classes, imports, this);
    for (ClassDefinition definition : module.classes()) {
      guestNames.put(JvmNames.guestClass(module.name(), definition.name()), definition.name());
    }
  }

  private static MethodHandle cast() {
    try {
      var type = MethodType.methodType(Object.class, Object.class, Class.class);
      return MethodHandles.lookup().findStatic(InstanceTests.class, "castTo", type);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("castTo", e);
    }
  }

  private static MethodHandle globalsGetter() {
    try {
      return MethodHandles.lookup().findGetter(RunContext.class, "globals", Object[].class);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("globals", e);
    }
  }

  Unit.Place place(String function) {
    return places.get(function);
  }

  int slot() {
    return linker.slot();
  }

  Object constant(int number) {
    return constants.get(number);
  }

  Class<?> hostType(String className) {
    return linker.hostType(className);
  }

  /** The implementation of a native function, in the border's currency. */
  MethodHandle nativeHandle(int function) {
    return linker.nativeFunction(module.functions().get(function));
  }

  FunctionValue functionValue(int constant) {
    Name name = (Name) constants.get(constant);
    Signature signature = index.signature(name).orElseThrow();
    JvmExecutable home =
        name.isImported() ? (JvmExecutable) linker.imported(name.packageName()) : this;
    String packageName = name.isImported() ? name.packageName() : module.name();
    return new FunctionValue(packageName, name.text(), signature, home.checking(name.text()));
  }

  // The type of a function value says of an object's class only that there is one, so that a caller
  // may pass another; then it is the caller who is told.
  private MethodHandle checking(String name) {
    List<Type> parameters = index.function(name).orElseThrow().signature().parameters();
    MethodHandle handle = function(name);
    for (int i = 0; i < parameters.size(); i++) {
      if (parameters.get(i) instanceof Type.ClassType) {
        Class<?> carrier = handle.type().parameterType(i + 1);
        MethodHandle cast = MethodHandles.insertArguments(CAST, 1, compiled(parameters.get(i)));
        MethodHandle check = cast.asType(MethodType.methodType(carrier, carrier));
        handle = MethodHandles.filterArguments(handle, i + 1, check);
      }
    }
    return handle;
  }

  MethodHandle machineCode(int constant) {
    Signature signature = (Signature) constants.get(constant);
    return nativeCalls
        .handle(signature)
        .asType(Carriers.methodType(signature).insertParameterTypes(0, long.class));
  }

  @Override
  public MethodHandle function(String name) {
    Function function = index.function(name).orElseThrow();
    Unit.Place place = places.get(name);
    Class<?> owner = type(binaryName(place));
    MethodType type = compiledType(function.signature());
    return resolve(owner, in -> in.findStatic(owner, place.method(), type))
        .asType(Carriers.methodType(Context.class, function.signature()));
  }

  private static String binaryName(Unit.Place place) {
    String descriptor = place.owner().descriptorString();
    return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
  }

  private Class<?> type(String binaryName) {
    try {
      return loader.loadClass(binaryName);
    } catch (ClassNotFoundException e) {
      throw new LinkageError(binaryName, e);
    }
  }

  private Class<?> compiled(Type type) {
    if (!(type instanceof Type.ClassType guest)) {
      return Carriers.of(type);
    }
    String home = guest.name().isImported() ? guest.name().packageName() : module.name();
    return type(JvmNames.guestClass(home, guest.name().text()));
  }

  private MethodType compiledType(Signature signature) {
    var parameters = Lists.map(signature.parameters(), this::compiled);
    return MethodType.methodType(compiled(signature.result()), parameters)
        .insertParameterTypes(0, RunContext.class);
  }

  private interface Resolution {
    MethodHandle in(MethodHandles.Lookup lookup) throws ReflectiveOperationException;
  }

  private static MethodHandle resolve(Class<?> owner, Resolution resolution) {
    try {
      return resolution.in(MethodHandles.privateLookupIn(owner, MethodHandles.lookup()));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("a class does not have what it was compiled with", e);
    }
  }

  @Override
  public Object newGlobals() {
    if (module.globals().isEmpty()) {
      return this;
    }
    try {
      return globalsClass().getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("globals of " + module.name(), e);
    }
  }

  private Class<?> globalsClass() {
    return type(JvmNames.globalsClass(module.name()));
  }

  private Class<?> guestClass(Name name) {
    return compiled(new Type.ClassType(name));
  }

  @Override
  public MethodHandle allocator(String className) {
    Class<?> owner = guestClass(Name.local(className));
    var make = resolve(owner, in -> in.findConstructor(owner, MethodType.methodType(void.class)));
    return MethodHandles.dropArguments(
        make.asType(MethodType.methodType(Object.class)), 0, Context.class);
  }

  @Override
  public MethodHandle getter(Member field) {
    Type type = index.field(field).orElseThrow().type();
    Class<?> owner = guestClass(index.declaringField(field).orElseThrow());
    var get =
        resolve(owner, in -> in.findGetter(owner, JvmNames.member(field.name()), compiled(type)));
    return MethodHandles.dropArguments(
        get.asType(MethodType.methodType(Carriers.of(type), Object.class)), 0, Context.class);
  }

  @Override
  public MethodHandle setter(Member field) {
    Type type = index.field(field).orElseThrow().type();
    Class<?> owner = guestClass(index.declaringField(field).orElseThrow());
    var set =
        resolve(owner, in -> in.findSetter(owner, JvmNames.member(field.name()), compiled(type)));
    return MethodHandles.dropArguments(
        set.asType(MethodType.methodType(void.class, Object.class, Carriers.of(type))),
        0,
        Context.class);
  }

  @Override
  public MethodHandle virtual(Member method) {
    Signature signature = index.method(method).orElseThrow().signature();
    Class<?> owner = guestClass(method.owner());
    String name = JvmNames.member(method.name());
    var call = resolve(owner, in -> in.findVirtual(owner, name, compiledType(signature)));
    MethodType swapped =
        Carriers.methodType(Context.class, signature).insertParameterTypes(1, Object.class);
    MethodType erased =
        Carriers.methodType(Context.class, signature).insertParameterTypes(0, Object.class);
    int[] order = java.util.stream.IntStream.range(0, swapped.parameterCount()).toArray();
    order[0] = 1;
    order[1] = 0;
    return MethodHandles.permuteArguments(call.asType(erased), swapped, order);
  }

  @Override
  public MethodHandle globalGetter(String name) {
    Type type = index.globalType(Name.local(name)).orElseThrow();
    var get =
        resolve(
            globalsClass(),
            in -> in.findGetter(globalsClass(), JvmNames.member(name), compiled(type)));
    return onGlobals(get).asType(MethodType.methodType(Carriers.of(type), Context.class));
  }

  @Override
  public MethodHandle globalSetter(String name) {
    Type type = index.globalType(Name.local(name)).orElseThrow();
    var set =
        resolve(
            globalsClass(),
            in -> in.findSetter(globalsClass(), JvmNames.member(name), compiled(type)));
    return onGlobals(set)
        .asType(MethodType.methodType(void.class, Context.class, Carriers.of(type)));
  }

  // From (globals, ...) to (context, ...).
  private MethodHandle onGlobals(MethodHandle access) {
    var element = MethodHandles.arrayElementGetter(Object[].class);
    var mine = MethodHandles.insertArguments(element, 1, linker.slot());
    var globals = MethodHandles.filterReturnValue(GLOBALS, mine);
    var erased = access.asType(access.type().changeParameterType(0, Object.class));
    return MethodHandles.filterArguments(erased, 0, globals);
  }

  @Override
  public String classNameOf(Object object) {
    boolean mine = object.getClass().getClassLoader() == loader;
    return mine ? guestNames.get(object.getClass().getName()) : null;
  }

  @Override
  public void close() {
    guestNames.clear();
  }
}
