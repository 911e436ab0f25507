package dev.sallyport.border;

import dev.sallyport.ir.Diagnostic;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.SimilarNames;
import dev.sallyport.ir.Span;
import dev.sallyport.ir.Type;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Compares an interface with the functions that are to implement it, and reports everything. */
record StubCheck(Class<?> type, Exports exports, List<Diagnostic> problems) {

  /** The methods to implement, sorted; all of them fit, or problems were reported. */
  List<StubMethod> methods() {
    List<StubMethod> methods =
        Arrays.stream(type.getMethods())
            .filter(method -> Modifier.isAbstract(method.getModifiers()))
            .filter(method -> !Lambdas.isOfObject(method))
            .map(StubMethod::of)
            .sorted(Comparator.comparing(StubMethod::text))
            .toList();
    var callers = new HashMap<String, StubMethod>();
    var checked = new ArrayList<StubMethod>();
    for (StubMethod method : methods) {
      StubMethod other = callers.putIfAbsent(method.function(), method);
      if (other != null && other.method().getName().equals(method.method().getName())) {
        problems.add(StubCode.OVERLOADED.at(Span.NONE, other.text(), method.text()));
      } else {
        checked.add(check(method));
      }
    }
    return checked;
  }

  private StubMethod check(StubMethod stub) {
    Method method = stub.method();
    Signature signature = exports.signatures().get(stub.function());
    if (method.isVarArgs()) {
      problems.add(StubCode.VARIABLE_ARITY.at(Span.NONE, stub.text()));
    } else if (NativeMethod.isGeneric(method)) {
      problems.add(StubCode.GENERIC.at(Span.NONE, stub.text()));
    } else if (signature == null) {
      problems.add(missing(stub));
    } else if (!stub.type().equals(Carriers.methodType(signature))) {
      return converted(stub, signature);
    }
    return stub;
  }

  private StubMethod converted(StubMethod stub, Signature signature) {
    try {
      Optional<MethodHandle> converting = exports.adapter().adapt(stub.function(), stub.method());
      if (converting.isPresent()) {
        return stub.converting(converting.get());
      }
    } catch (LinkException e) {
      problems.addAll(e.diagnostics());
      return stub;
    }
    if (!fits(stub.method(), signature)) {
      problems.add(mismatch(stub, signature));
    }
    return stub;
  }

  private Diagnostic missing(StubMethod stub) {
    List<String> similar = SimilarNames.of(stub.function(), exports.signatures().keySet());
    String hint =
        similar.isEmpty()
            ? "export such a function, or name another with @GuestName"
            : "did you mean "
                + similar.stream().map(n -> '"' + n + '"').collect(Collectors.joining(" or "))
                + "? Name it with @GuestName";
    return StubCode.NO_FUNCTION.at(
        Span.NONE, stub.text(), exports.packageName(), stub.function(), hint);
  }

  private static boolean fits(Method method, Signature signature) {
    Class<?>[] given = method.getParameterTypes();
    List<Type> wanted = signature.parameters();
    boolean fits =
        given.length == wanted.size()
            && Conversions.leaves(signature.result(), method.getReturnType());
    for (int i = 0; fits && i < given.length; i++) {
      fits = Conversions.enters(given[i], wanted.get(i));
    }
    return fits;
  }

  private Diagnostic mismatch(StubMethod stub, Signature signature) {
    return StubCode.SIGNATURE_MISMATCH.at(
        Span.NONE,
        stub.text(),
        stub.method().getReturnType().getTypeName(),
        stub.function(),
        exports.packageName(),
        signature,
        declaration(stub.method().getName(), signature));
  }

  private static String declaration(String name, Signature signature) {
    return signature.parameters().stream()
        .map(parameter -> Carriers.of(parameter).getSimpleName())
        .collect(
            Collectors.joining(
                ", ", Carriers.of(signature.result()).getSimpleName() + " " + name + "(", ")"));
  }
}
