package dev.sallyport.gypsum.internal.pack;

import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.Flag;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.gypsum.internal.model.PackageSymbol;
import dev.sallyport.gypsum.internal.model.Symbol;
import dev.sallyport.gypsum.internal.model.TypeParameter;
import dev.sallyport.gypsum.internal.model.VariableSymbol;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the declarations of a package as Gypsum text, which the compiler reads back. */
public final class InterfacePrinter {

  private final TypeText types;
  private final StringBuilder out = new StringBuilder();

  private InterfacePrinter(PackageSymbol home) {
    this.types = new TypeText(home);
  }

  /** The text of all declarations, with all types written out. */
  public static String print(PackageSymbol home) {
    var printer = new InterfacePrinter(home);
    home.definitions().values().forEach(same -> same.forEach(s -> printer.definition(s, "")));
    return printer.out.toString();
  }

  private void definition(Symbol symbol, String indent) {
    switch (symbol) {
      case ClassSymbol c -> classOrTrait(c, indent);
      case FunctionSymbol f -> function(f, indent);
      case VariableSymbol v -> variable(v, indent);
      case TypeParameter _, PackageSymbol _ ->
          throw new IllegalArgumentException("not a definition: " + symbol.name());
    }
  }

  private static String flags(Set<Flag> flags) {
    return flags.stream().map(f -> f + " ").collect(Collectors.joining());
  }

  private void variable(VariableSymbol variable, String indent) {
    out.append(indent)
        .append(flags(variable.flags()))
        .append(variable.mutable() ? "var " : "let ")
        .append(TypeText.name(variable.name()))
        .append(": ")
        .append(types.of(variable.type()))
        .append(" = ()\n");
  }

  private void function(FunctionSymbol function, String indent) {
    boolean constructor = function.kind() == FunctionSymbol.Kind.CONSTRUCTOR;
    out.append(indent).append(flags(function.flags())).append("def ");
    out.append(constructor ? "this" : TypeText.name(function.name())).append(' ');
    out.append(types.parameters(function.typeParameters()));
    out.append(parameters(function.parameters()));
    if (!constructor) {
      out.append(": ").append(types.of(function.result()));
    }
    boolean bodiless = function.isAbstract() || function.is(Flag.NATIVE);
    out.append(bodiless ? "\n" : " = ()\n");
  }

  private String parameters(List<VariableSymbol> parameters) {
    return parameters.isEmpty()
        ? ""
        : parameters.stream()
            .map(p -> TypeText.name(p.name()) + ": " + types.of(p.type()))
            .collect(Collectors.joining(", ", "(", ")"));
  }

  private void classOrTrait(ClassSymbol symbol, String indent) {
    int outer = symbol.outer() == null ? 0 : symbol.outer().typeParameters().size();
    out.append(indent)
        .append(flags(symbol.flags()))
        .append(symbol.isTrait() ? "trait " : "class ")
        .append(TypeText.name(symbol.name()))
        .append(' ')
        .append(
            types.parameters(
                symbol.typeParameters().subList(outer, symbol.typeParameters().size())));
    if (!symbol.supertypes().isEmpty()) {
      out.append(
          symbol.supertypes().stream()
              .map(types::of)
              .collect(Collectors.joining(", ", " <: ", "")));
    }
    out.append('\n');
    String inner = indent + "  ";
    symbol.constructors().forEach(c -> function(c, inner));
    symbol.elements().ifPresent(e -> elements(e, inner));
    symbol.members().values().forEach(same -> same.forEach(m -> member(symbol, m, inner)));
  }

  private void elements(ClassSymbol.Elements elements, String indent) {
    out.append(indent)
        .append(elements.constant() ? "final " : "")
        .append("arrayelements ")
        .append(types.of(elements.type()));
    for (FunctionSymbol accessor :
        List.of(elements.getter(), elements.setter(), elements.length())) {
      out.append(", ").append(flags(accessor.flags())).append(TypeText.name(accessor.name()));
    }
    out.append('\n');
  }

  private void member(ClassSymbol symbol, Symbol member, String indent) {
    boolean accessor =
        symbol
            .elements()
            .filter(e -> e.getter() == member || e.setter() == member || e.length() == member)
            .isPresent();
    if (!accessor) {
      definition(member, indent);
    }
  }
}
