package org.najda.server.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Breakdown;
import org.najda.registers.definition.Breakdown.By;
import org.najda.registers.definition.Indicator;
import org.najda.registers.definition.Indicator.Period;
import org.najda.registers.definition.Indicator.Source;
import org.najda.registers.definition.Label;
import org.najda.registers.definition.Register;
import org.najda.registers.review.FigureRow;
import org.najda.registers.review.Finding;
import org.najda.registers.review.Relation;
import org.najda.registers.tally.Part;
import org.najda.registers.tally.PartsOf;
import org.najda.server.review.YearBreakdown.YearPart;
import org.najda.server.review.YearReview.Ground;

/** Into what parts figures are told, and whether the parts stand to the whole as they should. */
record Breakdowns(Ground ground) {

  /** All parts of all breakdowns of a figure, in their order. */
  List<Part> parts(Indicator indicator, int year) {
    return indicator.breakdowns().stream()
        .flatMap(breakdown -> parts(indicator, breakdown, year).stream())
        .toList();
  }

  private List<Part> parts(Indicator indicator, Breakdown breakdown, int year) {
    return switch (breakdown.by()) {
      case By.Field field -> PartsOf.options(register(indicator), field);
      case By.Named named -> PartsOf.groups(named);
      case By.Month month -> PartsOf.months(period(indicator), year);
      case By.Unit unit ->
          PartsOf.units(
              ground.directory(), period(indicator).from(year), period(indicator).to(year));
    };
  }

  private static Period period(Indicator indicator) {
    return indicator.source() instanceof Source.Kept kept ? kept.period() : Period.YEAR;
  }

  private Register register(Indicator indicator) {
    if (indicator.source() instanceof Source.Kept kept) {
      return ground.definitions().getRegister(kept.register());
    }
    throw new IllegalStateException("A journal has no fields: " + indicator.id());
  }

  private @Nullable Label label(Indicator indicator, Breakdown breakdown) {
    return switch (breakdown.by()) {
      case By.Field field -> register(indicator).getField(field.field()).label();
      case By.Named named -> named.label();
      case By.Month month -> null;
      case By.Unit unit -> null;
    };
  }

  /**
   * The breakdowns with their numbers.
   *
   * @param numbers of {@link #parts}; empty where the figure was not counted
   * @param findings by the ids of {@link #rows}
   */
  List<YearBreakdown> told(
      Indicator indicator, int year, List<BigDecimal> numbers, Map<String, Finding> findings) {
    List<YearBreakdown> told = new ArrayList<>();
    each(
        indicator,
        year,
        numbers,
        (breakdown, parts) ->
            told.add(
                new YearBreakdown(
                    breakdown,
                    label(indicator, breakdown),
                    parts,
                    findings.get(id(indicator, breakdown)))));
    return told;
  }

  /**
   * How parts and whole follow from one another, as rows of the table that is checked: the parts of
   * a partition make the whole; those of a subset, taken together, are a part of it; of those that
   * overlap each is, so that the largest is.
   */
  List<FigureRow> rows(Indicator indicator, int year, BigDecimal whole, List<BigDecimal> numbers) {
    List<FigureRow> rows = new ArrayList<>();
    each(
        indicator,
        year,
        numbers,
        (breakdown, parts) -> {
          String id = id(indicator, breakdown);
          List<String> ids = new ArrayList<>();
          for (YearPart part : parts) {
            ids.add(id + "/" + part.part().key());
            rows.add(new FigureRow(0, ids.getLast(), part.value(), null));
          }
          Stream<BigDecimal> values =
              parts.stream().flatMap(part -> Stream.ofNullable(part.value()));
          Relation within = new Relation.PartOf(indicator.id());
          rows.add(
              switch (breakdown.parts()) {
                case PARTITION -> new FigureRow(0, id, whole, new Relation.Sum(ids));
                case SUBSET ->
                    new FigureRow(0, id, values.reduce(BigDecimal.ZERO, BigDecimal::add), within);
                case OVERLAPPING ->
                    new FigureRow(0, id, values.reduce(BigDecimal.ZERO, BigDecimal::max), within);
              });
        });
    return rows;
  }

  private interface Each {
    void take(Breakdown breakdown, List<YearPart> parts);
  }

  private void each(Indicator indicator, int year, List<BigDecimal> numbers, Each each) {
    int at = 0;
    for (Breakdown breakdown : numbers.isEmpty() ? List.<Breakdown>of() : indicator.breakdowns()) {
      List<YearPart> parts = new ArrayList<>();
      for (Part part : parts(indicator, breakdown, year)) {
        parts.add(new YearPart(part, numbers.get(at++)));
      }
      each.take(breakdown, parts);
    }
  }

  private static String id(Indicator indicator, Breakdown breakdown) {
    return indicator.id() + "/" + breakdown.key();
  }
}
