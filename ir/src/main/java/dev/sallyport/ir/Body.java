package dev.sallyport.ir;

import java.util.List;
import java.util.Map;

/**
 * The body of a function as it was read, without the types of most values.
 *
 * @param blocks the blocks
 * @param parameterTypes the types of the parameters of all blocks, in order
 * @param names the source names of values
 * @param values one more than the greatest number of a value
 */
record Body(List<Block> blocks, List<Type> parameterTypes, Map<Value, String> names, int values) {

  /** That of a native function. */
  static final Body NONE = new Body(List.of(), List.of(), Map.of(), 0);
}
