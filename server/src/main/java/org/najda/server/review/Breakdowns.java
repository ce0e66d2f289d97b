package org.najda.server.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.definition.Breakdown;
import org.najda.registers.definition.Breakdown.By;
import org.najda.registers.definition.Indicator;
import org.najda.registers.definition.Indicator.Period;
import org.najda.registers.definition.Indicator.Source;
import org.najda.registers.definition.Label;
import org.najda.registers.definition.Register;
import org.najda.registers.directory.Directory;
import org.najda.registers.review.FigureRow;
import org.najda.registers.review.Finding;
import org.najda.registers.review.Relation;
import org.najda.registers.tally.Part;
import org.najda.registers.tally.PartsOf;
import org.najda.server.review.YearBreakdown.YearPart;

/** Into what parts figures are told, and whether the parts stand to the whole as they should. */
public record Breakdowns(Definitions definitions, Directory directory, Supplier<List<Part>> rooms) {

  /** A breakdown and one of its parts. */
  public record Named(Breakdown breakdown, Part part) {}

  /** The part of such keys. */
  public Optional<Named> find(Indicator indicator, String breakdown, String part, int year) {
    return indicator.breakdowns().stream()
        .filter(each -> each.key().equals(breakdown))
        .flatMap(each ->
            parts(indicator, each, year).stream()
                .filter(one -> one.key().equals(part))
                .map(one -> new Named(each, one)))
        .findFirst();
  }

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
      case By.Room room -> rooms.get();
      case By.Phase phase -> PartsOf.phases();
      case By.Unit unit ->
          PartsOf.units(directory, period(indicator).from(year), period(indicator).to(year));
    };
  }

  private static Period period(Indicator indicator) {
    return switch (indicator.source()) {
      case Source.Kept kept -> kept.period();
      case Source.Followed followed -> followed.first().period();
      case Source.Lapse lapse -> lapse.period();
      default -> Period.YEAR;
    };
  }

  private Register register(Indicator indicator) {
    String key =
        switch (indicator.source()) {
          case Source.Kept kept -> kept.register();
          case Source.Followed followed -> followed.first().register();
          case Source.Lapse lapse -> lapse.register();
          default -> throw new IllegalStateException("It has no fields: " + indicator.id());
        };
    return definitions.getRegister(key);
  }

  private @Nullable Label label(Indicator indicator, Breakdown breakdown) {
    return switch (breakdown.by()) {
      case By.Field field -> register(indicator).getField(field.field()).label();
      case By.Named named -> named.label();
      case By.Month month -> null;
      case By.Unit unit -> null;
      case By.Room room -> null;
      case By.Phase phase -> null;
    };
  }

  /** A breakdown with its numbers. */
  record Parted(Breakdown breakdown, List<YearPart> parts) {
    Parted {
      parts = List.copyOf(parts);
    }
  }

  /**
   * The breakdowns with their numbers.
   *
   * @param numbers of all {@link #parts}
   */
  List<Parted> parted(Indicator indicator, int year, List<@Nullable BigDecimal> numbers) {
    Iterator<@Nullable BigDecimal> next = numbers.iterator();
    return indicator.breakdowns().stream()
        .map(breakdown ->
            new Parted(
                breakdown,
                parts(indicator, breakdown, year).stream()
                    .map(part -> new YearPart(part, next.next()))
                    // A percentile of nothing is none, and never one that is withheld.
                    .filter(part -> part.value() != null)
                    .toList()))
        .toList();
  }

  /**
   * The breakdowns as they are told.
   *
   * @param findings by the ids of {@link #rows}
   */
  List<YearBreakdown> told(
      Indicator indicator, List<Parted> parted, Map<String, Finding> findings) {
    return parted.stream()
        .map(each ->
            new YearBreakdown(
                each.breakdown(),
                label(indicator, each.breakdown()),
                each.parts(),
                findings.get(id(indicator, each.breakdown()))))
        .toList();
  }

  /**
   * How parts and whole follow from one another, as rows of the table that is checked: the parts of
   * a partition make the whole; those of a subset, taken together, are a part of it; of those that
   * overlap each is, so that the largest is; those apart follow from nothing.
   */
  List<FigureRow> rows(Indicator indicator, BigDecimal whole, List<Parted> parted) {
    List<FigureRow> rows = new ArrayList<>();
    for (Parted each : parted) {
      String id = id(indicator, each.breakdown());
      List<String> ids = new ArrayList<>();
      for (YearPart part : each.parts()) {
        ids.add(id + "/" + part.part().key());
        rows.add(new FigureRow(0, ids.getLast(), part.value(), null));
      }
      Stream<BigDecimal> values =
          each.parts().stream().flatMap(part -> Stream.ofNullable(part.value()));
      Relation within = new Relation.PartOf(indicator.id());
      rows.add(
          switch (each.breakdown().parts()) {
            case PARTITION -> new FigureRow(0, id, whole, new Relation.Sum(ids));
            case SUBSET ->
                new FigureRow(0, id, values.reduce(BigDecimal.ZERO, BigDecimal::add), within);
            case OVERLAPPING ->
                new FigureRow(0, id, values.reduce(BigDecimal.ZERO, BigDecimal::max), within);
            case APART -> new FigureRow(0, id, null, null);
          });
    }
    return rows;
  }

  private static String id(Indicator indicator, Breakdown breakdown) {
    return indicator.id() + "/" + breakdown.key();
  }
}
