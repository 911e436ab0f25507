package dev.sallyport.ir;

/**
 * A variable while a function is built: it can be defined many times, which a {@link Value} cannot.
 * The builder turns variables into values and block parameters. Made by {@link
 * FunctionBuilder#declare}, for that builder only; every variable equals only itself.
 */
public final class Variable {

  private final int id;
  private final Type type;
  private final String name;

  Variable(int id, Type type, String name) {
    this.id = id;
    this.type = type;
    this.name = name;
  }

  /** A number, counted from 0 in its builder. */
  public int id() {
    return id;
  }

  /** The type of what it holds. */
  public Type type() {
    return type;
  }

  /** The name for debuggers; need not be unique, and may be empty. */
  public String name() {
    return name;
  }

  /** The name and the type. */
  @Override
  public String toString() {
    return name + ": " + type;
  }
}
