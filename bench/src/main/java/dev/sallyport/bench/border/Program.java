package dev.sallyport.bench.border;

import dev.sallyport.border.GuestName;

/** The guest program as an interface of Java. */
public interface Program {

  /** Calls a native so many times. */
  long outcalls(long times);

  /** Passes a string to a native so many times. */
  String strings(long times, String text);

  /** The number of Fibonacci. */
  long fib(long n);

  /** Multiplies so many times. */
  long loop(long times);

  /** The sum of an array. */
  @GuestName("array_sum")
  long arraySum(long[] values);

  /** The sum of so many numbers in memory. */
  @GuestName("memory_sum")
  long memorySum(long address, long length);
}
