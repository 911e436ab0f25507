package dev.sallyport.engine.internal;

import dev.sallyport.ir.Diagnostic;
import dev.sallyport.ir.DiagnosticCode;
import dev.sallyport.ir.Function;
import java.util.stream.Collectors;

/** What an engine says when it loads, links or looks up. */
public enum EngineCode implements DiagnosticCode {
  /** A file cannot be read. */
  UNREADABLE("ENG-5001", "the file cannot be read: {0}", "check the path and the permissions"),
  /** No front end reads files of this kind. */
  UNKNOWN_LANGUAGE(
      "ENG-5002",
      "no guest language reads files ending in .{0}",
      "known endings: {1}; another language is added by its front end's jar or by frontEnd(...)"),
  /** A package was asked for by name and is nowhere. */
  PACKAGE_NOT_FOUND(
      "ENG-5003",
      "package {0} was not found",
      "looked on the package path: {1}; files are named {0}.EXT or {0}-VERSION.EXT"),
  /** A package exists in other versions only. */
  NO_FITTING_VERSION(
      "ENG-5004",
      "no version of package {0} lies in {1}: found {2}",
      "put a version that fits into the first folder of the package path that has the package"),
  /** Packages import each other in a circle. */
  IMPORT_CYCLE(
      "ENG-5005",
      "packages import each other in a circle: {0}",
      "move what both need into a package that imports neither"),
  /** A package of that name is loaded already. */
  NAME_TAKEN(
      "ENG-5006",
      "a package {0} is already loaded (version {1})",
      "close it first, or load this one in another engine"),
  /** A file on the package path holds another package than its name says. */
  OTHER_PACKAGE(
      "ENG-5007", "the file holds package {0}, not {1}", "rename the file or the package"),
  /** A file name gives another version than the package. */
  OTHER_VERSION(
      "ENG-5008", "the file holds version {0}, not {1}", "rename the file or change the version"),
  /** A function is not there for the host. */
  NOT_EXPORTED("ENG-5010", "package {0} exports no function {1}", "it exports: {2}"),
  /** A function has another signature than the host expects. */
  OTHER_SIGNATURE(
      "ENG-5011", "function {1} of package {0} is {2}, not {3}", "ask for the signature it has"),
  /** A package has no entry. */
  NO_ENTRY(
      "ENG-5012",
      "package {0} has no entry function",
      "declare one with 'entry', or call one by name"),
  /** A class cannot be made by the host. */
  NO_CLASS(
      "ENG-5013",
      "package {0} exports no concrete class {1}",
      "check the name and the kind of class"),
  /** A class has no such field. */
  NO_FIELD("ENG-5014", "class {0} has no field {1}", "check the name"),
  /** A class has no such method. */
  NO_METHOD("ENG-5015", "class {0} has no method {1}", "check the name"),
  /** A global is not there for the host. */
  NO_GLOBAL(
      "ENG-5016", "package {0} exports no global {1}", "check the name and that it is exported"),
  /** A module names a Java class that the embedder has not made known. */
  UNKNOWN_HOST_TYPE(
      "ENG-5017",
      "host type {0} is not known to this engine",
      "make it known with hostType({0}.class), or register a native that uses it"),
  /** A type of the guest is another one in Java, and no conversion leads from one to the other. */
  NOT_CONVERTIBLE("ENG-5018", "{0}: {1} in package {2} cannot be {3} in Java: {4}", "{5}"),
  /** A global that the program does not let anybody set. */
  CONSTANT_GLOBAL(
      "ENG-5019", "global {1} of package {0} is constant", "declare it as a variable there");

  private final String id;
  private final String template;
  private final String hint;

  EngineCode(String id, String template, String hint) {
    this.id = id;
    this.template = template;
    this.hint = hint;
  }

  @Override
  public String id() {
    return id;
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

  static Diagnostic notExported(LoadedPackage loaded, String name) {
    String exports =
        loaded.exports().stream().map(Function::name).sorted().collect(Collectors.joining(", "));
    return NOT_EXPORTED.at(
        loaded.place(), loaded.name(), name, exports.isEmpty() ? "nothing" : exports);
  }
}
