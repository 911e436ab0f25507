package dev.sallyport.engine.internal.jvm;

import dev.sallyport.engine.JvmOptions;
import dev.sallyport.ir.ClassDefinition;
import dev.sallyport.ir.Function;
import dev.sallyport.ir.IrModule;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Compiles a module to class files: its functions, its classes and its globals. */
final class PackageCompiler {

  private static final int PUBLIC_STATIC = ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC;

  private final Unit unit;
  private final ClassFile classFile;
  private final GuestHierarchy hierarchy;
  private final ClassGroup functions;
  private final JvmOptions.ClassFileListener listener;
  private final Map<String, Supplier<byte[]>> classes = new LinkedHashMap<>();

  PackageCompiler(Unit unit, JvmOptions.ClassFileListener listener) {
    this.unit = unit;
    this.listener = listener;
    this.hierarchy = new GuestHierarchy(unit);
    this.classFile = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(hierarchy));
    this.functions = new ClassGroup(unit.module().name(), unit.module().source());
  }

  /** The class files, in a fixed order. Where everything goes is settled before any is made. */
  ClassFiles compile() {
    placeFunctions();
    IrModule module = unit.module();
    var compiler = new FunctionCompiler(unit, functions, classFile);
    module.functions().forEach(compiler::add);
    for (int i = 0; i < functions.size(); i++) {
      int number = i;
      build(
          functions.name(i),
          functions.source(i),
          c -> functions.methods(number).forEach(m -> m.accept(c)));
    }
    buildGlobals();
    var guestClasses = new GuestClasses(unit, hierarchy);
    for (ClassDefinition definition : module.classes()) {
      String file = definition.span().file();
      String source = file.isEmpty() ? module.source() : file;
      build(guestClasses.name(definition), source, c -> guestClasses.write(definition, c));
    }
    return new ClassFiles(classes);
  }

  // Every function has its place before the first is compiled, since any may call any.
  private void placeFunctions() {
    Set<String> taken = new HashSet<>();
    for (Function function : unit.module().functions()) {
      String name = JvmNames.member(function.name());
      int number =
          functions.reserve(FunctionCompiler.weight(unit, function), function.span().file());
      if (!taken.add(name)) {
        throw new IllegalStateException("two functions are called " + name);
      }
      unit.place(function.name(), new Unit.Place(functions.name(number), number, name));
    }
  }

  private void build(ClassDesc name, String source, Consumer<ClassBuilder> content) {
    String text = name.descriptorString();
    String binaryName = text.substring(1, text.length() - 1).replace('/', '.');
    classes.put(binaryName, () -> make(binaryName, name, source, content));
  }

  private byte[] make(
      String binaryName, ClassDesc name, String source, Consumer<ClassBuilder> content) {
    byte[] bytes =
        classFile.build(
            name,
            c -> {
              c.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL | ClassFile.ACC_SUPER);
              c.with(SourceFileAttribute.of(source));
              content.accept(c);
            });
    listener.made(binaryName, bytes.clone());
    return bytes;
  }

  private void buildGlobals() {
    if (!unit.module().globals().isEmpty()) {
      ClassDesc name = ClassDesc.of(JvmNames.globalsClass(unit.module().name()));
      build(name, unit.module().source(), c -> new GlobalsClass(unit, name).write(c));
    }
  }

  static void method(
      ClassBuilder type,
      String name,
      MethodTypeDesc descriptor,
      Consumer<java.lang.classfile.CodeBuilder> code) {
    type.withMethodBody(name, descriptor, PUBLIC_STATIC, code);
  }
}
