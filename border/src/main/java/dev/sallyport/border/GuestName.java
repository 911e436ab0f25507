package dev.sallyport.border;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The guest function that a method of a stub's interface calls, where the names differ. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface GuestName {

  /** The name of the function, such as {@code left-pad}. */
  String value();
}
