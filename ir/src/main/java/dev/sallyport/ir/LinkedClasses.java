package dev.sallyport.ir;

import dev.sallyport.ir.internal.Lists;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Classes of several packages as they are defined, under names that hold for all of them. What an
 * import says of a class may be less than what there is.
 */
final class LinkedClasses {

  private final String importer;
  private final Map<String, ClassDefinition> own = new HashMap<>();
  private final Function<String, Optional<Exporter>> exporters;
  private final ModuleIndex index = new ModuleIndex(ModuleIndex.Imported.DEFINED);

  LinkedClasses(IrModule importer, Function<String, Optional<Exporter>> exporters) {
    this.importer = importer.name();
    this.exporters = exporters;
    importer.classes().forEach(c -> own.putIfAbsent(c.name(), c));
  }

  /** An index that knows a class and everything that it inherits from. */
  ModuleIndex including(Name name) {
    Deque<Name> work = new ArrayDeque<>(List.of(name));
    while (!work.isEmpty()) {
      Name next = work.pop();
      if (index.classOf(next).isEmpty()) {
        definition(next).ifPresent(found -> add(next, qualified(found, next), work));
      }
    }
    return index;
  }

  private void add(Name name, ClassDefinition definition, Deque<Name> work) {
    index.add(name, definition);
    work.addAll(InheritanceCycles.direct(definition));
  }

  private Optional<ClassDefinition> definition(Name name) {
    return name.packageName().equals(importer)
        ? Optional.ofNullable(own.get(name.text()))
        : exporters
            .apply(name.packageName())
            .flatMap(e -> e.index().classOf(Name.local(name.text())));
  }

  private static ClassDefinition qualified(ClassDefinition found, Name name) {
    String home = name.packageName();
    return new ClassDefinition(
        found.name(),
        found.kind(),
        (Type.Reference) Exporter.qualified(found.superclass(), home),
        Lists.map(found.traits(), t -> Exporter.qualified(t, home)),
        Lists.map(found.fields(), f -> qualified(f, home)),
        Lists.map(found.methods(), m -> qualified(m, home)),
        found.exported(),
        found.span());
  }

  private static ClassDefinition.Field qualified(ClassDefinition.Field field, String home) {
    return new ClassDefinition.Field(field.name(), Exporter.qualified(field.type(), home));
  }

  private static ClassDefinition.Method qualified(ClassDefinition.Method method, String home) {
    Signature signature = Exporter.qualified(method.signature(), home);
    return new ClassDefinition.Method(method.name(), signature, method.implementation());
  }
}
