package dev.sallyport.gypsum.internal.crossing;

import dev.sallyport.ir.internal.Lists;
import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Java's types with their arguments. */
final class Generics {

  private Generics() {}

  /** A generic class with arguments. */
  private record Applied(Class<?> raw, List<Type> arguments) implements ParameterizedType {
    @Override
    public Type[] getActualTypeArguments() {
      return arguments.toArray(Type[]::new);
    }

    @Override
    public Type getRawType() {
      return raw;
    }

    @Override
    public Type getOwnerType() {
      return raw.getDeclaringClass();
    }

    @Override
    public String getTypeName() {
      var names = Lists.map(arguments, Type::getTypeName);
      return raw.getTypeName() + "<" + String.join(", ", names) + ">";
    }
  }

  /** The erasure of a type. */
  static Class<?> raw(Type type) {
    return switch (type) {
      case Class<?> c -> c;
      case ParameterizedType p -> raw(p.getRawType());
      case GenericArrayType a -> Array.newInstance(raw(a.getGenericComponentType()), 0).getClass();
      case WildcardType w -> raw(w.getUpperBounds()[0]);
      case TypeVariable<?> v -> raw(v.getBounds()[0]);
      default -> throw new IllegalArgumentException("unknown kind of type: " + type);
    };
  }

  /** An argument of a type; {@code Object} where it has none. */
  static Type argument(Type type, int index) {
    return type instanceof ParameterizedType p && index < p.getActualTypeArguments().length
        ? bound(p.getActualTypeArguments()[index])
        : Object.class;
  }

  private static Type bound(Type type) {
    return type instanceof WildcardType w ? w.getUpperBounds()[0] : type;
  }

  /** What an array of this type holds; its class says that it is an array. */
  static Type component(Type type) {
    return switch (type) {
      case GenericArrayType a -> a.getGenericComponentType();
      case WildcardType w -> component(w.getUpperBounds()[0]);
      default -> raw(type).getComponentType();
    };
  }

  /** A type inside a generic class, seen from outside: with the arguments in their places. */
  static Type inside(Type outer, Type type) {
    TypeVariable<?>[] variables = raw(outer).getTypeParameters();
    var arguments = new HashMap<Type, Type>();
    for (int i = 0; i < variables.length; i++) {
      arguments.put(variables[i], argument(outer, i));
    }
    return replaced(type, arguments);
  }

  private static Type replaced(Type type, Map<Type, Type> arguments) {
    return switch (type) {
      case TypeVariable<?> v -> arguments.getOrDefault(v, Object.class);
      case ParameterizedType p ->
          new Applied(
              raw(p), Lists.map(List.of(p.getActualTypeArguments()), a -> replaced(a, arguments)));
      case GenericArrayType a -> arrayOf(replaced(a.getGenericComponentType(), arguments));
      case WildcardType w -> replaced(w.getUpperBounds()[0], arguments);
      default -> type;
    };
  }

  private record ArrayOf(Type component) implements GenericArrayType {
    @Override
    public Type getGenericComponentType() {
      return component;
    }

    @Override
    public String getTypeName() {
      return component.getTypeName() + "[]";
    }
  }

  private static Type arrayOf(Type component) {
    return component instanceof Class<?> c ? c.arrayType() : new ArrayOf(component);
  }
}
