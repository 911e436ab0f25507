package dev.sallyport.gypsum.internal.spk;

/** A package file that nobody can have written with this program. */
public final class CorruptFile extends RuntimeException {

  private static final long serialVersionUID = 1;

  CorruptFile(String why) {
    super(why, null, false, false);
  }
}
