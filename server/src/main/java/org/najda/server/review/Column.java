package org.najda.server.review;

import java.util.Arrays;
import java.util.List;
import org.najda.registers.definition.Breakdown.Parts;
import org.najda.registers.definition.Yardstick.Comparison;
import org.najda.registers.review.Verdict;
import org.najda.server.review.YearComparison.State;
import org.najda.server.review.YearFigure.Origin;

/** A column of the tables of a review, and of other reports that tell the same of a figure. */
public enum Column implements TableColumn {
  ID("string"),
  BREAKDOWN("string"),
  PARTS("string"),
  PART("string"),
  CHAPTER("string"),
  LABEL_AR("string"),
  LABEL_FR("string"),
  LABEL_EN("string"),
  VALUE("number"),
  BASE("number"),
  CHANGE("number"),
  CHANGE_IN("string"),
  COMPARED("string"),
  STATUS("string"),
  UNIT("string"),
  YEAR("year"),
  AS_OF("date"),
  ORIGIN("string"),
  VERDICT("string"),
  SYNTHETIC("boolean"),
  VERSION("integer"),
  STANDING("string"),
  EXPECTED("integer"),
  REPORTING("integer");

  static final String PUBLISHED = "published";
  static final String WITHHELD = "withheld";
  static final String PROVISIONAL = "provisional";
  static final String FINAL = "final";

  private final String type;

  Column(String type) {
    this.type = type;
  }

  @Override
  public String type() {
    return type;
  }

  @Override
  public List<String> codes() {
    return switch (this) {
      case PARTS -> Arrays.stream(Parts.values()).map(Parts::code).toList();
      case STANDING -> List.of(PROVISIONAL, FINAL);
      case STATUS -> List.of(PUBLISHED, WITHHELD);
      case CHANGE_IN -> Arrays.stream(Comparison.values()).map(Comparison::code).toList();
      case COMPARED -> Arrays.stream(State.values()).map(State::code).toList();
      case ORIGIN -> Arrays.stream(Origin.values()).map(Origin::code).toList();
      case VERDICT -> Arrays.stream(Verdict.values()).map(Verdict::code).toList();
      default -> List.of();
    };
  }

  @Override
  public boolean isRequired() {
    return !List.of(VALUE, BASE, CHANGE, EXPECTED, REPORTING).contains(this);
  }
}
