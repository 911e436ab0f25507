package dev.sallyport.ir;

import java.util.List;
import java.util.Map;

/** The body of a function while its variables become values. */
final class DraftFunction {

  final String name;
  final List<Value> parameters;
  final List<Type> types;
  final Map<Value, String> names;
  final List<DraftBlock> blocks;

  DraftFunction(
      String name,
      List<Value> parameters,
      List<Type> types,
      Map<Value, String> names,
      List<DraftBlock> blocks) {
    this.name = name;
    this.parameters = parameters;
    this.types = types;
    this.names = names;
    this.blocks = blocks;
  }

  DraftBlock block(BlockId id) {
    return blocks.get(id.id());
  }

  /** A value for what a variable holds somewhere. */
  Value newValue(Variable variable) {
    types.add(variable.type());
    Value made = new Value(types.size() - 1);
    if (!variable.name().isEmpty()) {
      names.put(made, variable.name());
    }
    return made;
  }
}
