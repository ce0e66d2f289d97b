package org.najda.server.monthly;

import java.util.Arrays;
import java.util.List;
import org.najda.registers.definition.Yardstick.Comparison;
import org.najda.server.figures.Told.Why;
import org.najda.server.review.TableColumn;

/** A column of the tables of a month's report. */
enum MonthColumn implements TableColumn {
  ID("string"),
  CHAPTER("string"),
  LABEL_AR("string"),
  LABEL_FR("string"),
  LABEL_EN("string"),
  PERIOD("string"),
  FIRST("yearmonth"),
  LAST("yearmonth"),
  MONTH("yearmonth"),
  VALUE("number"),
  KNOWN("string"),
  CHANGE("number"),
  CHANGE_IN("string"),
  UNIT("string"),
  AS_OF("date"),
  SYNTHETIC("boolean"),
  VERSION("integer");

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
      case CHANGE_IN -> Arrays.stream(Comparison.values()).map(Comparison::code).toList();
      default -> List.of();
    };
  }

  @Override
  public boolean isRequired() {
    return this != VALUE && this != CHANGE;
  }
}
