package dev.sallyport.bench.gypsum;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Trees that are made, counted and forgotten. */
@State(Scope.Thread)
public class BinaryTrees {

  private final Program program = Program.load();
  private long depth = 16;
  private long times = 20;

  /** In Gypsum. */
  @Benchmark
  public long guest() {
    return program.trees(depth, times);
  }

  /** In Java. */
  @Benchmark
  public long java() {
    return trees(depth, times);
  }

  private record Node(Node left, Node right) {}

  private static long trees(long depth, long times) {
    long sum = 0;
    for (long i = 0; i < times; i++) {
      sum += nodes(tree(depth));
    }
    return sum;
  }

  private static Node tree(long depth) {
    return depth == 0 ? new Node(null, null) : new Node(tree(depth - 1), tree(depth - 1));
  }

  private static long nodes(Node node) {
    return node == null ? 0 : 1 + nodes(node.left) + nodes(node.right);
  }
}
