/** The typed border between guest and host: natives, checks, limits, taps, exceptions. */
module dev.sallyport.border {
  requires transitive dev.sallyport.ir;

  exports dev.sallyport.border;

  uses dev.sallyport.border.NativeProvider;
}
