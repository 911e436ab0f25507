package dev.sallyport.engine.internal;

import dev.sallyport.border.LinkException;
import dev.sallyport.engine.Context;
import dev.sallyport.engine.GuestObject;
import dev.sallyport.engine.GuestPackage;
import dev.sallyport.ir.ClassDefinition;
import dev.sallyport.ir.Global;
import java.util.List;
import java.util.Optional;

/** What the host sees of guest data: globals, and objects with their fields and methods. */
final class Members {

  private final EngineCore core;

  Members(EngineCore core) {
    this.core = core;
  }

  GuestObject newObject(RunContext context, GuestPackage guest, String className) {
    LoadedPackage loaded = core.backcalls().ready(context, guest);
    ClassDefinition type =
        loaded.module().classes().stream()
            .filter(c -> c.name().equals(className) && c.exported() && isConcrete(c))
            .findFirst()
            .orElseThrow(
                () ->
                    new LinkException(
                        List.of(EngineCode.NO_CLASS.at(loaded.place(), loaded.name(), className))));
    try {
      Object made = (Object) loaded.executable().allocator(type.name()).invoke((Context) context);
      return new ObjectView(context, loaded, type.name(), made);
    } catch (Throwable thrown) {
      throw Backcall.unchecked(thrown);
    }
  }

  private static boolean isConcrete(ClassDefinition type) {
    return switch (type.kind()) {
      case CLASS, FINAL -> true;
      case ABSTRACT, TRAIT -> false;
    };
  }

  GuestObject object(RunContext context, Object object) {
    return view(context, object)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    (object == null ? "null" : object.getClass().getName())
                        + " is no object of a guest class here"));
  }

  private Optional<ObjectView> view(RunContext context, Object object) {
    context.checkOpen();
    for (LoadedPackage loaded : core.registry().packages()) {
      String name = object == null ? null : loaded.executable().classNameOf(object);
      if (name != null) {
        return Optional.of(new ObjectView(context, loaded, name, object));
      }
    }
    return Optional.empty();
  }

  <T> T toJava(RunContext context, Object value, Class<T> type) {
    return view(context, value)
        .map(ObjectView::home)
        .flatMap(
            home ->
                home.mapping().map(m -> values(context, home).toJava(m.anything(), value, type)))
        .orElseGet(() -> type.cast(value));
  }

  private static MappedValues values(RunContext context, LoadedPackage home) {
    return new MappedValues(context, "the value", home.name());
  }

  Object global(RunContext context, GuestPackage guest, String name) {
    LoadedPackage loaded = core.backcalls().ready(context, guest);
    Global global = exported(loaded, name);
    try {
      return loaded.executable().globalGetter(global.name()).invoke((Context) context);
    } catch (Throwable thrown) {
      throw Backcall.unchecked(thrown);
    }
  }

  void setGlobal(RunContext context, GuestPackage guest, String name, Object value) {
    LoadedPackage loaded = core.backcalls().ready(context, guest);
    Global global = exported(loaded, name);
    if (loaded.mapping().filter(m -> m.isConstant(name)).isPresent()) {
      throw new LinkException(
          List.of(EngineCode.CONSTANT_GLOBAL.at(loaded.place(), loaded.name(), name)));
    }
    Object given = given(context, loaded, global, MappedCalls.unwrapped(value));
    try {
      loaded.executable().globalSetter(global.name()).invoke((Context) context, given);
    } catch (Throwable thrown) {
      throw Backcall.unchecked(thrown);
    }
  }

  private static Object given(
      RunContext context, LoadedPackage loaded, Global global, Object value) {
    return MappedCalls.isOfJava(global.type(), value)
        ? loaded
            .mapping()
            .flatMap(m -> m.global(global.name()))
            .map(type -> values(context, loaded).toGuest(type, value))
            .orElse(value)
        : value;
  }

  private static Global exported(LoadedPackage loaded, String name) {
    return loaded.module().globals().stream()
        .filter(g -> g.name().equals(name) && g.exported())
        .findFirst()
        .orElseThrow(
            () ->
                new LinkException(
                    List.of(EngineCode.NO_GLOBAL.at(loaded.place(), loaded.name(), name))));
  }
}
