package dev.sallyport.gypsum;

import dev.sallyport.ir.DiagnosticCode;

/**
 * What can be wrong with a Gypsum program. The first digit says which part of the language a code
 * is about: 1 characters and layout, 2 syntax, 3 names, 4 inheritance, 5 types, 6 meaning, 7
 * packages. Each code has an example under {@code cases/gypsum/diag}.
 */
public enum GypsumCode implements DiagnosticCode {
  /** A character that no token begins with. */
  ILLEGAL_CHARACTER(1001, "illegal character: {0}", "only strings and comments may hold it"),
  /** A string that is not closed. */
  UNCLOSED_STRING(1002, "the string is not closed", "add a double quote behind it"),
  /** A quoted name that is not closed. */
  UNCLOSED_NAME(1003, "the quoted name is not closed", "add a backquote behind it"),
  /** A quoted name without characters. */
  EMPTY_NAME(1004, "a quoted name is not empty", "write a name between the backquotes"),
  /** Fewer blanks than the block above, but more than any block around it. */
  UNMATCHED_INDENTATION(
      1005,
      "the indentation matches no outer level",
      "use exactly the blanks of one of the blocks around it"),
  /** Tabs and blanks in another order than above. */
  MIXED_INDENTATION(
      1006,
      "the indentation does not match the indentation above",
      "begin the line with the same tabs and blanks as the line above"),
  /** A bracket that is not closed. */
  UNCLOSED_BRACKET(1007, "{0} is not closed", "add the closing bracket"),
  /** An escape with digits that are none. */
  BAD_ESCAPE(1008, "could not understand the escape", "write \\xNN, \\uNNNN or \\UNNNNNNNN"),
  /** An integer suffix that is no width. */
  BAD_INTEGER_WIDTH(1009, "invalid integer literal width: {0}", "use i8, i16, i32 or i64"),
  /** An integer beyond its width. */
  INTEGER_DOES_NOT_FIT(
      1010, "integer literal value {0} does not fit in {1} bits", "use a wider type"),
  /** A float suffix that is no width. */
  BAD_FLOAT_WIDTH(1011, "invalid floating-point literal width: {0}", "use f32 or f64"),

  /** Something else was expected. */
  UNEXPECTED_TOKEN(2001, "expected {0} but found {1}", "{2}"),
  /** The tree is too deep for the passes behind the parser. */
  NESTED_TOO_DEEPLY(
      2002, "nested more than {0} levels deep", "name a part of it with let and use the name"),
  /** An indented line where no block begins. */
  UNEXPECTED_INDENTATION(
      2003, "unexpected indentation", "begin the line where the line above begins"),
  /** {@code import name}. */
  IMPORT_WITHOUT_PREFIX(
      2004, "an import needs a prefix", "write import package.name or import package._"),
  /** {@code import p.Box[String]}. */
  IMPORT_WITH_TYPE_ARGUMENTS(
      2005, "the imported name has type arguments", "import the name without them"),
  /** {@code public import}. */
  ATTRIBUTES_ON_IMPORT(2006, "an import has no attributes", "remove the word"),
  /** {@code ()} as a type. */
  EMPTY_TUPLE_TYPE(2007, "() is not a type", "the type of the value () is unit"),
  /** {@code (A, B)? -> C}. */
  NULLABLE_PARAMETERS(
      2008, "the parameters of a function type cannot be nullable", "remove the question mark"),
  /** {@code i64?}. */
  NULLABLE_PRIMITIVE(2009, "{0} cannot be nullable", "use std.Option of a box such as std.I64"),
  /** {@code i64.x}. */
  PRIMITIVE_AS_PREFIX(2010, "{0} has no definitions inside", "remove the point"),
  /** {@code a +: b :+ c}. */
  MIXED_ASSOCIATIVITY(
      2011,
      "left and right associative operators are mixed together: {0} and {1}",
      "write parentheses"),
  /** {@code case x[String]}. */
  TYPE_ARGUMENTS_ON_PATTERN(
      2012, "the pattern {0} cannot have type arguments", "write them behind a colon, as a type"),
  /** {@code import math "two"}. */
  BAD_VERSIONS(
      2013, "{0}: not a range of versions", "write \"1.2\", \"1.0..\", \"..2.0\" or \"1.0..2.0\""),
  /** A name that nothing binds. */
  NOT_FOUND(3001, "{0}: not found", "{1}"),
  /** A member that a type does not have. */
  MEMBER_NOT_FOUND(3002, "{0}: not found in {1}", "{2}"),
  /** A local variable before its definition. */
  USED_BEFORE_DEFINED(3003, "{0}: used before being defined", "move the definition up"),
  /** Two definitions of one name. */
  ALREADY_DECLARED(3004, "{0}: already declared", "give one of them another name"),
  /** A private member from outside. */
  IS_PRIVATE(
      3005,
      "{0}: definition is private and cannot be used here",
      "use what the class shows of it, or remove private"),
  /** A protected member from outside. */
  IS_PROTECTED(
      3006,
      "{0}: definition is protected and cannot be used here",
      "use it in a subclass of the same package, or remove protected"),
  /** An instance member without an instance. */
  NOT_STATIC(
      3007,
      "{0}: definition is non-static, accessed from a static scope",
      "make an object and use it through that, or write static before def"),
  /** A word that means nothing before this definition. */
  INVALID_FLAG(3008, "invalid flag: {0}", "remove the word"),
  /** A word twice. */
  DUPLICATE_FLAG(3009, "duplicate flag: {0}", "remove one of the two"),
  /** Words that exclude each other. */
  CONFLICTING_FLAGS(3010, "flags cannot be used together: {0}", "keep one of them"),
  /** A function without a body. */
  MUST_HAVE_BODY(3011, "{0}: function must have body", "write = and the body"),
  /** A native function with a body. */
  NATIVE_WITH_BODY(3012, "{0}: native function must not have body", "remove native or the body"),
  /** An abstract method with a body. */
  ABSTRACT_WITH_BODY(
      3013, "{0}: abstract function must not have body", "remove abstract or the body"),
  /** An abstract method where objects can be made. */
  ABSTRACT_IN_CONCRETE(
      3014, "{0}: abstract method in non-abstract class", "write abstract before the class"),
  /** A trait has no objects of its own. */
  CONSTRUCTOR_IN_TRAIT(
      3015,
      "constructors may not be defined for traits: {0}",
      "write the constructor in the classes that implement the trait"),
  /** {@code def this} outside a class. */
  CONSTRUCTOR_OUTSIDE_CLASS(
      3016, "a constructor belongs into a class", "indent it below its class"),
  /** {@code native def this}. */
  NATIVE_CONSTRUCTOR(
      3017, "a constructor cannot be native", "call a native function from its body"),
  /** A native method of a trait. */
  NATIVE_IN_TRAIT(
      3018,
      "{0}: a method of a trait cannot be native",
      "leave out native and body, so that classes define the method"),
  /** A variable of a trait. */
  FIELD_IN_TRAIT(3019, "{0}: traits have no fields", "define an abstract method in its place"),
  /** {@code arrayelements} elsewhere. */
  ELEMENTS_OUTSIDE_CLASS(3020, "arrayelements belongs into a class", "indent it below its class"),
  /** A type parameter without {@code static}. */
  NON_STATIC_TYPE_PARAMETER(
      3021, "{0}: non-static type parameters not supported yet", "write static before it"),
  /** A sign at a type parameter of a function. */
  VARIANCE_ON_FUNCTION(3022, "{0}: only parameters of classes have a variance", "remove the sign"),
  /** Words at the parameter of an existential type. */
  FLAGS_ON_EXISTENTIAL(
      3023, "{0}: parameters of existential types have no flags", "remove the words before it"),
  /** {@code _} outside type arguments. */
  BLANK_TYPE(3024, "_ may stand only in place of a type argument", "name the type"),
  /** Something else in place of a type. */
  NOT_A_TYPE(3025, "{0}: not a type", "name a class, a trait or a type parameter"),
  /** Something else in front of an imported name. */
  NOT_A_PREFIX(
      3026,
      "{0}: only packages and classes have definitions to import",
      "begin with the name of a package: import package.name"),
  /** An import of nothing. */
  IMPORT_NOT_FOUND(3027, "undefined imported symbol: {0} in {1}", "{2}"),
  /** An abstract class or a trait is not made. */
  ABSTRACT_INSTANTIATED(
      3028, "{0}: cannot instantiate abstract class", "make an object of a class that extends it"),
  /** A class without constructors is not made. */
  NO_CONSTRUCTOR(
      3029, "{0}: has no constructor", "it has no objects; return or throw in its place"),
  /** A class as a value. */
  CLASS_AS_VALUE(3030, "{0}: definition can't be used as a value", "write () to make an object"),
  /** A package as a value. */
  PACKAGE_AS_VALUE(
      3031, "{0}: a package can't be used as a value", "name something in it: package.name"),
  /** A type parameter as a value. */
  TYPE_AS_VALUE(
      3032,
      "{0}: a type parameter can't be used as a value",
      "pass an object or a function that knows what to do"),
  /** {@code this} without an object. */
  NO_THIS(3033, "there is no object here", "write it in a method that is not static"),
  /** A feature without {@code std}. */
  NEEDS_STD(
      3034,
      "language feature not available without std library: {0}",
      "put the package std on the package path"),
  /** The parameters of a class are fields. */
  PATTERN_IN_PRIMARY(
      3035,
      "a parameter of a class must be a name with a type",
      "name the parameter, and take it apart in the class"),
  /** Two natives whose names differ only in what their symbols do not show. */
  NATIVE_SYMBOL_TAKEN(
      3036,
      "native {0} has the symbol {2}, which native {1} has already",
      "hosts could not tell them apart; give one of them another name"),

  /** A class below itself. */
  INHERITANCE_CYCLE(
      4001, "{0}: inheritance cycle detected", "remove it from its own supertypes and bounds"),
  /** Something that cannot be inherited from. */
  NOT_INHERITABLE(4002, "{0}: cannot inherit from {1}", "name a class or a trait"),
  /** A nullable type above a class. */
  NULLABLE_SUPERTYPE(4003, "{0}: cannot inherit from nullable type {1}", "remove the ?"),
  /** A final class above another. */
  INHERITS_FROM_FINAL(
      4004,
      "{0}: cannot inherit from final class: {1}",
      "keep such an object in a field, or remove final from the class"),
  /** The same supertype twice. */
  INHERITED_TWICE(4005, "{0}: inherits {1} twice", "name it once"),
  /** A class that is not first. */
  SECOND_CLASS(
      4006,
      "{0}: only the first supertype may be a class, not {1}",
      "name the class first, and only traits behind it"),
  /** A trait for other classes. */
  BASE_OF_TRAIT(
      4007,
      "base class {0} of supertype {1} not a superclass of base class {2}",
      "name {0} or a subclass first"),
  /** The same class with other arguments. */
  INHERITED_WITH_DIFFERENT_ARGUMENTS(
      4008,
      "inherited {0} multiple times with different types",
      "use the same type arguments everywhere"),
  /** A field or native where the base has the name. */
  CANNOT_OVERLOAD_BASE(4009, "{0}: cannot overload definition in base {1}", "choose another name"),
  /** Overriding without saying so. */
  OVERRIDES_WITHOUT_WORD(
      4010, "{0}: overrides methods without `override` attribute", "write override before def"),
  /** Saying so without overriding. */
  OVERRIDES_NOTHING(4011, "{0}: doesn't actually override anything", "compare the parameters"),
  /** Overriding a final method. */
  OVERRIDES_FINAL(
      4012,
      "{0}: cannot override a final method",
      "give the method another name, or remove final from the other"),
  /** Overriding a static method. */
  OVERRIDES_STATIC(
      4013,
      "{0}: cannot override a static method",
      "remove override; static methods are found by the class they are called on"),
  /** Two methods for one. */
  OVERRIDDEN_TWICE(
      4014, "{0}: another method overrides the same method already", "remove one of the two"),
  /** A method is missing. */
  ABSTRACT_NOT_OVERRIDDEN(
      4015, "{0}: concrete class does not override abstract method: {1}", "write override def {1}"),
  /** A result that the overridden method does not promise. */
  OVERRIDE_RESULT(
      4016,
      "{0}: return type {1} is not subtype of {2} of the overridden function",
      "return {2} or a subtype of it"),
  /** Two functions that no call could tell apart. */
  DUPLICATE_FUNCTION(
      4017,
      "{0}: function has the same name and type signature as another function",
      "change its parameters, or give it another name"),
  /** Elements in a class that has them already. */
  ELEMENTS_TWICE(
      4018, "{0}: has array elements already", "a class has one kind of elements: remove one"),
  /** Fields below a class with elements. */
  FIELDS_BELOW_ELEMENTS(
      4019,
      "{0}: cannot derive from array class and declare new fields",
      "put the fields into the class that has the elements"),
  /** Arguments for a trait, which has no constructor. */
  ARGUMENTS_FOR_TRAIT(
      4020,
      "{0}: a trait has no constructor, and takes no arguments",
      "remove the parentheses, or name a class first"),
  /** Arguments for a superclass that no constructor hands on. */
  ARGUMENTS_NOT_PASSED(
      4021,
      "{0}: no constructor in the head of the class passes these arguments",
      "begin each constructor with super(...), and remove them here"),
  /** A chain of superclasses that no program needs. */
  INHERITANCE_TOO_DEEP(
      4022, "{0}: has more than {1} classes above it", "let it extend a class nearer to Object"),

  /** Recursion without a written type. */
  RECURSION_NEEDS_TYPE(
      5001, "{0}: recursive function must have full type specified", "write : and its type"),
  /** A variable without a type. */
  TYPE_NOT_SPECIFIED(5002, "{0}: type not specified", "write : and its type"),
  /** A function without a body has no type to infer. */
  RESULT_NOT_SPECIFIED(
      5003,
      "{0}: return type must be specified for abstract function",
      "write : and its type behind the parameters"),
  /** A pattern that may fail where it must not. */
  REFUTABLE_PATTERN(5004, "pattern may not match", "use match"),
  /** A value of another type. */
  WRONG_DECLARED_TYPE(5005, "expression of type {0} doesn't match declared type {1}", "{2}"),
  /** A value of another type. */
  WRONG_VALUE_TYPE(5006, "cannot assign {0} to a variable of type {1}", "{2}"),
  /** An operator that gives something else. */
  OPERATOR_RESULT(
      5007, "operator returns an incompatible type for assignment: {0}, expected {1}", "{2}"),
  /** A result of another type. */
  WRONG_RESULT_TYPE(5008, "incorrect return type: {0}, expected {1}", "{2}"),
  /** Arguments that no function takes. */
  NO_FITTING_FUNCTION(5009, "{0}: could not find compatible definition for {1}", "there is {2}{3}"),
  /** Arguments that several functions take. */
  AMBIGUOUS_CALL(
      5010,
      "{0}: ambiguous call to overloaded function",
      "declare a variable of the type that is meant, and pass that"),
  /** Operands that no operator takes. */
  NO_FITTING_OPERATOR(5011, "{0}: could not find compatible operator for {1} and {2}", "{3}"),
  /** An operand that no operator takes. */
  NO_FITTING_UNARY(
      5012,
      "{0}: could not find compatible operator for {1}",
      "convert the operand, or define the operator as a method without parameters"),
  /** An operator of the scope and of the operand. */
  AMBIGUOUS_OPERATOR(
      5013,
      "{0}: ambiguous call to overloaded operator",
      "remove the function or the method of that name"),
  /** A condition of another type. */
  CONDITION_NOT_BOOLEAN(5014, "condition has type {0}, expected boolean", "compare it with =="),
  /** Branches without a common type. */
  CANNOT_COMBINE(
      5015,
      "could not combine {0} and {1}",
      "give both the same type; if no value is wanted, write : unit behind the parameters"),
  /** Throwing something else. */
  THROWN_NO_EXCEPTION(
      5016,
      "throw expression must produce an Exception, not {0}",
      "throw an object of Exception or of a class that extends it"),
  /** {@code return} outside functions. */
  CANNOT_RETURN(5017, "return not valid in this position", "write it inside a function"),
  /** A constructor with a result. */
  CONSTRUCTOR_WITH_RESULT(5018, "a constructor has no return type", "remove it"),
  /** A constructor that returns something. */
  CONSTRUCTOR_RETURNS_VALUE(5019, "a constructor returns no value", "write return alone"),
  /** A run-time test for what is not known at run time. */
  NOT_TESTABLE(5020, "{0}: type cannot be tested at runtime", "use _ as the type argument"),
  /** A pattern for values of another kind. */
  PATTERN_TYPE(
      5021,
      "a pattern for {0} cannot match a value of type {1}",
      "match a value that can be of that type"),
  /** A type behind a name that compares. */
  TYPED_PATTERN_IS_KNOWN(
      5022,
      "{0}: pattern that refers to another definition cannot have a type",
      "choose a name that is not defined outside"),
  /** Nothing that takes values apart. */
  NO_MATCHER(
      5023,
      "cannot match without `try-match` method or callable object",
      "define static def try-match in the class, which gives an Option"),
  /** A matcher with another result. */
  MATCHER_RESULT(5024, "matcher must return {0}", "declare that as its result type"),
  /** A number in a tuple. */
  PRIMITIVE_IN_TUPLE(5025, "expression with primitive type {0} cannot be used in tuple", "{1}"),
  /** More elements than tuples have. */
  TUPLE_TOO_LONG(
      5026, "tuples longer than {0} elements not supported", "define a class with named fields"),
  /** More parameters than function types have. */
  FUNCTION_TYPE_TOO_LONG(
      5027, "function types have at most {0} parameters", "define a trait with a method call"),
  /** A number as a type argument. */
  PRIMITIVE_TYPE_ARGUMENT(5028, "{0} is no object type", "{1}"),
  /** Too few or too many type arguments. */
  WRONG_TYPE_ARGUMENT_COUNT(
      5029, "{0} has {1} type parameters, but {2} arguments", "write one type for each parameter"),
  /** A type argument that does not fit. */
  TYPE_ARGUMENT_OUT_OF_BOUNDS(
      5030, "{1}: type argument out of bounds: {0}", "give a type that is {2}"),
  /** Type arguments of a type parameter. */
  TYPE_ARGUMENTS_ON_VARIABLE(
      5031, "{0}: a type parameter has no type arguments", "remove the brackets"),
  /** A bound that is none. */
  NOT_A_BOUND(
      5032,
      "{0}: type may not be used as a bound",
      "name a class, a trait or a type parameter, without a question mark"),
  /** A lower bound above the upper one. */
  BOUNDS_REVERSED(
      5033,
      "lower bound {0} is not a subtype of upper bound {1}",
      "write <: before the upper bound and >: before the lower one"),
  /** A covariant parameter where values go in. */
  COVARIANT_POSITION(
      5034,
      "{0}: covariant type parameter used in invalid position",
      "use it only for results and constants, or remove the +"),
  /** A contravariant parameter where values come out. */
  CONTRAVARIANT_POSITION(
      5035,
      "{0}: contravariant type parameter used in invalid position",
      "use it only for parameters of methods, or remove the -"),
  /** A public definition with a hidden class. */
  PUBLIC_DEPENDS_ON_HIDDEN(
      5036, "public definition {0} depends on non-public class {1}", "make the class public"),
  /** A length of another type. */
  LENGTH_NOT_I32(
      5037, "array length must be i32, not {0}", "write it as 10i32, or convert it: .to-i32"),
  /** {@code new} for a class without elements. */
  NOT_AN_ARRAY(5038, "{0}: not an array", "leave out new"),
  /** A class with elements without {@code new}. */
  NEEDS_NEW(
      5039,
      "{0}: cannot construct instance without `new` expression",
      "write new(length) before the name"),
  /** A call of something that cannot be called. */
  UNCALLABLE(5040, "uncallable type: {0}", "remove the parentheses behind it"),
  /** Type arguments for a value. */
  NO_TYPE_PARAMETERS(5041, "a value has no type parameters", "remove the brackets"),
  /** A loop over something without iterator. */
  NOT_ITERABLE(
      5042,
      "cannot loop over {0}: it has no {1}",
      "loop over a std.Iter: a List, a Dict, std.range(0, 10)"),
  /** A type made of too many names. */
  TYPE_TOO_LARGE(
      5043,
      "{0}: the type is made of more than {1} names",
      "define a class for a part of it, without type parameters"),

  /** A constant without a value. */
  CONSTANT_WITHOUT_VALUE(6001, "{0}: constant definition must have assignment", "write = value"),
  /** A constant changed. */
  CONSTANT_ASSIGNED(6002, "{0}: left side of assignment is constant", "define it with var"),
  /** Something that cannot be changed. */
  NOT_ASSIGNABLE(
      6003,
      "left side of assignment is unassignable",
      "assign to a variable or a field; elements are set by their method"),
  /** Not as many values as variables. */
  ASSIGNMENT_COUNT(6004, "{0} variables, but {1} values", "write as many values as variables"),
  /** {@code super} without a member. */
  SUPER_ALONE(
      6005,
      "`super` is only valid as part of a call",
      "write super.method(...), or super(...) first in a constructor"),
  /** {@code this(...)} or {@code super(...)} later. */
  CONSTRUCTOR_NOT_FIRST(
      6006,
      "cannot call constructor from this location",
      "make it the first statement of a constructor"),
  /** The setter of constant elements. */
  INITIALIZER_CALLED(
      6007,
      "{0}: cannot call initializer function here",
      "set constant elements in a constructor, through this"),
  /** {@code break} or {@code continue} outside loops. */
  OUTSIDE_LOOP(6008, "{0} is only valid inside a loop", "in a function, return ends it"),

  /** A package file that cannot be read. */
  CORRUPT_PACKAGE_FILE(
      7001, "package file is corrupt: {0}", "make it again with sallyport compile"),
  /** An effect that the host has not granted. */
  CAPABILITY_DENIED(
      7002, "{0} needs the capability {1}, which this engine does not grant", "grant it with {2}"),
  /** Versions of a package of which none is another that is needed too. */
  CONFLICTING_VERSIONS(
      7003,
      "{0}: no version lies in {1} and in {2}",
      "say once which versions of the package will do"),
  /** Versions of a package elsewhere than at the top of a file. */
  NEEDS_INSIDE(
      7004, "{0}: versions are needed by a whole file", "move the line to the top of the file");

  private final int number;
  private final String template;
  private final String hint;

  GypsumCode(int number, String template, String hint) {
    this.number = number;
    this.template = template;
    this.hint = hint;
  }

  @Override
  public String id() {
    return "GYP-" + number;
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
