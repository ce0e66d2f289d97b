package org.najda.registers.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.najda.registers.definition.Deadline;
import org.najda.registers.definition.Deadline.Warning;
import org.najda.registers.definition.Label;
import org.najda.registers.entry.Life;
import org.najda.registers.entry.Value;
import org.najda.registers.law.LawBook;
import org.najda.registers.law.Limit;

/** When something falls due. */
class DueTest {
  private static final ZoneId CASABLANCA = ZoneId.of("Africa/Casablanca");
  private static final Instant START = Instant.parse("2019-05-04T20:00:00Z");

  private static final LawBook LAW =
      LawBook.of(
          Map.of(
              "custody",
              List.of(
                  limit("2003-10-01", "2019-05-04", Duration.ofHours(48)),
                  limit("2019-05-05", null, Duration.ofHours(24)))));

  private static Limit limit(String from, String to, Duration first) {
    return new Limit(
        "flagrancy",
        LocalDate.parse(from),
        to == null ? null : LocalDate.parse(to),
        first,
        Duration.ofHours(24),
        1,
        "CPP 66",
        "test",
        null);
  }

  private static Deadline deadline(Deadline.Clock clock, Warning... warnings) {
    return new Deadline(
        "end",
        new Label("أجل", "délai", "limit"),
        clock,
        new TreeSet<>(List.of("held")),
        null,
        List.of(warnings),
        new TreeSet<>(List.of("clerk")),
        Duration.ofMinutes(15));
  }

  private static Deadline byLaw(Warning... warnings) {
    return deadline(new Deadline.Clock.ByLaw("since", "custody", "basis", "extend"), warnings);
  }

  private static Life held(Instant since, String basis) {
    return new Life(
        "held",
        new TreeMap<>(Map.of("since", new Value.Moment(since), "basis", new Value.Chosen(basis))),
        List.of(),
        new TreeMap<>(),
        1);
  }

  private static Due due(Deadline deadline, Life life) {
    return Due.find(deadline, life, LAW, CASABLANCA).orElseThrow();
  }

  @Test
  void a_legal_hour_is_an_hour_when_the_clock_is_changed() {
    assertThat(due(byLaw(), held(START, "flagrancy")).end())
        .isEqualTo(Instant.parse("2019-05-06T20:00:00Z"));
  }

  @Test
  void the_law_is_that_of_the_day_on_which_it_began_where_it_began() {
    Instant lateOnTheLastDay = Instant.parse("2019-05-04T22:59:00Z");
    Instant earlyOnTheFirst = Instant.parse("2019-05-05T00:00:00Z");

    assertThat(due(byLaw(), held(lateOnTheLastDay, "flagrancy")).end())
        .isEqualTo(lateOnTheLastDay.plus(Duration.ofHours(48)));
    assertThat(due(byLaw(), held(earlyOnTheFirst, "flagrancy")).end())
        .isEqualTo(earlyOnTheFirst.plus(Duration.ofHours(24)));
  }

  @Test
  void where_the_law_grants_nothing_it_is_over_as_it_begins() {
    Due due = due(byLaw(), held(START, "no-basis"));

    assertThat(due.end()).isEqualTo(START);
    assertThat(due.isOver(START)).isTrue();
    assertThat(due.limit()).isNull();
  }

  @Test
  void a_month_of_the_house_is_a_month_of_the_calendar() {
    Deadline month =
        deadline(new Deadline.Clock.Within("since", Period.ofMonths(1), Duration.ZERO));

    assertThat(due(month, held(START, "flagrancy")).end())
        .isEqualTo(START.atZone(CASABLANCA).plusMonths(1).toInstant());
  }

  @Test
  void warnings_come_when_a_share_has_gone_and_before_the_end() {
    Deadline warned =
        byLaw(
            new Warning.Gone(75),
            new Warning.Before(Duration.ofHours(2)),
            new Warning.Before(Duration.ZERO));

    assertThat(due(warned, held(START, "flagrancy")).tellings())
        .extracting(Due.Telling::at)
        .containsExactly(
            START.plus(Duration.ofHours(36)),
            START.plus(Duration.ofHours(46)),
            START.plus(Duration.ofHours(48)));
  }

  @Test
  void it_runs_in_its_states_only() {
    Life gone = new Life("ended", held(START, "flagrancy").values(), List.of(), new TreeMap<>(), 2);

    assertThat(Due.listRunning(List.of(byLaw()), gone, LAW, CASABLANCA)).isEmpty();
    assertThat(Due.listRunning(List.of(byLaw()), held(START, "flagrancy"), LAW, CASABLANCA))
        .hasSize(1);
  }
}
