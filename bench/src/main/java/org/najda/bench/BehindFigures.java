package org.najda.bench;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.najda.registers.declaration.Definitions;
import org.najda.server.directory.Directories;
import org.najda.server.evidence.Evidence;
import org.najda.server.evidence.Evidence.Asked;
import org.najda.server.evidence.Evidence.Found;
import org.najda.server.evidence.NumberOf;
import org.najda.server.register.CountedRecords;
import org.najda.server.register.RegisterLists;
import org.najda.server.register.Registrar;
import org.najda.server.review.YearBreakdown;
import org.najda.server.review.YearBreakdown.YearPart;
import org.najda.server.review.YearFigure;
import org.najda.server.review.YearReview;
import org.najda.server.tally.Changes;
import org.najda.server.tally.Counts;
import tools.jackson.databind.node.ObjectNode;

/**
 * How long it takes to open the records behind a figure's parts, of a month and of all months: the
 * first page, and one further on, as a reader of the whole register opens them; and until it is
 * told how many there are, where the first page did not tell that yet.
 */
final class BehindFigures {
  private static final String FIGURE = "cases_recorded";
  private static final String READER = "statistique-1";
  private static final int LATER_PAGES = 3;

  private final Evidence evidence;
  private final YearReview review;
  private final Stopwatch first = new Stopwatch(100_000);
  private final Stopwatch counting = new Stopwatch(100_000);
  private final Stopwatch later = new Stopwatch(100_000);

  BehindFigures(DataSource store, Definitions definitions, YearReview review, InstantSource clock) {
    Registrar registrar = new Registrar(definitions, new Directories(store), store, clock);
    RegisterLists lists = new RegisterLists(registrar, store);
    this.evidence =
        new Evidence(
            registrar,
            new CountedRecords(registrar, lists, store),
            new Counts(store),
            new Changes(store),
            clock);
    this.review = review;
  }

  void measure(ObjectNode node) {
    YearFigure figure =
        review.figures().stream()
            .filter(each -> each.indicator().id().equals(FIGURE))
            .findFirst()
            .orElseThrow();
    for (YearBreakdown breakdown : figure.breakdowns()) {
      for (YearPart part : breakdown.parts()) {
        NumberOf whole =
            NumberOf.ofYear(review.year(), review.asOf())
                .part(breakdown.breakdown().key(), part.part().key());
        check(open(whole), Optional.ofNullable(part.value()), whole);
      }
    }
    months(figure, node);
    first.put(node.putObject("firstPage"));
    later.put(node.putObject("laterPage"));
    counting.put(node.putObject("counting"));
  }

  /** Every part of each month: together they are what the month's own part is. */
  private void months(YearFigure figure, ObjectNode node) {
    YearBreakdown months = breakdown(figure, "month");
    YearBreakdown parts = breakdown(figure, "reported-by");
    for (YearPart month : months.parts()) {
      YearMonth of = YearMonth.parse(month.part().key());
      long sum = 0;
      for (YearPart part : parts.parts()) {
        NumberOf number =
            NumberOf.ofMonths(of, of)
                .asOf(review.asOf())
                .part(parts.breakdown().key(), part.part().key());
        sum += open(number);
      }
      check(sum, Optional.ofNullable(month.value()), NumberOf.ofMonths(of, of));
    }
    node.put("numbers", months.parts().size() * parts.parts().size());
  }

  private static YearBreakdown breakdown(YearFigure figure, String key) {
    return figure.breakdowns().stream()
        .filter(each -> each.breakdown().key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  /** Opens the first page as a page does, and some further ones; how many there are in all. */
  private long open(NumberOf number) {
    Asked asked = new Asked(FIGURE, number, "");
    Found shown = first.time(() -> evidence.findSoon(READER, asked));
    Found told =
        shown.numbers() == null ? counting.time(() -> evidence.find(READER, asked)) : shown;
    long seen = Objects.requireNonNull(told.numbers()).seen();
    checkPage(shown, Math.min(CountedRecords.PAGE, seen), number);
    CountedRecords.Place next = shown.page().next();
    for (int page = 0; page < LATER_PAGES && next != null; page++) {
      String after = next.toString();
      Found further = later.time(() -> evidence.find(READER, new Asked(FIGURE, number, after)));
      if (Objects.requireNonNull(further.numbers()).seen() != seen
          || further.page().entries().isEmpty()) {
        throw new WrongAnswer("A later page of %s differs".formatted(number));
      }
      next = further.page().next();
    }
    return seen;
  }

  private static void checkPage(Found found, long expected, NumberOf number) {
    if (found.page().entries().size() != expected) {
      throw new WrongAnswer(
          "%s: %d entries on a page of %d"
              .formatted(number, found.page().entries().size(), expected));
    }
  }

  private static void check(long seen, Optional<BigDecimal> said, NumberOf number) {
    if (said.isEmpty() || said.get().longValueExact() != seen) {
      throw new WrongAnswer(
          "%s: %d stand behind it, the figure says %s".formatted(number, seen, said));
    }
  }
}
