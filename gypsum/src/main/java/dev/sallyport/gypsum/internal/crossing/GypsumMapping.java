package dev.sallyport.gypsum.internal.crossing;

import dev.sallyport.engine.MappedFunction;
import dev.sallyport.engine.MappedType;
import dev.sallyport.engine.PackageAccess;
import dev.sallyport.engine.ValueMapping;
import dev.sallyport.gypsum.internal.crossing.GypsumType.Place;
import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.gypsum.internal.model.GType;
import dev.sallyport.gypsum.internal.model.VariableSymbol;
import dev.sallyport.gypsum.internal.pack.Interfaces;
import dev.sallyport.ir.Member;
import dev.sallyport.ir.internal.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the values of a package become Java's and back. What it takes for granted is in the tour of
 * the language; what the package declares is read when it is first asked.
 */
public final class GypsumMapping implements ValueMapping {

  private static final String SLOT = "::";

  private final PackageAccess access;
  private Declarations declarations;

  private GypsumMapping(PackageAccess access) {
    this.access = access;
  }

  /** The mapping of a package, if it comes from this language. */
  public static Optional<ValueMapping> of(PackageAccess access) {
    return Interfaces.of(access.module()).map(_ -> new GypsumMapping(access));
  }

  private synchronized Declarations declarations() {
    if (declarations == null) {
      declarations = new Declarations(access);
    }
    return declarations;
  }

  private Optional<PackageIndex> home() {
    return declarations().index(access.module().name());
  }

  @Override
  public Optional<MappedFunction> nativeFunction(String name) {
    synchronized (declarations()) {
      return home().flatMap(h -> h.nativeFunction(name)).map(f -> mapped(f, true, Place.NATIVE));
    }
  }

  @Override
  public Optional<MappedFunction> function(String name) {
    synchronized (declarations()) {
      return home().flatMap(h -> h.function(name)).map(f -> mapped(f, true, Place.HOST));
    }
  }

  @Override
  public Optional<MappedFunction> method(Member method) {
    int slot = method.name().indexOf(SLOT);
    if (slot < 0) {
      return Optional.empty();
    }
    synchronized (declarations()) {
      return declarations()
          .index(method.name().substring(0, slot))
          .flatMap(h -> h.function(method.name().substring(slot + SLOT.length())))
          .map(f -> mapped(f, false, Place.HOST));
    }
  }

  private MappedFunction mapped(FunctionSymbol function, boolean withObject, Place place) {
    var types = new ArrayList<GType>();
    boolean onObject =
        function.needsReceiver() || function.kind() == FunctionSymbol.Kind.CONSTRUCTOR;
    if (withObject && onObject) {
      types.add(function.owner().thisType());
    }
    types.addAll(function.parameterTypes());
    List<MappedType> parameters = Lists.map(types, t -> mapped(t, place));
    return new MappedFunction(parameters, mapped(function.result(), place));
  }

  private MappedType mapped(GType type, Place place) {
    return new GypsumType(declarations, type, place);
  }

  @Override
  public Optional<MappedType> field(Member field) {
    synchronized (declarations()) {
      return home()
          .flatMap(h -> h.classNamed(field.owner().text()))
          .flatMap(c -> fieldOf(c, field.name()))
          .map(v -> mapped(v.type(), Place.HOST));
    }
  }

  private Optional<VariableSymbol> fieldOf(ClassSymbol symbol, String name) {
    for (ClassSymbol at = symbol; at != null; at = at.superclass()) {
      for (VariableSymbol field : at.fields()) {
        if (declarations.names().field(field).equals(name)) {
          return Optional.of(field);
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<MappedType> global(String name) {
    synchronized (declarations()) {
      return declarations().definitions(name).stream()
          .filter(VariableSymbol.class::isInstance)
          .map(v -> mapped(((VariableSymbol) v).type(), Place.HOST))
          .findFirst();
    }
  }

  @Override
  public boolean isConstant(String global) {
    synchronized (declarations()) {
      return declarations().definitions(global).stream()
          .anyMatch(s -> s instanceof VariableSymbol v && !v.mutable());
    }
  }

  @Override
  public MappedType anything() {
    return new GypsumType(declarations(), declarations().objectType(), Place.ANYWHERE);
  }
}
