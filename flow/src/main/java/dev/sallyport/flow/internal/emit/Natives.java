package dev.sallyport.flow.internal.emit;

import dev.sallyport.flow.internal.runtime.ProgramNatives;

/** The natives of a program while its module is built: each is declared when it is first used. */
interface Natives {

  /** Where the natives are collected. */
  ProgramNatives program();

  /** Makes sure that the module declares a native; gives its name back. */
  String declared(String name);
}
