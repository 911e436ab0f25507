package dev.sallyport.ir;

import dev.sallyport.ir.ClassDefinition.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Compares what a module says of the packages that it imports with what those export. What a
 * package has beside that, and in which order, does not matter.
 */
public final class LinkCheck {

  private final IrModule importer;
  private final Function<String, Optional<IrModule>> packages;
  private final Map<String, Optional<Exporter>> exporters = new HashMap<>();
  private final Errors errors = new Errors();
  private final LinkedClasses classes;

  private LinkCheck(IrModule importer, Function<String, Optional<IrModule>> packages) {
    this.importer = importer;
    this.packages = packages;
    classes = new LinkedClasses(importer, this::exporter);
  }

  /**
   * Compares all imports of a module. Takes about linear time, and stops after 200 differences.
   *
   * @param importer a verified module
   * @param packages answers the imported packages, and those that they import in turn, all of them
   *     verified; those that it does not have are left out, since whoever loads packages reports
   *     them
   * @return all differences, each at the place of the import; empty if the packages fit together
   */
  public static List<Diagnostic> check(
      IrModule importer, Function<String, Optional<IrModule>> packages) {
    var check = new LinkCheck(importer, packages);
    for (Import imported : importer.imports()) {
      check.exporter(imported.packageName()).ifPresent(e -> check.compare(imported, e));
    }
    new LinkedMethods(importer, check.classes, check.errors).check();
    return check.errors.sorted();
  }

  private Optional<Exporter> exporter(String name) {
    return exporters.computeIfAbsent(name, n -> packages.apply(n).map(Exporter::new));
  }

  private Type mine(Type type) {
    return Exporter.qualified(type, importer.name());
  }

  private Signature mine(Signature signature) {
    return Exporter.qualified(signature, importer.name());
  }

  private void compare(Import imported, Exporter exporter) {
    imported.functions().forEach(f -> compare(f, exporter));
    imported.globals().forEach(g -> compare(g, exporter));
    imported.classes().forEach(c -> compare(c, exporter));
  }

  private void compare(Import.ImportedFunction wanted, Exporter exporter) {
    var found = exporter.index().function(wanted.name());
    if (found.isPresent()) {
      compare(wanted, found.get(), exporter);
    } else if (!errors.isFull()) {
      String instead = Exporter.instead(wanted.name(), exporter.functionNames());
      errors.add(LinkRule.FUNCTION_MISSING, wanted.span(), exporter.name(), wanted.name(), instead);
    }
  }

  private void compare(
      Import.ImportedFunction wanted, dev.sallyport.ir.Function found, Exporter exporter) {
    String name = wanted.name();
    Signature actual = exporter.qualified(found.signature());
    Signature expected = mine(wanted.signature());
    boolean returns = !found.attributes().contains(dev.sallyport.ir.Function.Attribute.NORETURN);
    if (!found.isExported()) {
      errors.add(
          LinkRule.FUNCTION_NOT_EXPORTED, wanted.span(), exporter.name(), name, found.span());
    } else if (!actual.equals(expected)) {
      errors.add(
          LinkRule.FUNCTION_DIFFERS,
          wanted.span(),
          exporter.name(),
          name,
          actual,
          expected,
          found.span());
    } else if (wanted.noReturn() && returns) {
      errors.add(LinkRule.FUNCTION_RETURNS, wanted.span(), exporter.name(), name, found.span());
    }
  }

  private void compare(Import.ImportedGlobal wanted, Exporter exporter) {
    Global found = exporter.global(wanted.name());
    if (found != null) {
      compare(wanted, found, exporter);
    } else if (!errors.isFull()) {
      String instead = Exporter.instead(wanted.name(), exporter.globalNames());
      errors.add(LinkRule.GLOBAL_MISSING, wanted.span(), exporter.name(), wanted.name(), instead);
    }
  }

  private void compare(Import.ImportedGlobal wanted, Global found, Exporter exporter) {
    Type actual = exporter.qualified(found.type());
    Type expected = mine(wanted.type());
    if (!found.exported()) {
      errors.add(
          LinkRule.GLOBAL_NOT_EXPORTED,
          wanted.span(),
          exporter.name(),
          wanted.name(),
          found.span());
    } else if (!actual.equals(expected)) {
      errors.add(
          LinkRule.GLOBAL_DIFFERS,
          wanted.span(),
          exporter.name(),
          wanted.name(),
          actual,
          expected,
          found.span());
    }
  }

  private void compare(ClassDefinition wanted, Exporter exporter) {
    var found = exporter.index().classOf(Name.local(wanted.name()));
    Span at = wanted.span();
    if (found.isEmpty()) {
      if (!errors.isFull()) {
        String instead = Exporter.instead(wanted.name(), exporter.classNames());
        errors.add(LinkRule.CLASS_MISSING, at, exporter.name(), wanted.name(), instead);
      }
    } else if (!found.get().exported()) {
      Span there = found.get().span();
      errors.add(LinkRule.CLASS_NOT_EXPORTED, at, exporter.name(), wanted.name(), there);
    } else {
      compare(wanted, found.get(), exporter);
    }
  }

  private void compare(ClassDefinition wanted, ClassDefinition actual, Exporter exporter) {
    if (!serves(actual.kind(), wanted.kind())) {
      errors.add(
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

  private static String text(Kind kind) {
    return switch (kind) {
      case CLASS -> "a class";
      case ABSTRACT -> "an abstract class";
      case FINAL -> "a final class";
      case TRAIT -> "a trait";
    };
  }

  // What can be done with the one that is wanted can be done with the one that is there.
  private static boolean serves(Kind actual, Kind wanted) {
    return switch (wanted) {
      case CLASS -> actual == Kind.CLASS;
      case ABSTRACT -> actual == Kind.CLASS || actual == Kind.ABSTRACT;
      case FINAL -> actual == Kind.CLASS || actual == Kind.FINAL;
      case TRAIT -> actual == Kind.TRAIT;
    };
  }

  private void compareSupertypes(
      ClassDefinition wanted, ClassDefinition actual, Exporter exporter) {
    Name self = Name.imported(exporter.name(), wanted.name());
    ModuleIndex linked = classes.including(self);
    Set<Type> inherited = new HashSet<>();
    inherited.add(Type.BuiltIn.OBJECT);
    inherited.add(linked.root(self));
    linked.supertypes(self).forEach(n -> inherited.add(new Type.ClassType(n)));
    Set<Type> expected = new LinkedHashSet<>();
    expected.add(mine(wanted.superclass()));
    wanted.traits().forEach(t -> expected.add(mine(new Type.ClassType(t))));
    expected.removeAll(inherited);
    for (Type missing : expected) {
      errors.add(
          LinkRule.SUPERTYPE_DIFFERS,
          wanted.span(),
          exporter.name(),
          wanted.name(),
          missing,
          actual.span());
    }
  }

  private void compare(
      ClassDefinition of, ClassDefinition.Field wanted, Exporter exporter, Span declared) {
    Name self = Name.imported(exporter.name(), of.name());
    var found = classes.including(self).field(new Member(self, wanted.name()));
    var actual = found.map(ClassDefinition.Field::type);
    if (!actual.equals(Optional.of(mine(wanted.type())))) {
      errors.add(
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
    Name self = Name.imported(exporter.name(), of.name());
    var found = classes.including(self).method(new Member(self, wanted.name()));
    var actual = found.map(ClassDefinition.Method::signature);
    if (!actual.equals(Optional.of(mine(wanted.signature())))) {
      errors.add(
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
