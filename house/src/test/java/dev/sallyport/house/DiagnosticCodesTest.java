package dev.sallyport.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.sallyport.ir.DiagnosticCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The codes of all messages that people can get. */
final class DiagnosticCodesTest {

  @Test
  void noTwoCodesHaveTheSameId() {
    Map<String, DiagnosticCode> first = new HashMap<>();
    List<DiagnosticCode> repeated =
        codes().filter(code -> first.putIfAbsent(code.id(), code) != null).toList();
    assertEquals(List.of(), repeated);
  }

  @Test
  void everyIdHasTheFormThatToolsLookFor() {
    assertEquals(
        List.of(),
        codes().map(DiagnosticCode::id).filter(id -> !id.matches("[A-Z]+-\\d{4}")).toList());
  }

  @Test
  void aTemplateIsASentenceWithoutAFullStop() {
    assertEquals(
        List.of(),
        codes()
            .filter(code -> code.template().isBlank() || code.template().endsWith("."))
            .toList());
  }

  private static Stream<DiagnosticCode> codes() {
    return Compiled.CLASSES.stream()
        .filter(type -> type.isEnum() && type.isAssignableTo(DiagnosticCode.class))
        .map(JavaClass::reflect)
        .flatMap(type -> Stream.of(type.getEnumConstants()))
        .map(DiagnosticCode.class::cast);
  }
}
