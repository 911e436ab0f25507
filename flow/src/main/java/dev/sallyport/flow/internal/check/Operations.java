package dev.sallyport.flow.internal.check;

import static dev.sallyport.flow.FlowType.*;

import dev.sallyport.flow.FlowCode;
import dev.sallyport.flow.FlowType;
import dev.sallyport.flow.Regex;
import dev.sallyport.flow.internal.syntax.Expression.Prefix;
import dev.sallyport.flow.internal.syntax.Messages;
import dev.sallyport.flow.internal.syntax.Operator;
import dev.sallyport.ir.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks and builds what operators and conversions do. */
final class Operations {

  private static final Set<FlowType> EQUATABLE = Set.of(BOOL, INT, STRING, IP, CIDR);
  private static final Set<FlowType> ORDERED = Set.of(INT, STRING);
  private static final Set<FlowType> HAS_TEXT = Set.of(BOOL, INT, STRING, IP, CIDR, REGEXP);

  // Longer ones are joined by the run, so that a chain of constants takes linear time here.
  private static final int LONGEST_FOLDED = 4_096;

  private final Messages messages;

  Operations(Messages messages) {
    this.messages = messages;
  }

  private Value bad(Span span, FlowCode code, Object... arguments) {
    messages.add(code, span, arguments);
    return new Value.Bad(span);
  }

  // ---- two operands

  Value binary(Operator operator, Value left, Value right, Span span) {
    if (left instanceof Value.Bad || right instanceof Value.Bad) {
      return new Value.Bad(span);
    }
    return switch (operator.level()) {
      case LOGIC -> logic(operator, left, right, span);
      case RELATION -> relation(operator, left, right, span);
      case SUM, PRODUCT, POWER -> calculation(operator, left, right, span);
    };
  }

  private Value mismatch(Operator operator, Value left, Value right, Span span) {
    FlowCode code =
        operator.level() == Operator.Level.RELATION
            ? FlowCode.INCOMPATIBLE_COMPARISON
            : FlowCode.INCOMPATIBLE_OPERANDS;
    return bad(span, code, left.type(), operator.text(), right.type(), Hints.of(operator));
  }

  private Value logic(Operator operator, Value left, Value right, Span span) {
    if (left.type() != BOOL || right.type() != BOOL) {
      return mismatch(operator, left, right, span);
    }
    if (left instanceof Value.Constant(_, Object known, _)) {
      return logicWith((Boolean) known, operator, left, right, span);
    }
    return new Value.Logic(operator, left, right, span);
  }

  private static Value logicWith(
      boolean left, Operator operator, Value constant, Value right, Span span) {
    if (operator == Operator.XOR) {
      return left ? not(right, span) : right;
    }
    return left == (operator == Operator.AND) ? right : constant;
  }

  private Value relation(Operator operator, Value left, Value right, Span span) {
    if (operator == Operator.REGEX_MATCH) {
      return find(left, right, span);
    }
    if (!isComparable(operator, left.type(), right.type())) {
      return mismatch(operator, left, right, span);
    }
    if (left instanceof Value.Constant(_, Object a, _)
        && right instanceof Value.Constant(_, Object b, _)) {
      return new Value.Constant(BOOL, Fold.compare(operator, a, b), span);
    }
    return new Value.Compare(operator, left, right, span);
  }

  private static boolean isComparable(Operator operator, FlowType left, FlowType right) {
    return switch (operator) {
      case EQ, NE -> left == right && EQUATABLE.contains(left);
      case LT, GT, LE, GE -> left == right && ORDERED.contains(left);
      case PREFIX, SUFFIX -> left == STRING && right == STRING;
      case IN ->
          (left == STRING && right == STRING) || (right == CIDR && (left == IP || left == CIDR));
      case AND,
          OR,
          XOR,
          ADD,
          SUBTRACT,
          MULTIPLY,
          DIVIDE,
          REMAINDER,
          SHIFT_LEFT,
          SHIFT_RIGHT,
          POWER,
          REGEX_MATCH ->
          false;
    };
  }

  private Value find(Value left, Value right, Span span) {
    boolean known = right instanceof Value.Constant(FlowType type, _, _) && type == REGEXP;
    if (left.type() != STRING || !known) {
      return mismatch(Operator.REGEX_MATCH, left, right, span);
    }
    return new Value.Find(left, (Regex) ((Value.Constant) right).value(), span);
  }

  private Value calculation(Operator operator, Value left, Value right, Span span) {
    if (operator == Operator.ADD && left.type() == STRING && right.type() == STRING) {
      return concat(left, right, span);
    }
    if (left.type() != INT || right.type() != INT) {
      return mismatch(operator, left, right, span);
    }
    return arithmetic(operator, left, right, span);
  }

  private Value arithmetic(Operator operator, Value left, Value right, Span span) {
    boolean divides = operator == Operator.DIVIDE || operator == Operator.REMAINDER;
    if (divides && isConstant(right, 0L)) {
      return bad(right.span(), FlowCode.DIVISION_BY_ZERO);
    }
    if (left instanceof Value.Constant(_, Object a, _)
        && right instanceof Value.Constant(_, Object b, _)) {
      Optional<Object> known = Fold.arithmetic(operator, a, b);
      return new Value.Constant(INT, known.orElseThrow(), span);
    }
    return new Value.Arithmetic(operator, left, right, span);
  }

  private static boolean isConstant(Value value, Object wanted) {
    return value instanceof Value.Constant(_, Object known, _) && known.equals(wanted);
  }

  // ---- texts

  // A chain grows in its own list, so that a long one takes linear time.
  private static Value concat(Value left, Value right, Span span) {
    List<Value> parts = left instanceof Value.Concat chain ? chain.parts() : new ArrayList<>();
    if (parts.isEmpty()) {
      append(parts, left);
    }
    append(parts, right);
    return joined(parts, span);
  }

  private static void append(List<Value> parts, Value next) {
    if (next instanceof Value.Constant constant) {
      appendText(parts, constant);
    } else if (next instanceof Value.Concat inner) {
      inner.parts().forEach(part -> append(parts, part));
    } else {
      parts.add(next);
    }
  }

  private static void appendText(List<Value> parts, Value.Constant next) {
    String text = textOf(next.value());
    if (text.isEmpty()) {
      return;
    }
    boolean joins =
        !parts.isEmpty()
            && parts.getLast() instanceof Value.Constant(_, Object before, _)
            && textOf(before).length() < LONGEST_FOLDED;
    if (joins) {
      var before = (Value.Constant) parts.removeLast();
      String both = textOf(before.value()) + text;
      parts.add(new Value.Constant(STRING, both, before.span().to(next.span())));
    } else {
      parts.add(new Value.Constant(STRING, text, next.span()));
    }
  }

  private static String textOf(Object constant) {
    return String.valueOf(constant);
  }

  private static Value joined(List<Value> parts, Span span) {
    if (parts.isEmpty()) {
      return new Value.Constant(STRING, "", span);
    }
    boolean isOne = parts.size() == 1 && parts.getFirst().type() == STRING;
    return isOne ? parts.getFirst() : new Value.Concat(parts, span);
  }

  /** A string with expressions inside. */
  Value interpolation(List<Value> values, Span span) {
    var parts = new ArrayList<Value>();
    boolean broken = false;
    for (Value value : values) {
      broken |= value instanceof Value.Bad;
      if (!(value instanceof Value.Bad) && !HAS_TEXT.contains(value.type())) {
        broken = true;
        messages.add(FlowCode.INTERPOLATION_CAST, value.span(), value.type());
      }
      append(parts, value);
    }
    return broken ? new Value.Bad(span) : joined(parts, span);
  }

  // ---- one operand

  Value unary(Prefix operator, Value operand, Span span) {
    if (operand instanceof Value.Bad) {
      return operand;
    }
    return operator == Prefix.NOT ? negation(operand, span) : number(operator, operand, span);
  }

  private Value negation(Value operand, Span span) {
    return switch (operand.type()) {
      case BOOL -> not(operand, span);
      case INT, STRING -> not(truth(operand, span), span);
      case VOID, IP, CIDR, REGEXP, HANDLER, INT_ARRAY, STRING_ARRAY, IP_ARRAY, CIDR_ARRAY ->
          bad(
              span,
              FlowCode.UNARY_OPERAND,
              "not",
              operand.type(),
              "it takes a Boolean, a Number or a String");
    };
  }

  static Value not(Value operand, Span span) {
    if (operand instanceof Value.Constant(_, Object known, _)) {
      return new Value.Constant(BOOL, !((Boolean) known), span);
    }
    return operand instanceof Value.Not(Value inner, _) ? inner : new Value.Not(operand, span);
  }

  private Value number(Prefix operator, Value operand, Span span) {
    if (operand.type() != INT) {
      return bad(
          span, FlowCode.UNARY_OPERAND, operator.text(), operand.type(), "it takes a Number");
    }
    boolean negates = operator == Prefix.NEGATE;
    if (operand instanceof Value.Constant(_, Object known, _)) {
      long number = (Long) known;
      return new Value.Constant(INT, negates ? -number : ~number, span);
    }
    return negates ? new Value.Negate(operand, span) : new Value.Complement(operand, span);
  }

  private static Value truth(Value operand, Span span) {
    return operand instanceof Value.Constant(_, Object known, _)
        ? new Value.Constant(BOOL, !known.equals(0L) && !known.equals(""), span)
        : new Value.Truth(operand, span);
  }

  // ---- conversions

  Value cast(FlowType to, Value operand, Span span) {
    if (operand instanceof Value.Bad) {
      return operand;
    }
    FlowType from = operand.type();
    if (to == STRING && HAS_TEXT.contains(from)) {
      return toText(operand, span);
    } else if (to == from) {
      return operand;
    } else if (to == INT && from == STRING) {
      return toNumber(operand, span);
    } else if (to == BOOL && from == INT) {
      return truth(operand, span);
    }
    String target = to == STRING ? "string()" : to == INT ? "int()" : "bool()";
    return bad(span, FlowCode.NO_CAST, from, target);
  }

  private static Value toText(Value operand, Span span) {
    if (operand instanceof Value.Constant(_, Object known, _)) {
      return new Value.Constant(STRING, textOf(known), span);
    }
    return operand.type() == STRING
        ? operand
        : new Value.Concat(new ArrayList<>(List.of(operand)), span);
  }

  // A constant that is no number is left to the run: it may stand where control never comes.
  private static Value toNumber(Value operand, Span span) {
    if (operand instanceof Value.Constant(_, Object known, _)) {
      Optional<Object> number = Fold.toNumber((String) known);
      if (number.isPresent()) {
        return new Value.Constant(INT, number.get(), span);
      }
    }
    return new Value.ToNumber(operand, span);
  }

  /** A condition: a Boolean, or a String that means that it is not empty. */
  Value condition(String statement, Value value) {
    if (value instanceof Value.Bad || value.type() == BOOL) {
      return value;
    }
    return value.type() == STRING
        ? truth(value, value.span())
        : bad(value.span(), FlowCode.CONDITION_TYPE, statement, value.type());
  }
}
