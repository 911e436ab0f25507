package dev.sallyport.engine.internal.jvm;

import dev.sallyport.ir.Function;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Compiles a function that is too large for one method: a driver calls pieces until one says that
 * the function has returned. HotSpot compiles each piece as it would any method.
 */
final class SplitFunction {

  /** Estimates are too large by about this factor, so pieces may be estimated at so much more. */
  private static final double OPTIMISM = 1.25;

  private final Unit unit;
  private final ClassGroup classes;
  private final FunctionCompiler.Trial trial;
  private final Function function;

  SplitFunction(Unit unit, ClassGroup classes, FunctionCompiler.Trial trial, Function function) {
    this.unit = unit;
    this.classes = classes;
    this.trial = trial;
    this.function = function;
  }

  void add(Unit.Place place) {
    long mostBytes = (long) (unit.methodSize() * OPTIMISM);
    Division division = divide(mostBytes);
    while (!division.fits() && mostBytes > unit.methodSize() / 8) {
      mostBytes /= 2;
      division = divide(mostBytes);
    }
    emit(place, division);
  }

  /** A function in pieces of a certain size. */
  private final class Division {
    private final Body body;
    private final Pieces pieces;

    Division(Body body, Pieces pieces) {
      this.body = body;
      this.pieces = pieces;
    }

    Consumer<CodeBuilder> piece(int number) {
      return code -> new Piece(unit, body, pieces, number, code).emit();
    }

    boolean fits() {
      for (int i = 0; i < pieces.count(); i++) {
        if (trial.size(Piece.TYPE, piece(i)) > unit.methodSize()) {
          return false;
        }
      }
      return true;
    }
  }

  private Division divide(long mostBytes) {
    var lowered = Lowering.lower(function, mostBytes / 2);
    var body = new Body(lowered.function(), lowered.costs());
    return new Division(body, new Pieces(body, mostBytes));
  }

  private void emit(Unit.Place place, Division division) {
    List<Unit.Place> pieces = new ArrayList<>();
    for (int i = 0; i < division.pieces.count(); i++) {
      int operations =
          division.pieces.piece(i).stream().mapToInt(b -> b.instructions().size() + 1).sum();
      int number = classes.reserve(operations, function.span().file());
      ClassDesc owner = classes.name(number);
      String name = place.method() + "$part" + i;
      pieces.add(new Unit.Place(owner, number, name));
      Consumer<CodeBuilder> code = division.piece(i);
      classes.add(number, c -> PackageCompiler.method(c, name, Piece.TYPE, code));
    }
    new Driver(unit, classes, division.body, division.pieces, pieces).add(place);
  }
}
