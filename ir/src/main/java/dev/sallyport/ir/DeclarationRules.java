package dev.sallyport.ir;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules of a module's declarations and imports: their names, and the types they speak of. */
final class DeclarationRules {

  private static final int LONGEST_NAME = 10_000;
  private static final int MOST_GLOBALS = 5_000;
  private static final String HERE = "";

  private final IrModule module;
  private final ModuleIndex index;
  private final TypeRules types;
  private final Errors errors;
  private final Map<String, Map<String, Span>> taken = new HashMap<>();

  DeclarationRules(VerifierScope scope) {
    module = scope.module();
    index = scope.index();
    types = scope.types();
    errors = scope.errors();
  }

  void check() {
    var file = new Span(module.source(), 0, 0, 0, 0);
    var spot = Errors.Spot.of(file, "package", shortened(module.name()));
    checkPackageName(module.name(), spot);
    if (module.source().length() > LONGEST_NAME) {
      errors.report(Rule.NAME_LENGTH, spot.with("source"), module.source().length(), LONGEST_NAME);
    }
    checkImports();
    module.classes().forEach(c -> checkClass(c, HERE));
    checkGlobals();
    module.constants().forEach(this::checkConstant);
    module.functions().forEach(this::checkFunction);
  }

  /** A declaration of this module or, with the package's name, of an imported one. */
  static Errors.Spot spot(Span span, String kind, String home, String name) {
    String place = home.isEmpty() ? "" : Name.quote(home) + "::";
    return new Errors.Spot(span, () -> kind + " " + place + Name.quote(shortened(name)));
  }

  private static String shortened(String name) {
    return name.length() <= 100 ? name : name.substring(0, 100) + "...";
  }

  private void checkPackageName(String name, Errors.Spot spot) {
    if (!PackageNames.isPackageName(name)) {
      errors.report(Rule.PACKAGE_NAME, spot);
    }
  }

  private void checkName(String text, Errors.Spot spot) {
    if (text.isEmpty() || text.length() > LONGEST_NAME) {
      errors.report(Rule.NAME_LENGTH, spot, text.length(), LONGEST_NAME);
    }
  }

  /** Checks a name by itself, and that nothing of its kind already has it. */
  private void take(String kind, String home, String name, Errors.Spot spot) {
    checkName(name, spot);
    Span first =
        taken
            .computeIfAbsent(kind + " " + home, _ -> new HashMap<>())
            .putIfAbsent(name, spot.span());
    if (first != null) {
      errors.report(Rule.DUPLICATE_NAME, spot, first.isKnown() ? first : "another place");
    }
  }

  private void checkImports() {
    Set<String> seen = new HashSet<>();
    for (Import imported : module.imports()) {
      var spot = Errors.Spot.of(imported.span(), "import", shortened(imported.packageName()));
      checkPackageName(imported.packageName(), spot);
      if (imported.packageName().equals(module.name())) {
        errors.report(Rule.IMPORT_OF_ITSELF, spot);
      }
      if (!seen.add(imported.packageName())) {
        errors.report(Rule.DUPLICATE_IMPORT, spot);
      } else {
        checkContents(imported);
      }
      if (isEmpty(imported.versions())) {
        errors.report(Rule.EMPTY_VERSION_RANGE, spot, imported.versions());
      }
    }
  }

  private static boolean isEmpty(VersionRange range) {
    return range.least().isPresent()
        && range.greatest().isPresent()
        && range.least().get().compareTo(range.greatest().get()) > 0;
  }

  private void checkContents(Import imported) {
    String home = imported.packageName();
    for (var function : imported.functions()) {
      var spot = spot(function.span(), "imported function", home, function.name());
      take("function", home, function.name(), spot);
      types.check(function.signature(), home, spot);
    }
    for (var global : imported.globals()) {
      var spot = spot(global.span(), "imported global", home, global.name());
      take("global", home, global.name(), spot);
      types.check(global.type(), home, spot);
    }
    imported.classes().forEach(c -> checkClass(c, home));
  }

  private void checkClass(ClassDefinition declared, String home) {
    var spot = spot(declared.span(), "class", home, declared.name());
    take("class", home, declared.name(), spot);
    types.check(declared.superclass(), home, spot);
    declared.traits().forEach(t -> types.checkClass(t, home, spot));
    for (var field : declared.fields()) {
      var at = spot.with("field " + Name.quote(shortened(field.name())));
      checkName(field.name(), at);
      types.check(field.type(), home, at);
    }
    for (var method : declared.methods()) {
      var at = spot.with("method " + Name.quote(shortened(method.name())));
      checkName(method.name(), at);
      types.checkMethod(method.signature(), home, at);
    }
  }

  private void checkGlobals() {
    module.globals().forEach(this::checkGlobal);
    if (module.globals().size() > MOST_GLOBALS) {
      Global first = module.globals().get(MOST_GLOBALS);
      errors.report(
          Rule.TOO_MANY_GLOBALS, spot(first.span(), "global", HERE, first.name()), MOST_GLOBALS);
    }
  }

  private void checkGlobal(Global global) {
    var spot = spot(global.span(), "global", HERE, global.name());
    take("global", HERE, global.name(), spot);
    boolean good = types.check(global.type(), HERE, spot);
    // A good type has bounds, so that another one can be compared with it.
    if (good
        && global.initial() instanceof Op.NullConst start
        && !start.type().equals(global.type())) {
      good = types.check(start.type(), HERE, spot);
    }
    if (good) {
      new ConstantRules(index, errors).check(global, spot);
      checkExported(global.exported(), global.type(), spot);
    }
  }

  private void checkConstant(Constant constant) {
    var spot = spot(constant.span(), "constant", HERE, constant.name());
    take("constant", HERE, constant.name(), spot);
    boolean good = types.check(constant.element(), HERE, spot);
    for (Op.Leaf element : constant.elements()) {
      good &= !(element instanceof Op.NullConst n) || types.check(n.type(), HERE, spot);
    }
    if (good) {
      new ConstantRules(index, errors).check(constant, spot);
    }
  }

  private void checkFunction(Function function) {
    var spot = spot(function.span(), "function", HERE, function.name());
    take("function", HERE, function.name(), spot);
    if (types.check(function.signature(), HERE, spot)) {
      checkExported(function.isExported(), new Type.FunctionType(function.signature()), spot);
    }
    List<String> names = List.copyOf(function.names().values());
    names.stream().sorted().forEach(name -> checkName(name, spot.with("name of a value")));
    for (Type type : function.types()) {
      if (type != null && types.isTooLarge(type, spot)) {
        return;
      }
    }
  }

  private void checkExported(boolean exported, Type type, Errors.Spot spot) {
    if (!exported) {
      return;
    }
    for (Name name : TypeRules.classesIn(type)) {
      boolean hidden = index.classOf(name).map(c -> !c.exported()).orElse(false);
      if (!name.isImported() && hidden) {
        errors.report(Rule.EXPORT_OF_HIDDEN_CLASS, spot, name);
      }
    }
  }
}
