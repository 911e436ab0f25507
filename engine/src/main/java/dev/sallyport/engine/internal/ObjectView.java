package dev.sallyport.engine.internal;

import dev.sallyport.border.LinkException;
import dev.sallyport.engine.Context;
import dev.sallyport.engine.GuestObject;
import dev.sallyport.engine.MappedFunction;
import dev.sallyport.engine.MappedType;
import dev.sallyport.ir.Function;
import dev.sallyport.ir.Member;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.Type;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A guest object with the names of its class. */
public final class ObjectView implements GuestObject {

  private final RunContext context;
  private final LoadedPackage home;
  private final String className;
  private final Object object;

  ObjectView(RunContext context, LoadedPackage home, String className, Object object) {
    this.context = context;
    this.home = home;
    this.className = className;
    this.object = object;
  }

  LoadedPackage home() {
    return home;
  }

  @Override
  public Object object() {
    return object;
  }

  @Override
  public String className() {
    return home.name() + "." + className;
  }

  @Override
  public Object get(String field) {
    Member member = field(field);
    try {
      return home.executable().getter(member).invoke((Context) context, object);
    } catch (Throwable thrown) {
      throw Backcall.unchecked(thrown);
    }
  }

  @Override
  public <T> T getAs(Class<T> type, String field) {
    Object value = get(field);
    return home.mapping()
        .flatMap(mapping -> mapping.field(field(field)))
        .map(mapped -> values(field).toJava(mapped, value, type))
        .orElseGet(() -> type.cast(value));
  }

  private MappedValues values(String member) {
    return new MappedValues(context, "field " + className() + "." + member, home.name());
  }

  @Override
  public void set(String field, Object value) {
    Member member = field(field);
    try {
      Object given = given(member, MappedCalls.unwrapped(value));
      home.executable().setter(member).invoke((Context) context, object, given);
    } catch (Throwable thrown) {
      throw Backcall.unchecked(thrown);
    }
  }

  private Object given(Member member, Object value) {
    Type type = home.index().field(member).orElseThrow().type();
    return MappedCalls.isOfJava(type, value)
        ? home.mapping()
            .flatMap(mapping -> mapping.field(member))
            .map(mapped -> values(member.name()).toGuest(mapped, value))
            .orElse(value)
        : value;
  }

  private Member field(String name) {
    return MemberNames.field(home, className, name)
        .orElseThrow(
            () ->
                new LinkException(
                    List.of(EngineCode.NO_FIELD.at(home.place(), className(), name))));
  }

  @Override
  public Object call(String method, Object... arguments) {
    return method(method, arguments.length).call(arguments);
  }

  @Override
  public <T> T callAs(Class<T> type, String method, Object... arguments) {
    return method(method, arguments.length).callAs(type, arguments);
  }

  private Backcall method(String method, int arguments) {
    Optional<Member> member = MemberNames.method(home, className, method, arguments);
    return member.isPresent()
        ? virtual(method, member.get())
        : MemberNames.function(home, className, method, arguments)
            .map(f -> direct(method, f))
            .orElseThrow(
                () ->
                    new LinkException(
                        List.of(EngineCode.NO_METHOD.at(home.place(), className(), method))));
  }

  private Backcall virtual(String method, Member member) {
    return bound(
        method,
        home.index().method(member).orElseThrow().signature(),
        home.executable().virtual(member),
        () -> home.mapping().flatMap(m -> m.method(member)));
  }

  private Backcall direct(String method, Function function) {
    Signature whole = function.signature();
    List<Type> parameters = whole.parameters();
    return bound(
        method,
        new Signature(parameters.subList(1, parameters.size()), whole.result()),
        home.executable().function(function.name()),
        () ->
            home.mapping()
                .flatMap(m -> m.function(function.name()))
                .map(ObjectView::withoutObject));
  }

  private static MappedFunction withoutObject(MappedFunction types) {
    List<MappedType> parameters = types.parameters();
    return new MappedFunction(parameters.subList(1, parameters.size()), types.result());
  }

  private Backcall bound(
      String method,
      Signature signature,
      MethodHandle handle,
      Supplier<Optional<MappedFunction>> types) {
    String name = className() + "." + method;
    MethodHandle bound = MethodHandles.insertArguments(handle, 1, object);
    var mapped =
        new MappedCalls(
            "method " + name,
            home.name(),
            signature,
            types,
            () -> bound,
            context.core().backcalls()::watched);
    MethodHandle watched = context.core().backcalls().watched(bound);
    return new Backcall(context, name, signature, watched, mapped);
  }
}
