package dev.sallyport.ir;

import java.util.List;

/** Writes modules and their declarations. */
final class ModuleWriter {

  private static final int ELEMENTS_ON_A_LINE = 12;

  private final TextWriter out;
  private final FunctionWriter functions;

  ModuleWriter(TextWriter out, Printer.Detail detail, String source) {
    this.out = out;
    this.functions = new FunctionWriter(out, detail, source);
  }

  void module(IrModule module) {
    out.text("package ").quoted(module.name()).text(" ").text(module.version().toString());
    out.text("\nsource ").quoted(module.source()).text("\n");
    module.imports().forEach(this::imported);
    module.classes().forEach(type -> definition("", type));
    module.globals().forEach(this::global);
    module.constants().forEach(this::constant);
    module.functions().forEach(this::function);
  }

  private void function(Function function) {
    out.text(function.blocks().isEmpty() ? "" : "\n");
    functions.function(function);
  }

  private void imported(Import imported) {
    out.text("import ").quoted(imported.packageName());
    String versions = imported.versions().toString();
    out.text(versions.isEmpty() ? "" : " ").text(versions);
    functions.span(imported.span());
    boolean needsNothing =
        imported.functions().isEmpty()
            && imported.classes().isEmpty()
            && imported.globals().isEmpty();
    out.text(needsNothing ? "\n" : " {\n");
    if (!needsNothing) {
      members(imported);
    }
  }

  private void members(Import imported) {
    imported.functions().forEach(this::imported);
    imported.classes().forEach(type -> definition("  ", type));
    for (Import.ImportedGlobal global : imported.globals()) {
      out.text("  global ").quoted(global.name()).text(" ");
      out.type(global.type());
      functions.span(global.span());
      out.text("\n");
    }
    out.text("}\n");
  }

  private void imported(Import.ImportedFunction function) {
    out.text(function.noReturn() ? "  noreturn func " : "  func ").quoted(function.name());
    out.signature(function.signature());
    functions.span(function.span());
    out.text("\n");
  }

  private void definition(String margin, ClassDefinition type) {
    out.text(margin).text(type.exported() ? "export " : "").text(keyword(type.kind())).text(" ");
    out.quoted(type.name());
    supertypes(type);
    functions.span(type.span());
    out.text(" {\n");
    for (ClassDefinition.Field field : type.fields()) {
      out.text(margin).text("  field ").quoted(field.name()).text(" ");
      out.type(field.type());
      out.text("\n");
    }
    for (ClassDefinition.Method method : type.methods()) {
      out.text(margin).text("  method ").quoted(method.name());
      out.signature(method.signature());
      method.implementation().ifPresent(name -> out.text(" = ").quoted(name));
      out.text("\n");
    }
    out.text(margin).text("}\n");
  }

  private static String keyword(ClassDefinition.Kind kind) {
    return switch (kind) {
      case CLASS -> "class";
      case ABSTRACT -> "abstract class";
      case FINAL -> "final class";
      case TRAIT -> "trait";
    };
  }

  private void supertypes(ClassDefinition type) {
    boolean isTrait = type.kind() == ClassDefinition.Kind.TRAIT;
    if (!isTrait && type.superclass() != Type.BuiltIn.OBJECT) {
      var reference = new TextWriter();
      reference.type(type.superclass());
      out.text(" extends ").text(reference.toString().replaceFirst("^ref ", ""));
    }
    String lead = isTrait ? " extends " : " implements ";
    for (Name trait : type.traits()) {
      out.text(lead);
      out.name(trait);
      lead = ", ";
    }
  }

  private void global(Global global) {
    out.text(global.exported() ? "export global " : "global ").quoted(global.name()).text(" ");
    out.type(global.type());
    out.text(" = ");
    out.literal(global.initial());
    functions.span(global.span());
    out.text("\n");
  }

  private void constant(Constant constant) {
    out.text("constant ").quoted(constant.name()).text(" array ");
    out.type(constant.element());
    out.text(" [");
    List<Op.Leaf> elements = constant.elements();
    for (int i = 0; i < elements.size(); i++) {
      out.text(i == 0 ? "" : i % ELEMENTS_ON_A_LINE == 0 ? ",\n  " : ", ");
      out.literal(elements.get(i));
    }
    out.text("]");
    functions.span(constant.span());
    out.text("\n");
  }
}
