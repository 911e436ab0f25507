package dev.sallyport.border;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Offers a Java method to guest code. {@link NativeFunction#allOf(Class)} collects them.
 *
 * <p>The Java types say what guest code passes: {@code boolean byte short int long float double}
 * are {@code i1 i8 i16 i32 i64 f32 f64}; {@code String}, {@code Object}, {@code Throwable} and
 * {@link GuestException} are {@code ref String}, {@code ref Object}, {@code ref Throwable} and
 * {@code ref Exception}; arrays of numbers, of {@code String} and of {@code Object} are arrays; any
 * other class {@code C} is {@code ref host "C"}. A first parameter of type {@link CallContext}, or
 * a subtype, receives the context and is not part of the signature.
 *
 * <p>Where Java types cannot say it, the signature is written down: classes of the guest, function
 * values, raw addresses.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Native {

  /** The name for guest code; by default that of the method. */
  String value() default "";

  /** The signature, such as {@code (func (i64) -> i64, ref "Point") -> addr}. */
  String signature() default "";
}
