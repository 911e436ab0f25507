package dev.sallyport.ir;

/**
 * What the {@link Verifier} asks of a module. Each rule has examples under {@code cases/verify}.
 * The first argument of a message says where: the declaration, or function, block and operation as
 * text.
 */
public enum Rule implements DiagnosticCode {

  // The module and its names.

  /** Only the first errors are listed. */
  MORE_ERRORS(2000, "there are more than {0} errors; the others are not listed", ""),
  /** Packages are named like Java packages, but not like those of Java itself. */
  PACKAGE_NAME(
      2001,
      "{0}: this is no package name",
      "letters, digits and _ in parts separated by dots, each beginning with a letter; at most 100"
          + " parts of at most 1000 characters; the first part is not java"),
  /** Names are neither empty nor enormous. */
  NAME_LENGTH(2002, "{0}: the name has {1} characters", "a name has 1 to {2} characters"),
  /** A name means one thing of its kind. */
  DUPLICATE_NAME(2003, "{0}: the name is already taken", "it was first declared at {1}"),
  /** A package is imported once. */
  DUPLICATE_IMPORT(2004, "{0}: the package is already imported", "write all of it in one import"),
  /** A package does not import itself. */
  IMPORT_OF_ITSELF(2005, "{0}: a package does not import itself", "leave the import out"),
  /** A range of versions accepts some version. */
  EMPTY_VERSION_RANGE(
      2006, "{0}: no version lies in {1}", "the first version is not above the second"),
  /** What is imported cannot know the types of this module. */
  LOCAL_CLASS_IN_IMPORT(
      2007,
      "{0}: an imported declaration speaks of {1}, a class of this module",
      "name the package that declares it, for example {2}"),

  // Types.

  /** Types are of bounded size. */
  TYPE_TOO_LARGE(
      2010,
      "{0}: a type is nested too deeply or has too many parts",
      "a type is at most {1} deep and has at most {2} parts"),
  /** There are no values of type void. */
  VOID_TYPE(2011, "{0}: void is only the result of a function", "leave it out"),
  /** Names of other packages belong to imported ones. */
  UNKNOWN_PACKAGE(
      2012, "{0}: the package of {1} is not imported", "import {2} and declare {3} in the import"),
  /** Named classes are declared or imported. */
  UNKNOWN_CLASS(2013, "{0}: there is no class {1}", "{2}declare it, or declare it in an import"),
  /** Host types name Java classes. */
  HOST_CLASS_NAME(
      2014, "{0}: {1} is no name of a Java class", "write its binary name: java.util.Map$Entry"),
  /** Functions have a bounded number of parameters. */
  TOO_MANY_PARAMETERS(
      2015,
      "{0}: the number of parameters is {1}",
      "at most {2}, a receiver included; pass an array or an object"),
  /** Exported declarations speak of types that importers can name. */
  EXPORT_OF_HIDDEN_CLASS(
      2016,
      "{0}: it is exported, but its type speaks of {1}, which is not",
      "export the class too"),

  // Classes.

  /** Superclasses are classes. */
  NOT_A_SUPERCLASS(
      2101,
      "{0}: {1} cannot be a superclass",
      "a superclass is Object, Exception or a class; traits are implemented"),
  /** Final classes are not inherited. */
  FINAL_SUPERCLASS(2102, "{0}: its superclass {1} is final", "make that class not final"),
  /** What is implemented is a trait. */
  NOT_A_TRAIT(2103, "{0}: it implements {1}, which is not a trait", "extend the class instead"),
  /** A trait is implemented once. */
  DUPLICATE_TRAIT(2104, "{0}: it names the trait {1} twice", "leave one out"),
  /** Nothing inherits from itself. */
  INHERITANCE_CYCLE(2105, "{0}: it inherits from itself: {1}", "break the cycle"),
  /** Hierarchies are of bounded size. */
  TOO_MANY_SUPERTYPES(
      2106, "{0}: it has more than {1} supertypes", "make the hierarchy of classes flatter"),
  /** Classes are of bounded size. */
  TOO_MANY_MEMBERS(
      2107, "{0}: it has more than {1} fields and methods, inherited ones included", "divide it"),
  /** Traits extend only traits. */
  TRAIT_WITH_SUPERCLASS(
      2108, "{0}: a trait does not extend the class {1}", "a trait extends Object and traits"),
  /** Traits hold nothing. */
  TRAIT_WITH_FIELDS(2109, "{0}: a trait has no fields, but here is {1}", "declare methods instead"),
  /** A field's name is unique in a class and its superclasses. */
  DUPLICATE_FIELD(2110, "{0}: there is already a field {1} in class {2}", "rename one of the two"),
  /** A method's name is unique in a class. */
  DUPLICATE_METHOD(
      2111,
      "{0}: the method {1} is declared twice",
      "a method's name says which it is: rename one"),
  /** A method keeps its signature through the hierarchy. */
  OVERRIDE_SIGNATURE(
      2112,
      "{0}: the method {1} is {2} in {3}, but {4} in {5}",
      "methods of one name have the same signature: rename one, or make them agree"),
  /** An implementation exists. */
  UNKNOWN_IMPLEMENTATION(
      2113, "{0}: the method {1} names the function {2}, which this module does not have", ""),
  /** An implementation takes the receiver and what the method takes. */
  IMPLEMENTATION_SIGNATURE(
      2114,
      "{0}: the method {1} names the function {2}, which is {3}",
      "the receiver comes first: {4} is expected"),
  /** Imported classes are declarations. */
  IMPLEMENTATION_OF_IMPORTED(
      2115,
      "{0}: the imported method {1} has an implementation here",
      "leave out what is behind ="),
  /** Classes that can be instantiated implement everything. */
  NOT_IMPLEMENTED(
      2116,
      "{0}: it does not implement the method {1} of {2}",
      "give it an implementation, or make the class abstract"),
  /** One implementation is the most specific. */
  AMBIGUOUS_METHOD(
      2117,
      "{0}: it inherits the method {1} from both {2} and {3}",
      "override the method, to say which of the two is meant"),

  // Globals and constants.

  /** Globals begin with a constant of their type. */
  GLOBAL_INITIAL(
      2201,
      "{0}: {1} cannot be the initial value of a global of type {2}",
      "write a constant of that type, and let the init function do the rest"),
  /** Constants are arrays of what can be written down. */
  CONSTANT_TYPE(
      2202, "{0}: a constant cannot have elements of type {1}", "scalars and ref String can be"),
  /** Elements are of the type of elements. */
  CONSTANT_ELEMENT(2203, "{0}: element {1} is {2}, expected a constant of type {3}", ""),
  /** Packages have a bounded number of globals. */
  TOO_MANY_GLOBALS(
      2204, "{0}: the package has more than {1} globals", "keep what is of a kind in an array"),

  // Functions.

  /** A native function has no body. */
  NATIVE_WITH_BODY(2301, "{0}: a native function has no blocks", "leave out native, or the body"),
  /** A function that is not native has a body. */
  NO_BODY(2302, "{0}: the function has no blocks", "give it a body, or make it native"),
  /** A program starts at one place. */
  SEVERAL_ENTRIES(2303, "{0}: there is already an entry function, {1}", "only one is the entry"),
  /** A package is initialised by one function. */
  SEVERAL_INITS(2304, "{0}: there is already an init function, {1}", "let one call the other"),
  /** Whoever starts a program knows how. */
  ENTRY_SIGNATURE(
      2305,
      "{0}: an entry function cannot be {1}",
      "it takes () or (array ref String), and gives nothing, i32 or i64"),
  /** Initialisation takes and gives nothing. */
  INIT_SIGNATURE(2306, "{0}: an init function cannot be {1}", "it is (), without a result"),
  /** Natives have a name in a package. */
  NATIVE_NAME(
      2307,
      "{0}: this names no native function",
      "the package, a dot and a name, or a name without a dot for one of this package"),
  /** The entry block takes what the function takes. */
  ENTRY_PARAMETERS(
      2308, "{0}: the entry block takes {1}, but the function takes {2}", "make the two agree"),

  // Blocks and values.

  /** Blocks have different numbers. */
  DUPLICATE_BLOCK(2401, "{0}: there are two blocks of this name", "give one another number"),
  /** Numbers of blocks are bounded. */
  BLOCK_NUMBER(2402, "{0}: the number of the block is not from 0 to {1}", "use small numbers"),
  /** A value is defined once. */
  DUPLICATE_VALUE(
      2403,
      "{0}: {1} is already defined in {2}",
      "every value has one definition: use a new number"),
  /** Every value has a type. */
  VALUE_WITHOUT_TYPE(
      2404, "{0}: the function's table has no type for {1}", "enter it under the value's number"),
  /** A value that is used is defined somewhere. */
  UNDEFINED_VALUE(
      2405, "{0}: {1} is not defined anywhere in the function", "define it, or use another"),
  /** A definition lies on every way to a use. */
  VALUE_NOT_KNOWN(
      2406,
      "{0}: {1} is not known here on every way from the entry",
      "pass it as a block argument; what a block defines is not known in its own handler, nor to"
          + " the handler's arguments"),
  /** A target exists. */
  UNKNOWN_BLOCK(2407, "{0}: there is no block {1}", ""),
  /** The entry block is entered by calls, jumps and branches. */
  ENTRY_AS_HANDLER(
      2408, "{0}: {1} is the entry block, which is no handler", "let a block of its own handle it"),
  /** A handler is reached only by what is thrown. */
  HANDLER_AS_TARGET(
      2409,
      "{0}: {1} is a handler, which nothing jumps to",
      "let the handler jump to a block that both share"),
  /** A handler takes what was thrown. */
  HANDLER_PARAMETER(
      2410,
      "{0}: the first parameter of the handler {1} is not a ref Throwable",
      "a handler receives what was thrown as its first parameter, a ref Throwable"),
  /** A target gets as many arguments as its block takes. */
  TARGET_ARGUMENTS(
      2411,
      "{0}: the number of arguments for {1} is {2}, expected {3}",
      "one for each parameter; a handler's first parameter gets what was thrown by itself"),
  /** A case stands there once. */
  DUPLICATE_CASE(2412, "{0}: the case {1} stands there twice", "leave one out"),
  /** A case can happen. */
  CASE_RANGE(2413, "{0}: the case {1} is no {2}", "cases are written with their sign"),
  /** A function gives what its signature says. */
  RETURN_VALUE(2414, "{0}: the function gives {1}", "return exactly that"),
  /** A function that never returns does not return. */
  RETURN_FROM_NORETURN(
      2415, "{0}: the function is declared noreturn", "throw, trap or loop; or leave out noreturn"),
  /** Blocks have a bounded number of parameters. */
  TOO_MANY_BLOCK_PARAMETERS(
      2416, "{0}: the block has {1} parameters", "at most {2}; keep some of them in an array"),

  // Operations.

  /** Operands are of the right type. */
  OPERAND_TYPE(2501, "{0}: {1} is {2}, expected {3}", ""),
  /** An operation defines as many values as it gives. */
  RESULT_COUNT(
      2502,
      "{0}: the number of results is {1}, but the operation gives {2}",
      "name each result, also those that nothing uses; what gives nothing has none"),
  /** The table of types agrees with the operations. */
  RESULT_TYPE(2503, "{0}: {1} is entered as {2}, but is {3}", "correct the function's table"),
  /** Truth values are not calculated with. */
  TRUTH_ARITHMETIC(
      2504, "{0}: an i1 has no such operation", "and, or, xor, eq and ne work on i1; widen others"),
  /** Conversions convert between certain types. */
  CONVERSION(2505, "{0}: there is no {1} from {2} to {3}", "{4}"),
  /** Constants have types that can have them. */
  NUMBER_TYPE(2506, "{0}: there is no such constant of type {1}", "use a constant of its kind"),
  /** Constants fit. */
  NUMBER_RANGE(
      2507, "{0}: {1} is no {2}", "constants are written with their sign; an i1 is 0 or 1"),
  /** Raw memory is granted, not taken. */
  RAW_MEMORY(
      2508,
      "{0}: the package {1} uses raw memory, which it has not been granted",
      "whoever loads the package can grant raw memory to {1} by name"),
  /** Memory on the stack has a sensible size. */
  STACK_ALLOC(
      2509,
      "{0}: a size of {1} bytes at an alignment of {2}",
      "a size is not negative; an alignment is a power of two up to {3}"),
  /** Memory is changed in one step in certain widths. */
  ATOMIC_WIDTH(2510, "{0}: there is no such atomic operation on {1}", "it works on {2}"),
  /** Named functions exist. */
  UNKNOWN_FUNCTION(
      2511, "{0}: there is no function {1}", "{2}declare it, or declare it in an import"),
  /** Named globals exist. */
  UNKNOWN_GLOBAL(2512, "{0}: there is no global {1}", "{2}declare it, or declare it in an import"),
  /** Named constants exist. */
  UNKNOWN_CONSTANT(2513, "{0}: there is no constant {1}", "{2}declare it in this module"),
  /** Named fields exist. */
  UNKNOWN_FIELD(
      2514, "{0}: there is no field {1}", "a class has the fields of its superclasses too"),
  /** Named methods exist. */
  UNKNOWN_METHOD(
      2515, "{0}: there is no method {1}", "{2}a class has the methods of its supertypes too"),
  /** Only concrete classes have instances of their own. */
  NEW_OF_ABSTRACT(2516, "{0}: {1} has no instances of its own", "make an object of a subclass"),
  /** A call passes what the function takes. */
  ARGUMENT_COUNT(2517, "{0}: the number of arguments is {1}, expected {2}", "it is called as {3}"),
  /** Native code takes numbers. */
  SCALARS_ONLY(
      2518, "{0}: native code cannot take or give {1}", "pass scalars, and objects by address");

  private final int number;
  private final String template;
  private final String hint;

  Rule(int number, String template, String hint) {
    this.number = number;
    this.template = template;
    this.hint = hint;
  }

  @Override
  public String id() {
    return "SIR-" + number;
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String template() {
    return template;
  }

  @Override
  public String hint() {
    return hint;
  }
}
