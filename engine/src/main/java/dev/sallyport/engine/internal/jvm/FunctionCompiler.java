package dev.sallyport.engine.internal.jvm;

import dev.sallyport.ir.Block;
import dev.sallyport.ir.Function;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Map;
import java.util.function.Consumer;

/** Compiles functions to methods, as they are or in pieces. */
final class FunctionCompiler {

  /** Estimates are too large by less than this factor. */
  private static final int SURELY_TOO_LARGE = 8;

  private final Unit unit;
  private final ClassGroup classes;
  private final Trial trial;

  FunctionCompiler(Unit unit, ClassGroup classes, ClassFile classFile) {
    this.unit = unit;
    this.classes = classes;
    this.trial = new Trial(classFile);
  }

  /** How many operations the method of a function has; what is split off is counted elsewhere. */
  static int weight(Unit unit, Function function) {
    int operations = 0;
    for (Block block : function.blocks()) {
      operations += block.instructions().size() + 1;
    }
    return Math.min(operations, unit.methodSize());
  }

  void add(Function function) {
    Unit.Place place = unit.places().get(function.name());
    MethodTypeDesc type = unit.descriptors().function(function.signature());
    if (function.isNative()) {
      add(place, type, code -> Calls.outcall(code, unit, function));
      return;
    }
    Consumer<CodeBuilder> whole =
        code -> new WholeFunction(unit, new Body(function, Map.of()), code).emit();
    if (fits(function, type, whole)) {
      add(place, type, whole);
    } else {
      new SplitFunction(unit, classes, trial, function).add(place);
    }
  }

  private boolean fits(Function function, MethodTypeDesc type, Consumer<CodeBuilder> whole) {
    long estimate = SizeEstimate.function(function);
    return estimate <= unit.methodSize()
        || (estimate <= (long) unit.methodSize() * SURELY_TOO_LARGE
            && trial.size(type, whole) <= unit.methodSize());
  }

  private void add(Unit.Place place, MethodTypeDesc type, Consumer<CodeBuilder> code) {
    classes.add(place.number(), c -> PackageCompiler.method(c, place.method(), type, code));
  }

  /** Emits methods only to see how large they are. */
  static final class Trial {
    private static final ClassDesc SCRATCH = ClassDesc.of("Scratch");

    private final ClassFile classFile;

    Trial(ClassFile classFile) {
      this.classFile = classFile;
    }

    /** The bytes of a method's code; too many for a class file count as very many. */
    int size(MethodTypeDesc type, Consumer<CodeBuilder> code) {
      try {
        byte[] bytes = classFile.build(SCRATCH, c -> PackageCompiler.method(c, "size", type, code));
        MethodModel method = classFile.parse(bytes).methods().getFirst();
        return method.findAttribute(Attributes.code()).orElseThrow().codeLength();
      } catch (IllegalArgumentException tooLarge) {
        return Integer.MAX_VALUE;
      }
    }
  }
}
