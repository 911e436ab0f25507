package dev.sallyport.ir;

/**
 * Writes the text form, from which {@link Parser} makes an equal module again. It writes wrong
 * modules too, so that messages can show them. All methods take linear time, at any depth of types,
 * and may be used by many threads.
 */
public final class Printer {

  private Printer() {}

  /** How much is written. */
  public enum Detail {
    /** What runs. */
    PLAIN,
    /**
     * Also the source names of values, and where in the source everything came from. Only this form
     * keeps all of a module.
     */
    WITH_PLACES
  }

  /** A module, without places. */
  public static String print(IrModule module) {
    return print(module, Detail.PLAIN);
  }

  /** A module. */
  public static String print(IrModule module, Detail detail) {
    var out = new TextWriter();
    new ModuleWriter(out, detail, module.source()).module(module);
    return out.toString();
  }

  /** A function as it stands in its module, without places. */
  public static String print(Function function) {
    return print(function, Detail.PLAIN);
  }

  /**
   * A function as it stands in its module. Places are written for a module whose source is the file
   * of the function's own place.
   */
  public static String print(Function function, Detail detail) {
    var out = new TextWriter();
    new FunctionWriter(out, detail, function.span().file()).function(function);
    return out.toString();
  }

  /**
   * An instruction on one line, without indentation, line end or place: {@code v2 = add v0, v1}.
   */
  public static String text(Instruction instruction) {
    var out = new TextWriter();
    FunctionWriter.plain(out, instruction);
    return out.toString();
  }

  /** An operation on one line, for example {@code add v0, v1}. */
  public static String text(Op op) {
    var out = new TextWriter();
    OpTable.OPS.write(out, op);
    return out.toString();
  }

  /** A terminator on one line, for example {@code jump b1(v0)}. */
  public static String text(Terminator terminator) {
    var out = new TextWriter();
    OpTable.TERMINATORS.write(out, terminator);
    return out.toString();
  }
}
