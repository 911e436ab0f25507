package dev.sallyport.border;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The package for guest code of the methods of a class that have {@link Native}. There is no
 * default: what guest code is offered is never an accident of a Java name.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface NativePackage {

  /** The name, such as {@code host} or {@code std.io}. */
  String value();
}
