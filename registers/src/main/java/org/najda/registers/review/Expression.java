package org.najda.registers.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/** What a rounded figure is worked out from. */
public sealed interface Expression {
  /**
   * Its value.
   *
   * @param values of all figures that it names
   * @throws ArithmeticException something is divided by 0
   */
  Fraction value(Map<String, BigDecimal> values);

  /** Adds the figures it names, in their order. */
  void addIds(SequencedSet<String> ids);

  /** As relations are written, with no more brackets than it needs. */
  String written();

  /** A number as written. */
  record Constant(BigDecimal number) implements Expression {
    @Override
    public Fraction value(Map<String, BigDecimal> values) {
      return Fraction.of(number);
    }

    @Override
    public void addIds(SequencedSet<String> ids) {}

    @Override
    public String written() {
      return number.toPlainString();
    }
  }

  /** Another figure of the table. */
  record Named(String id) implements Expression {
    @Override
    public Fraction value(Map<String, BigDecimal> values) {
      return Fraction.of(values.get(id));
    }

    @Override
    public void addIds(SequencedSet<String> ids) {
      ids.add(id);
    }

    @Override
    public String written() {
      return id;
    }
  }

  /** Two with an operator between them. */
  record Pair(Expression left, Operator operator, Expression right) implements Expression {
    @Override
    public Fraction value(Map<String, BigDecimal> values) {
      Fraction one = left.value(values);
      Fraction other = right.value(values);
      return switch (operator) {
        case PLUS -> one.plus(other);
        case MINUS -> one.minus(other);
        case TIMES -> one.times(other);
        case OVER -> one.over(other);
      };
    }

    @Override
    public void addIds(SequencedSet<String> ids) {
      left.addIds(ids);
      right.addIds(ids);
    }

    @Override
    public String written() {
      boolean binds = Operator.PRODUCTS.contains(operator);
      return written(left, binds && isSum(left))
          + operator.sign
          + written(right, isSum(right) || binds && right instanceof Pair);
    }

    private static boolean isSum(Expression expression) {
      return expression instanceof Pair pair && Operator.SUMS.contains(pair.operator);
    }

    private static String written(Expression expression, boolean inBrackets) {
      return inBrackets ? "(" + expression.written() + ")" : expression.written();
    }
  }

  /** As in arithmetic: {@code *} and {@code /} bind before {@code +} and {@code -}. */
  enum Operator {
    PLUS('+'),
    MINUS('-'),
    TIMES('*'),
    OVER('/');

    static final List<Operator> SUMS = List.of(PLUS, MINUS);
    static final List<Operator> PRODUCTS = List.of(TIMES, OVER);

    private final char sign;

    Operator(char sign) {
      this.sign = sign;
    }

    char sign() {
      return sign;
    }
  }
}
