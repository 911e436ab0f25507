package dev.sallyport.engine.internal;

import dev.sallyport.border.LinkException;
import dev.sallyport.engine.Context;
import dev.sallyport.engine.GuestObject;
import dev.sallyport.ir.ClassDefinition;
import dev.sallyport.ir.Member;
import java.util.List;

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
  public void set(String field, Object value) {
    Member member = field(field);
    try {
      home.executable().setter(member).invoke((Context) context, object, value);
    } catch (Throwable thrown) {
      throw Backcall.unchecked(thrown);
    }
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
    Member member =
        MemberNames.method(home, className, method, arguments.length)
            .orElseThrow(
                () ->
                    new LinkException(
                        List.of(EngineCode.NO_METHOD.at(home.place(), className(), method))));
    ClassDefinition.Method found = home.index().method(member).orElseThrow();
    var handle = home.executable().virtual(member);
    var bound =
        java.lang.invoke.MethodHandles.insertArguments(
            context.core().backcalls().watched(handle), 1, object);
    return new Backcall(context, className() + "." + method, found.signature(), bound)
        .call(arguments);
  }
}
