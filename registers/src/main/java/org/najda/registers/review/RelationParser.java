package org.najda.registers.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.najda.registers.review.Expression.Constant;
import org.najda.registers.review.Expression.Named;
import org.najda.registers.review.Expression.Operator;
import org.najda.registers.review.Expression.Pair;

/** Reads one relation from left to right, by recursive descent. */
final class RelationParser {
  /** Nobody writes a longer one, and brackets in brackets would end the parser's own stack. */
  private static final int LONGEST = 1_000;

  private static final char END = '\0';

  private final String text;
  private int at;

  RelationParser(String text) {
    this.text = text;
  }

  Relation relation() throws UnreadableRelation {
    if (text.length() > LONGEST) {
      throw new UnreadableRelation("it is longer than %d characters".formatted(LONGEST));
    }
    String name = id();
    take('(');
    Relation relation =
        switch (name) {
          case "sum" -> new Relation.Sum(ids());
          case "part_of" -> new Relation.PartOf(id());
          case "round" -> rounded();
          default -> throw new UnreadableRelation("'%s' is no relation".formatted(name));
        };
    take(')');
    if (seen() != END) {
      throw expected("the end");
    }
    return relation;
  }

  private List<String> ids() throws UnreadableRelation {
    List<String> ids = new ArrayList<>();
    ids.add(id());
    while (seen() == ';') {
      take(';');
      ids.add(id());
    }
    return ids;
  }

  private Relation.Rounded rounded() throws UnreadableRelation {
    Expression expression = sum();
    take(';');
    String digits = run(RelationParser::isDigit);
    if (digits.length() != 1) {
      throw expected("the digits after the point, 0 to 9,");
    }
    return new Relation.Rounded(expression, Integer.parseInt(digits));
  }

  private Expression sum() throws UnreadableRelation {
    Expression left = product();
    Optional<Operator> operator = operator(Operator.SUMS);
    while (operator.isPresent()) {
      left = new Pair(left, operator.get(), product());
      operator = operator(Operator.SUMS);
    }
    return left;
  }

  private Expression product() throws UnreadableRelation {
    Expression left = factor();
    Optional<Operator> operator = operator(Operator.PRODUCTS);
    while (operator.isPresent()) {
      left = new Pair(left, operator.get(), factor());
      operator = operator(Operator.PRODUCTS);
    }
    return left;
  }

  private Optional<Operator> operator(List<Operator> among) throws UnreadableRelation {
    for (Operator operator : among) {
      if (seen() == operator.sign()) {
        take(operator.sign());
        return Optional.of(operator);
      }
    }
    return Optional.empty();
  }

  private Expression factor() throws UnreadableRelation {
    if (seen() == '(') {
      take('(');
      Expression inside = sum();
      take(')');
      return inside;
    }
    return isDigit(seen()) ? number() : new Named(id());
  }

  private Constant number() throws UnreadableRelation {
    String digits = run(c -> isDigit(c) || c == '.');
    try {
      return new Constant(new BigDecimal(digits));
    } catch (NumberFormatException e) {
      throw new UnreadableRelation("'%s' is no number".formatted(digits));
    }
  }

  private String id() throws UnreadableRelation {
    String id = run(c -> Character.isLetterOrDigit(c) || c == '_');
    if (id.isEmpty()) {
      throw expected("a name");
    }
    return id;
  }

  private void take(char wanted) throws UnreadableRelation {
    if (seen() != wanted) {
      throw expected("'" + wanted + "'");
    }
    at++;
  }

  /** The next character that is no space. */
  private char seen() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length() ? text.charAt(at) : END;
  }

  private String run(IntPredicate belongs) {
    seen();
    int start = at;
    while (at < text.length() && belongs.test(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private UnreadableRelation expected(String what) {
    char found = seen();
    return new UnreadableRelation(
        "%s is missing at character %d, where %s stands"
            .formatted(what, at + 1, found == END ? "the end" : "'" + found + "'"));
  }
}
