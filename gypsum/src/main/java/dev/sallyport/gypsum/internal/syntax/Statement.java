package dev.sallyport.gypsum.internal.syntax;

/** What a block consists of. */
public sealed interface Statement permits Expr, Defn {

  /** Where. */
  Pos pos();
}
