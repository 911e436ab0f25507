package dev.sallyport.ir;

/**
 * A variable of a package; each context has its own.
 *
 * @param name the name inside the module
 * @param type the type
 * @param initial the constant it starts with: an {@link Op.IntConst}, {@link Op.FloatConst}, {@link
 *     Op.StringConst} or {@link Op.NullConst} of the type. Anything else is left to the {@code
 *     init} function
 * @param exported whether importing packages may use it
 * @param span where it was declared, or {@link Span#NONE}
 */
public record Global(String name, Type type, Op.Leaf initial, boolean exported, Span span) {}
