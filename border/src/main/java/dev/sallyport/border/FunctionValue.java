package dev.sallyport.border;

import dev.sallyport.ir.Signature;
import java.lang.invoke.MethodHandle;

/**
 * A guest function as a value: what {@code func (...)} is in Java. A native that receives one hands
 * it to its context to call it.
 *
 * @param packageName the package that defines the function, for messages and taps
 * @param name the name of the function in it
 * @param signature what it takes and gives
 * @param handle takes the context, then the parameters, as {@link Carriers#methodType} says
 */
public record FunctionValue(
    String packageName, String name, Signature signature, MethodHandle handle) {}
