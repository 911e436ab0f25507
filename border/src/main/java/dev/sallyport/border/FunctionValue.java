package dev.sallyport.border;

import dev.sallyport.ir.Signature;
import java.lang.invoke.MethodHandle;

/**
 * A guest function as a value: what {@code func (...)} is in Java. A native that receives one hands
 * it to its context to call it.
 *
 * @param name the name of the function, for messages
 * @param signature what it takes and gives
 * @param handle takes the context, then the parameters, as {@link Carriers#methodType} says
 */
public record FunctionValue(String name, Signature signature, MethodHandle handle) {}
