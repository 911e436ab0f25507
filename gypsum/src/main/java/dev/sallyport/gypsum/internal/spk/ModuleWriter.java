package dev.sallyport.gypsum.internal.spk;

import dev.sallyport.ir.Block;
import dev.sallyport.ir.ClassDefinition;
import dev.sallyport.ir.Constant;
import dev.sallyport.ir.Function;
import dev.sallyport.ir.Global;
import dev.sallyport.ir.Import;
import dev.sallyport.ir.Instruction;
import dev.sallyport.ir.IrModule;
import dev.sallyport.ir.Target;
import dev.sallyport.ir.Terminator;
import dev.sallyport.ir.Value;
import dev.sallyport.ir.Version;
import dev.sallyport.ir.VersionRange;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes modules. */
final class ModuleWriter extends OpWriter {

  ModuleWriter(BinaryWriter out) {
    super(out);
  }

  void module(IrModule module) {
    out().text(module.name());
    version(module.version());
    out().text(module.source());
    out().list(module.imports(), this::imported);
    out().list(module.classes(), this::classDefinition);
    out().list(module.globals(), this::global);
    out().list(module.constants(), this::constant);
    out().list(module.functions(), this::function);
  }

  private void version(Version version) {
    out().list(version.numbers(), number -> out().number(number));
  }

  void versions(VersionRange range) {
    out().optional(range.least(), this::version);
    out().optional(range.greatest(), this::version);
  }

  private void imported(Import imported) {
    out().text(imported.packageName());
    versions(imported.versions());
    out().list(imported.functions(), this::importedFunction);
    out().list(imported.classes(), this::classDefinition);
    out().list(imported.globals(), this::importedGlobal);
    span(imported.span());
  }

  private void importedFunction(Import.ImportedFunction function) {
    out().text(function.name());
    signature(function.signature());
    out().flag(function.noReturn());
    span(function.span());
  }

  private void importedGlobal(Import.ImportedGlobal global) {
    out().text(global.name());
    type(global.type());
    span(global.span());
  }

  private void classDefinition(ClassDefinition definition) {
    out().text(definition.name());
    out().choice(definition.kind());
    type(definition.superclass());
    out().list(definition.traits(), this::name);
    out().list(definition.fields(), this::field);
    out().list(definition.methods(), this::method);
    out().flag(definition.exported());
    span(definition.span());
  }

  private void field(ClassDefinition.Field field) {
    out().text(field.name());
    type(field.type());
  }

  private void method(ClassDefinition.Method method) {
    out().text(method.name());
    signature(method.signature());
    out().optional(method.implementation(), out()::text);
  }

  private void global(Global global) {
    out().text(global.name());
    type(global.type());
    leaf(global.initial());
    out().flag(global.exported());
    span(global.span());
  }

  private void constant(Constant constant) {
    out().text(constant.name());
    type(constant.element());
    out().list(constant.elements(), this::leaf);
    span(constant.span());
  }

  private void function(Function function) {
    out().text(function.name());
    signature(function.signature());
    out().list(function.attributes().stream().sorted().toList(), out()::choice);
    out().list(function.types(), type -> out().optional(Optional.ofNullable(type), this::type));
    out().list(function.blocks(), this::block);
    out().list(sorted(function.names()), this::named);
    span(function.span());
  }

  private static List<Map.Entry<Value, String>> sorted(Map<Value, String> names) {
    return names.entrySet().stream().sorted(Comparator.comparing(Map.Entry::getKey)).toList();
  }

  private void named(Map.Entry<Value, String> entry) {
    value(entry.getKey());
    out().text(entry.getValue());
  }

  private void block(Block block) {
    out().number(block.id().id());
    out().list(block.parameters(), this::value);
    out().optional(block.handler(), this::target);
    out().list(block.instructions(), this::instruction);
    terminator(block.terminator());
    span(block.span());
  }

  private void instruction(Instruction instruction) {
    op(instruction.op());
    out().list(instruction.results(), this::value);
    span(instruction.span());
  }

  private void target(Target target) {
    out().number(target.block().id());
    out().list(target.arguments(), this::value);
  }

  private void terminator(Terminator terminator) {
    switch (terminator) {
      case Terminator.Jump j -> {
        out().choice(ExitTag.JUMP);
        target(j.target());
      }
      case Terminator.Branch b -> {
        out().choice(ExitTag.BRANCH);
        value(b.condition());
        target(b.ifTrue());
        target(b.ifFalse());
      }
      case Terminator.Switch s -> {
        out().choice(ExitTag.SWITCH);
        value(s.selector());
        out().list(s.cases(), this::arm);
        target(s.otherwise());
      }
      case Terminator.Return r -> {
        out().choice(ExitTag.RETURN);
        out().optional(r.value(), this::value);
      }
      case Terminator.Throw t -> {
        out().choice(ExitTag.THROW);
        value(t.exception());
      }
      case Terminator.Trap t -> {
        out().choice(ExitTag.TRAP);
        out().choice(t.code());
      }
    }
  }

  private void arm(Terminator.Case arm) {
    out().signed(arm.value());
    target(arm.target());
  }
}
