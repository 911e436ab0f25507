package dev.sallyport.gypsum.internal.crossing;

import dev.sallyport.border.TrapException;
import dev.sallyport.engine.GuestObject;
import dev.sallyport.engine.NotConvertibleException;
import dev.sallyport.gypsum.internal.crossing.JavaRecord.Component;
import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.GType;
import dev.sallyport.gypsum.internal.model.Substitution;
import dev.sallyport.gypsum.internal.model.VariableSymbol;
import dev.sallyport.ir.TrapCode;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes conversions from types of the language to Java's; one for each conversion. */
final class ToJava {

  // Types may contain ever larger types; no program needs more than this.
  private static final int DEEPEST_TYPE = 50;

  private static final Set<Class<?>> NUMBERS = Set.of(Object.class, Number.class, Comparable.class);

  private final Declarations declarations;
  private final GuestHandles guest;
  private final boolean natural;
  private final Map<Pair, Recursion> open = new HashMap<>();
  private int depth;

  /** What is to be converted to what. */
  private record Pair(GType from, Type to) {}

  /**
   * Starts a conversion.
   *
   * @param natural whether to look at objects of which the types say nothing; else they stay
   */
  ToJava(Declarations declarations, boolean natural) {
    this.declarations = declarations;
    this.guest = new GuestHandles(declarations);
    this.natural = natural;
  }

  /** From what carries the type anywhere but in native functions. */
  MethodHandle convert(GType type, Type java) throws NotConvertibleException {
    if (++depth > DEEPEST_TYPE) {
      throw new NotConvertibleException("the types are nested too deeply", "use a GuestObject");
    }
    MethodHandle made =
        switch (type) {
          case GType.Primitive p -> primitive(p, Generics.raw(java));
          case GType.ClassType c -> object(c, java);
          case GType.VariableType v ->
              convert(v.parameter().upper().withNullable(v.nullable()), java);
          case GType.ExistentialType e -> convert(e.body(), java);
          case GType.Special _ -> unknown(java);
        };
    depth--;
    return Handles.as(made, guest.carrier(type), Generics.raw(java));
  }

  /** From the array that native functions see in place of an object with elements. */
  MethodHandle ofElements(GType.ClassType type, Type java) throws NotConvertibleException {
    Class<?> carrier = declarations.names().array(type.symbol().elements().orElseThrow().type());
    MethodHandle made = elements(type, java);
    return checked(Handles.as(made, carrier, made.type().returnType()), type);
  }

  private MethodHandle primitive(GType.Primitive type, Class<?> raw)
      throws NotConvertibleException {
    Class<?> carrier = guest.carrier(type);
    Class<?> boxed = MethodType.methodType(carrier).wrap().returnType();
    if (raw != carrier && raw != boxed && !raw.isAssignableFrom(boxed)) {
      throw Refusals.number(type, raw);
    }
    return Handles.cast(carrier, raw);
  }

  private MethodHandle object(GType.ClassType type, Type java) throws NotConvertibleException {
    Class<?> raw = Generics.raw(java);
    Kind kind = Kind.of(type, declarations);
    if (type.nullable() && raw.isPrimitive()) {
      throw Refusals.nullable(raw);
    }
    if (type.nullable() && raw == Optional.class && kind != Kind.OPTION) {
      MethodHandle value =
          Handles.nullable(Handles.ofObjects(inner(type, kind, Generics.argument(java, 0))));
      return Handles.then(value, OptionValues.OF_NULLABLE);
    }
    MethodHandle made = inner(type, kind, java);
    return switch (kind) {
      case STRING, OBJECT, EXCEPTION ->
          raw.isAssignableFrom(made.type().parameterType(2)) ? made : checked(made, type);
      case BOX, KEY, OPTION, LIST, SET, DICT, TUPLE, ELEMENTS, CLASS -> checked(made, type);
    };
  }

  private MethodHandle checked(MethodHandle made, GType.ClassType type) {
    return type.nullable()
        ? Handles.nullable(made)
        : Handles.nonNull(
            made,
            () ->
                new TrapException(
                    TrapCode.NULL_REFERENCE, "null is no " + type.withNullable(false)));
  }

  private MethodHandle inner(GType.ClassType type, Kind kind, Type java)
      throws NotConvertibleException {
    Class<?> raw = Generics.raw(java);
    if (raw == GuestObject.class && kind != Kind.STRING) {
      return Handles.inContext(GuestHandles.view());
    }
    return switch (kind) {
      case STRING -> string(raw);
      case OBJECT -> unknown(java);
      case EXCEPTION -> exception(type, raw);
      case BOX -> box(type, raw);
      case KEY -> Handles.then(value(type), Handles.as(string(raw), Object.class, raw));
      case OPTION -> option(type, java);
      case LIST -> list(type, java);
      case SET -> set(type, java);
      case DICT -> dict(type, java);
      case TUPLE -> tuple(type, java);
      case ELEMENTS -> inside(type, elements(type, java));
      case CLASS -> instance(type, java);
    };
  }

  private static MethodHandle string(Class<?> raw) throws NotConvertibleException {
    if (raw.isEnum()) {
      return EnumValues.ofName(raw);
    }
    if (!raw.isAssignableFrom(String.class)) {
      throw Refusals.other("a String", raw, "take a String or an enum");
    }
    return Handles.cast(String.class, raw);
  }

  private MethodHandle unknown(Type java) throws NotConvertibleException {
    Class<?> raw = Generics.raw(java);
    if (natural) {
      return declarations.natural(java).handle();
    }
    if (raw != Object.class) {
      throw Refusals.other(
          "any object", raw, "take Object or GuestObject, or declare the class in the program");
    }
    return Handles.cast(Object.class, Object.class);
  }

  private MethodHandle exception(GType.ClassType type, Class<?> raw)
      throws NotConvertibleException {
    if (raw != Object.class && !Throwable.class.isAssignableFrom(raw)) {
      throw Refusals.other("an exception", raw, "take a Throwable");
    }
    return Handles.cast(guest.carrier(type), raw);
  }

  // The value inside a box or key.
  private MethodHandle value(GType.ClassType type) {
    VariableSymbol field = (VariableSymbol) type.symbol().own("value").getFirst();
    return Handles.inContext(guest.getter(type.symbol(), field));
  }

  private MethodHandle box(GType.ClassType type, Class<?> raw) throws NotConvertibleException {
    MethodHandle value = value(type);
    Class<?> held = value.type().returnType();
    Class<?> boxed = MethodType.methodType(held).wrap().returnType();
    if (raw != held && raw != boxed && !NUMBERS.contains(raw)) {
      throw Refusals.number(type, raw);
    }
    return Handles.as(value, Object.class, raw);
  }

  private MethodHandle option(GType.ClassType type, Type java) throws NotConvertibleException {
    Class<?> raw = Generics.raw(java);
    if (!raw.isAssignableFrom(Optional.class)) {
      throw Refusals.other("an Option", raw, "take an Optional");
    }
    MethodHandle held = Handles.inContext(guest.std("value-of-option"));
    GType inside = type.arguments().getFirst();
    MethodHandle element =
        Handles.nullable(Handles.ofObjects(convert(inside, Generics.argument(java, 0))));
    return Handles.then(Handles.then(held, element), OptionValues.OF_NULLABLE);
  }

  private MethodHandle list(GType.ClassType type, Type java) throws NotConvertibleException {
    Class<?> raw = Generics.raw(java);
    if (!raw.isArray() && !raw.isAssignableFrom(List.class)) {
      throw Refusals.other("a List", raw, "take a java.util.List or an array");
    }
    MethodHandle copied = copied("elements-of-list");
    return Handles.then(copied, loop(Object[].class, type.arguments().getFirst(), java));
  }

  // What a function of std copies out of a collection: (Context, int, Object) -> Object[].
  private MethodHandle copied(String function) {
    ClassSymbol array = declarations.stdClass("Array");
    return Handles.then(
        Handles.inContext(guest.std(function)), Handles.inContext(guest.elements(array)));
  }

  private MethodHandle loop(Class<?> array, GType element, Type java)
      throws NotConvertibleException {
    Class<?> raw = Generics.raw(java);
    if (raw.isArray()) {
      MethodHandle each = convert(element, Generics.component(java));
      return new Loop(array, each).toArray(raw);
    }
    return new Loop(array, convert(element, Generics.argument(java, 0))).toList();
  }

  private MethodHandle set(GType.ClassType type, Type java) throws NotConvertibleException {
    Class<?> raw = Generics.raw(java);
    if (!raw.isAssignableFrom(Set.class)) {
      throw Refusals.other("a Set", raw, "take a java.util.Set");
    }
    MethodHandle each = convert(type.arguments().getFirst(), Generics.argument(java, 0));
    return Handles.then(copied("elements-of-set"), new Loop(Object[].class, each).toSet());
  }

  private MethodHandle dict(GType.ClassType type, Type java) throws NotConvertibleException {
    Class<?> raw = Generics.raw(java);
    if (!raw.isAssignableFrom(Map.class)) {
      throw Refusals.other("a Dict", raw, "take a java.util.Map");
    }
    MethodHandle key = convert(type.arguments().get(0), Generics.argument(java, 0));
    MethodHandle value = convert(type.arguments().get(1), Generics.argument(java, 1));
    return Handles.then(copied("elements-of-dict"), new Loop(Object[].class, key, value).toMap());
  }

  private static GType elementType(GType.ClassType type) {
    return Substitution.of(type).apply(type.symbol().elements().orElseThrow().type());
  }

  private MethodHandle inside(GType.ClassType type, MethodHandle ofArray) {
    return Handles.then(Handles.inContext(guest.elements(type.symbol())), ofArray);
  }

  private MethodHandle elements(GType.ClassType type, Type java) throws NotConvertibleException {
    Class<?> raw = Generics.raw(java);
    Class<?> array = declarations.names().array(type.symbol().elements().orElseThrow().type());
    GType element = elementType(type);
    if (raw == Object.class && array.getComponentType().isPrimitive()) {
      return Handles.cast(array, raw);
    }
    if (raw == array && (raw != Object[].class || isUnknown(element))) {
      return Handles.cast(array, array);
    }
    if (!raw.isArray() && !raw.isAssignableFrom(List.class)) {
      throw Refusals.other("an array", raw, "take an array or a java.util.List");
    }
    return loop(array, element, java);
  }

  private boolean isUnknown(GType element) {
    return guest.carrier(element) == Object.class
        && !natural
        && (!(element instanceof GType.ClassType c) || Kind.of(c, declarations) == Kind.OBJECT);
  }

  private MethodHandle tuple(GType.ClassType type, Type java) throws NotConvertibleException {
    Class<?> raw = Generics.raw(java);
    List<VariableSymbol> fields = type.symbol().fields();
    if (raw == Map.Entry.class && fields.size() == 2) {
      var parts = new ArrayList<MethodHandle>();
      for (int i = 0; i < 2; i++) {
        parts.add(part(type, fields.get(i).name(), Generics.argument(java, i)));
      }
      return Handles.ofParts(OptionValues.ENTRY, parts, Object.class);
    }
    if (!raw.isRecord()) {
      return instance(type, java);
    }
    List<Component> components = new JavaRecord(java).components();
    if (components.size() != fields.size()) {
      throw Refusals.componentCount(raw, components.size(), fields.size());
    }
    var parts = new ArrayList<MethodHandle>();
    for (int i = 0; i < fields.size(); i++) {
      parts.add(part(type, fields.get(i).name(), components.get(i).type()));
    }
    return Handles.ofParts(new JavaRecord(java).constructor(), parts, Object.class);
  }

  // A field of an object, converted.
  private MethodHandle part(GType.ClassType type, String name, Type java)
      throws NotConvertibleException {
    Declarations.Field field =
        declarations.field(type, name).orElseThrow(() -> Refusals.noField(type, name));
    MethodHandle read = Handles.inContext(guest.getter(field.owner(), field.symbol()));
    GType declared = field.type();
    Class<?> held = guest.carrier(declared);
    try {
      return Handles.then(
          Handles.as(read, Object.class, held(read, held)), convert(declared, java));
    } catch (NotConvertibleException e) {
      throw Refusals.inside(type, name, e);
    }
  }

  // A field of a type parameter holds an object; what it is known to be may be a String.
  private static Class<?> held(MethodHandle read, Class<?> declared) {
    return read.type().returnType().isPrimitive() ? read.type().returnType() : declared;
  }

  private MethodHandle instance(GType.ClassType type, Type java) throws NotConvertibleException {
    Class<?> raw = Generics.raw(java);
    if (raw == Object.class) {
      return Handles.cast(Object.class, Object.class);
    }
    if (raw.isEnum()) {
      return new EnumValues(declarations, guest).toJava(type.symbol(), raw);
    }
    if (!raw.isRecord()) {
      throw Refusals.noCounterpart(type, raw);
    }
    var pair = new Pair(type.withNullable(false), java);
    Recursion known = open.get(pair);
    if (known != null) {
      return known.handle(Object.class, raw);
    }
    var recursion = new Recursion(type.symbol().name());
    open.put(pair, recursion);
    MethodHandle made = fields(type, java);
    open.remove(pair);
    recursion.set(made);
    return made;
  }

  private MethodHandle fields(GType.ClassType type, Type java) throws NotConvertibleException {
    var shape = new JavaRecord(java);
    var parts = new ArrayList<MethodHandle>();
    for (Component component : shape.components()) {
      parts.add(part(type, component.name(), component.type()));
    }
    return Handles.ofParts(shape.constructor(), parts, Object.class);
  }
}
