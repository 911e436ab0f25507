package dev.sallyport.ir;

/** Whether a package may touch memory by address, and call through an address. */
public enum RawMemory {
  /** It may not: everything it does is memory-safe. */
  REFUSED,
  /** It may: it has full power over the process. */
  GRANTED
}
