package dev.sallyport.flow;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Lets calls leave a parameter of a {@link HostFunction} or {@link HostHandler} out. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Default {

  /** What the callee then gets, as text: {@code 80}, {@code true}, {@code 10.0.0.0/8}. */
  String value();
}
