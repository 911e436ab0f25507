/** Runs guest packages: engines, contexts, executors. */
module dev.sallyport.engine {
  requires transitive dev.sallyport.border;

  exports dev.sallyport.engine;

  uses dev.sallyport.engine.FrontEnd;
}
