/**
 * The Gypsum language: a statically typed language with classes, traits, patterns and packages, and
 * functions that the host implements.
 *
 * <p>An engine finds the language by itself when this module is present, and loads packages of it
 * as it loads any other:
 *
 * <pre>{@code
 * var builder = dev.sallyport.engine.Engine.builder();
 * try (var engine = GypsumGrants.streams(builder, System.in, System.out, System.err).build();
 *     var context = engine.newContext()) {
 *   var hello =
 *       engine.load(
 *           dev.sallyport.engine.SourceFile.of("hello.gy", "def main = print(\"hello\\n\")"));
 *   context.entry(hello).call();
 * }
 * }</pre>
 */
package dev.sallyport.gypsum;
