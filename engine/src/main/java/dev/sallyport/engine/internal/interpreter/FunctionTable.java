package dev.sallyport.engine.internal.interpreter;

import dev.sallyport.border.Carriers;
import dev.sallyport.border.FunctionValue;
import dev.sallyport.border.TrapException;
import dev.sallyport.engine.Context;
import dev.sallyport.engine.Linker;
import dev.sallyport.engine.internal.RunContext;
import dev.sallyport.ir.Function;
import dev.sallyport.ir.Member;
import dev.sallyport.ir.Name;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.TrapCode;
import java.lang.invoke.MethodHandle;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The functions that a package names, prepared when they are first called. */
final class FunctionTable {

  private final InterpretedPackage home;
  private final Linker linker;
  private final Map<String, FunctionPlan> plans = new ConcurrentHashMap<>();
  private final Map<String, MethodHandle> natives = new ConcurrentHashMap<>();
  private final Map<String, FunctionValue> values = new ConcurrentHashMap<>();

  FunctionTable(InterpretedPackage home, Linker linker) {
    this.home = home;
    this.linker = linker;
  }

  /** Forgets what can be made again. */
  void clear() {
    plans.clear();
    natives.clear();
  }

  /** Whether the package itself declares the function as native. */
  boolean isOwnNative(Name name) {
    return !name.isImported() && own(name.text()).isNative();
  }

  /** Calls a function by the name that this package has for it. */
  Object call(RunContext context, Name name, Object[] arguments) throws Throwable {
    return of(name).callOwn(context, name.text(), arguments);
  }

  /** A function as a value: the same object for everybody who asks. */
  FunctionValue value(Name name) {
    return of(name).values.computeIfAbsent(name.text(), of(name)::makeValue);
  }

  private FunctionTable of(Name name) {
    return name.isImported() ? home.imported(name.packageName()).functions() : this;
  }

  private FunctionValue makeValue(String name) {
    Signature signature = own(name).signature();
    Handles.Code code =
        (context, arguments) -> callOwn(context, name, home.types().checked(signature, arguments));
    var type = Carriers.methodType(Context.class, signature);
    return new FunctionValue(home.name(), name, signature, Handles.of(code, type));
  }

  private Function own(String name) {
    return home.index().function(name).orElseThrow();
  }

  private Object callOwn(RunContext context, String name, Object[] arguments) throws Throwable {
    Function function = own(name);
    return function.isNative()
        ? callNative(context, function, arguments)
        : new Frame(home, plan(function), context).run(arguments);
  }

  private FunctionPlan plan(Function function) {
    return plans.computeIfAbsent(function.name(), _ -> FunctionPlan.of(function));
  }

  // MergedTrace knows this method by its name.
  private Object callNative(RunContext context, Function declaration, Object[] arguments)
      throws Throwable {
    MethodHandle handle =
        natives.computeIfAbsent(
            declaration.name(), _ -> Handles.spread(linker.nativeFunction(declaration)));
    Object result = (Object) handle.invokeExact((Context) context, arguments);
    return home.types().checked(declaration.signature().result(), result);
  }

  /** Calls what the receiver's class has for a method. */
  Object callVirtual(RunContext context, Member method, Object receiver, Object[] arguments)
      throws Throwable {
    InterpretedClass owner = home.classes().find(method.owner());
    var type = home.classes().instance(owner, receiver).type();
    var found =
        type.dispatch(method.name())
            .orElseThrow(
                () -> new TrapException(TrapCode.ABSTRACT_METHOD, type + "." + method.name()));
    var all = new Object[arguments.length + 1];
    all[0] = receiver;
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return found.home().functions().callOwn(context, found.function(), all);
  }
}
