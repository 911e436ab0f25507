package dev.sallyport.ir;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Well-formed modules by choice: the declarations of a text that uses every construct, and a
 * function made of its instructions in any order, on any values.
 */
final class InstructionRows {

  private static final String EVERYTHING = Texts.everything();
  private static final String DECLARATIONS =
      EVERYTHING.substring(0, EVERYTHING.indexOf("native func \"host.log\""));
  private static final List<String> INSTRUCTIONS =
      EVERYTHING
          .substring(EVERYTHING.indexOf("func \"operations\""))
          .lines()
          .filter(line -> line.startsWith("    "))
          .map(String::strip)
          .toList();
  private static final Pattern NUMBER = Pattern.compile("\\b([vb])(\\d+)\\b(?!\")");
  private static final int MOST_BYTES = 128;
  private static final int VALUES = 16;
  private static final int BLOCKS = 8;

  private final StringBuilder out = new StringBuilder(DECLARATIONS);
  private int values = 5;
  private int blocks = 1;

  private InstructionRows() {
    out.append("native func \"host.log\"(ref String)\n");
    out.append("func \"f\"(i64, f64, addr, i1, ref \"Account\") -> i64 {\n");
    out.append("b0(v0: i64, v1: f64, v2: addr, v3: i1, v4: ref \"Account\"):\n");
  }

  /** Two bytes choose a line, and the numbers of the values in it; further ones do nothing. */
  static String module(byte[] choices) {
    var rows = new InstructionRows();
    for (int i = 0; i + 1 < Math.min(choices.length, MOST_BYTES); i += 2) {
      String line = INSTRUCTIONS.get((choices[i] & 0xff) % INSTRUCTIONS.size());
      rows.add(line, choices[i + 1] & 0xff);
    }
    return rows.out.append("return v0\n}\n").toString();
  }

  private void add(String line, int choice) {
    int equals = line.indexOf(" = ");
    int results =
        equals < 0 ? 0 : (int) line.substring(0, equals).chars().filter(c -> c == 'v').count();
    var seen = new int[1];
    String renumbered =
        NUMBER
            .matcher(line)
            .replaceAll(found -> seen[0]++ < results ? "v" + values++ : other(found, choice));
    out.append(renumbered).append('\n');
    if (results == 0 && OpTable.OPS.row(line.replaceFirst(" .*", "")) == null) {
      out.append('b').append(blocks++).append(":\n");
    }
  }

  private static String other(MatchResult found, int choice) {
    int number = Integer.parseInt(found.group(2)) + choice;
    return found.group(1) + number % (found.group(1).equals("v") ? VALUES : BLOCKS);
  }
}
