package dev.sallyport.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing global: two engines in one process share nothing that can change. */
final class StaticStateTest {

  /** Static fields that may hold something that could change, each with the reason. */
  private static final Map<String, String> ALLOWED =
      Map.of(
          "dev.sallyport.engine.internal.ops.Memory.ALL",
          "a view of the whole address space, which is not the engine's",
          "dev.sallyport.engine.internal.ops.Atomics.ALL",
          "the same view, for atomic access");

  @Test
  void noStaticFieldCanChange() {
    List<Field> fields = staticFields();
    assertTrue(fields.size() > 20, () -> "only " + fields.size() + " static fields were seen");
    assertEquals(
        List.of(),
        fields.stream()
            .filter(field -> !ALLOWED.containsKey(name(field)))
            .flatMap(StaticStateTest::problems)
            .toList());
  }

  @Test
  void everyExceptionToTheRuleIsNeeded() {
    List<String> needed =
        staticFields().stream()
            .filter(field -> problems(field).findAny().isPresent())
            .map(StaticStateTest::name)
            .toList();
    assertEquals(
        List.of(), ALLOWED.keySet().stream().filter(name -> !needed.contains(name)).toList());
  }

  @Test
  void stateBehindAnImmutableListIsFound() {
    var found = MutableState.behind("A.LIST", List.of("text", List.of(new ArrayList<>())));
    assertEquals(List.of("A.LIST's element's element is a java.util.ArrayList"), found);
  }

  @Test
  void anArrayIsState() {
    assertEquals(List.of("A.B is an array"), MutableState.behind("A.B", new int[1]));
    assertEquals(List.of(), MutableState.behind("A.B", new int[0]));
  }

  private static List<Field> staticFields() {
    return Compiled.CLASSES.stream()
        .filter(type -> !type.getPackageName().endsWith(".jmh_generated"))
        .map(JavaClass::reflect)
        .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
        .filter(field -> Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
        .toList();
  }

  private static Stream<String> problems(Field field) {
    return Modifier.isFinal(field.getModifiers())
        ? MutableState.behind(name(field), MutableState.read(field, null)).stream()
        : Stream.of(name(field) + " is not final");
  }

  private static String name(Field field) {
    return field.getDeclaringClass().getName() + "." + field.getName();
  }
}
