/** The {@code sallyport} command. */
module dev.sallyport.cli {
  requires dev.sallyport.engine;

  opens dev.sallyport.cli to
      dev.sallyport.border;
}
