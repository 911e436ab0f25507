package dev.sallyport.flow.tool;

import dev.sallyport.flow.FlowArguments;
import dev.sallyport.flow.FlowModule;
import dev.sallyport.flow.NativeBuilder;
import dev.sallyport.flow.TraceEvent;
import dev.sallyport.ir.Span;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A host of stubs: calls of what does something are printed, all give fixed answers. */
final class StubHost {

  private final List<Stub> stubs;
  private final Consumer<String> out;
  private Map<String, Object> answers = Map.of();

  StubHost(List<Stub> stubs, Consumer<String> out) {
    this.stubs = stubs;
    this.out = out;
  }

  /** From now on these names give these values, and the others what they were declared with. */
  void answer(Map<String, Object> next) {
    this.answers = next;
  }

  /**
   * What programs can call.
   *
   * @throws IllegalArgumentException if something cannot be declared so
   */
  FlowModule module() {
    FlowModule.Builder builder = FlowModule.builder();
    for (Stub stub : stubs) {
      NativeBuilder<FlowModule.Builder> declared =
          stub.isHandler()
              ? builder.handler(stub.name())
              : builder.function(stub.name(), stub.result());
      for (Stub.Parameter each : stub.parameters()) {
        each.byDefault()
            .ifPresentOrElse(
                value -> declared.param(each.name(), each.type(), value),
                () -> declared.param(each.name(), each.type()));
      }
      declared.bind((_, arguments) -> called(stub, arguments));
    }
    return builder.build();
  }

  /** The names that the stubs have. */
  Set<String> names() {
    return stubs.stream().map(Stub::name).collect(Collectors.toUnmodifiableSet());
  }

  private Object called(Stub stub, FlowArguments arguments) {
    if (stub.isRecorded()) {
      List<Object> values =
          IntStream.range(0, arguments.count()).mapToObj(arguments::value).toList();
      out.accept(new TraceEvent.Call(Span.NONE, stub.name() + "()", values, null, null).line());
    }
    return answers.getOrDefault(stub.name(), stub.answer());
  }
}
