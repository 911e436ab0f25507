/**
 * Hosts and runners of Flow programs for tools: a shell, lines of a stream, and files that hold a
 * program together with what it must print.
 */
package dev.sallyport.flow.tool;
