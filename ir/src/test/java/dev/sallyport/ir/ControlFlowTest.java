package dev.sallyport.ir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ControlFlowTest {

  @Test
  void theFirstTargetStandsBeforeTheSecondAndHandlersLate() {
    ControlFlow flow = of(new int[] {1, 2}, new int[] {3}, new int[] {3}, new int[] {});
    assertEquals(ids(0, 1, 2, 3), order(flow));
    ControlFlow covered = ControlFlow.of(function(block(0, 9, 1), block(1, -1), block(9, -1)));
    assertEquals(ids(0, 1, 9), order(covered));
    assertEquals(ids(1, 9), covered.successors(b(0)));
  }

  @Test
  void theEntryIsTheFirstBlockWhateverItsNumber() {
    ControlFlow flow = ControlFlow.of(function(block(7, -1, 0), block(0, -1)));
    assertEquals(ids(7, 0), order(flow));
    assertEquals(Optional.of(b(7)), flow.immediateDominator(b(0)));
  }

  @Test
  void aBranchWithTwoWaysToOneBlockIsOneEdge() {
    ControlFlow flow = of(new int[] {1, 1}, new int[] {});
    assertEquals(ids(1), flow.successors(b(0)));
    assertEquals(ids(0), flow.predecessors(b(1)));
  }

  @Test
  void unreachableBlocksAreNobodysPredecessor() {
    ControlFlow flow = of(new int[] {2}, new int[] {2}, new int[] {});
    assertFalse(flow.isReachable(b(1)));
    assertEquals(ids(0), flow.predecessors(b(2)));
    assertEquals(Optional.empty(), flow.immediateDominator(b(1)));
    assertFalse(flow.dominates(b(1), b(2)));
    assertEquals(b(1), flow.block(b(1)).id());
  }

  @Test
  void targetsThatDoNotExistAreIgnored() {
    ControlFlow flow = of(new int[] {5, 1}, new int[] {});
    assertEquals(ids(1), flow.successors(b(0)));
    assertFalse(flow.isReachable(b(5)));
    assertThrows(IllegalArgumentException.class, () -> flow.successors(b(5)));
  }

  @Test
  void ofSeveralBlocksOfOneNameTheFirstCounts() {
    ControlFlow flow =
        ControlFlow.of(function(block(0, -1, 1), block(1, -1), block(1, -1, 2), block(2, -1)));
    assertFalse(flow.isReachable(b(2)));
  }

  @Test
  void aFunctionWithoutBlocksHasNoOrder() {
    assertEquals(List.of(), order(ControlFlow.of(function())));
  }

  @Test
  void loopHeadersAreWhereCyclesClose() {
    ControlFlow flow =
        of(new int[] {1}, new int[] {2, 3}, new int[] {1}, new int[] {3, 4}, new int[] {});
    assertEquals(Set.of(b(1), b(3)), loopHeaders(flow));
  }

  @Test
  void everyCycleHasALoopHeader() {
    for (long seed = 0; seed < 300; seed++) {
      int[][] edges = randomGraph(new Random(seed));
      ControlFlow flow = of(edges);
      Set<BlockId> headers = loopHeaders(flow);
      boolean[] without = reachable(edges, 0, i -> headers.contains(b(i)) && i != 0);
      for (int i = 0; i < edges.length; i++) {
        int start = i;
        boolean cycle =
            without[i]
                && !headers.contains(b(i))
                && Arrays.stream(edges[i])
                    .anyMatch(j -> reachable(edges, j, k -> headers.contains(b(k)))[start]);
        assertFalse(cycle, "seed " + seed + ", block " + i);
      }
    }
  }

  @Test
  void dominatorsAreThoseWithoutWhichABlockCannotBeReached() {
    for (long seed = 0; seed < 500; seed++) {
      int[][] edges = randomGraph(new Random(seed));
      ControlFlow flow = of(edges);
      boolean[] all = reachable(edges, 0, _ -> false);
      for (int a = 0; a < edges.length; a++) {
        int removed = a;
        boolean[] rest = reachable(edges, 0, i -> i == removed);
        for (int b = 0; b < edges.length; b++) {
          boolean expected = all[a] && all[b] && (a == b || !rest[b]);
          assertEquals(expected, flow.dominates(b(a), b(b)), "seed " + seed + " " + a + " " + b);
        }
      }
    }
  }

  @Test
  void theImmediateDominatorIsDominatedByAllOthers() {
    for (long seed = 0; seed < 300; seed++) {
      ControlFlow flow = of(randomGraph(new Random(seed)));
      for (Block block : flow.reversePostorder()) {
        var strict = new ArrayList<BlockId>();
        flow.reversePostorder().stream()
            .map(Block::id)
            .filter(a -> !a.equals(block.id()) && flow.dominates(a, block.id()))
            .forEach(strict::add);
        Optional<BlockId> nearest =
            strict.stream()
                .filter(a -> strict.stream().allMatch(o -> flow.dominates(o, a)))
                .findFirst();
        assertEquals(nearest, flow.immediateDominator(block.id()), "seed " + seed);
      }
    }
  }

  @Test
  void aChainOfManyBlocksUnderOneHandlerIsNoProblem() {
    int count = 200_000;
    var blocks = new ArrayList<Block>();
    for (int i = 0; i < count; i++) {
      blocks.add(i + 1 < count ? block(i, count, i + 1) : block(i, count));
    }
    blocks.add(block(count, -1));
    ControlFlow flow = ControlFlow.of(function(blocks.toArray(Block[]::new)));
    assertEquals(Optional.of(b(0)), flow.immediateDominator(b(count)));
    assertTrue(flow.dominates(b(1), b(count - 1)));
    assertEquals(count, flow.predecessors(b(count)).size());
  }

  @Test
  void aSwitchWithManyArmsIsNoProblem() {
    int arms = 100_000;
    int[][] edges = new int[arms + 2][];
    edges[0] = IntStream.rangeClosed(1, arms).toArray();
    Arrays.fill(edges, 1, arms + 1, new int[] {arms + 1});
    edges[arms + 1] = new int[0];
    ControlFlow flow = of(edges);
    assertEquals(Optional.of(b(0)), flow.immediateDominator(b(arms + 1)));
    assertEquals(arms + 2, flow.reversePostorder().size());
  }

  private static boolean[] reachable(int[][] edges, int from, java.util.function.IntPredicate cut) {
    boolean[] seen = new boolean[edges.length];
    var work = new ArrayList<Integer>();
    if (!cut.test(from)) {
      work.add(from);
      seen[from] = true;
    }
    while (!work.isEmpty()) {
      for (int to : edges[work.removeLast()]) {
        if (!seen[to] && !cut.test(to)) {
          seen[to] = true;
          work.add(to);
        }
      }
    }
    return seen;
  }

  private static int[][] randomGraph(Random random) {
    int count = 1 + random.nextInt(14);
    int[][] edges = new int[count][];
    for (int i = 0; i < count; i++) {
      int near = i;
      edges[i] =
          IntStream.range(0, random.nextInt(4))
              .map(
                  _ -> random.nextBoolean() ? random.nextInt(count) : Math.min(near + 1, count - 1))
              .toArray();
    }
    return edges;
  }

  private static Set<BlockId> loopHeaders(ControlFlow flow) {
    var found = new HashSet<BlockId>();
    flow.reversePostorder().stream().map(Block::id).filter(flow::isLoopHeader).forEach(found::add);
    return found;
  }

  private static List<BlockId> order(ControlFlow flow) {
    return flow.reversePostorder().stream().map(Block::id).toList();
  }

  private static List<BlockId> ids(int... numbers) {
    return Arrays.stream(numbers).mapToObj(BlockId::new).toList();
  }

  private static BlockId b(int id) {
    return new BlockId(id);
  }

  private static ControlFlow of(int[]... edges) {
    return ControlFlow.of(
        function(
            IntStream.range(0, edges.length)
                .mapToObj(i -> block(i, -1, edges[i]))
                .toArray(Block[]::new)));
  }

  private static Block block(int id, int handler, int... targets) {
    Optional<Target> caught = handler < 0 ? Optional.empty() : Optional.of(target(handler));
    return new Block(b(id), List.of(), caught, List.of(), terminator(targets), Span.NONE);
  }

  private static Terminator terminator(int... targets) {
    if (targets.length == 0) {
      return new Terminator.Return(Optional.empty());
    }
    var cases = new ArrayList<Terminator.Case>();
    for (int i = 0; i < targets.length - 1; i++) {
      cases.add(new Terminator.Case(i, target(targets[i])));
    }
    return new Terminator.Switch(new Value(0), cases, target(targets[targets.length - 1]));
  }

  private static Target target(int block) {
    return new Target(b(block), List.of());
  }

  private static Function function(Block... blocks) {
    return new Function(
        "f",
        Signature.of(Type.NoValue.VOID),
        Set.of(),
        List.of(blocks),
        List.of(),
        Map.of(),
        Span.NONE);
  }
}
