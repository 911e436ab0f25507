package dev.sallyport.testkit;

import dev.sallyport.ir.IrModule;

/** One way to make a module smaller: takes out some of its parts, which are counted from 0. */
@FunctionalInterface
interface Cut {

  /**
   * The module without some parts. What comes out need not be valid.
   *
   * @param window is asked once for each part, in order
   */
  IrModule apply(IrModule module, Window window);

  /** How many parts there are. */
  default int parts(IrModule module) {
    var none = new Window(0, 0);
    apply(module, none);
    return none.asked();
  }

  /** Says which parts are to go: those from one number up to another. */
  final class Window {
    private final int from;
    private final int to;
    private int asked;

    Window(int from, int to) {
      this.from = from;
      this.to = to;
    }

    /** Whether the next part is to go. */
    boolean takes() {
      int number = asked++;
      return number >= from && number < to;
    }

    private int asked() {
      return asked;
    }
  }
}
