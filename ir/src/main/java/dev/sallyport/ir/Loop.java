package dev.sallyport.ir;

/**
 * A loop while its body is written. It can be left from inside other scopes in it, other loops and
 * {@link FlowScopes#tryCatch} included.
 */
public final class Loop {

  private final FunctionBuilder function;
  private final BlockId again;
  private final BlockId behind;

  Loop(FunctionBuilder function, BlockId again, BlockId behind) {
    this.function = function;
    this.again = again;
    this.behind = behind;
  }

  /** Goes behind the loop. */
  public void breakLoop() {
    function.jump(behind);
  }

  /** Goes to the next round; where there is a condition, it is asked again. */
  public void continueLoop() {
    function.jump(again);
  }

  /** Goes behind the loop if an {@code i1} is 1, and on otherwise. */
  public void breakIf(Value condition) {
    BlockId on = function.newBlock();
    function.branch(condition, behind, on);
    function.startReached(on);
  }

  BlockId behind() {
    return behind;
  }
}
