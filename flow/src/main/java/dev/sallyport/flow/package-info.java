/**
 * The Flow language: small programs that decide what happens to an event, such as an HTTP request.
 *
 * <p>{@link dev.sallyport.flow.Flow} holds what a host offers to programs; it compiles sources to
 * {@link dev.sallyport.flow.FlowProgram programs}, whose handlers any thread may run. The tour of
 * the language is {@code docs/flow.md}.
 */
package dev.sallyport.flow;
