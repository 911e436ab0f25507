package dev.sallyport.ir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which supertypes of a class declare its methods. */
final class MethodTable {

  private final ModuleIndex index;

  MethodTable(ModuleIndex index) {
    this.index = index;
  }

  /** For each method that a class has: the class itself and supertypes that declare it. */
  Map<String, List<Name>> declarations(Name name) {
    Map<String, List<Name>> found = new LinkedHashMap<>();
    for (Name owner : index.supertypes(name)) {
      for (ClassDefinition.Method method : index.classOf(owner).orElseThrow().methods()) {
        List<Name> owners = found.computeIfAbsent(method.name(), _ -> new ArrayList<>(1));
        if (owners.isEmpty() || !owners.getLast().equals(owner)) {
          owners.add(owner);
        }
      }
    }
    return found;
  }

  /** The signature with which a class declares a method itself. */
  Signature signature(Name owner, String method) {
    return index.ownMethod(new Member(owner, method)).orElseThrow().signature();
  }

  /** Whether no supertype of a class has both others already, and with them the same trouble. */
  boolean meetFirstIn(Name name, Name one, Name other) {
    return InheritanceCycles.direct(index.classOf(name).orElseThrow()).stream()
        .noneMatch(above -> isBelow(above, one) && isBelow(above, other));
  }

  private boolean isBelow(Name type, Name of) {
    return index.isSubtype(new Type.ClassType(type), new Type.ClassType(of));
  }
}
