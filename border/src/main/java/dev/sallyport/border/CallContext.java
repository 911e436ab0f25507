package dev.sallyport.border;

/**
 * The running context as a native sees it. A native that wants one takes it as its first parameter,
 * under this type or as the engine's {@code Context}; guest code neither sees nor passes it.
 *
 * <p>Valid only for the duration of the call, on the thread of the call.
 */
public interface CallContext {

  /**
   * The data that the host gave the context when it made it, such as a request or a tenant.
   *
   * @throws ClassCastException if it is of another type
   * @throws IllegalStateException if the host gave none
   */
  <T> T hostData(Class<T> type);

  /**
   * Takes fuel for work that a native does on behalf of guest code.
   *
   * @param units how much; not negative
   * @throws LimitException if there is not enough left; nothing happens where fuel is unlimited
   */
  void chargeFuel(long units);

  /**
   * Takes bytes from the allocation budget for memory that a native keeps for guest code.
   *
   * @param bytes how many; not negative
   * @throws LimitException if there are not enough left; nothing happens where they are unlimited
   */
  void chargeAllocation(long bytes);

  /**
   * Throws if the deadline has passed or somebody interrupted the context. A native that works long
   * calls this now and then; one that blocks is interrupted as a thread.
   *
   * @throws LimitException if the call is to end
   */
  void checkpoint();
}
