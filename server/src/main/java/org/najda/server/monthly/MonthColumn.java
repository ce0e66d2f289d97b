package org.najda.server.monthly;

import java.util.Arrays;
import java.util.List;
import org.najda.server.figures.Told.Why;
import org.najda.server.review.TableColumn;

/** A column that only the tables of a month's report have; the others are those of a review. */
enum MonthColumn implements TableColumn {
  PERIOD("string"),
  FIRST("yearmonth"),
  LAST("yearmonth"),
  MONTH("yearmonth"),
  KNOWN("string");

  private final String type;

  MonthColumn(String type) {
    this.type = type;
  }

  @Override
  public String type() {
    return type;
  }

  @Override
  public List<String> codes() {
    return switch (this) {
      case PERIOD -> Arrays.stream(MonthPeriod.values()).map(MonthPeriod::code).toList();
      case KNOWN -> Arrays.stream(Why.values()).map(Why::code).toList();
      default -> List.of();
    };
  }

  @Override
  public boolean isRequired() {
    return true;
  }
}
