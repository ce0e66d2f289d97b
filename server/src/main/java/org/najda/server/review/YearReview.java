package org.najda.server.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.definition.Chapter;
import org.najda.registers.definition.Indicator;
import org.najda.registers.definition.Indicator.Source;
import org.najda.registers.review.BrokenTable;
import org.najda.registers.review.FigureRow;
import org.najda.registers.review.FigureTable;
import org.najda.registers.review.Finding;
import org.najda.registers.review.Fraction;
import org.najda.registers.review.Relation;
import org.najda.registers.review.TableCheck;
import org.najda.registers.review.Verdict;
import org.najda.server.review.YearFigure.Origin;
import org.najda.server.tally.Counts;

/**
 * All figures of a year.
 *
 * @param asOf what was entered until the end of that day was looked at
 */
public record YearReview(int year, LocalDate asOf, List<ChapterFigures> chapters) {
  public YearReview {
    chapters = List.copyOf(chapters);
  }

  /** A chapter with its figures. */
  public record ChapterFigures(Chapter chapter, List<YearFigure> figures) {
    public ChapterFigures {
      figures = List.copyOf(figures);
    }
  }

  public List<YearFigure> figures() {
    return chapters.stream().flatMap(chapter -> chapter.figures().stream()).toList();
  }

  public long counted() {
    return count(Origin.COUNTED);
  }

  public long workedOut() {
    return count(Origin.WORKED_OUT);
  }

  public long declared() {
    return count(Origin.DECLARED);
  }

  public long missing() {
    return count(Origin.MISSING);
  }

  private long count(Origin origin) {
    return figures().stream().filter(figure -> figure.origin() == origin).count();
  }

  /** Those that must not be published so. */
  public List<YearFigure> refused() {
    return figures().stream()
        .filter(figure -> figure.finding().verdict() == Verdict.REFUSED)
        .toList();
  }

  /**
   * Counts, works out and checks all of it.
   *
   * @param known the end of {@code asOf}
   * @param declared what somebody says, by id: taken where no record gives the figure
   */
  static YearReview of(
      Definitions definitions,
      Counts counts,
      int year,
      LocalDate asOf,
      Instant known,
      SortedMap<String, BigDecimal> declared) {
    Working working = new Working(definitions, counts, year, known, declared);
    return counts.atOnce(() -> new YearReview(year, asOf, working.chapters()));
  }

  /** A number, and who says so. */
  private record Said(@Nullable BigDecimal value, Origin origin) {
    static final Said NOTHING = new Said(null, Origin.MISSING);
  }

  private static final class Working {
    private final Definitions definitions;
    private final Counts counts;
    private final int year;
    private final Instant known;
    private final SortedMap<String, BigDecimal> declared;
    private final SequencedMap<String, Said> said = new LinkedHashMap<>();

    Working(
        Definitions definitions,
        Counts counts,
        int year,
        Instant known,
        SortedMap<String, BigDecimal> declared) {
      this.definitions = definitions;
      this.counts = counts;
      this.year = year;
      this.known = known;
      this.declared = declared;
    }

    List<ChapterFigures> chapters() {
      definitions.indicators().forEach(this::say);
      Map<String, Finding> findings = new HashMap<>();
      TableCheck.of(table()).forEach(finding -> findings.put(finding.id(), finding));
      return definitions.chapters().stream()
          .map(chapter ->
              new ChapterFigures(
                  chapter,
                  chapter.indicators().stream()
                      .map(indicator -> figure(indicator, findings.get(indicator.id())))
                      .toList()))
          .toList();
    }

    private YearFigure figure(Indicator indicator, Finding finding) {
      Said number = say(indicator);
      return new YearFigure(indicator, number.value(), number.origin(), finding);
    }

    private FigureTable table() {
      List<FigureRow> rows = new ArrayList<>();
      for (Indicator indicator : definitions.indicators()) {
        rows.add(
            new FigureRow(
                rows.size() + 1, indicator.id(), say(indicator).value(), rule(indicator)));
      }
      try {
        return FigureTable.of(rows);
      } catch (BrokenTable broken) {
        throw new IllegalStateException("Definitions with a flaw are not loaded.", broken);
      }
    }

    private static @Nullable Relation rule(Indicator indicator) {
      return indicator.source() instanceof Source.Formula formula
          ? formula.formula()
          : indicator.relation();
    }

    /** Nothing is worked out from itself, so this ends. */
    private Said say(Indicator indicator) {
      Said before = said.get(indicator.id());
      if (before != null) {
        return before;
      }
      Said found = find(indicator.source(), year);
      BigDecimal byHand = declared.get(indicator.id());
      Said now =
          found.value() == null && byHand != null ? new Said(byHand, Origin.DECLARED) : found;
      said.put(indicator.id(), now);
      return now;
    }

    private Said find(Source source, int in) {
      return switch (source) {
        case Source.Kept kept -> counted(counts.find(kept, in, known));
        case Source.Journal journal -> counted(counts.find(journal.count(), in, known));
        case Source.Earlier earlier ->
            find(
                definitions.findIndicator(earlier.indicator()).orElseThrow().source(),
                in - earlier.years());
        case Source.Formula formula -> worked(formula.formula());
        case Source.Declared byHand -> Said.NOTHING;
      };
    }

    private static Said counted(Optional<BigDecimal> counted) {
      return counted.map(value -> new Said(value, Origin.COUNTED)).orElse(Said.NOTHING);
    }

    private Said worked(Relation.Rounded formula) {
      Map<String, BigDecimal> bases = new HashMap<>();
      for (String id : formula.ids()) {
        BigDecimal base = say(definitions.findIndicator(id).orElseThrow()).value();
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
}
