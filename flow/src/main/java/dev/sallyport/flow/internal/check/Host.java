package dev.sallyport.flow.internal.check;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What a program can call, as the checker asks for it; grows while imports are read. */
public interface Host {

  /** The functions and handlers of a name, in the order of their registration. */
  List<Callable> named(String name);

  /** All names, for suggestions. */
  Collection<String> names();

  /** What the program is granted. */
  Set<String> capabilities();
}
