package dev.sallyport.testkit;

import dev.sallyport.ir.ClassDefinition;
import dev.sallyport.ir.Function;
import dev.sallyport.ir.Instruction;
import dev.sallyport.ir.IrModule;
import dev.sallyport.ir.Name;
import dev.sallyport.ir.Op;
import dev.sallyport.ir.Type;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cuts of functions, classes, members, globals, constants and imports. */
final class DeclarationCuts {

  private DeclarationCuts() {}

  static List<Cut> all() {
    return List.of(
        DeclarationCuts::bodies,
        DeclarationCuts::functions,
        DeclarationCuts::classes,
        DeclarationCuts::superclasses,
        DeclarationCuts::members,
        DeclarationCuts::variables,
        DeclarationCuts::attributes);
  }

  private static IrModule bodies(IrModule module, Cut.Window window) {
    return Modules.mapBodies(module, f -> window.takes() ? Modules.emptied(f) : f);
  }

  // Calls of what is gone give zero or null; nobody notices a missing call for its effect.
  private static IrModule functions(IrModule module, Cut.Window window) {
    Set<Name> gone =
        module.functions().stream()
            .filter(_ -> window.takes())
            .map(f -> Name.local(f.name()))
            .collect(Collectors.toSet());
    List<Function> kept =
        module.functions().stream().filter(f -> !gone.contains(Name.local(f.name()))).toList();
    return Modules.mapBodies(
        Modules.withFunctions(module, kept), f -> withoutUses(f, op -> names(op, gone)));
  }

  private static boolean names(Op op, Set<Name> gone) {
    return (op instanceof Op.Call call && gone.contains(call.function()))
        || (op instanceof Op.FunctionConst value && gone.contains(value.function()));
  }

  private static Function withoutUses(Function f, Predicate<Op> isGone) {
    return Modules.withBlocks(
        f,
        f.blocks().stream()
            .map(
                b ->
                    Modules.withInstructions(
                        b,
                        b.instructions().stream()
                            .flatMap(i -> isGone.test(i.op()) ? zeros(f, i) : Stream.of(i))
                            .toList()))
            .toList());
  }

  /** Zero or null in place of what an instruction gives. */
  static Stream<Instruction> zeros(Function f, Instruction instruction) {
    return instruction.results().stream().map(v -> Modules.zero(v, f.typeOf(v)));
  }

  private static <T> List<T> rest(List<T> list, Cut.Window window) {
    return list.stream().filter(_ -> !window.takes()).toList();
  }

  private static IrModule classes(IrModule m, Cut.Window window) {
    return withClasses(m, rest(m.classes(), window));
  }

  private static IrModule withClasses(IrModule m, List<ClassDefinition> classes) {
    return new IrModule(
        m.name(),
        m.version(),
        m.source(),
        m.imports(),
        classes,
        m.globals(),
        m.constants(),
        m.functions());
  }

  private static IrModule superclasses(IrModule m, Cut.Window window) {
    return withClasses(
        m,
        m.classes().stream()
            .map(
                c ->
                    c.superclass() instanceof Type.ClassType && window.takes()
                        ? withSuperclass(c, Type.BuiltIn.OBJECT)
                        : c)
            .toList());
  }

  private static ClassDefinition withSuperclass(ClassDefinition c, Type.Reference superclass) {
    return new ClassDefinition(
        c.name(),
        c.kind(),
        superclass,
        c.traits(),
        c.fields(),
        c.methods(),
        c.exported(),
        c.span());
  }

  private static IrModule members(IrModule m, Cut.Window window) {
    return withClasses(
        m,
        m.classes().stream()
            .map(
                c ->
                    new ClassDefinition(
                        c.name(),
                        c.kind(),
                        c.superclass(),
                        rest(c.traits(), window),
                        rest(c.fields(), window),
                        rest(c.methods(), window),
                        c.exported(),
                        c.span()))
            .toList());
  }

  private static IrModule variables(IrModule m, Cut.Window window) {
    return new IrModule(
        m.name(),
        m.version(),
        m.source(),
        rest(m.imports(), window),
        m.classes(),
        rest(m.globals(), window),
        rest(m.constants(), window),
        m.functions());
  }

  private static IrModule attributes(IrModule module, Cut.Window window) {
    return Modules.mapBodies(
        module,
        f -> !f.attributes().isEmpty() && window.takes() ? Modules.withAttributes(f, Set.of()) : f);
  }
}
