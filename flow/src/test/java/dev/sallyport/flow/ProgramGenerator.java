package dev.sallyport.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes valid programs at random: equal seeds give equal programs. Loops are bounded. */
final class ProgramGenerator {

  private static final int DEEPEST = 4;

  private final Random random;
  private final StringBuilder out = new StringBuilder();
  private final List<String> numbers = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private int names;
  private int handlers;

  ProgramGenerator(long seed) {
    this.random = new Random(seed);
  }

  String program() {
    handlers = random.nextInt(4);
    out.append("var g0 = ").append(number(1)).append(";\n");
    out.append("var g1 = ").append(text(1)).append(";\n");
    numbers.add("g0");
    texts.add("g1");
    for (int i = 0; i < handlers; i++) {
      int own = handlers;
      handlers = i;
      out.append("h").append(i).append(' ');
      block(1);
      handlers = own;
    }
    out.append("main ");
    block(0);
    return out.toString();
  }

  private String pick(String... all) {
    return all[random.nextInt(all.length)];
  }

  // ---- statements

  private void block(int depth) {
    int knownNumbers = numbers.size();
    int knownTexts = texts.size();
    out.append("{\n");
    for (int i = random.nextInt(3); i > 0; i--) {
      variable();
    }
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      statement(depth + 1);
    }
    out.append("}\n");
    numbers.subList(knownNumbers, numbers.size()).clear();
    texts.subList(knownTexts, texts.size()).clear();
  }

  private void variable() {
    String name = "v" + names++;
    if (random.nextBoolean()) {
      out.append("var ").append(name).append(" = ").append(number(1)).append(";\n");
      numbers.add(name);
    } else {
      out.append("var ").append(name).append(" = ").append(text(1)).append(";\n");
      texts.add(name);
    }
  }

  private void statement(int depth) {
    int choice = random.nextInt(depth > DEEPEST ? 5 : 10);
    switch (choice) {
      case 0 -> out.append("print ").append(text(1)).append(";\n");
      case 1 -> out.append("printi ").append(number(1)).append(";\n");
      case 2 ->
          out.append("printb ").append(truth(1)).append(" if ").append(truth(2)).append(";\n");
      case 3 -> assignment();
      case 4 -> call();
      case 5, 6 -> conditional(depth);
      case 7 -> match(depth);
      case 8 -> loop(depth);
      default -> block(depth);
    }
  }

  private void assignment() {
    if (random.nextBoolean()) {
      out.append(numbers.get(random.nextInt(numbers.size()))).append(" = ").append(number(1));
    } else {
      out.append(texts.get(random.nextInt(texts.size()))).append(" = ").append(pick("'x'", "str"));
    }
    out.append(";\n");
  }

  private void call() {
    if (handlers > 0) {
      out.append("h").append(random.nextInt(handlers)).append(";\n");
    } else {
      out.append(pick("never", "handle false", "handle f", "ov 1", "ov 'a'")).append(";\n");
    }
  }

  private void conditional(int depth) {
    out.append("if ").append(truth(1)).append(' ');
    block(depth);
    if (random.nextBoolean()) {
      out.append("else ");
      block(depth);
    }
  }

  private void match(int depth) {
    String operator = pick("==", "=^", "=$", "=~");
    out.append("match ").append(text(2)).append(' ').append(operator).append(" {\n");
    for (int i = 0; i <= random.nextInt(3); i++) {
      String label = "abcx".substring(i, i + 1 + random.nextInt(4 - i));
      out.append("on ").append(operator.equals("=~") ? "/" + label + "/" : "'" + label + "'");
      out.append(' ');
      block(depth);
    }
    out.append("else printi 0;\n}\n");
  }

  private void loop(int depth) {
    String name = "v" + names++;
    out.append("{ var ").append(name).append(" = ").append(random.nextInt(4)).append(";\n");
    out.append("while ").append(name).append(" > 0 { ");
    out.append(name).append(" = ").append(name).append(" - 1;\n");
    statement(Math.max(depth + 2, DEEPEST));
    out.append("} }\n");
  }

  // ---- expressions

  private String number(int depth) {
    if (depth > DEEPEST || random.nextInt(3) == 0) {
      return random.nextBoolean() && !numbers.isEmpty()
          ? numbers.get(random.nextInt(numbers.size()))
          : pick("0", "1", "7", "9223372036854775807", "num", "3 kbyte", "-5", "sum(2, num)");
    }
    String left = number(depth + 1);
    return switch (random.nextInt(6)) {
      case 0 -> "(" + left + " " + pick("/", "%") + " (1 + num))";
      case 1 -> "int('" + random.nextInt(100) + "x')";
      case 2 -> pick("-", "~") + "(" + left + ")";
      default ->
          "("
              + left
              + " "
              + pick("+", "-", "*", "**", "shl", "shr")
              + " "
              + number(depth + 1)
              + ")";
    };
  }

  private String text(int depth) {
    if (depth > DEEPEST || random.nextInt(3) == 0) {
      return random.nextBoolean() && !texts.isEmpty()
          ? texts.get(random.nextInt(texts.size()))
          : pick("'abc'", "''", "str", "empty", "$1", "'\u00e4\ud83d\ude00'");
    }
    return switch (random.nextInt(4)) {
      case 0 -> "(" + text(depth + 1) + " + " + text(depth + 1) + ")";
      case 1 -> "\"a#{" + number(depth + 1) + "}b#{" + text(depth + 1) + "}\"";
      case 2 -> "string(" + pick(number(depth + 1), truth(depth + 1), "ip") + ")";
      default -> "\"#{ip in 10.0.0.0/8}#{" + text(depth + 1) + "}\"";
    };
  }

  private String truth(int depth) {
    if (depth > DEEPEST || random.nextInt(4) == 0) {
      return pick("t", "f", "true", "ip == 10.1.2.3", "ip in 10.0.0.0/8");
    }
    return switch (random.nextInt(5)) {
      case 0 ->
          "(" + truth(depth + 1) + " " + pick("and", "or", "xor") + " " + truth(depth + 1) + ")";
      case 1 -> "not " + pick("(" + truth(depth + 1) + ")", "(" + number(depth + 1) + ")");
      case 2 ->
          "(" + number(depth + 1) + pick(" < ", " == ", " >= ", " != ") + number(depth + 1) + ")";
      case 3 ->
          "("
              + text(depth + 1)
              + pick(" =^ ", " =$ ", " in ", " < ", " == ")
              + text(depth + 1)
              + ")";
      default -> "(" + text(depth + 1) + " =~ /" + pick("a(b)", "^x", "c$") + "/)";
    };
  }
}
