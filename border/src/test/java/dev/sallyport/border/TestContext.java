package dev.sallyport.border;

/** A context for tests: holds a number that natives may see. */
final class TestContext implements CallContext {

  final long number;

  TestContext(long number) {
    this.number = number;
  }

  @Override
  public <T> T hostData(Class<T> type) {
    return type.cast(number);
  }

  @Override
  public void chargeFuel(long units) {}

  @Override
  public void chargeAllocation(long bytes) {}

  @Override
  public void checkpoint() {}
}
