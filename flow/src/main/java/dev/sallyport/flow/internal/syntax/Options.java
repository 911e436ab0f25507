package dev.sallyport.flow.internal.syntax;

import java.util.function.UnaryOperator;

/**
 * How a program is read.
 *
 * @param globals whether global variables are allowed
 * @param loops whether {@code while} is allowed
 * @param dollarBraces whether <code>${...}</code> is an interpolation, as in older programs
 * @param environment the value of an environment variable, or null
 * @param includes finds the files of an include line
 */
public record Options(
    boolean globals,
    boolean loops,
    boolean dollarBraces,
    UnaryOperator<String> environment,
    IncludeResolver includes) {}
