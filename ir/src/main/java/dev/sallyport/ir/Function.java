package dev.sallyport.ir;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A function of a module: <em>local</em> with blocks, or <em>native</em> without: an outcall.
 *
 * @param name the name inside the module
 * @param signature what it takes and gives
 * @param attributes how it may be used
 * @param blocks the body, entry block first; empty for a native function. The parameters of the
 *     entry block are the parameters of the function
 * @param types the type of each value, by {@link Value#id()}; an entry may be null where no value
 *     has that number
 * @param names the source names of values, for debuggers; may be empty
 * @param span where the function was declared, or {@link Span#NONE}
 */
public record Function(
    String name,
    Signature signature,
    Set<Attribute> attributes,
    List<Block> blocks,
    List<Type> types,
    Map<Value, String> names,
    Span span) {

  /** What a function may be besides code. */
  public enum Attribute {
    /** Without a body: implemented by the host. */
    NATIVE,
    /** Visible to the host and to importing packages. */
    EXPORT,
    /** Where a program starts; at most one in a module. Visible to the host. */
    ENTRY,
    /** Runs once per context before anything else of the package; at most one; {@code ()}. */
    INIT,
    /** Never gives control back to the caller. */
    NORETURN
  }

  /** Copies the collections. */
  public Function {
    attributes = attributes.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(attributes));
    blocks = List.copyOf(blocks);
    types = java.util.Collections.unmodifiableList(new java.util.ArrayList<>(types));
    names = Map.copyOf(names);
  }

  /** A function without a body. */
  public static Function nativeFunction(
      String name, Signature signature, Set<Attribute> attributes, Span span) {
    var all = EnumSet.of(Attribute.NATIVE);
    all.addAll(attributes);
    return new Function(name, signature, all, List.of(), List.of(), Map.of(), span);
  }

  /** Whether the host implements it. */
  public boolean isNative() {
    return attributes.contains(Attribute.NATIVE);
  }

  /** Whether the host and importing packages may call it. */
  public boolean isExported() {
    return attributes.contains(Attribute.EXPORT) || attributes.contains(Attribute.ENTRY);
  }

  /** The block where the function begins. */
  public Block entry() {
    return blocks.getFirst();
  }

  /** The type of a value of this function. */
  public Type typeOf(Value value) {
    return types.get(value.id());
  }
}
