package dev.sallyport.flow;

/**
 * Looks at one call of a host function or handler while a program is compiled. May be asked about
 * programs that are refused later; must be thread-safe if programs are compiled in parallel.
 */
@FunctionalInterface
public interface CallVerifier {

  /**
   * Looks at a call; what it calls on the site becomes part of the program.
   *
   * @param site the call
   */
  void verify(CallSite site);
}
