package dev.sallyport.gypsum.internal.syntax;

import dev.sallyport.gypsum.GypsumCode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/**
 * Reads operands with operators between them; how tightly an operator binds is decided by its first
 * character.
 *
 * @param <T> expressions or patterns
 */
final class Operators<T> {

  /** Makes the node of an operator. */
  interface Maker<T> {
    T make(Token operator, T left, T right);
  }

  private final Cursor cursor;
  private final Supplier<T> operand;
  private final Maker<T> maker;

  Operators(Cursor cursor, Supplier<T> operand, Maker<T> maker) {
    this.cursor = cursor;
    this.operand = operand;
    this.maker = maker;
  }

  T read() {
    T first = operand.get();
    return isAtOperator() ? behind(first) : first;
  }

  private boolean isAtOperator() {
    return isBinary(cursor.peek()) && !cursor.after(TokenKind.OUTDENT);
  }

  private T behind(T first) {
    var operands = new ArrayDeque<T>();
    var pending = new ArrayDeque<Token>();
    operands.push(first);
    while (isAtOperator()) {
      Token operator = cursor.next();
      reduce(operands, pending, operator);
      pending.push(operator);
      cursor.grow();
      operands.push(cursor.child(operand));
    }
    while (!pending.isEmpty()) {
      reduceOne(operands, pending);
    }
    return operands.pop();
  }

  private void reduce(Deque<T> operands, Deque<Token> pending, Token operator) {
    int level = OperatorRules.level(operator.text());
    while (!pending.isEmpty() && OperatorRules.level(pending.peek().text()) <= level) {
      if (OperatorRules.level(pending.peek().text()) == level && stays(pending.peek(), operator)) {
        return;
      }
      reduceOne(operands, pending);
    }
  }

  // Whether an operator to the right of one on the same level takes its right operand.
  private boolean stays(Token left, Token right) {
    if (OperatorRules.isRightAssociative(left.text())
        != OperatorRules.isRightAssociative(right.text())) {
      cursor
          .problems()
          .add(GypsumCode.MIXED_ASSOCIATIVITY, cursor.pos(right), left.text(), right.text());
    }
    return OperatorRules.isRightAssociative(right.text());
  }

  private void reduceOne(Deque<T> operands, Deque<Token> pending) {
    T right = operands.pop();
    T left = operands.pop();
    operands.push(maker.make(pending.pop(), left, right));
  }

  private static boolean isBinary(Token token) {
    return token.kind() == TokenKind.OPERATOR;
  }
}
