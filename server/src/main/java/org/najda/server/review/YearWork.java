package org.najda.server.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.EarlierFigure;
import org.najda.registers.definition.Indicator;
import org.najda.registers.definition.Indicator.Source;
import org.najda.registers.definition.Yardstick.IfMissing;
import org.najda.registers.directory.Directory;
import org.najda.registers.review.BrokenTable;
import org.najda.registers.review.FigureRow;
import org.najda.registers.review.FigureTable;
import org.najda.registers.review.Finding;
import org.najda.registers.review.Fraction;
import org.najda.registers.review.Relation;
import org.najda.registers.review.TableCheck;
import org.najda.registers.tally.Part;
import org.najda.server.review.Breakdowns.Parted;
import org.najda.server.review.YearFigure.Origin;
import org.najda.server.review.YearReview.ChapterFigures;
import org.najda.server.review.YearReview.Ground;
import org.najda.server.tally.Overruns;
import org.najda.server.tally.Tally;

/** The work of counting, working out and checking a year. */
final class YearWork {
  private final Ground ground;
  private final Breakdowns breakdowns;
  private final YearIntervals intervals;
  private final int year;
  private final Instant known;
  private final SortedMap<String, BigDecimal> declared;
  private final SequencedMap<String, Said> said = new LinkedHashMap<>();
  private @Nullable List<Part> rooms;
  private @Nullable YearCoverage coverage;

  YearWork(Ground ground, int year, Instant known, SortedMap<String, BigDecimal> declared) {
    this.ground = ground;
    this.breakdowns = new Breakdowns(ground.definitions(), ground.directory(), this::rooms);
    this.intervals = new YearIntervals(ground.counts(), known);
    this.year = year;
    this.known = known;
    this.declared = declared;
  }

  /**
   * A number, and who says so.
   *
   * @param parts those of its breakdowns, where it was counted
   */
  private record Said(@Nullable BigDecimal value, Origin origin, List<Parted> parts) {
    static final Said NOTHING = new Said(null, Origin.MISSING, List.of());

    Said(BigDecimal value, Origin origin) {
      this(value, origin, List.of());
    }
  }

  /**
   * @param each runs after each indicator
   */
  List<ChapterFigures> chapters(Runnable each) {
    for (Indicator indicator : ground.definitions().indicators()) {
      say(indicator);
      each.run();
    }
    Map<String, Finding> findings = new HashMap<>();
    TableCheck.of(table()).forEach(finding -> findings.put(finding.id(), finding));
    return ground.definitions().chapters().stream()
        .map(chapter ->
            new ChapterFigures(
                chapter,
                chapter.indicators().stream()
                    .map(indicator -> figure(indicator, findings))
                    .toList()))
        .toList();
  }

  private YearFigure figure(Indicator indicator, Map<String, Finding> findings) {
    Said number = say(indicator);
    return new YearFigure(
        indicator,
        number.value(),
        number.origin(),
        findings.get(indicator.id()),
        breakdowns.told(indicator, number.parts(), findings),
        number.origin() == Origin.COUNTED ? coverage().of(indicator.source()) : null,
        null);
  }

  private FigureTable table() {
    List<FigureRow> rows = new ArrayList<>();
    for (Indicator indicator : ground.definitions().indicators()) {
      Said number = say(indicator);
      rows.add(new FigureRow(rows.size() + 1, indicator.id(), number.value(), indicator.rule()));
      if (number.value() != null) {
        rows.addAll(breakdowns.rows(indicator, number.value(), number.parts()));
      }
    }
    try {
      return FigureTable.of(rows);
    } catch (BrokenTable broken) {
      throw new IllegalStateException("Definitions with a flaw are not loaded.", broken);
    }
  }

  /** Nothing is worked out from itself, so this ends. */
  private Said say(Indicator indicator) {
    Said before = said.get(indicator.id());
    if (before != null) {
      return before;
    }
    Said found = find(indicator);
    Said now = found.value() == null ? otherwise(indicator) : found;
    said.put(indicator.id(), now);
    return now;
  }

  /** What is known of a figure that nothing was counted for. */
  private Said otherwise(Indicator indicator) {
    BigDecimal byHand = declared.get(indicator.id());
    if (byHand != null) {
      return new Said(byHand, Origin.DECLARED);
    }
    Optional<EarlierFigure> published =
        indicator.source() instanceof Source.Earlier earlier
            ? ground.definitions().findEarlier(earlier.indicator(), year - earlier.years())
            : ground.definitions().findEarlier(indicator.id(), year);
    return published
        .map(figure -> new Said(figure.value(), Origin.DECLARED))
        .orElse(
            indicator.yardstick().ifMissing() == IfMissing.ZERO
                ? new Said(BigDecimal.ZERO, Origin.COUNTED)
                : Said.NOTHING);
  }

  private Said find(Indicator indicator) {
    return switch (indicator.source()) {
      case Source.Formula formula -> worked(formula.formula());
      case Source.OfReview review -> new Said(told(review.tells()), Origin.WORKED_OUT);
      default ->
          count(indicator.source(), breakdowns.parts(indicator, year), year)
              .map(tally ->
                  new Said(
                      tally.whole(),
                      Origin.COUNTED,
                      breakdowns.parted(indicator, year, tally.parts())))
              .orElse(Said.NOTHING);
    };
  }

  /** How many figures have a number, those left out that speak of just this. */
  private BigDecimal told(Indicator.Tells what) {
    return BigDecimal.valueOf(
        ground.definitions().indicators().stream()
            .filter(indicator -> !isOfReview(indicator))
            .map(this::say)
            .filter(each -> each.value() != null)
            .filter(each -> what == Indicator.Tells.FIGURES || each.origin() == Origin.DECLARED)
            .count());
  }

  private boolean isOfReview(Indicator indicator) {
    return switch (indicator.source()) {
      case Source.OfReview review -> true;
      case Source.Formula formula ->
          formula.formula().ids().stream()
              .map(ground.definitions()::getIndicator)
              .anyMatch(this::isOfReview);
      default -> false;
    };
  }

  private Optional<Tally> overrun(Source.Overrun overrun, int in) {
    Directory directory = ground.directory();
    return ground
        .counts()
        .find(
            Overruns.Rule.of(ground.definitions(), directory, overrun),
            Overruns.within(directory, in, known));
  }

  private YearCoverage coverage() {
    if (coverage == null) {
      coverage = new YearCoverage(ground, year, known, rooms());
    }
    return coverage;
  }

  private List<Part> rooms() {
    if (rooms == null) {
      rooms = ground.counts().listRooms(known);
    }
    return rooms;
  }

  /**
   * @param parts of it that are wanted too
   */
  private Optional<Tally> count(Source source, List<Part> parts, int in) {
    return switch (source) {
      case Source.Kept kept -> ground.counts().find(kept, parts, in, known);
      case Source.Followed followed -> ground.counts().find(followed, parts, in, known);
      case Source.Lapse lapse -> ground.counts().find(lapse, parts, in, known);
      case Source.Journal journal -> ground.counts().find(journal.count(), parts, in, known);
      case Source.Overrun overrun -> overrun(overrun, in);
      case Source.Intervals asked -> intervals.find(asked, parts, in);
      case Source.Entries entries -> ground.counts().find(entries, in, known);
      case Source.OfReview review -> Optional.empty();
      case Source.Earlier earlier ->
          count(
              ground.definitions().getIndicator(earlier.indicator()).source(),
              parts,
              in - earlier.years());
      case Source.Formula formula -> Optional.empty();
      case Source.Declared byHand -> Optional.empty();
    };
  }

  private Said worked(Relation.Rounded formula) {
    Map<String, BigDecimal> bases = new HashMap<>();
    for (String id : formula.ids()) {
      BigDecimal base = say(ground.definitions().getIndicator(id)).value();
      if (base == null) {
        return Said.NOTHING;
      }
      bases.put(id, base);
    }
    try {
      Fraction exact = formula.expression().value(bases);
      return new Said(exact.rounded(formula.digits()), Origin.WORKED_OUT);
    } catch (ArithmeticException dividedByZero) {
      return Said.NOTHING;
    }
  }
}
