package dev.sallyport.bench.gypsum;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Five bodies that attract each other. */
@State(Scope.Thread)
public class NBody {

  private final Program program = Program.load();
  private long steps = 500_000;

  /** In Gypsum. */
  @Benchmark
  public double guest() {
    return program.bodies(steps);
  }

  /** In Java. */
  @Benchmark
  public double java() {
    return bodies(steps);
  }

  private static final class Body {
    private double x;
    private double y;
    private double z;
    private double vx;
    private double vy;
    private double vz;
    private final double mass;

    Body(double at) {
      x = at;
      y = at * 2.0 + 1.0;
      z = at * at;
      vy = at / 8.0;
      mass = 1.0 / (at + 1.0);
    }
  }

  private static double bodies(long steps) {
    Body[] bodies = new Body[5];
    for (int i = 0; i < bodies.length; i++) {
      bodies[i] = new Body(i);
    }
    for (long step = 0; step < steps; step++) {
      advance(bodies, 0.001);
    }
    return bodies[0].x + bodies[0].y + bodies[0].z;
  }

  private static void advance(Body[] bodies, double dt) {
    for (int i = 0; i < bodies.length; i++) {
      for (int j = i + 1; j < bodies.length; j++) {
        pull(bodies[i], bodies[j], dt);
      }
    }
    for (Body body : bodies) {
      body.x += dt * body.vx;
      body.y += dt * body.vy;
      body.z += dt * body.vz;
    }
  }

  private static void pull(Body a, Body b, double dt) {
    double dx = a.x - b.x;
    double dy = a.y - b.y;
    double dz = a.z - b.z;
    double square = dx * dx + dy * dy + dz * dz;
    double force = dt / (square * Math.sqrt(square));
    a.vx -= dx * b.mass * force;
    a.vy -= dy * b.mass * force;
    a.vz -= dz * b.mass * force;
    b.vx += dx * a.mass * force;
    b.vy += dy * a.mass * force;
    b.vz += dz * a.mass * force;
  }
}
