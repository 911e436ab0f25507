package dev.sallyport.ir;

import java.util.List;

/**
 * An array whose elements are written in the module; {@link Op.ArrayConst} makes a copy.
 *
 * @param name the name inside the module
 * @param element the type of the elements: a scalar or {@code ref String}
 * @param elements constants of that type; a string may also be a null
 * @param span where it was declared, or {@link Span#NONE}
 */
public record Constant(String name, Type element, List<Op.Leaf> elements, Span span) {
  /** Copies the list. */
  public Constant {
    elements = List.copyOf(elements);
  }
}
