package dev.sallyport.gypsum.internal.crossing;

import dev.sallyport.engine.Context;
import dev.sallyport.engine.Executable;
import dev.sallyport.engine.GuestObject;
import dev.sallyport.gypsum.internal.gen.HostNames;
import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.gypsum.internal.model.GType;
import dev.sallyport.gypsum.internal.model.VariableSymbol;
import dev.sallyport.ir.Member;
import dev.sallyport.ir.Name;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.stream.IntStream;

/** Handles for what guest objects are made of: {@code (Context, ...) -> carrier}. */
final class GuestHandles {

  private final Declarations declarations;

  GuestHandles(Declarations declarations) {
    this.declarations = declarations;
  }

  private Executable of(ClassSymbol symbol) {
    return declarations.access(symbol.home()).executable();
  }

  /** Reads a field. */
  MethodHandle getter(ClassSymbol owner, VariableSymbol field) {
    return of(owner).getter(member(owner, declarations.names().field(field)));
  }

  private Member member(ClassSymbol owner, String field) {
    return new Member(Name.local(declarations.names().className(owner)), field);
  }

  /** Reads the elements of an object. */
  MethodHandle elements(ClassSymbol owner) {
    return of(owner).getter(member(owner, HostNames.ELEMENTS));
  }

  /** Makes an object around its elements. */
  MethodHandle ofElements(ClassSymbol owner) {
    MethodHandle setter = of(owner).setter(member(owner, HostNames.ELEMENTS));
    return made(owner, setter);
  }

  /** Makes an object by a constructor. */
  MethodHandle make(FunctionSymbol constructor) {
    MethodHandle body =
        of(constructor.owner()).function(declarations.names().function(constructor));
    return made(constructor.owner(), body);
  }

  // filler: (Context, Object, ...) -> void
  private MethodHandle made(ClassSymbol symbol, MethodHandle filler) {
    MethodHandle room = of(symbol).allocator(declarations.names().className(symbol));
    MethodType given = filler.type().dropParameterTypes(1, 2);
    MethodHandle object =
        MethodHandles.dropArguments(MethodHandles.identity(Object.class), 1, given.parameterList());
    int[] order = IntStream.range(0, filler.type().parameterCount()).toArray();
    order[0] = 1;
    order[1] = 0;
    MethodType swapped =
        MethodType.methodType(void.class, given.parameterList())
            .insertParameterTypes(0, Object.class);
    MethodHandle fill = MethodHandles.permuteArguments(filler, swapped, order);
    return MethodHandles.foldArguments(MethodHandles.foldArguments(object, fill), room);
  }

  /** Calls a function. */
  MethodHandle function(FunctionSymbol function) {
    return declarations
        .access(function.home())
        .executable()
        .function(declarations.names().function(function));
  }

  /** Calls a function of {@code std}. */
  MethodHandle std(String name) {
    return function(declarations.std(name));
  }

  /** Makes a box of {@code std}, such as {@code I64}. */
  MethodHandle box(ClassSymbol symbol) {
    return function((FunctionSymbol) symbol.own("of").getFirst());
  }

  /** Reads a global. */
  MethodHandle global(VariableSymbol global) {
    return declarations.access(global.home()).executable().globalGetter(global.name());
  }

  /** The object that the host sees in place of a guest object: {@code (Context, Object)}. */
  static MethodHandle view() {
    try {
      return MethodHandles.publicLookup()
          .findVirtual(
              Context.class, "object", MethodType.methodType(GuestObject.class, Object.class));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("object", e);
    }
  }

  /** The guest object behind what the host sees: {@code (GuestObject)}. */
  static MethodHandle objectOfView() {
    try {
      return MethodHandles.publicLookup()
          .findVirtual(GuestObject.class, "object", MethodType.methodType(Object.class));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("object", e);
    }
  }

  /** The class that carries values of a type. */
  Class<?> carrier(GType type) {
    return declarations.names().carrier(type);
  }
}
