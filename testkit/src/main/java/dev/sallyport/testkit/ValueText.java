package dev.sallyport.testkit;

import dev.sallyport.border.FunctionValue;
import dev.sallyport.border.GuestException;
import dev.sallyport.border.LimitException;
import dev.sallyport.border.TrapException;
import dev.sallyport.engine.Context;
import dev.sallyport.engine.GuestObject;
import dev.sallyport.ir.ClassDefinition;
import dev.sallyport.ir.IrModule;
import dev.sallyport.ir.Name;
import dev.sallyport.ir.Type;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Shows values as text that is the same on every executor: numbers as Java shows them, so that all
 * NaNs are one; strings quoted; arrays with their elements, objects with their class and fields,
 * four levels deep; exceptions by what they are.
 */
public final class ValueText {

  private static final int DEEPEST = 4;

  private final Map<String, IrModule> modules = new HashMap<>();

  /** Knows no classes yet. */
  public ValueText() {}

  /** Makes the fields of a module's classes known. */
  public void learn(IrModule module) {
    modules.put(module.name(), module);
  }

  /** The text of a value that is no guest object. */
  public String of(Object value) {
    return show(null, value, 0);
  }

  /** The text of any value, null included. */
  public String of(Context context, Object value) {
    return show(context, value, 0);
  }

  private String show(Context context, Object value, int depth) {
    return switch (value) {
      case null -> "null";
      case String s -> Name.quote(s);
      case Number n -> n.toString();
      case Boolean b -> b ? "1" : "0";
      case FunctionValue f -> "func " + f.signature();
      case List<?> list -> "list of " + list.size();
      case Throwable thrown -> thrown(context, thrown, depth);
      case Object array when array.getClass().isArray() -> array(context, array, depth);
      default -> object(context, value, depth);
    };
  }

  private String thrown(Context context, Throwable thrown, int depth) {
    return switch (thrown) {
      case TrapException trap -> "trap " + trap.code().text();
      case LimitException limit -> "limit " + limit.limit().text();
      case GuestException guest -> object(context, guest, depth);
      default -> thrown.getClass().getName() + ": " + thrown.getMessage();
    };
  }

  private String array(Context context, Object array, int depth) {
    if (depth >= DEEPEST) {
      return "[...]";
    }
    var out = new StringJoiner(", ", "[", "]");
    for (int i = 0; i < Array.getLength(array); i++) {
      out.add(show(context, Array.get(array, i), depth + 1));
    }
    return out.toString();
  }

  private String object(Context context, Object value, int depth) {
    if (context == null) {
      return value.getClass().getName();
    }
    GuestObject object = context.object(value);
    if (depth >= DEEPEST) {
      return object.className() + "{...}";
    }
    var out = new StringJoiner(", ", object.className() + "{", "}");
    for (String field : fields(object.className())) {
      out.add(field + "=" + show(context, object.get(field), depth + 1));
    }
    return out.toString();
  }

  // Inherited fields first. The package is what stands before the longest name of a known class.
  private List<String> fields(String className) {
    for (IrModule module : modules.values()) {
      String prefix = module.name() + ".";
      if (className.startsWith(prefix)) {
        return fields(module, className.substring(prefix.length()));
      }
    }
    return List.of();
  }

  private List<String> fields(IrModule module, String className) {
    var found = new ArrayList<String>();
    String at = className;
    for (ClassDefinition c = find(module, at); c != null; c = superclass(module, c)) {
      found.addAll(0, c.fields().stream().map(ClassDefinition.Field::name).toList());
    }
    return found;
  }

  private static ClassDefinition superclass(IrModule module, ClassDefinition c) {
    return c.superclass() instanceof Type.ClassType type ? find(module, type.name().text()) : null;
  }

  private static ClassDefinition find(IrModule module, String name) {
    return module.classes().stream().filter(c -> c.name().equals(name)).findFirst().orElse(null);
  }
}
