package dev.sallyport.cli;

/**
 * What a command takes beside its options, in order.
 *
 * @param name what help calls it
 * @param count how many there are of it
 * @param help what it is, for people
 */
record Operand(String name, Count count, String help) {

  /** How many arguments an operand stands for; only the last may stand for several. */
  enum Count {
    ONE,
    AT_LEAST_ONE,
    ANY,
    /** Any number, whatever they look like: options of the command stand before. */
    REST
  }

  /** How help writes it. */
  String usage() {
    return switch (count) {
      case ONE -> name;
      case AT_LEAST_ONE -> name + "...";
      case ANY, REST -> "[" + name + "...]";
    };
  }
}
