package org.najda.server.review;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.definition.EarlierFigure;
import org.najda.registers.definition.Indicator;
import org.najda.registers.definition.Indicator.Period;
import org.najda.registers.definition.Indicator.Source;
import org.najda.registers.definition.Yardstick.Comparison;
import org.najda.registers.review.Relation;
import org.najda.registers.tally.Settled;

/**
 * How each figure of a review is made, said from what is declared; templates know it as {@code
 * methods}.
 */
public record MethodWords(EditionWords words, Definitions definitions) {

  /** How it is counted, worked out or said: one sentence after the other. */
  public List<String> how(YearFigure figure) {
    return new SourceWords(words.say(), definitions).how(figure.indicator().source());
  }

  /** Of which time it speaks; null where only that of others tells. */
  public @Nullable String period(YearFigure figure) {
    return period(figure.indicator().source(), words.review().year());
  }

  private @Nullable String period(Source source, int year) {
    return switch (source) {
      case Source.Kept kept when kept.atEnd() ->
          say("at-end", Map.of("day", last(kept.period(), year)));
      case Source.Kept kept -> between(kept.period(), year);
      case Source.Followed followed -> between(followed.first().period(), year);
      case Source.Lapse lapse -> between(lapse.period(), year);
      case Source.Journal journal -> between(Period.YEAR, year);
      case Source.Overrun overrun -> between(Period.YEAR, year);
      case Source.Intervals intervals -> between(Period.YEAR, year);
      case Source.Entries entries -> between(Period.YEAR, year);
      case Source.OfReview review -> null;
      case Source.Earlier earlier ->
          period(definitions.getIndicator(earlier.indicator()).source(), year - earlier.years());
      case Source.Formula formula -> null;
      case Source.Declared declared -> null;
    };
  }

  private String between(Period period, int year) {
    return say("between", Map.of("from", period.from(year).toString(), "to", last(period, year)));
  }

  private static String last(Period period, int year) {
    return period.to(year).minusDays(1).toString();
  }

  /** Whether the time that it speaks of was over on the day that the review looks back from. */
  public String standing(YearFigure figure) {
    YearReview review = words.review();
    return new Settled(definitions)
        .findAwaited(figure.indicator(), review.year(), review.asOf())
        .map(day -> say("provisional", Map.of("day", day.toString())))
        .orElseGet(() -> say("final"));
  }

  /** Its definition's version, and since when it holds. */
  public String version(YearFigure figure) {
    Indicator.Version version = figure.indicator().version();
    String number = String.valueOf(version.number());
    return version.since() == null
        ? say("version", Map.of("n", number))
        : say("version.since", Map.of("n", number, "day", version.since().toString()));
  }

  /** The formula that it is worked out by, in ids; null where it is not. */
  public @Nullable String formula(YearFigure figure) {
    return figure.indicator().rule() instanceof Relation.Rounded rounded
        ? rounded.expression().written().replace('*', '×').replace('/', '÷').replace('-', '−')
        : null;
  }

  /** How it stands to those it follows from, before they are named; null where it stands alone. */
  public @Nullable String relation(YearFigure figure) {
    return switch (figure.indicator().rule()) {
      case Relation.Sum sum -> say("relation.sum");
      case Relation.PartOf part -> say("relation.part");
      case Relation.Rounded rounded -> say("relation.rounded");
      case null ->
          figure.indicator().source() instanceof Source.Earlier ? say("relation.earlier") : null;
    };
  }

  /** What it is compared with, and who says so; null where it is compared with nothing. */
  public @Nullable String base(YearFigure figure) {
    YearComparison beside = Objects.requireNonNull(figure.comparison());
    if (beside.how() == Comparison.NONE || beside.base() == null) {
      return null;
    }
    EarlierFigure published = beside.published();
    Map<String, ?> named = Map.of("year", String.valueOf(beside.year()));
    return published == null
        ? say("base." + beside.how().code(), named)
        : say(
            "base.published." + beside.how().code(),
            Map.of("year", named.get("year"), "source", words.label(published.source())));
  }

  /** Why it can't be compared though there is a number; null where nothing says so. */
  public @Nullable String broken(YearFigure figure) {
    EarlierFigure published = Objects.requireNonNull(figure.comparison()).published();
    return published == null || published.broken() == null ? null : words.label(published.broken());
  }

  /** Those it follows from. */
  public List<Indicator> bases(YearFigure figure) {
    Relation rule = figure.indicator().rule();
    Collection<String> ids = rule == null ? List.of() : rule.ids();
    if (figure.indicator().source() instanceof Source.Earlier earlier) {
      ids = List.of(earlier.indicator());
    }
    return ids.stream().map(definitions::findIndicator).flatMap(Optional::stream).toList();
  }

  /** What its check found, without numbers that are withheld. */
  public String check(YearFigure figure) {
    return switch (figure.finding().verdict()) {
      case OK -> say("follows");
      case REFUSED -> Objects.requireNonNull(words.trouble(figure));
      case UNCHECKED, ASKS -> words.findings().found(figure.finding());
    };
  }

  private String say(String key) {
    return say(key, Map.of());
  }

  private String say(String key, Map<String, ?> arguments) {
    return words.say().text("review.method." + key, arguments);
  }
}
