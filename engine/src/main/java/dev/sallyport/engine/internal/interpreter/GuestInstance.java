package dev.sallyport.engine.internal.interpreter;

/** An object of a class that guest code declared. */
sealed interface GuestInstance permits InterpretedObject, InterpretedException {

  /** The class that it was made of. */
  InterpretedClass type();

  /** Its fields as carriers, at {@link InterpretedClass#slot}. */
  Object[] fields();
}
