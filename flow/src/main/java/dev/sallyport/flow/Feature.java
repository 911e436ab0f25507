package dev.sallyport.flow;

/** Parts of the language that a host turns on. */
public enum Feature {
  /**
   * Variables outside handlers. They belong to the program, so its runs take turns; leave it off
   * where many requests are decided at once.
   */
  GLOBAL_SCOPE,
  /** Loops. Without them every run ends by itself; with them set a quota. */
  WHILE_LOOP,
  /** <code>${...}</code> inside strings, as programs from before 2016 write it. */
  DOLLAR_BRACES
}
