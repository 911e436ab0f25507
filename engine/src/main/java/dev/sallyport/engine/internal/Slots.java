package dev.sallyport.engine.internal;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/**
 * Gives each package a place for its globals in every context. A place is used again only when the
 * package is no longer reachable, so that no context can mistake one package's globals for
 * another's.
 */
final class Slots {

  private final ReferenceQueue<Object> unreachable = new ReferenceQueue<>();
  private final Set<Taken> taken = new HashSet<>();
  private final BitSet used = new BitSet();

  private static final class Taken extends PhantomReference<Object> {
    private final int slot;

    Taken(Object owner, int slot, ReferenceQueue<Object> queue) {
      super(owner, queue);
      this.slot = slot;
    }
  }

  synchronized int take() {
    for (var gone = unreachable.poll(); gone != null; gone = unreachable.poll()) {
      taken.remove(gone);
      used.clear(((Taken) gone).slot);
    }
    int slot = used.nextClearBit(0);
    used.set(slot);
    return slot;
  }

  synchronized void releaseWith(Object owner, int slot) {
    taken.add(new Taken(owner, slot, unreachable));
  }

  synchronized void release(int slot) {
    used.clear(slot);
  }
}
