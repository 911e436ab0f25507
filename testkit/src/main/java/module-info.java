/** Runs the same guest code on every executor: case files, generated programs, a reducer. */
module dev.sallyport.testkit {
  requires transitive dev.sallyport.engine;

  exports dev.sallyport.testkit;
}
