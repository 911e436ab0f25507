package dev.sallyport.bench.load;

import java.util.List;

/** Texts of programs of any size. */
final class Programs {

  // A local of two bytes and an operation; now and then a value is stored in between.
  private static final double BYTES_OF_AN_OPERATION = 3.15;

  private Programs() {}

  /** A package of so many functions; the last is {@code main()} and calls them all. */
  static String ofFunctions(String name, int functions) {
    var out = new StringBuilder("package \"").append(name).append("\" 1.0\n");
    for (int i = 0; i < functions; i++) {
      out.append(function(i));
    }
    out.append("export func \"main\"() -> i64 {\nb0:\n    v0 = const.i64 40\n");
    for (int i = 0; i < functions; i++) {
      out.append("    v%d = call \"f%d\"(v%d)\n".formatted(i + 1, i, i));
    }
    return out.append("    return v").append(functions).append("\n}\n").toString();
  }

  // Counts down, with a few operations in each round.
  private static String function(int number) {
    return """
    func "f%d"(i64) -> i64 {
    b0(v0: i64):
        v1 = const.i64 %d
        v2 = const.i64 7
        v3 = const.i64 1
        v4 = const.i64 0
        jump b1(v0, v1)
    b1(v5: i64, v6: i64):
        v7 = sgt v5, v4
        br v7, b2, b3
    b2:
        v8 = mul v6, v2
        v9 = xor v8, v5
        v10 = ushr v9, v3
        v11 = add v10, v6
        v12 = sub v5, v3
        jump b1(v12, v11)
    b3:
        v13 = and v6, v2
        return v13
    }
    """
        .formatted(number, number);
  }

  /** How many lines it has. */
  static long lines(String program) {
    return program.lines().count();
  }

  /** How many operations make a function of about so many bytes. */
  static int operationsIn(int bytes) {
    return (int) (bytes / BYTES_OF_AN_OPERATION);
  }

  /** Operations in a row, in a loop that goes round a number of times. */
  static String ofOperations(int operations) {
    var out = new StringBuilder(HEAD);
    for (int i = 0; i < operations; i++) {
      out.append(
          "    v%d = %s v%d, v%d\n"
              .formatted(10 + i, OPERATIONS.get(i % OPERATIONS.size()), 9 + i, 3 + i % 2));
    }
    return out.append(tail(9 + operations)).toString();
  }

  private static String tail(int last) {
    return """
        v6 = sub v3, v2
        jump b1(v6, v%d)
    b3:
        return v4
    }
    """
        .formatted(last);
  }

  private static final List<String> OPERATIONS = List.of("add", "xor", "mul");

  private static final String HEAD =
      """
      package "large" 1.0
      export func "large"(i64) -> i64 {
      b0(v0: i64):
          v1 = const.i64 0
          v2 = const.i64 1
          jump b1(v0, v2)
      b1(v3: i64, v4: i64):
          v5 = sgt v3, v1
          br v5, b2, b3
      b2:
          v9 = add v4, v3
      """;
}
