package dev.sallyport.border;

import java.util.Collection;

/**
 * Natives that come with a library on the module path or class path. Found by {@link
 * java.util.ServiceLoader}, so an implementation is named by {@code provides} in its {@code
 * module-info} or under {@code META-INF/services}, and has a public constructor without parameters.
 *
 * <p>Being found grants nothing: a package sees these natives only if {@link
 * SearchOrder.Place#LINKED} is in its search order.
 */
public interface NativeProvider {

  /** The natives, the same each time. */
  Collection<NativeFunction> natives();
}
