/** The {@code sallyport} command. */
module dev.sallyport.cli {
  requires dev.sallyport.engine;
  requires dev.sallyport.flow;
  requires dev.sallyport.gypsum;
  requires org.jline;

  opens dev.sallyport.cli to
      dev.sallyport.border;
}
