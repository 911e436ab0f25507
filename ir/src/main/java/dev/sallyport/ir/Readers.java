package dev.sallyport.ir;

/** The parts of the parser that read small things, all at the same place of one text. */
record Readers(
    Cursor in, TypeParser types, NumberParser numbers, LiteralParser literals, PlaceParser places) {

  static Readers of(SourceText source, Problems problems) {
    var in = new Cursor(source, problems);
    var numbers = new NumberParser(in);
    return new Readers(
        in,
        new TypeParser(in),
        numbers,
        new LiteralParser(in, numbers),
        new PlaceParser(in, numbers, source.name()));
  }
}
