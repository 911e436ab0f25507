package dev.sallyport.flow.internal.check;

import dev.sallyport.flow.CallSite;
import dev.sallyport.flow.FlowCode;
import dev.sallyport.flow.FlowType;
import dev.sallyport.flow.internal.syntax.Messages;
import dev.sallyport.ir.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A call while its verifier looks at it. */
final class Site implements CallSite {

  private final NativeCall call;
  private final Messages messages;
  private final List<Value> arguments;
  private Optional<Value> replacement = Optional.empty();
  private Object attachment;

  Site(NativeCall call, Messages messages) {
    this.call = call;
    this.messages = messages;
    this.arguments = new ArrayList<>(call.arguments());
  }

  /** What the verifier made of the call: another call, or a constant. */
  Value outcome() {
    return replacement.orElseGet(
        () ->
            new Value.Call(
                new NativeCall(call.target(), arguments, call.order(), attachment, call.span())));
  }

  @Override
  public String signature() {
    return call.target().signature();
  }

  @Override
  public Span span() {
    return call.span();
  }

  @Override
  public int count() {
    return arguments.size();
  }

  @Override
  public Span span(int index) {
    return arguments.get(index).span();
  }

  @Override
  public Optional<Object> constant(int index) {
    return arguments.get(index) instanceof Value.Constant(_, Object value, _)
        ? Optional.of(value)
        : Optional.empty();
  }

  @Override
  public void replaceArgument(int index, Object value) {
    Value before = arguments.get(index);
    arguments.set(index, constant(before.type(), value, before.span()));
  }

  @Override
  public void replaceCall(Object value) {
    FlowType type = call.target().result();
    if (type == FlowType.VOID || call.target().kind() == Callable.Kind.HANDLER) {
      throw new IllegalStateException(signature() + " has no result that a constant could replace");
    }
    replacement = Optional.of(constant(type, value, call.span()));
  }

  private static Value constant(FlowType type, Object value, Span span) {
    Object normal = value instanceof Integer number ? (Object) number.longValue() : value;
    if (!Resolution.isOf(type, normal)) {
      throw new IllegalArgumentException(value + " is no " + type);
    }
    return new Value.Constant(type, normal, span);
  }

  @Override
  public void attach(Object data) {
    attachment = data;
  }

  @Override
  public void refuse(String message) {
    messages.add(FlowCode.CALL_REFUSED, call.span(), message, signature());
  }

  @Override
  public void refuseArgument(int index, String message) {
    messages.add(FlowCode.CALL_REFUSED, span(index), message, signature());
  }
}
