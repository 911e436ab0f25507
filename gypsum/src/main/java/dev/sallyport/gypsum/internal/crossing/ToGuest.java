package dev.sallyport.gypsum.internal.crossing;

import dev.sallyport.engine.GuestObject;
import dev.sallyport.engine.NotConvertibleException;
import dev.sallyport.gypsum.internal.crossing.JavaRecord.Component;
import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.Flag;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.gypsum.internal.model.GType;
import dev.sallyport.gypsum.internal.model.Substitution;
import dev.sallyport.ir.internal.Lists;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes conversions from Java's types to those of the language; one for each conversion. */
final class ToGuest {

  private static final int DEEPEST_TYPE = 50;
  private static final List<Class<?>> INTEGERS =
      List.of(byte.class, short.class, int.class, long.class);

  private final Declarations declarations;
  private final GuestHandles guest;
  private final Map<Pair, Recursion> open = new HashMap<>();
  private int depth;

  /** What is to be converted to what. */
  private record Pair(Type from, GType to) {}

  ToGuest(Declarations declarations) {
    this.declarations = declarations;
    this.guest = new GuestHandles(declarations);
  }

  /** To what carries the type anywhere but in native functions; null only where it has that. */
  MethodHandle convert(GType type, Type java) throws NotConvertibleException {
    return convert(type, java, type.isNullable());
  }

  /** The same, where null stays null whatever the type says. */
  MethodHandle convertOrNull(GType type, Type java) throws NotConvertibleException {
    return convert(type, java, true);
  }

  private MethodHandle convert(GType type, Type java, boolean nulls)
      throws NotConvertibleException {
    if (++depth > DEEPEST_TYPE) {
      throw new NotConvertibleException("the types are nested too deeply", "use a GuestObject");
    }
    MethodHandle made =
        switch (type) {
          case GType.Primitive p -> primitive(p, Generics.raw(java));
          case GType.ClassType c -> object(c, java, nulls);
          case GType.VariableType v ->
              convert(v.parameter().upper().withNullable(v.nullable()), java, true);
          case GType.ExistentialType e -> convert(e.body(), java, nulls);
          case GType.Special _ -> dynamic(type, Generics.raw(java));
        };
    depth--;
    return Handles.as(made, Generics.raw(java), guest.carrier(type));
  }

  /** To the array that native functions give in place of an object with elements. */
  MethodHandle ofElements(GType.ClassType type, Type java) throws NotConvertibleException {
    return Handles.nullable(elements(type, java));
  }

  private MethodHandle primitive(GType.Primitive type, Class<?> raw)
      throws NotConvertibleException {
    Class<?> carrier = guest.carrier(type);
    if (isOpen(raw)) {
      return dynamic(type, raw);
    }
    Class<?> held = MethodType.methodType(raw).unwrap().returnType();
    if (!widens(held, carrier)) {
      throw Refusals.number(type, raw);
    }
    MethodHandle made = Handles.cast(raw, carrier);
    return raw.isPrimitive() ? made : Handles.nonNull(made, missing(type.toString()));
  }

  private static boolean widens(Class<?> from, Class<?> to) {
    return from == to
        || (from == float.class && to == double.class)
        || (INTEGERS.contains(to)
            && INTEGERS.contains(from)
            && INTEGERS.indexOf(from) < INTEGERS.indexOf(to));
  }

  private static java.util.function.Supplier<RuntimeException> missing(String type) {
    return () -> new NullPointerException("null is no " + type);
  }

  // Whether only a value tells what it is.
  private static boolean isOpen(Class<?> raw) {
    boolean known =
        raw.isPrimitive()
            || raw.isArray()
            || raw.isEnum()
            || Collection.class.isAssignableFrom(raw)
            || Map.class.isAssignableFrom(raw)
            || Map.Entry.class.isAssignableFrom(raw)
            || raw == GuestObject.class;
    return !known
        && (raw.isInterface() || Modifier.isAbstract(raw.getModifiers()) || raw == Object.class);
  }

  private MethodHandle dynamic(GType type, Class<?> raw) {
    return Handles.as(declarations.dynamic(type).handle(), raw, guest.carrier(type));
  }

  private MethodHandle object(GType.ClassType type, Type java, boolean nulls)
      throws NotConvertibleException {
    Class<?> raw = Generics.raw(java);
    Kind kind = Kind.of(type, declarations);
    if (raw == Optional.class && type.nullable() && kind != Kind.OPTION) {
      MethodHandle inner = Handles.ofObjects(convert(type, Generics.argument(java, 0), true));
      return Handles.then(Handles.nonNull(OptionValues.OR_NULL, missing("Optional")), inner);
    }
    MethodHandle made = isOpen(raw) ? dynamic(type, raw) : inner(type, kind, java);
    if (raw.isPrimitive()) {
      return made;
    }
    return nulls ? Handles.nullable(made) : Handles.nonNull(made, missing(declarations.text(type)));
  }

  private MethodHandle inner(GType.ClassType type, Kind kind, Type java)
      throws NotConvertibleException {
    Class<?> raw = Generics.raw(java);
    if (raw == GuestObject.class) {
      return Handles.plain(GuestHandles.objectOfView());
    }
    return switch (kind) {
      case STRING -> string(raw);
      case OBJECT -> new NaturalType(declarations, this).convert(java);
      case EXCEPTION -> exception(type, raw);
      case BOX -> box(type, raw);
      case KEY -> Handles.then(string(raw), Handles.inContext(guest.box(type.symbol())));
      case OPTION -> option(type, java);
      case LIST -> list(type, java);
      case SET -> set(type, java);
      case DICT -> dict(type, java);
      case TUPLE -> tuple(type, java);
      case ELEMENTS ->
          Handles.then(elements(type, java), Handles.inContext(guest.ofElements(type.symbol())));
      case CLASS -> instance(type, java);
    };
  }

  private static MethodHandle string(Class<?> raw) throws NotConvertibleException {
    if (raw.isEnum()) {
      return EnumValues.toName(raw);
    }
    if (raw != String.class) {
      throw Refusals.other("a String", raw, "give a String or an enum");
    }
    return Handles.cast(String.class, String.class);
  }

  private MethodHandle exception(GType.ClassType type, Class<?> raw)
      throws NotConvertibleException {
    if (!Throwable.class.isAssignableFrom(raw)) {
      throw Refusals.other("an exception", raw, "give a Throwable");
    }
    return Handles.cast(raw, guest.carrier(type));
  }

  private MethodHandle box(GType.ClassType type, Class<?> raw) throws NotConvertibleException {
    MethodHandle of = guest.box(type.symbol());
    Class<?> held = of.type().parameterType(1);
    Class<?> given = MethodType.methodType(raw).unwrap().returnType();
    if (!widens(given, held)) {
      throw Refusals.number(type, raw);
    }
    return Handles.as(Handles.inContext(of), raw, Object.class);
  }

  private MethodHandle option(GType.ClassType type, Type java) throws NotConvertibleException {
    if (Generics.raw(java) != Optional.class) {
      throw Refusals.other("an Option", Generics.raw(java), "give an Optional");
    }
    MethodHandle value =
        Handles.ofObjects(convert(type.arguments().getFirst(), Generics.argument(java, 0), true));
    MethodHandle some = Handles.then(value, Handles.inContext(guest.std("option-of-value")));
    MethodHandle none =
        MethodHandles.dropArguments(guest.std("option-of-nothing"), 1, int.class, Object.class);
    return Handles.then(OptionValues.OR_NULL, Handles.ifNull(some, none));
  }

  private MethodHandle list(GType.ClassType type, Type java) throws NotConvertibleException {
    MethodHandle copied = array(Object[].class, type.arguments().getFirst(), java, "a List");
    return copiedBy(guest.std("list-of-elements"), copied);
  }

  // The elements of a Java array or collection, converted, in an array of a class.
  private MethodHandle array(Class<?> array, GType element, Type java, String guestName)
      throws NotConvertibleException {
    Class<?> raw = Generics.raw(java);
    if (raw.isArray()) {
      MethodHandle each = convert(element, Generics.component(java));
      return Handles.as(new Loop(raw, each).toArray(array), raw, array);
    }
    if (!Collection.class.isAssignableFrom(raw)) {
      throw Refusals.other(guestName, raw, "give a java.util.Collection or an array");
    }
    MethodHandle each = convert(element, Generics.argument(java, 0));
    return Handles.then(
        Handles.as(JavaValues.ELEMENTS, raw, Object[].class),
        Handles.as(new Loop(Object[].class, each).toArray(array), Object[].class, array));
  }

  private MethodHandle copiedBy(MethodHandle function, MethodHandle elements) {
    ClassSymbol array = declarations.stdClass("Array");
    return Handles.then(
        Handles.then(elements, Handles.inContext(guest.ofElements(array))),
        Handles.inContext(function));
  }

  private MethodHandle set(GType.ClassType type, Type java) throws NotConvertibleException {
    MethodHandle copied = array(Object[].class, type.arguments().getFirst(), java, "a Set");
    return copiedBy(guest.std("set-of-elements"), copied);
  }

  private MethodHandle dict(GType.ClassType type, Type java) throws NotConvertibleException {
    Class<?> raw = Generics.raw(java);
    if (!Map.class.isAssignableFrom(raw)) {
      throw Refusals.other("a Dict", raw, "give a java.util.Map");
    }
    MethodHandle key = convert(type.arguments().get(0), Generics.argument(java, 0));
    MethodHandle value = convert(type.arguments().get(1), Generics.argument(java, 1));
    MethodHandle loop = new Loop(Object[].class, key, value).toArray(Object[].class);
    MethodHandle copied =
        Handles.then(
            Handles.as(JavaValues.ENTRIES, raw, Object[].class),
            Handles.as(loop, Object[].class, Object[].class));
    MethodHandle make = guest.std("dict-of-elements");
    return copiedBy(
        MethodHandles.permuteArguments(make, make.type().dropParameterTypes(2, 3), 0, 1, 1),
        copied);
  }

  private MethodHandle elements(GType.ClassType type, Type java) throws NotConvertibleException {
    Class<?> raw = Generics.raw(java);
    GType declared = type.symbol().elements().orElseThrow().type();
    Class<?> array = declarations.names().array(declared);
    if (raw == array && raw != Object[].class) {
      return Handles.cast(array, array);
    }
    if (raw == Object.class) {
      return Handles.as(DynamicValue.ofElements(declarations, type).handle(), Object.class, array);
    }
    return array(array, Substitution.of(type).apply(declared), java, "an array");
  }

  private MethodHandle tuple(GType.ClassType type, Type java) throws NotConvertibleException {
    Class<?> raw = Generics.raw(java);
    FunctionSymbol constructor = type.symbol().constructors().getFirst();
    int count = type.arguments().size();
    var parts = new ArrayList<MethodHandle>();
    parts.add(Handles.context(raw));
    if (Map.Entry.class.isAssignableFrom(raw) && count == 2) {
      List<MethodHandle> getters = List.of(JavaValues.KEY, JavaValues.VALUE);
      for (int i = 0; i < count; i++) {
        MethodHandle read = Handles.as(getters.get(i), raw, Object.class);
        MethodHandle each = convert(type.arguments().get(i), Generics.argument(java, i));
        parts.add(Handles.then(read, Handles.ofObjects(each)));
      }
      return Handles.ofParts(guest.make(constructor), parts, raw);
    }
    if (!raw.isRecord()) {
      throw Refusals.other("a tuple", raw, "give a record or a Map.Entry");
    }
    List<Component> components = new JavaRecord(java).components();
    if (components.size() != count) {
      throw Refusals.componentCount(raw, components.size(), count);
    }
    return made(type, constructor, components, raw);
  }

  private MethodHandle made(
      GType.ClassType type, FunctionSymbol constructor, List<Component> components, Class<?> raw)
      throws NotConvertibleException {
    List<GType> wanted = Substitution.of(type).apply(constructor.parameterTypes());
    var parts = new ArrayList<MethodHandle>();
    parts.add(Handles.context(raw));
    for (int i = 0; i < components.size(); i++) {
      Component component = components.get(i);
      try {
        MethodHandle each = convert(wanted.get(i), component.type());
        parts.add(Handles.then(Handles.plain(component.getter()), each));
      } catch (NotConvertibleException e) {
        throw Refusals.inside(type, component.name(), e);
      }
    }
    return Handles.ofParts(guest.make(constructor), parts, raw);
  }

  private MethodHandle instance(GType.ClassType type, Type java) throws NotConvertibleException {
    Class<?> raw = Generics.raw(java);
    if (raw.isEnum()) {
      return new EnumValues(declarations, guest).toGuest(type.symbol(), raw);
    }
    if (!raw.isRecord()) {
      throw Refusals.noCounterpart(type, raw);
    }
    ClassSymbol symbol = type.symbol();
    if (symbol.isTrait() || symbol.is(Flag.ABSTRACT) || symbol.isInner()) {
      throw Refusals.notMade(type);
    }
    var pair = new Pair(java, type.withNullable(false));
    Recursion known = open.get(pair);
    if (known != null) {
      return known.handle(raw, Object.class);
    }
    var recursion = new Recursion(raw.getSimpleName());
    open.put(pair, recursion);
    List<Component> components = new JavaRecord(java).components();
    List<String> names = Lists.map(components, Component::name);
    FunctionSymbol constructor =
        declarations
            .constructor(symbol, names)
            .orElseThrow(() -> Refusals.noConstructor(type, names));
    MethodHandle made = made(type, constructor, components, raw);
    open.remove(pair);
    recursion.set(made);
    return made;
  }
}
