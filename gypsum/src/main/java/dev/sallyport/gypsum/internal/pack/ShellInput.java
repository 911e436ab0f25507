package dev.sallyport.gypsum.internal.pack;

import dev.sallyport.gypsum.GypsumCode;
import dev.sallyport.gypsum.internal.syntax.Defn;
import dev.sallyport.gypsum.internal.syntax.Expr;
import dev.sallyport.gypsum.internal.syntax.Parser;
import dev.sallyport.gypsum.internal.syntax.Pattern;
import dev.sallyport.gypsum.internal.syntax.Pos;
import dev.sallyport.gypsum.internal.syntax.Problems;
import dev.sallyport.gypsum.internal.syntax.Statement;
import dev.sallyport.gypsum.internal.syntax.TokenKind;
import dev.sallyport.gypsum.internal.syntax.TypeTree;
import dev.sallyport.ir.ClassDefinition;
import dev.sallyport.ir.Diagnostic;
import dev.sallyport.ir.Function;
import dev.sallyport.ir.Global;
import dev.sallyport.ir.IrModule;
import dev.sallyport.ir.SourceText;
import dev.sallyport.ir.internal.Lists;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody typed at a prompt, as the source of a package.
 *
 * @param source the package, without imports of other inputs
 * @param form what it is
 * @param imports the lines of its own imports
 * @param defined the names that it defines itself
 */
public record ShellInput(String source, Form form, List<String> imports, Set<String> defined) {

  /** What somebody typed. */
  public enum Form {
    /** Definitions alone. */
    DEFINITIONS,
    /** A function without a name. */
    FUNCTION,
    /** An expression, or statements. */
    VALUE
  }

  /** The function that does nothing but to let the package be initialised. */
  public static final String TOUCH = "$touch";

  /** The function that gives the text of the value. */
  public static final String SHOW = "$show";

  private static final String LAMBDA = "lambda";

  private static final Set<TokenKind> VISIBILITIES =
      Set.of(TokenKind.PUBLIC, TokenKind.PROTECTED, TokenKind.PRIVATE);

  /** Copies the collections. */
  public ShellInput {
    imports = List.copyOf(imports);
    defined = Set.copyOf(defined);
  }

  /**
   * Reads an input.
   *
   * @param name the name of the value, if there is one
   */
  public static ShellInput of(String input, String name) {
    List<Statement> statements = parse(input, new Problems());
    if (statements.size() == 1 && statements.getFirst() instanceof Expr.Lambda lambda) {
      return function(input, lambda, name);
    }
    boolean definitions = statements.stream().allMatch(Defn.class::isInstance);
    return definitions ? definitions(input, statements) : value(input, name);
  }

  // The class of a lambda is nothing that other packages could know, so it gets a name.
  private static ShellInput function(String input, Expr.Lambda lambda, String name) {
    int start = lambda.pos().start() + LAMBDA.length();
    int end =
        lambda.parameters().isEmpty()
            ? start
            : input.indexOf(')', lambda.parameters().getLast().pos().end()) + 1;
    String source =
        "public def %s%s =%s\ndef `%s` = ()\n"
            .formatted(name, input.substring(start, end), input.substring(end), TOUCH);
    return new ShellInput(source, Form.FUNCTION, List.of(), Set.of(name));
  }

  private static List<Statement> parse(String input, Problems problems) {
    return Parser.statements(new SourceText("input", input), problems);
  }

  // Other packages see only what is public.
  private static ShellInput definitions(String input, List<Statement> statements) {
    var hidden = new TreeSet<Integer>();
    statements.forEach(s -> hidden((Defn) s, hidden));
    var out = new StringBuilder();
    int at = 0;
    for (int start : hidden) {
      out.append(input, at, start).append("public ");
      at = start;
    }
    out.append(input.substring(at)).append("\ndef `" + TOUCH + "` = ()\n");
    return new ShellInput(
        out.toString(), Form.DEFINITIONS, imports(input, statements), defined(statements));
  }

  private static void hidden(Defn definition, Set<Integer> places) {
    switch (definition) {
      case Defn.Variable v -> hidden(v.pos(), v.attributes(), places);
      case Defn.Function f -> hidden(f.pos(), f.attributes(), places);
      case Defn.ClassOrTrait c -> {
        hidden(c.pos(), c.attributes(), places);
        c.primary().stream()
            .flatMap(p -> p.parameters().stream())
            .forEach(p -> hidden(p.pos(), p.attributes(), places));
        c.members().forEach(m -> hidden(m, places));
      }
      case Defn.Elements e ->
          List.of(e.getter(), e.setter(), e.length())
              .forEach(a -> hidden(a.pos(), a.attributes(), places));
      case Defn.Import _, Defn.Needs _ -> {}
    }
  }

  private static void hidden(Pos pos, List<TypeTree.Attribute> attributes, Set<Integer> places) {
    boolean says = attributes.stream().anyMatch(a -> VISIBILITIES.contains(a.word()));
    if (!says) {
      places.add(pos.start());
    }
  }

  private static List<String> imports(String input, List<Statement> statements) {
    return statements.stream()
        .filter(s -> s instanceof Defn.Import || s instanceof Defn.Needs)
        .map(Statement::pos)
        .map(pos -> input.substring(pos.start(), pos.end()) + "\n")
        .toList();
  }

  private static Set<String> defined(List<Statement> statements) {
    return statements.stream().flatMap(s -> names((Defn) s).stream()).collect(Collectors.toSet());
  }

  private static List<String> names(Defn definition) {
    return switch (definition) {
      case Defn.Variable v -> names(v.pattern());
      case Defn.Function f -> List.of(f.name());
      case Defn.ClassOrTrait c -> List.of(c.name());
      case Defn.Import i -> Lists.map(i.names(), Defn.Imported::alias);
      case Defn.Elements _, Defn.Needs _ -> List.of();
    };
  }

  private static List<String> names(Pattern pattern) {
    return switch (pattern) {
      case Pattern.Variable v -> List.of(v.name());
      case Pattern.Tuple t -> t.elements().stream().flatMap(p -> names(p).stream()).toList();
      case Pattern.Group g -> names(g.inner());
      case Pattern.Literal _,
          Pattern.Blank _,
          Pattern.Value _,
          Pattern.Destructure _,
          Pattern.Unary _,
          Pattern.Binary _ ->
          List.of();
    };
  }

  private static ShellInput value(String input, String name) {
    String body = input.lines().map(line -> "  " + line + "\n").collect(Collectors.joining());
    String source =
        "public let %s =\n%sdef `%s` = ()\ndef `%s`: String = $\"{%s}\"\n"
            .formatted(name, body, TOUCH, SHOW, name);
    return new ShellInput(source, Form.VALUE, List.of(), Set.of(name));
  }

  /** Whether an input may be all, or waits for another line. */
  public static boolean isComplete(String input) {
    String text = input.stripTrailing();
    if (text.isEmpty() || input.endsWith("\n")) {
      return true;
    }
    var problems = new Problems();
    List<Statement> statements = parse(text, problems);
    boolean open = problems.sorted().stream().anyMatch(p -> waits(p, text));
    return !open && text.indexOf('\n') < 0 && statements.stream().noneMatch(ShellInput::mayGoOn);
  }

  private static boolean waits(Diagnostic problem, String text) {
    boolean unclosed =
        Set.of(GypsumCode.UNCLOSED_BRACKET, GypsumCode.UNCLOSED_STRING)
            .contains((GypsumCode) problem.code());
    long lines = text.lines().count();
    int width = text.length() - text.lastIndexOf('\n') - 1;
    boolean atEnd = problem.span().line() >= lines && problem.span().column() > width;
    return unclosed || atEnd;
  }

  private static boolean mayGoOn(Statement statement) {
    return statement instanceof Defn.ClassOrTrait c && c.members().isEmpty();
  }

  /** What a package defines that others can import. */
  public static List<String> names(IrModule module) {
    return Stream.of(
            module.globals().stream().map(Global::name),
            module.classes().stream().filter(ClassDefinition::exported).map(ClassDefinition::name),
            module.functions().stream().filter(Function::isExported).map(ShellInput::name))
        .flatMap(names -> names)
        .filter(name -> name.indexOf('$') < 0 && name.indexOf('.') < 0)
        .distinct()
        .sorted()
        .toList();
  }

  private static String name(Function function) {
    String name = function.name();
    int end = 1;
    while (end < name.length() && name.charAt(end) != '(' && name.charAt(end) != '[') {
      end++;
    }
    return name.substring(0, end);
  }
}
