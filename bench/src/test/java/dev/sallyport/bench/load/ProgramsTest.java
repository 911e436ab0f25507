package dev.sallyport.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sallyport.engine.Engine;
import dev.sallyport.engine.Executors;
import dev.sallyport.engine.JvmOptions;
import dev.sallyport.engine.SourceFile;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramsTest {

  @Test
  void theLoadedProgramHasAsManyLinesAsTheBenchmarkSays() {
    String text = Programs.ofFunctions("loaded", LoadSpeed.FUNCTIONS);
    assertEquals(LoadSpeed.LINES, Programs.lines(text));
  }

  @Test
  void theSmallestLargeFunctionIsOneMethod() {
    List<Integer> sizes = sizesOf(7_900);
    assertEquals(1, sizes.size());
    assertTrue(sizes.getFirst() > 7_800, sizes::toString);
  }

  @ParameterizedTest
  @ValueSource(ints = {8_100, 63_000, 66_000, 500_000})
  void theOthersAreSplitIntoMethodsThatAreCompiled(int bytes) {
    List<Integer> sizes = sizesOf(bytes);
    assertTrue(sizes.size() > 1, sizes::toString);
    assertTrue(sizes.stream().allMatch(size -> size <= 8_000), sizes::toString);
    assertTrue(sizes.stream().mapToInt(size -> size).sum() >= bytes, sizes::toString);
  }

  private static List<Integer> sizesOf(int bytes) {
    return codeSizes(Programs.ofOperations(Programs.operationsIn(bytes)));
  }

  private static List<Integer> codeSizes(String text) {
    var sizes = new ArrayList<Integer>();
    var options = new JvmOptions(8_000, (_, bytes) -> sizes.addAll(codeSizes(bytes)));
    try (Engine engine = Engine.builder().executor(Executors.jvm(options)).build()) {
      engine.load(SourceFile.of("large.sir", text));
    }
    return sizes;
  }

  private static List<Integer> codeSizes(byte[] classFile) {
    return ClassFile.of().parse(classFile).methods().stream()
        .flatMap(method -> method.findAttribute(Attributes.code()).stream())
        .map(code -> code.codeLength())
        .toList();
  }
}
