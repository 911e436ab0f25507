/** The Flow language: deciding what happens to an event. */
module dev.sallyport.flow {
  requires transitive dev.sallyport.engine;
  requires re2j;

  exports dev.sallyport.flow;
  exports dev.sallyport.flow.tool;
}
