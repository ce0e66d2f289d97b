package org.najda.server.prose;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.directory.Directory;
import org.najda.server.publication.EditionId;
import org.najda.server.publication.EditionLife;
import org.najda.server.publication.Editions;
import org.najda.server.review.YearFigures;
import org.najda.server.review.YearReview;
import org.najda.server.review.YearReview.Ground;
import org.najda.server.tally.Counts;

/**
 * The figures that are shown beside the texts of an edition: those of a day, and what was said by
 * hand, worked out anew every few minutes at most. What is printed is computed with the edition.
 */
public final class Drafts {
  private static final long KEPT_SECONDS = 300;

  private final Editions editions;
  private final Definitions definitions;
  private final Supplier<Directory> directory;
  private final Counts counts;
  private final InstantSource clock;
  private final Map<EditionId, Kept> kept = new ConcurrentHashMap<>();

  public Drafts(
      Editions editions,
      Definitions definitions,
      Supplier<Directory> directory,
      DataSource database,
      InstantSource clock) {
    this.editions = editions;
    this.definitions = definitions;
    this.directory = directory;
    this.counts = new Counts(database);
    this.clock = clock;
  }

  /**
   * @param sequence how far the edition's acts went
   */
  private record Kept(YearFigures figures, int sequence, Instant at) {
    boolean isOf(EditionLife life, LocalDate day, Instant now) {
      return sequence == life.sequence()
          && figures.review().asOf().equals(day)
          && at.plusSeconds(KEPT_SECONDS).isAfter(now);
    }
  }

  /** The day as of which an edition was computed last; today where it was not. */
  LocalDate day(EditionLife life) {
    return editions.findAsOf(life).orElseGet(editions::today);
  }

  /** The figures of an edition as of a day, as its readers will know them. */
  YearFigures figures(EditionLife life, LocalDate day) {
    Instant now = clock.instant();
    return kept.compute(
            life.id(),
            (of, before) ->
                before != null && before.isOf(life, day, now)
                    ? before
                    : new Kept(count(life, day), life.sequence(), now))
        .figures();
  }

  private YearFigures count(EditionLife life, LocalDate day) {
    int year = life.id().year();
    Ground ground = new Ground(definitions, directory.get(), counts);
    Instant now = clock.instant();
    YearReview review =
        YearReview.of(ground, year, day, life.values()).forEverybody(editions.withheldOf(life));
    YearReview before =
        YearReview.of(ground, year - 1, day, editions.saidBefore(life, now))
            .forEverybody(editions.withheldBefore(life, now));
    return YearFigures.of(review, before, definitions);
  }
}
