package dev.sallyport.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people outside the project can see. */
final class ApiTest {

  @Test
  void noInternalPackageIsExported() {
    assertEquals(
        List.of(), Compiled.exportedPackages().stream().filter(ApiTest::isInternal).toList());
  }

  @Test
  void whatIsNotExportedIsInternal() {
    var exported = Compiled.exportedPackages();
    assertEquals(
        List.of(),
        Project.modules().stream()
            .map(Project::descriptor)
            .flatMap(descriptor -> descriptor.stream())
            .filter(descriptor -> !descriptor.exports().isEmpty())
            .flatMap(descriptor -> descriptor.packages().stream())
            .filter(name -> !exported.contains(name) && !isInternal(name))
            .toList());
  }

  @Test
  void theApiMentionsNoInternalType() {
    List<JavaClass> api = Compiled.CLASSES.stream().filter(Compiled::isApi).toList();
    assertTrue(api.size() > 60, () -> "only " + api.size() + " classes");
    assertEquals(
        List.of(),
        api.stream()
            .flatMap(type -> Stream.concat(supertypes(type), mentioned(type)))
            .filter(found -> isInternal(found.type().getPackageName()))
            .toList());
  }

  /** A type and the member or class that mentions it. */
  private record Mention(String where, JavaClass type) {
    @Override
    public String toString() {
      return where + " mentions " + type.getName();
    }
  }

  private static Stream<Mention> supertypes(JavaClass type) {
    return Stream.concat(type.getRawSuperclass().stream(), type.getRawInterfaces().stream())
        .map(up -> new Mention(type.getName(), up));
  }

  private static Stream<Mention> mentioned(JavaClass type) {
    Stream<Mention> fields =
        type.getFields().stream()
            .filter(ApiTest::isVisible)
            .map(field -> new Mention(field.getFullName(), field.getRawType()));
    Stream<Mention> code =
        type.getCodeUnits().stream().filter(ApiTest::isVisible).flatMap(ApiTest::ofCode);
    return Stream.concat(fields, code);
  }

  private static Stream<Mention> ofCode(JavaCodeUnit code) {
    return Stream.concat(Stream.of(code.getRawReturnType()), code.getRawParameterTypes().stream())
        .map(type -> new Mention(code.getFullName(), type.getBaseComponentType()));
  }

  private static boolean isVisible(JavaMember member) {
    return member.getModifiers().contains(JavaModifier.PUBLIC)
        || member.getModifiers().contains(JavaModifier.PROTECTED);
  }

  private static boolean isInternal(String packageName) {
    return packageName.endsWith(".internal") || packageName.contains(".internal.");
  }
}
