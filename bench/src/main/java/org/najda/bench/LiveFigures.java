package org.najda.bench;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import java.util.SortedMap;
import javax.sql.DataSource;
import org.najda.registers.definition.Chapter;
import org.najda.registers.definition.Indicator;
import org.najda.registers.definition.Indicator.Source;
import org.najda.server.figures.AllFigures;
import org.najda.server.review.YearReview;
import org.najda.server.review.YearReview.Ground;
import tools.jackson.databind.node.ObjectNode;

/** How long chapters of live figures take, and one figure: before anything is known, and again. */
record LiveFigures(DataSource store, Ground ground, InstantSource clock) {
  private static final int ROUNDS = 20;
  private static final long NANOS_A_MILLI = 1_000_000;

  void measure(YearReview review, ObjectNode node) {
    List<String> chapters = ground.definitions().chapters().stream().map(Chapter::key).toList();
    AllFigures figures = all();
    ObjectNode cold = node.putObject("chaptersColdMillis");
    for (String chapter : chapters) {
      long started = System.nanoTime();
      SortedMap<String, BigDecimal> told = figures.chapter(chapter, review.year());
      cold.put(chapter, (System.nanoTime() - started) / NANOS_A_MILLI);
      compare(told, review);
    }
    Stopwatch warm = new Stopwatch(ROUNDS * chapters.size());
    for (int round = 0; round < ROUNDS; round++) {
      for (String chapter : chapters) {
        compare(warm.time(() -> figures.chapter(chapter, review.year())), review);
      }
    }
    warm.put(node.putObject("chapterWarm"));
    oneByOne(figures, review, node);
  }

  private void oneByOne(AllFigures figures, YearReview review, ObjectNode node) {
    List<String> ids =
        ground.definitions().indicators().stream()
            .filter(each ->
                each.source() instanceof Source.Kept || each.source() instanceof Source.Journal)
            .map(Indicator::id)
            .toList();
    Stopwatch first = new Stopwatch(ids.size());
    ids.forEach(id -> first.time(() -> figures.figure(id, review.year())));
    first.put(node.putObject("figureFirst"));
    Stopwatch warm = new Stopwatch(ROUNDS * ids.size());
    for (int round = 0; round < ROUNDS; round++) {
      ids.forEach(id -> warm.time(() -> figures.figure(id, review.year())));
    }
    warm.put(node.putObject("figureWarm"));
  }

  private AllFigures all() {
    return new AllFigures(store, ground.definitions(), ground.directory(), clock);
  }

  /** What is counted by calendar years has to be what the review says. */
  private void compare(SortedMap<String, BigDecimal> told, YearReview review) {
    review.figures().stream()
        .filter(figure -> figure.value() != null && told.containsKey(figure.indicator().id()))
        .filter(figure -> isOfCalendar(figure.indicator()))
        .forEach(figure -> {
          BigDecimal shown = told.get(figure.indicator().id());
          if (shown.compareTo(figure.value()) != 0) {
            throw new WrongAnswer(
                "%s: shown as %s, the review says %s"
                    .formatted(figure.indicator().id(), shown, figure.value()));
          }
        });
  }

  private static boolean isOfCalendar(Indicator indicator) {
    return indicator.source() instanceof Source.Kept kept && kept.period() == Indicator.Period.YEAR;
  }
}
