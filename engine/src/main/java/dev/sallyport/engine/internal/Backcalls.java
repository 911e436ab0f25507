package dev.sallyport.engine.internal;

import dev.sallyport.border.Crossing;
import dev.sallyport.border.Exports;
import dev.sallyport.border.FunctionValue;
import dev.sallyport.border.JavaSignature;
import dev.sallyport.border.Limits;
import dev.sallyport.border.LinkException;
import dev.sallyport.border.StubType;
import dev.sallyport.border.Stubs;
import dev.sallyport.border.Taps;
import dev.sallyport.engine.Context;
import dev.sallyport.engine.GuestFunction;
import dev.sallyport.engine.GuestPackage;
import dev.sallyport.ir.Function;
import dev.sallyport.ir.Signature;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes what the host calls guest code through. */
final class Backcalls {

  private final EngineCore core;

  Backcalls(EngineCore core) {
    this.core = core;
  }

  GuestFunction function(RunContext context, GuestPackage guest, String name) {
    LoadedPackage loaded = ready(context, guest);
    return backcall(context, loaded, exported(loaded, name));
  }

  GuestFunction function(RunContext context, GuestPackage guest, String name, Signature signature) {
    LoadedPackage loaded = ready(context, guest);
    Function function = exported(loaded, name);
    if (!function.signature().equals(signature)) {
      throw new LinkException(
          List.of(
              EngineCode.OTHER_SIGNATURE.at(
                  function.span(), loaded.name(), name, function.signature(), signature)));
    }
    return backcall(context, loaded, function);
  }

  GuestFunction function(RunContext context, FunctionValue value) {
    context.checkOpen();
    MethodHandle handle =
        watched(tapped(value.packageName(), value.name(), value.signature(), value.handle()));
    return new Backcall(context, value.name(), value.signature(), handle, null);
  }

  GuestFunction entry(RunContext context, GuestPackage guest) {
    LoadedPackage loaded = ready(context, guest);
    Function entry =
        loaded
            .entry()
            .orElseThrow(
                () ->
                    new LinkException(
                        List.of(EngineCode.NO_ENTRY.at(loaded.place(), loaded.name()))));
    return backcall(context, loaded, entry);
  }

  <T> T bind(RunContext context, GuestPackage guest, Class<T> type, MethodHandles.Lookup lookup) {
    LoadedPackage loaded = ready(context, guest);
    @SuppressWarnings("unchecked") // the cache maps an interface to its own stub type
    StubType<T> stub =
        (StubType<T>)
            loaded
                .cache()
                .computeIfAbsent(
                    type, _ -> Stubs.define(lookup, type, exports(loaded), Context.class));
    return stub.bind(context);
  }

  private Exports exports(LoadedPackage loaded) {
    Map<String, Signature> signatures =
        loaded.exports().stream().collect(Collectors.toMap(Function::name, Function::signature));
    return new Exports(
        loaded.name(),
        signatures,
        name -> makeGuarded(loaded, exported(loaded, name)),
        (name, method) -> converting(loaded, exported(loaded, name), method));
  }

  // A method that takes or gives another number of values is told so by the stub itself.
  private Optional<MethodHandle> converting(
      LoadedPackage loaded, Function function, Method method) {
    Signature signature = function.signature();
    boolean comparable =
        method.getParameterCount() == signature.parameters().size()
            && (method.getReturnType() == void.class) == signature.isVoid();
    return loaded
        .mapping()
        .filter(_ -> comparable)
        .flatMap(mapping -> mapping.function(function.name()))
        .map(
            types ->
                new Converting(
                        method.getDeclaringClass().getTypeName() + "." + method.getName(),
                        loaded.name(),
                        function.span(),
                        signature,
                        types)
                    .backcall(plain(loaded, function), JavaSignature.ofAll(method)))
        .map(this::watched);
  }

  /** The package, open, of this engine, and initialised in the context. */
  LoadedPackage ready(RunContext context, GuestPackage guest) {
    context.checkOpen();
    core.checkMine(guest);
    LoadedPackage loaded = (LoadedPackage) guest;
    loaded.checkOpen();
    loaded.initialize(context);
    return loaded;
  }

  private static Function exported(LoadedPackage loaded, String name) {
    return loaded
        .index()
        .function(name)
        .filter(Function::isExported)
        .orElseThrow(() -> new LinkException(List.of(EngineCode.notExported(loaded, name))));
  }

  private Backcall backcall(RunContext context, LoadedPackage loaded, Function function) {
    var mapped =
        new MappedCalls(
            "function " + function.name(),
            loaded.name(),
            function.signature(),
            () -> loaded.mapping().flatMap(m -> m.function(function.name())),
            () -> plain(loaded, function),
            this::watched);
    return new Backcall(
        context, function.name(), function.signature(), guarded(loaded, function), mapped);
  }

  /** The handle of a function as the host calls it: taps around it, limits watched. */
  MethodHandle guarded(LoadedPackage loaded, Function function) {
    return (MethodHandle)
        loaded.cache().computeIfAbsent(function.name(), _ -> makeGuarded(loaded, function));
  }

  private MethodHandle makeGuarded(LoadedPackage loaded, Function function) {
    return watched(plain(loaded, function));
  }

  private MethodHandle plain(LoadedPackage loaded, Function function) {
    MethodHandle compiled = loaded.executable().function(function.name());
    return tapped(loaded.name(), function.name(), function.signature(), compiled);
  }

  private MethodHandle tapped(
      String packageName, String name, Signature signature, MethodHandle compiled) {
    return Taps.wrap(core.taps(), Crossing.backcall(packageName, name, signature), compiled);
  }

  /** A handle that the host will call, watched if anything is. */
  MethodHandle watched(MethodHandle handle) {
    return core.watches() ? Guard.backcall(handle, Limits.NONE) : handle;
  }
}
