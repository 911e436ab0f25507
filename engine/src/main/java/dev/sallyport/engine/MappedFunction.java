package dev.sallyport.engine;

import java.util.List;

/**
 * What a function takes and gives, in the types of its language.
 *
 * @param parameters one for each parameter of the signature
 * @param result of a function that gives nothing, it is never asked anything but its text
 */
public record MappedFunction(List<MappedType> parameters, MappedType result) {

  /** Copies the list. */
  public MappedFunction {
    parameters = List.copyOf(parameters);
  }
}
