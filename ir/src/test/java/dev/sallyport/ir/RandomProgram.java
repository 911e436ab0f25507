package dev.sallyport.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A random structured program over a few variables, which can be run as it stands, and written with
 * a {@link FunctionBuilder}. Every loop counts its rounds, so that it ends.
 */
final class RandomProgram {

  static final int VARIABLES = 4;
  private static final int ROUNDS = 4;

  sealed interface Statement {}

  /** {@code target = left / right + added}; dividing by zero throws. */
  record Divide(int target, int left, int right, long added) implements Statement {}

  /** {@code target = left + right + added}. */
  record Add(int target, int left, int right, long added) implements Statement {}

  record If(int left, int right, List<Statement> then, List<Statement> otherwise)
      implements Statement {}

  /** Runs at most a few rounds, counted in a variable of its own. */
  record Loop(List<Statement> body) implements Statement {}

  record Switch(int variable, List<List<Statement>> arms) implements Statement {}

  record Try(List<Statement> body, List<Statement> handler) implements Statement {}

  record Leave(boolean again) implements Statement {}

  record Return(int variable) implements Statement {}

  private final List<Statement> body;

  RandomProgram(long seed) {
    var random = new Random(seed);
    body = statements(random, 3, false);
  }

  private static List<Statement> statements(Random random, int depth, boolean inLoop) {
    return IntStream.range(0, 1 + random.nextInt(4))
        .mapToObj(_ -> statement(random, depth, inLoop))
        .toList();
  }

  private static Statement statement(Random random, int depth, boolean inLoop) {
    int a = random.nextInt(VARIABLES);
    int b = random.nextInt(VARIABLES);
    int c = random.nextInt(VARIABLES);
    return switch (random.nextInt(depth == 0 ? 4 : 10)) {
      case 0, 1 -> new Add(a, b, c, random.nextInt(-3, 4));
      case 2 -> new Divide(a, b, c, random.nextInt(-1, 2));
      case 3 -> inLoop && random.nextBoolean() ? new Leave(random.nextBoolean()) : leave(random, a);
      case 4, 5 -> new If(a, b, inner(random, depth, inLoop), inner(random, depth, inLoop));
      case 6, 7 -> new Loop(inner(random, depth, true));
      case 8 -> new Switch(a, List.of(inner(random, depth, inLoop), inner(random, depth, inLoop)));
      default -> new Try(inner(random, depth, inLoop), inner(random, depth, inLoop));
    };
  }

  private static Statement leave(Random random, int variable) {
    return random.nextInt(4) == 0 ? new Return(variable) : new Add(variable, 0, 1, 1);
  }

  private static List<Statement> inner(Random random, int depth, boolean inLoop) {
    return statements(random, depth - 1, inLoop);
  }

  // Run as it stands.

  private enum Exit {
    NORMAL,
    BREAK,
    CONTINUE,
    RETURN
  }

  private static final class Running {
    final long[] variables = new long[VARIABLES];
    long result;

    Exit run(List<Statement> statements) {
      for (Statement statement : statements) {
        Exit exit = run(statement);
        if (exit != Exit.NORMAL) {
          return exit;
        }
      }
      return Exit.NORMAL;
    }

    private Exit run(Statement statement) {
      return switch (statement) {
        case Divide d -> set(d.target, variables[d.left] / variables[d.right] + d.added);
        case Add a -> set(a.target, variables[a.left] + variables[a.right] + a.added);
        case If i -> run(variables[i.left] < variables[i.right] ? i.then : i.otherwise);
        case Loop l -> loop(l);
        case Switch s -> choose(s);
        case Try t -> attempt(t);
        case Leave l -> l.again ? Exit.CONTINUE : Exit.BREAK;
        case Return r -> {
          result = variables[r.variable];
          yield Exit.RETURN;
        }
      };
    }

    private Exit set(int variable, long value) {
      variables[variable] = value;
      return Exit.NORMAL;
    }

    private Exit loop(Loop loop) {
      for (int round = 0; round < ROUNDS; round++) {
        Exit exit = run(loop.body);
        if (exit == Exit.BREAK || exit == Exit.RETURN) {
          return exit == Exit.BREAK ? Exit.NORMAL : exit;
        }
      }
      return Exit.NORMAL;
    }

    private Exit choose(Switch choice) {
      long value = variables[choice.variable];
      boolean listed = value >= 0 && value < choice.arms.size();
      return listed ? run(choice.arms.get((int) value)) : Exit.NORMAL;
    }

    private Exit attempt(Try attempt) {
      try {
        return run(attempt.body);
      } catch (ArithmeticException _) {
        return run(attempt.handler);
      }
    }
  }

  /** What the program gives for its arguments, or an {@link ArithmeticException}. */
  long run(long... arguments) {
    var running = new Running();
    System.arraycopy(arguments, 0, running.variables, 0, VARIABLES);
    if (running.run(body) == Exit.RETURN) {
      return running.result;
    }
    return running.variables[0];
  }

  // Written with a builder.

  /** The program as a function of a module. */
  IrModule build() {
    var module = new ModuleBuilder("random", Version.parse("1"));
    Type[] types = new Type[VARIABLES];
    java.util.Arrays.fill(types, Type.Scalar.I64);
    FunctionBuilder f = module.function("f", Signature.of(Type.Scalar.I64, types));
    var variables = new ArrayList<Variable>();
    f.parameters().forEach(p -> variables.add(f.declare(p, "x" + p.id())));
    new Writing(f, variables).write(body, null);
    f.ret(f.use(variables.getFirst()));
    return module.build();
  }

  private record Writing(FunctionBuilder f, List<Variable> variables) {

    void write(List<Statement> statements, dev.sallyport.ir.Loop loop) {
      statements.forEach(s -> write(s, loop));
    }

    private Value use(int variable) {
      return f.use(variables.get(variable));
    }

    private void write(Statement statement, dev.sallyport.ir.Loop loop) {
      switch (statement) {
        case Divide d -> set(d.target, f.sdiv(use(d.left), use(d.right)), d.added);
        case Add a -> set(a.target, f.add(use(a.left), use(a.right)), a.added);
        case If i ->
            f.ifThenElse(
                f.slt(use(i.left), use(i.right)),
                () -> write(i.then, loop),
                () -> write(i.otherwise, loop));
        case Loop l -> write(l);
        case Switch s -> f.switchOn(use(s.variable), cases -> write(s, cases, loop));
        case Try t -> f.tryCatch(() -> write(t.body, loop), _ -> write(t.handler, loop));
        case Leave l when l.again -> loop.continueLoop();
        case Leave _ -> loop.breakLoop();
        case Return r -> f.ret(use(r.variable));
      }
    }

    private void set(int variable, Value value, long added) {
      f.def(variables.get(variable), f.add(value, f.constI64(added)));
    }

    private void write(Loop statement) {
      Variable round = f.declare(f.constI64(0), "round");
      f.loop(
          inner -> {
            inner.breakIf(f.sge(f.use(round), f.constI64(ROUNDS)));
            f.def(round, f.add(f.use(round), f.constI64(1)));
            write(statement.body, inner);
          });
    }

    private void write(Switch choice, Cases cases, dev.sallyport.ir.Loop loop) {
      for (int i = 0; i < choice.arms.size(); i++) {
        List<Statement> arm = choice.arms.get(i);
        cases.on(i, () -> write(arm, loop));
      }
    }
  }
}
