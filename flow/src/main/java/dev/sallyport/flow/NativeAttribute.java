package dev.sallyport.flow;

/** What a host promises about one of its functions or handlers. */
public enum NativeAttribute {
  /** It never gives control back to the script: what stands behind a call is never reached. */
  NORETURN,
  /** It changes nothing: a call whose result is not used may be left out. */
  READONLY,
  /** It may still change: every use gives a warning. */
  EXPERIMENTAL
}
