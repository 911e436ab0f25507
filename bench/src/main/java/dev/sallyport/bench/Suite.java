package dev.sallyport.bench;

import java.util.List;

/** Rows that are run and printed together; found as services. */
public interface Suite {

  /** The word on the command line. */
  String name();

  /** What it is about, in one line. */
  String about();

  /** What the measured column is called: whose figures it shows. */
  default String measured() {
    return "Sallyport";
  }

  /** What the column beside it is called. */
  default String baseline() {
    return "plain Java";
  }

  /** The rows, in the order of the table. */
  List<Row> rows();
}
