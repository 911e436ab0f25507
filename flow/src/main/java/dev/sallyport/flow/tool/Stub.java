package dev.sallyport.flow.tool;

import dev.sallyport.flow.FlowType;
import java.util.List;
import java.util.Optional;

/**
 * A function or handler that a case file declares in place of one of a host.
 *
 * @param isHandler whether it is a handler
 * @param result what it gives; a Boolean for a handler
 * @param answer the value that it gives as long as no run sets another; null for none
 */
record Stub(
    boolean isHandler, String name, List<Parameter> parameters, FlowType result, Object answer) {

  /** A parameter and what stands for it where a call leaves it out. */
  record Parameter(String name, FlowType type, Optional<Object> byDefault) {}

  Stub {
    parameters = List.copyOf(parameters);
  }

  /** Whether one calls it for what it does, so that its calls are part of what a run shows. */
  boolean isRecorded() {
    return isHandler || result == FlowType.VOID;
  }
}
