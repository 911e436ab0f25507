package dev.sallyport.gypsum.internal.gen;

import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.gypsum.internal.model.GType;
import dev.sallyport.gypsum.internal.model.PackageSymbol;
import dev.sallyport.gypsum.internal.model.TypeParameter;
import dev.sallyport.ir.internal.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Types in the short form that tells overloaded functions apart, in names and for hosts. */
public final class TypeSignatures {

  private final PackageSymbol home;
  private final List<TypeParameter> variables = new ArrayList<>();

  private TypeSignatures(PackageSymbol home) {
    this.home = home;
  }

  /**
   * The signature of a function: empty without parameters, else {@code [type parameters](types)}.
   * Methods and constructors begin with their object.
   */
  public static String of(FunctionSymbol function) {
    var signatures = new TypeSignatures(function.home());
    var types = new ArrayList<GType>();
    boolean onObject =
        function.needsReceiver() || function.kind() == FunctionSymbol.Kind.CONSTRUCTOR;
    if (function.owner() != null) {
      signatures.variables.addAll(function.owner().typeParameters());
    }
    if (onObject && function.owner() != null) {
      types.add(function.owner().thisType());
    }
    types.addAll(function.parameterTypes());
    signatures.variables.addAll(function.typeParameters());
    String parameters =
        function.typeParameters().isEmpty() ? "" : signatures.parameters(function.typeParameters());
    return types.isEmpty() ? parameters : parameters + "(" + signatures.list(types) + ")";
  }

  private String list(List<GType> types) {
    return String.join(",", Lists.map(types, this::of));
  }

  private String parameters(List<TypeParameter> parameters) {
    return parameters.stream().map(this::parameter).collect(Collectors.joining(",", "[", "]"));
  }

  private String parameter(TypeParameter parameter) {
    return "s<" + of(parameter.upper()) + ">" + of(parameter.lower());
  }

  private String of(GType type) {
    return switch (type) {
      case GType.Primitive p -> p.code();
      case GType.Special _ -> "C::Object";
      case GType.ClassType c -> of(c);
      case GType.VariableType v ->
          "V" + variables.indexOf(v.parameter()) + (v.nullable() ? "?" : "");
      case GType.ExistentialType e -> existential(e);
    };
  }

  private String of(GType.ClassType type) {
    ClassSymbol symbol = type.symbol();
    String where =
        symbol.home().isBuiltIn() ? ":" : symbol.home() == home ? "" : symbol.home().name();
    String arguments = type.arguments().isEmpty() ? "" : "[" + list(type.arguments()) + "]";
    return (symbol.isTrait() ? "T" : "C")
        + where
        + ":"
        + symbol.qualifiedName()
        + arguments
        + (type.nullable() ? "?" : "");
  }

  private String existential(GType.ExistentialType type) {
    int before = variables.size();
    variables.addAll(type.parameters());
    String parameters =
        type.parameters().stream()
            .map(p -> "<" + of(p.upper()) + ">" + of(p.lower()))
            .collect(Collectors.joining(",", "[", "]"));
    String text = "E" + parameters + of(type.body());
    variables.subList(before, variables.size()).clear();
    return text;
  }
}
