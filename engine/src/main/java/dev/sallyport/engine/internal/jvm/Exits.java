package dev.sallyport.engine.internal.jvm;

import dev.sallyport.ir.Block;
import dev.sallyport.ir.BlockId;
import dev.sallyport.ir.Type;

/**
 * How a method is left, and how control gets to blocks: different for whole and split functions.
 */
interface Exits {

  /** Goes to a block whose arguments have just been stored; {@code next} is emitted behind. */
  void goTo(BlockId block, BlockId next);

  /** Stores an argument, on the operand stack, for a block that may be in another piece. */
  void pass(Block to, int parameter);

  /** Returns, with the result on the operand stack unless the function gives none. */
  void giveBack(Type result);
}
