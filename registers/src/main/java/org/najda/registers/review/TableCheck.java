package org.najda.registers.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.najda.registers.review.Finding.Reason;

/** Holds each figure of a table against those that it follows from. */
public final class TableCheck {
  private final FigureTable table;

  private TableCheck(FigureTable table) {
    this.table = table;
  }

  /** What was found, one for each figure, in the table's order. */
  public static List<Finding> of(FigureTable table) {
    TableCheck check = new TableCheck(table);
    return table.rows().stream().map(check::check).toList();
  }

  private Finding check(FigureRow row) {
    Relation relation = row.relation();
    BigDecimal value = row.value();
    if (relation == null) {
      return Finding.of(row.id(), Reason.NO_RELATION, Map.of());
    }
    if (value == null) {
      return Finding.of(row.id(), Reason.VALUE_MISSING, Map.of());
    }
    Optional<String> missing =
        relation.ids().stream().filter(id -> table.findValue(id).isEmpty()).findFirst();
    if (missing.isPresent()) {
      return Finding.of(row.id(), Reason.BASE_MISSING, Map.of("base", missing.get()));
    }
    Map<String, BigDecimal> bases = table.values(relation.ids());
    return switch (relation) {
      case Relation.Sum sum -> sum(row.id(), value, sum, bases);
      case Relation.PartOf part -> part(row.id(), value, bases.get(part.whole()));
      case Relation.Rounded rounded -> rounded(row.id(), value, rounded, bases);
    };
  }

  private static Finding sum(
      String id, BigDecimal value, Relation.Sum relation, Map<String, BigDecimal> bases) {
    BigDecimal sum =
        relation.parts().stream().map(bases::get).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal more = sum.subtract(value);
    Reason reason =
        switch (more.signum()) {
          case 0 -> Reason.FOLLOWS;
          case 1 -> Reason.PARTS_EXCEED;
          default -> Reason.PARTS_FALL_SHORT;
        };
    return Finding.of(id, reason, numbers(value, sum, more.abs()));
  }

  private static Finding part(String id, BigDecimal value, BigDecimal whole) {
    boolean fits = value.signum() >= 0 && value.compareTo(whole) <= 0;
    return Finding.of(
        id,
        fits ? Reason.FOLLOWS : Reason.NO_PART,
        numbers(value, whole, value.subtract(whole).abs()));
  }

  private static Finding rounded(
      String id, BigDecimal value, Relation.Rounded relation, Map<String, BigDecimal> bases) {
    BigDecimal result;
    try {
      result = relation.expression().value(bases).rounded(relation.digits());
    } catch (ArithmeticException e) {
      return Finding.of(id, Reason.BASE_ZERO, Map.of());
    }
    boolean same = result.compareTo(value) == 0;
    return Finding.of(
        id,
        same ? Reason.FOLLOWS : Reason.COMES_OUT_OTHERWISE,
        numbers(value, result, value.subtract(result).abs()));
  }

  private static Map<String, String> numbers(
      BigDecimal declared, BigDecimal found, BigDecimal apart) {
    return Map.of(
        "declared", declared.toPlainString(),
        "found", found.toPlainString(),
        "apart", apart.toPlainString());
  }
}
