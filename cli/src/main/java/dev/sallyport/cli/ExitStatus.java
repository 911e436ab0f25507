package dev.sallyport.cli;

/** How a command ends, as scripts see it. */
enum ExitStatus {
  OK(0, "Everything went well. 'run': whatever the program's entry gives, 0 to 255."),
  FAILED(1, "The program failed: an exception or trap that it did not catch."),
  USAGE(2, "The command line is wrong."),
  REFUSED(3, "The program was refused: diagnostics say where and why."),
  LIMIT(4, "A limit was reached: fuel, time, depth or memory."),
  INTERNAL(70, "A mistake in Sallyport itself.");

  private final int code;
  private final String meaning;

  ExitStatus(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  int code() {
    return code;
  }

  /** What help says about it. */
  String meaning() {
    return meaning;
  }
}
