package dev.sallyport.gypsum.generated;

import dev.sallyport.gypsum.generated.Kind.Basic;
import dev.sallyport.gypsum.generated.Values.Meaning;
import dev.sallyport.gypsum.generated.Values.Thing;
import java.util.List;

/** Statements that change what arrays, lists and boxes hold. */
final class Elements {

  private final Expressions expressions;
  private final Choices choices;

  Elements(Expressions expressions, Choices choices) {
    this.expressions = expressions;
    this.choices = choices;
  }

  static boolean canChange(Kind kind) {
    return kind instanceof Kind.Array || kind instanceof Kind.Sequence || kind instanceof Kind.Box;
  }

  void change(Block block, Variable holder, Scope scope) {
    Code object = holder.code();
    switch (holder.kind()) {
      case Kind.Array a -> array(block, object, a, scope);
      case Kind.Sequence s -> list(block, object, s, scope);
      case Kind.Box b -> box(block, object, b, scope);
      default -> throw new IllegalArgumentException(holder.name());
    }
  }

  private void array(Block block, Code array, Kind.Array kind, Scope scope) {
    Code index = expressions.of(Basic.I32, scope, choices.below(2));
    Code value = expressions.of(kind.of(), scope, 2);
    block.add(
        array.text() + ".set(" + index.text() + ", " + value.text() + ")",
        f -> {
          var elements = (Object[]) array.meaning().in(f);
          Object at = index.meaning().in(f);
          Object element = value.meaning().in(f);
          elements[Calls.index(at, elements.length)] = element;
          return Values.UNIT;
        });
  }

  @SuppressWarnings("unchecked")
  private void list(Block block, Code list, Kind.Sequence kind, Scope scope) {
    if (choices.oneIn(4)) {
      block.addValue(list.text() + ".pop", removed(list.meaning()));
      return;
    }
    Code value = expressions.of(kind.of(), scope, 2);
    block.add(
        list.text() + ".push(" + value.text() + ")",
        f -> {
          var elements = (List<Object>) list.meaning().in(f);
          elements.add(value.meaning().in(f));
          return Values.UNIT;
        });
  }

  private static Meaning removed(Meaning list) {
    return f -> {
      var elements = (List<?>) list.in(f);
      return elements.remove(Calls.index(elements.size() - 1L, elements.size()));
    };
  }

  private void box(Block block, Code box, Kind.Box kind, Scope scope) {
    Code value = expressions.of(kind.of(), scope, 2);
    boolean plain = choices.oneIn(2);
    block.add(
        box.text() + (plain ? ".value = " + value.text() : ".put(" + value.text() + ")"),
        f -> {
          var target = (Thing) box.meaning().in(f);
          target.fields.put(Objects.BOXED, value.meaning().in(f));
          return Values.UNIT;
        });
  }
}
