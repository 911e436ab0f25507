package dev.sallyport.flow;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a Java method that gives a boolean a handler for programs: true ends the run. Its
 * parameters are carriers of {@link FlowType}s; a first one may be a {@link FlowContext}, or any
 * other type: the request itself. Parameter names count if the class is compiled with {@code
 * -parameters}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface HostHandler {

  /** The name in programs; by default that of the method. */
  String value() default "";

  /** What the compiler may assume. */
  NativeAttribute[] attributes() default {};

  /** What a program must be granted to call it; empty for nothing. */
  String requires() default "";
}
