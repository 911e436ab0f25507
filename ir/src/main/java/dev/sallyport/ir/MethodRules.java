package dev.sallyport.ir;

import dev.sallyport.ir.ClassDefinition.Kind;
import dev.sallyport.ir.ClassDefinition.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules of virtual methods: what implements them, and what a class inherits. */
final class MethodRules {

  private final ModuleIndex index;
  private final Errors errors;
  private final MethodTable methods;

  MethodRules(ModuleIndex index, Errors errors) {
    this.index = index;
    this.errors = errors;
    methods = new MethodTable(index);
  }

  void check(Name name, ClassDefinition declared, Errors.Spot spot) {
    if (errors.isFull()) {
      return;
    }
    Set<String> own = new HashSet<>();
    for (Method method : declared.methods()) {
      if (!own.add(method.name())) {
        errors.report(Rule.DUPLICATE_METHOD, spot, Name.quote(method.name()));
      }
      method.implementation().ifPresent(f -> checkImplementation(name, method, f, spot));
    }
    var inherited = methods.declarations(name);
    boolean concrete = declared.kind() == Kind.CLASS || declared.kind() == Kind.FINAL;
    inherited.forEach(
        (method, owners) -> {
          checkSignatures(name, method, owners, spot);
          checkChoice(new Member(name, method), owners, concrete && !name.isImported(), spot);
        });
  }

  private void checkImplementation(Name owner, Method method, String function, Errors.Spot spot) {
    String text = Name.quote(method.name());
    if (owner.isImported()) {
      errors.report(Rule.IMPLEMENTATION_OF_IMPORTED, spot, text);
      return;
    }
    var found = index.function(function);
    if (found.isEmpty()) {
      errors.report(Rule.UNKNOWN_IMPLEMENTATION, spot, text, Name.quote(function));
      return;
    }
    var expected = withReceiver(owner, method.signature());
    var actual = found.get().signature();
    if (!actual.equals(expected)) {
      errors.report(
          Rule.IMPLEMENTATION_SIGNATURE, spot, text, Name.quote(function), actual, expected);
    }
  }

  private static Signature withReceiver(Name owner, Signature signature) {
    var parameters = new ArrayList<Type>();
    parameters.add(new Type.ClassType(owner));
    parameters.addAll(signature.parameters());
    return new Signature(parameters, signature.result());
  }

  private void checkSignatures(Name name, String method, List<Name> owners, Errors.Spot spot) {
    Name first = owners.getFirst();
    Signature expected = methods.signature(first, method);
    for (Name other : owners.subList(1, owners.size())) {
      Signature signature = methods.signature(other, method);
      if (!signature.equals(expected) && methods.meetFirstIn(name, first, other)) {
        errors.report(
            Rule.OVERRIDE_SIGNATURE, spot, Name.quote(method), expected, first, signature, other);
      }
    }
  }

  private void checkChoice(Member method, List<Name> owners, boolean concrete, Errors.Spot spot) {
    String text = Name.quote(method.name());
    switch (MethodChoice.among(index, method.name(), owners)) {
      case MethodChoice.Several(Name one, Name other) -> {
        if (methods.meetFirstIn(method.owner(), one, other)) {
          errors.report(Rule.AMBIGUOUS_METHOD, spot, text, one, other);
        }
      }
      case MethodChoice.Abstract(Name owner) -> {
        if (concrete) {
          errors.report(Rule.NOT_IMPLEMENTED, spot, text, owner);
        }
      }
      case MethodChoice.One _, MethodChoice.None _ -> {}
    }
  }
}
