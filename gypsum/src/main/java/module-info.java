/** Gypsum: a statically typed language with classes, traits, patterns and packages. */
module dev.sallyport.gypsum {
  requires transitive dev.sallyport.engine;

  exports dev.sallyport.gypsum;

  provides dev.sallyport.engine.FrontEnd with
      dev.sallyport.gypsum.GypsumFrontEnd;
}
