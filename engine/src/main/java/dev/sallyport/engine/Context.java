package dev.sallyport.engine;

import dev.sallyport.border.CallContext;

/**
 * Everything about running guest code that changes: the globals of the packages used in it, what is
 * left of its limits, the host's own data. One thread uses a context at a time.
 */
public sealed interface Context extends CallContext, AutoCloseable
    permits dev.sallyport.engine.internal.RunContext {

  @Override
  void close();
}
