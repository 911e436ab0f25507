package dev.sallyport.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Compares what a module says of the packages that it imports with what those export. What a
 * package has beside that, and in which order, does not matter.
 */
public final class LinkCheck {

  private final IrModule importer;
  private final List<Diagnostic> problems = new ArrayList<>();

  private LinkCheck(IrModule importer) {
    this.importer = importer;
  }

  /**
   * Compares all imports of a module.
   *
   * @param packages answers the imported packages; those that it does not have are left out, since
   *     whoever loads packages reports them
   * @return all differences, each at the place of the import; empty if the packages fit together
   */
  public static List<Diagnostic> check(
      IrModule importer, Function<String, Optional<IrModule>> packages) {
    var check = new LinkCheck(importer);
    for (Import imported : importer.imports()) {
      packages
          .apply(imported.packageName())
          .ifPresent(exporter -> check.compare(imported, new Exporter(exporter)));
    }
    new InheritedMethods(importer, packages, check.problems).check();
    check.problems.sort(Diagnostic.BY_PLACE);
    return List.copyOf(check.problems);
  }

  /** A package that is imported, with what it has by name. */
  record Exporter(IrModule module, ModuleIndex index) {
    Exporter(IrModule module) {
      this(module, new ModuleIndex(module));
    }

    String name() {
      return module.name();
    }

    /** A type as the package writes it, with the package's name on what is the package's own. */
    Type qualified(Type type) {
      return LinkCheck.qualified(type, module.name());
    }

    Signature qualified(Signature signature) {
      return LinkCheck.qualified(signature, module.name());
    }
  }

  private static Type qualified(Type type, String home) {
    return switch (type) {
      case Type.ClassType c -> new Type.ClassType(qualified(c.name(), home));
      case Type.ArrayType a -> new Type.ArrayType(qualified(a.element(), home));
      case Type.FunctionType f -> new Type.FunctionType(qualified(f.signature(), home));
      case Type.Scalar _, Type.NoValue _, Type.BuiltIn _, Type.HostType _ -> type;
    };
  }

  private static Name qualified(Name name, String home) {
    return name.isImported() ? name : Name.imported(home, name.text());
  }

  private static Signature qualified(Signature signature, String home) {
    var parameters = signature.parameters().stream().map(p -> qualified(p, home)).toList();
    return new Signature(parameters, qualified(signature.result(), home));
  }

  private Type mine(Type type) {
    return qualified(type, importer.name());
  }

  private Signature mine(Signature signature) {
    return qualified(signature, importer.name());
  }

  private void compare(Import imported, Exporter exporter) {
    imported.functions().forEach(f -> compare(f, exporter));
    imported.globals().forEach(g -> compare(g, exporter));
    imported.classes().forEach(c -> compare(c, exporter));
  }

  private void report(LinkRule rule, Span span, Object... arguments) {
    problems.add(rule.at(span, arguments));
  }

  private void compare(Import.ImportedFunction wanted, Exporter exporter) {
    var found = exporter.index.function(wanted.name());
    Span at = wanted.span();
    if (found.isEmpty()) {
      report(LinkRule.FUNCTION_MISSING, at, exporter.name(), wanted.name(), functions(exporter));
      return;
    }
    dev.sallyport.ir.Function function = found.get();
    Signature actual = exporter.qualified(function.signature());
    if (!function.isExported()) {
      report(LinkRule.FUNCTION_NOT_EXPORTED, at, exporter.name(), wanted.name(), function.span());
    } else if (!actual.equals(mine(wanted.signature()))) {
      report(
          LinkRule.FUNCTION_DIFFERS,
          at,
          exporter.name(),
          wanted.name(),
          actual,
          mine(wanted.signature()),
          function.span());
    } else if (wanted.noReturn()
        && !function.attributes().contains(dev.sallyport.ir.Function.Attribute.NORETURN)) {
      report(LinkRule.FUNCTION_RETURNS, at, exporter.name(), wanted.name(), function.span());
    }
  }

  private static String functions(Exporter exporter) {
    return listed(
        exporter.module.functions().stream()
            .filter(dev.sallyport.ir.Function::isExported)
            .map(dev.sallyport.ir.Function::name)
            .toList());
  }

  private static String listed(List<String> names) {
    return names.isEmpty() ? "nothing" : String.join(", ", names.stream().sorted().toList());
  }

  private void compare(Import.ImportedGlobal wanted, Exporter exporter) {
    var found =
        exporter.module.globals().stream().filter(g -> g.name().equals(wanted.name())).findFirst();
    if (found.isEmpty()) {
      var names = exporter.module.globals().stream().filter(Global::exported).map(Global::name);
      report(
          LinkRule.GLOBAL_MISSING,
          wanted.span(),
          exporter.name(),
          wanted.name(),
          listed(names.toList()));
    } else if (!found.get().exported()) {
      report(
          LinkRule.GLOBAL_NOT_EXPORTED,
          wanted.span(),
          exporter.name(),
          wanted.name(),
          found.get().span());
    } else if (!exporter.qualified(found.get().type()).equals(mine(wanted.type()))) {
      report(
          LinkRule.GLOBAL_DIFFERS,
          wanted.span(),
          exporter.name(),
          wanted.name(),
          exporter.qualified(found.get().type()),
          mine(wanted.type()),
          found.get().span());
    }
  }

  private void compare(ClassDefinition wanted, Exporter exporter) {
    var found = exporter.index.classOf(Name.local(wanted.name()));
    if (found.isEmpty()) {
      var names =
          exporter.module.classes().stream()
              .filter(ClassDefinition::exported)
              .map(ClassDefinition::name);
      report(
          LinkRule.CLASS_MISSING,
          wanted.span(),
          exporter.name(),
          wanted.name(),
          listed(names.toList()));
    } else if (!found.get().exported()) {
      report(
          LinkRule.CLASS_NOT_EXPORTED,
          wanted.span(),
          exporter.name(),
          wanted.name(),
          found.get().span());
    } else {
      compare(wanted, found.get(), exporter);
    }
  }

  private void compare(ClassDefinition wanted, ClassDefinition actual, Exporter exporter) {
    if (!serves(actual.kind(), wanted.kind())) {
      report(
          LinkRule.CLASS_KIND_DIFFERS,
          wanted.span(),
          exporter.name(),
          wanted.name(),
          text(actual.kind()),
          text(wanted.kind()),
          actual.span());
    }
    compareSupertypes(wanted, actual, exporter);
    wanted.fields().forEach(f -> compare(wanted, f, exporter, actual.span()));
    wanted.methods().forEach(m -> compare(wanted, m, exporter, actual.span()));
  }

  private static String text(ClassDefinition.Kind kind) {
    return switch (kind) {
      case CLASS -> "a class";
      case ABSTRACT -> "an abstract class";
      case FINAL -> "a final class";
      case TRAIT -> "a trait";
    };
  }

  // What can be done with the one that is wanted can be done with the one that is there.
  private static boolean serves(ClassDefinition.Kind actual, ClassDefinition.Kind wanted) {
    return switch (wanted) {
      case CLASS -> actual == ClassDefinition.Kind.CLASS;
      case ABSTRACT ->
          actual == ClassDefinition.Kind.CLASS || actual == ClassDefinition.Kind.ABSTRACT;
      case FINAL -> actual == ClassDefinition.Kind.CLASS || actual == ClassDefinition.Kind.FINAL;
      case TRAIT -> actual == ClassDefinition.Kind.TRAIT;
    };
  }

  private void compareSupertypes(
      ClassDefinition wanted, ClassDefinition actual, Exporter exporter) {
    var inherited = new ArrayList<Type>();
    Name self = Name.local(wanted.name());
    inherited.add(Type.BuiltIn.OBJECT);
    inherited.add(exporter.index.root(self));
    for (Name name : exporter.index.supertypes(self)) {
      inherited.add(new Type.ClassType(qualified(name, exporter.name())));
    }
    var expected = new ArrayList<Type>(List.of(mine(wanted.superclass())));
    wanted.traits().forEach(t -> expected.add(mine(new Type.ClassType(t))));
    for (Type type : expected) {
      if (!inherited.contains(type)) {
        report(
            LinkRule.SUPERTYPE_DIFFERS,
            wanted.span(),
            exporter.name(),
            wanted.name(),
            type,
            actual.span());
      }
    }
  }

  private void compare(
      ClassDefinition of, ClassDefinition.Field wanted, Exporter exporter, Span declared) {
    var found = exporter.index.field(new Member(Name.local(of.name()), wanted.name()));
    var actual = found.map(f -> exporter.qualified(f.type()));
    if (!actual.equals(Optional.of(mine(wanted.type())))) {
      report(
          LinkRule.FIELD_DIFFERS,
          of.span(),
          exporter.name(),
          of.name(),
          actual.map(t -> wanted.name() + " " + t).orElse("no " + wanted.name()),
          wanted.name() + " " + mine(wanted.type()),
          declared);
    }
  }

  private void compare(
      ClassDefinition of, ClassDefinition.Method wanted, Exporter exporter, Span declared) {
    var found = exporter.index.method(new Member(Name.local(of.name()), wanted.name()));
    var actual = found.map(m -> exporter.qualified(m.signature()));
    if (!actual.equals(Optional.of(mine(wanted.signature())))) {
      report(
          LinkRule.METHOD_DIFFERS,
          of.span(),
          exporter.name(),
          of.name(),
          actual.map(s -> wanted.name() + s).orElse("no " + wanted.name()),
          wanted.name() + mine(wanted.signature()),
          declared);
    }
  }
}
