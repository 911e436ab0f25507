package dev.sallyport.testkit;

import java.util.List;

/** Gives names, each once; some of them hard to bear for a class file. */
final class Namer {

  private static final List<String> HARD =
      List.of(
          "\u00e9t\u00e9",
          "a/b;c[",
          "<init>",
          "two words",
          "$",
          "class",
          "\ud83d\ude00",
          "a.b",
          "\"\\",
          "()V");

  private final Dice dice;
  private int count;

  Namer(Dice dice) {
    this.dice = dice;
  }

  /** A new name; a plain one begins with the prefix. */
  String name(String prefix) {
    String number = String.valueOf(count++);
    return dice.chance(8) ? dice.pick(HARD) + number : prefix + number;
  }
}
