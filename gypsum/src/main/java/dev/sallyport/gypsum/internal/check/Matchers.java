package dev.sallyport.gypsum.internal.check;

import dev.sallyport.gypsum.GypsumCode;
import dev.sallyport.gypsum.internal.core.Core;
import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.gypsum.internal.model.GType;
import dev.sallyport.gypsum.internal.syntax.Pattern;
import dev.sallyport.gypsum.internal.syntax.Pos;
import java.util.List;
import java.util.Optional;

/** Finds what takes values apart: functions, {@code try-match} of classes and objects, closures. */
final class Matchers {

  private static final String TRY_MATCH = "try-match";

  private final Elaborator elaborator;

  Matchers(Elaborator elaborator) {
    this.elaborator = elaborator;
  }

  /** The call of the matcher that a pattern names; empty if that was reported. */
  Optional<Core> named(Pattern.Destructure pattern, Core subject, Env env) {
    Meaning meaning = elaborator.names().of(Patterns.expression(pattern.parts()), env);
    return call(meaning, pattern.pos(), subject, env);
  }

  /** The call of the function that an operator names; empty if that was reported. */
  Optional<Core> operator(String operator, Pos pos, Core subject, Env env) {
    return call(elaborator.names().named(operator, pos, env), pos, subject, env);
  }

  private Optional<Core> call(Meaning meaning, Pos pos, Core subject, Env env) {
    if (subject.type().isSpecial()) {
      return Optional.empty();
    }
    var written = new Calls.Written(pos, List.of(), List.of(subject), null);
    return switch (meaning) {
      case Meaning.Functions f -> Optional.of(elaborator.calls().function(f, written, env));
      case Meaning.OfClass c -> ofClass(c, written, env);
      case Meaning.Value v -> ofValue(v.core(), written, env);
      case Meaning.OfPackage _, Meaning.OfSuper _ -> missing(pos);
      case Meaning.Wrong _ -> Optional.empty();
    };
  }

  private Optional<Core> missing(Pos pos) {
    elaborator.wrong(GypsumCode.NO_MATCHER, pos);
    return Optional.empty();
  }

  private Optional<Core> ofClass(Meaning.OfClass found, Calls.Written written, Env env) {
    List<FunctionSymbol> functions =
        Names.functionsOf(elaborator.world().members().of(found.symbol(), TRY_MATCH)).stream()
            .filter(f -> f.kind() == FunctionSymbol.Kind.STATIC)
            .toList();
    if (functions.isEmpty()) {
      return missing(written.pos());
    }
    if (functions.stream().noneMatch(f -> elaborator.access().isAllowed(f, env.scope()))) {
      elaborator.access().check(functions.getFirst(), written.pos(), env.scope());
      return Optional.empty();
    }
    GType subject = written.arguments().getFirst().type();
    GType type = elaborator.calls().prefixType(completed(found, subject), written.pos());
    var statics = new Meaning.Functions(functions, Optional.empty(), Optional.of(type), false);
    return Optional.of(elaborator.calls().function(statics, written, env));
  }

  // Type arguments that are not written follow from what is matched: Some(x) takes an Option[I64]
  // apart as Some[I64](x) does.
  private Meaning.OfClass completed(Meaning.OfClass found, GType subject) {
    ClassSymbol symbol = found.symbol();
    boolean open = found.implied().isEmpty() && found.arguments().isEmpty();
    if (!open || symbol.typeParameters().isEmpty()) {
      return found;
    }
    return new Inference(elaborator.world().types())
        .below(symbol, subject)
        .map(arguments -> new Meaning.OfClass(symbol, arguments, List.of(), found.outer()))
        .orElse(found);
  }

  private Optional<Core> ofValue(Core value, Calls.Written written, Env env) {
    if (value.type().isSpecial()) {
      return Optional.empty();
    }
    for (String name : List.of(TRY_MATCH, "call")) {
      List<FunctionSymbol> functions =
          Names.functionsOf(elaborator.names().members(value.type(), name));
      if (!functions.isEmpty()) {
        var found =
            new Meaning.Functions(functions, Optional.of(value), Optional.of(value.type()), false);
        return Optional.of(elaborator.calls().function(found, written, env));
      }
    }
    return missing(written.pos());
  }

  /** What is inside the option that a matcher gives, after a check that there is something. */
  Optional<Core> content(Core result, Pos pos, List<Core.Step> steps, Env env) {
    if (result.type().isSpecial()) {
      return Optional.empty();
    }
    ClassSymbol option = elaborator.world().std("Option");
    if (option == null) {
      elaborator.wrong(GypsumCode.NEEDS_STD, pos, "Option");
      return Optional.empty();
    }
    if (elaborator.world().types().asSuper(result.type(), option).isEmpty()) {
      elaborator.wrong(GypsumCode.MATCHER_RESULT, pos, "std.Option");
      return Optional.empty();
    }
    Core value = elaborator.patterns().named(result, steps, env);
    steps.add(new Core.Check(method(value, "is-defined", option, env)));
    return Optional.of(elaborator.patterns().named(method(value, "get", option, env), steps, env));
  }

  private Core method(Core value, String name, ClassSymbol option, Env env) {
    var found =
        new Meaning.Functions(
            Names.functionsOf(option.own(name)),
            Optional.of(value),
            Optional.of(value.type()),
            false);
    return elaborator.calls().nullary(found, value.pos(), env);
  }
}
