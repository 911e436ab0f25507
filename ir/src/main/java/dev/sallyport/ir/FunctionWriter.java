package dev.sallyport.ir;

import java.util.Map;
import java.util.TreeMap;

/** Writes functions, and the marks that all declarations have in common. */
final class FunctionWriter {

  private final TextWriter out;
  private final Printer.Detail detail;
  private final String source;

  FunctionWriter(TextWriter out, Printer.Detail detail, String source) {
    this.out = out;
    this.detail = detail;
    this.source = source;
  }

  void function(Function function) {
    attributes(function);
    out.text("func ").quoted(function.name());
    out.signature(function.signature());
    span(function.span());
    if (function.isNative() && function.blocks().isEmpty()) {
      out.text("\n");
      return;
    }
    out.text(" {\n");
    if (detail == Printer.Detail.WITH_PLACES) {
      names(function.names());
    }
    function.blocks().forEach(block -> block(function, block));
    out.text("}\n");
  }

  private void attributes(Function function) {
    for (Function.Attribute attribute : Function.Attribute.values()) {
      if (function.attributes().contains(attribute)) {
        out.text(Family.lower(attribute)).text(" ");
      }
    }
  }

  private void names(Map<Value, String> names) {
    for (var name : new TreeMap<>(names).entrySet()) {
      out.text("  local ");
      out.value(name.getKey());
      out.text(" ").quoted(name.getValue()).text("\n");
    }
  }

  private void block(Function function, Block block) {
    out.block(block.id());
    if (!block.parameters().isEmpty()) {
      String separator = "(";
      for (Value parameter : block.parameters()) {
        out.text(separator);
        parameter(function, parameter);
        separator = ", ";
      }
      out.text(")");
    }
    if (block.handler().isPresent()) {
      out.text(" handler ");
      out.target(block.handler().get());
    }
    out.text(":\n");
    block.instructions().forEach(this::instruction);
    out.text("    ");
    OpTable.TERMINATORS.write(out, block.terminator());
    span(block.span());
    out.text("\n");
  }

  private void parameter(Function function, Value parameter) {
    out.value(parameter);
    out.text(": ");
    boolean known = parameter.id() < function.types().size();
    Type type = known ? function.types().get(parameter.id()) : null;
    if (type == null) {
      out.text("?");
    } else {
      out.type(type);
    }
  }

  private void instruction(Instruction instruction) {
    out.text("    ");
    plain(out, instruction);
    span(instruction.span());
    out.text("\n");
  }

  static void plain(TextWriter out, Instruction instruction) {
    if (!instruction.results().isEmpty()) {
      out.values(instruction.results());
      out.text(" = ");
    }
    OpTable.OPS.write(out, instruction.op());
  }

  /** Where something came from, if places are asked for. */
  void span(Span span) {
    if (detail == Printer.Detail.PLAIN) {
      return;
    }
    if (!span.isKnown()) {
      out.text(" @none");
      return;
    }
    out.text(" @");
    if (!span.file().equals(source)) {
      out.quoted(span.file()).text(":");
    }
    out.number(span.line()).text(":").number(span.column());
    if (!span.equals(Span.at(span.file(), span.line(), span.column()))) {
      out.text("-").number(span.endLine()).text(":").number(span.endColumn());
    }
  }
}
