package dev.sallyport.flow;

import dev.sallyport.flow.internal.check.Callable;
import java.util.ArrayList;
import java.util.List;

/** What a host has declared, in order, and what it has begun to declare. */
final class Declarations {

  private final List<Callable> bound = new ArrayList<>();
  private final List<NativeBuilder<?>> begun = new ArrayList<>();

  /** Begins to declare a handler. */
  <B> NativeBuilder<B> handler(B parent, String name) {
    return begin(new NativeBuilder<>(parent, this, Callable.Kind.HANDLER, name, FlowType.BOOL));
  }

  /** Begins to declare a function. */
  <B> NativeBuilder<B> function(B parent, String name, FlowType result) {
    return begin(new NativeBuilder<>(parent, this, Callable.Kind.FUNCTION, name, result));
  }

  private <B> NativeBuilder<B> begin(NativeBuilder<B> declaration) {
    begun.add(declaration);
    return declaration;
  }

  void finish(NativeBuilder<?> declaration, Callable callable) {
    if (!begun.remove(declaration)) {
      throw new IllegalStateException(callable.signature() + " is bound already");
    }
    bound.add(callable);
  }

  void addAll(List<Callable> more) {
    bound.addAll(more);
  }

  /**
   * Everything that was declared.
   *
   * @throws IllegalStateException if something was begun and never bound
   */
  List<Callable> finished() {
    if (!begun.isEmpty()) {
      throw new IllegalStateException(
          begun.getFirst().name() + " is declared, but not bound: end it with bind or act");
    }
    return List.copyOf(bound);
  }
}
