package dev.sallyport.engine.internal.jvm;

import dev.sallyport.ir.Function;

/** Placeholder. */
final class SplitFunction {
  SplitFunction(Unit unit, ClassGroup classes, FunctionCompiler.Trial trial, Function function) {}

  void add(Unit.Place place) {
    throw new UnsupportedOperationException("split");
  }
}
